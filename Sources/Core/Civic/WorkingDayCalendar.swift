package import Exact

/// The days on which offices work: Monday to Friday, as changed each year by a notice of the General Office of the
/// State Council.
///
/// The notice for a year comes out in the autumn before it. Days of years without one are answered by the weekday and
/// marked as assumed; what was counted over them is counted again when the notice is there.
package struct WorkingDayCalendar: Hashable, Sendable {
    /// The announced years, in order.
    package let years: [Year]
    /// What the notices say about single days, in order.
    let exceptions: [Exception]
    /// By how many days the first so many exceptions change the count of Mondays to Fridays.
    let changes: [Int64]

    /// A calendar without any notice: every Monday to Friday is a working day, assumed.
    package static let weekdays = WorkingDayCalendar(ordered: [])

    /// The calendar of `years`, in any order.
    ///
    /// - Throws: ``Fault`` for a list that no notice could contain, naming the day.
    package init(_ years: [Year]) throws(Fault) {
        let years = years.sorted { $0.year < $1.year }
        var kinds: [CivilDay: Exception.Kind] = [:]
        var last: Int?
        for year in years {
            guard year.year != last else { throw Fault(year: year.year, reason: .announcedTwice) }
            last = year.year
            try year.check()
            for exception in year.exceptions {
                if let kind = kinds.updateValue(exception.kind, forKey: exception.day), kind != exception.kind {
                    throw Fault(year: year.year, reason: .contradiction(exception.day))
                }
            }
        }
        self.init(ordered: years)
    }

    /// The calendar of `years`, which are in order and free of faults.
    init(ordered years: [Year]) {
        self.years = years
        var exceptions: [Exception] = []
        for exception in years.flatMap(\.exceptions).sorted(by: { $0.day < $1.day })
        where exceptions.last?.day != exception.day {
            exceptions.append(exception)
        }
        self.exceptions = exceptions
        var changes: [Int64] = [0]
        for exception in exceptions { changes.append(changes[changes.count - 1] + exception.change) }
        self.changes = changes
    }

    /// The calendar with `year` announced, or announced anew: a later notice for the same year replaces the earlier.
    ///
    /// - Throws: ``Fault``, as ``init(_:)``.
    package func announcing(_ year: Year) throws(Fault) -> WorkingDayCalendar {
        try WorkingDayCalendar(years.filter { $0.year != year.year } + [year])
    }
}

// MARK: - Notices

extension WorkingDayCalendar {
    /// What one notice says about one day.
    package struct Exception: Hashable, Sendable {
        /// Which way the day departs from its weekday, or confirms it.
        package enum Kind: Hashable, Sendable, CaseIterable {
            /// 放假: no work, weekend days within a holiday included.
            case holiday
            /// 调休上班: a Saturday or Sunday on which offices work.
            case workday
        }

        /// The day.
        package let day: CivilDay
        /// Off or on.
        package let kind: Kind
        /// The holiday it belongs to, such as 春节.
        package let occasion: String

        /// What a notice says about `day`.
        package init(day: CivilDay, kind: Kind, occasion: String) {
            self.day = day
            self.kind = kind
            self.occasion = occasion
        }
    }

    /// The notice for a year.
    package struct Year: Hashable, Sendable {
        /// The year it is for.
        package let year: Int
        /// Its number, such as 国办发明电〔2025〕7号.
        package let notice: String
        /// Its days in order; the year's own, and those of the last week before it that lead to New Year.
        package let exceptions: [Exception]

        /// The notice for `year`; ``WorkingDayCalendar/init(_:)`` checks what it says.
        package init(_ year: Int, notice: String, exceptions: [Exception]) {
            self.year = year
            self.notice = notice
            self.exceptions = exceptions.sorted { $0.day < $1.day }
        }

        fileprivate func check() throws(Fault) {
            guard CivilDay.years.contains(year), !notice.isEmpty else { throw Fault(year: year, reason: .noNotice) }
            var last: CivilDay?
            for exception in exceptions {
                let day = exception.day
                guard day != last else { throw Fault(year: year, reason: .contradiction(day)) }
                last = day
                guard day.year == year || day.year == year - 1 && day.isInLastWeekOfDecember else {
                    throw Fault(year: year, reason: .otherYear(day))
                }
                guard !exception.occasion.isEmpty else { throw Fault(year: year, reason: .noOccasion(day)) }
                guard exception.kind == .holiday || day.isoWeekday > 5 else {
                    throw Fault(year: year, reason: .weekdayMadeWorkday(day))
                }
            }
            guard exceptions.contains(where: { $0.kind == .holiday }) else {
                throw Fault(year: year, reason: .noHoliday)
            }
        }
    }
}

// MARK: - Faults

extension WorkingDayCalendar {
    /// Why a list of days cannot be what a notice says.
    package struct Fault: Error, Hashable {
        /// What is wrong, for programs.
        package enum Reason: Hashable, Sendable {
            /// Two lists for the year.
            case announcedTwice
            /// No number, or a year no date can name.
            case noNotice
            /// A year without any holiday.
            case noHoliday
            /// A day that lies neither in the year nor in the last week before it.
            case otherYear(CivilDay)
            /// A day without the name of its holiday.
            case noOccasion(CivilDay)
            /// A Monday to Friday is said to be worked in exchange, which it is anyway.
            case weekdayMadeWorkday(CivilDay)
            /// The same day twice, or off in one notice and on in another.
            case contradiction(CivilDay)
        }

        /// The year of the notice.
        package let year: Int
        /// What is wrong, for programs.
        package let reason: Reason
    }
}

extension WorkingDayCalendar.Fault: CustomStringConvertible {
    /// What is wrong and how to mend it.
    package var description: String {
        "\(year) 年放假安排：\(problem)。\(remedy)。"
    }

    /// What is wrong, without a full stop.
    package var problem: String {
        switch reason {
        case .announcedTwice: "同一年出现两份"
        case .noNotice: "没有写明通知文号，或年份不可用"
        case .noHoliday: "没有任何放假日"
        case .otherYear(let day): "\(day) 不在该年，也不在上年最后一周（12 月 25 日起）"
        case .noOccasion(let day): "\(day) 没有写明节日名称"
        case .weekdayMadeWorkday(let day): "\(day) 是周一至周五，不需要调休上班"
        case .contradiction(let day): "\(day) 重复出现，或与另一年的安排相互矛盾"
        }
    }

    /// How to mend it, without a full stop.
    package var remedy: String {
        switch reason {
        case .announcedTwice: "请只保留最新的一份"
        case .noNotice: "请照国务院办公厅通知填写文号，例如 国办发明电〔2025〕7号"
        case .noHoliday: "请对照通知补齐"
        case .otherYear: "请核对年份；跨年的元旦假期写在新的一年"
        case .noOccasion: "请填写节日，例如 春节"
        case .weekdayMadeWorkday: "请核对日期，调休上班日只会是周六或周日"
        case .contradiction: "请对照通知只保留一行"
        }
    }
}
