package import Exact

// MARK: - Asking

extension WorkingDayCalendar {
    /// Whether offices work on a day, and how well that is known.
    package enum Answer: Hashable, Sendable {
        /// A notice covers the day.
        case known(Bool)
        /// No notice covers it yet: Monday to Friday count as working days.
        case assumed(Bool)

        /// Whether offices work, known or assumed.
        package var isWorking: Bool {
            switch self {
            case .known(let isWorking), .assumed(let isWorking): isWorking
            }
        }

        /// Whether a later notice may turn the answer.
        package var isAssumed: Bool {
            switch self {
            case .known: false
            case .assumed: true
            }
        }
    }

    /// Whether offices work on `day`.
    package func isWorkingDay(_ day: CivilDay) -> Answer {
        if let exception = exception(on: day) { return .known(exception.kind == .workday) }
        let isWorking = day.isoWeekday <= 5
        return isAnnounced(from: day, through: day) ? .known(isWorking) : .assumed(isWorking)
    }

    /// What a notice says about `day` itself, such as the holiday's name.
    package func exception(on day: CivilDay) -> Exception? {
        let index = place(of: day)
        return index < exceptions.count && exceptions[index].day == day ? exceptions[index] : nil
    }

    /// Whether the notices cover every day from `first` to `last`.
    ///
    /// The last week of December takes two: its year's, and the next one's, whose New Year may begin in it.
    package func isAnnounced(from first: CivilDay, through last: CivilDay) -> Bool {
        guard first <= last else { return true }
        let end = last.isInLastWeekOfDecember ? last.year + 1 : last.year
        var year = first.year
        while isAnnounced(year) {
            if year == end { return true }
            year += 1
        }
        return false
    }

    private func isAnnounced(_ year: Int) -> Bool {
        years.contains { $0.year == year }
    }
}

// MARK: - Counting

extension WorkingDayCalendar {
    /// How many working days lie from `first` to `last`, both included; 0 when the last comes before the first.
    package func workingDays(from first: CivilDay, through last: CivilDay) -> Int {
        guard first <= last else { return 0 }
        return Int(workingDays(through: last) - workingDays(through: first.adding(days: -1)))
    }

    /// The first working day after `day`.
    package func workingDay(after day: CivilDay) -> CivilDay {
        deadline(after: day, workingDays: 1).day
    }

    /// `day`, or the next working day when it is a rest day.
    package func workingDay(onOrAfter day: CivilDay) -> CivilDay {
        isWorkingDay(day).isWorking ? day : workingDay(after: day)
    }

    /// Working days since 1970-01-01, less one constant; rises by one on each working day and on no other.
    private func workingDays(through day: CivilDay) -> Int64 {
        let number = min(max(day, CivilDay.earliest), CivilDay.latest).number
        // 1969-12-29 was a Monday.
        let sinceMonday = number + 3
        let week = sinceMonday >= 0 ? sinceMonday / 7 : (sinceMonday - 6) / 7
        let weekdays = week * 5 + min(sinceMonday - week * 7 + 1, 5)
        let place = place(of: CivilDay(number: number).adding(days: 1))
        return weekdays + changes[place]
    }

    /// How many exceptions lie before `day`.
    private func place(of day: CivilDay) -> Int {
        var (low, high) = (0, exceptions.count)
        while low < high {
            let middle = (low + high) / 2
            if exceptions[middle].day < day { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension WorkingDayCalendar.Exception {
    /// What the day adds to the count of Mondays to Fridays.
    var change: Int64 {
        switch kind {
        case .holiday: day.isoWeekday <= 5 ? -1 : 0
        case .workday: day.isoWeekday <= 5 ? 0 : 1
        }
    }
}

extension CivilDay {
    /// Whether the notice for the next year may speak of the day.
    var isInLastWeekOfDecember: Bool { month == 12 && day >= 25 }
}

// MARK: - Deadlines

/// The last day of a period.
package struct Deadline: Hashable, Sendable {
    /// The day until whose end there is time.
    package let day: CivilDay
    /// Whether it was counted over days whose working days are not announced yet, so that it may still move.
    package let isProvisional: Bool

    /// A last day.
    package init(day: CivilDay, isProvisional: Bool) {
        self.day = day
        self.isProvisional = isProvisional
    }
}

extension WorkingDayCalendar {
    /// The last of `workingDays` working days after `start`, whose own day is not counted (Civil Code art. 201).
    ///
    /// No days or fewer end at `start`. A deadline beyond the last day a date can name is that day.
    package func deadline(after start: CivilDay, workingDays count: Int) -> Deadline {
        guard count > 0 else { return Deadline(day: start, isProvisional: false) }
        // More working days than there are days ends at the last day all the same.
        let count = Int64(min(count, 1_000_000_000_000))
        let goal = workingDays(through: start) + count
        var low = start.adding(days: 1)
        // Five working days take a week, and each holiday puts the end off by less than one.
        var high = min(start.adding(days: (count / 5 + 2 + Int64(exceptions.count)) * 7), CivilDay.latest)
        while low < high {
            let middle = CivilDay(number: low.number + (high.number - low.number) / 2)
            if workingDays(through: middle) < goal { low = middle.adding(days: 1) } else { high = middle }
        }
        return Deadline(day: low, isProvisional: !isAnnounced(from: start.adding(days: 1), through: low))
    }

    /// The last of `calendarDays` days after `start`, whose own day is not counted (Civil Code art. 201); from a rest
    /// day it moves to the next working day (art. 203).
    package func deadline(after start: CivilDay, calendarDays count: Int) -> Deadline {
        ending(min(start.adding(days: Int64(max(count, 0))), max(start, CivilDay.latest)), after: start)
    }

    /// The day of the month on which `months` months after `start` end, or that month's last (Civil Code art. 202);
    /// from a rest day it moves to the next working day (art. 203). A year is twelve months.
    package func deadline(after start: CivilDay, months count: Int) -> Deadline {
        ending(start.adding(months: Int64(max(count, 0))) ?? max(start, CivilDay.latest), after: start)
    }

    /// `last` as the last day of a period, moved from a rest day to the next working day (Civil Code art. 203).
    package func deadline(on last: CivilDay) -> Deadline {
        let moved = workingDay(onOrAfter: last)
        return Deadline(day: moved, isProvisional: !isAnnounced(from: last, through: moved))
    }

    private func ending(_ last: CivilDay, after start: CivilDay) -> Deadline {
        last > start ? deadline(on: last) : Deadline(day: start, isProvisional: false)
    }
}
