import Exact

/// The rule at the end of a TZif file, for all time after its table: a POSIX `TZ` text such as
/// `CET-1CEST,M3.5.0,M10.5.0/3` (POSIX.1-2024, clause 8.3, with the hours −167…167 of RFC 9636).
struct ZoneFooter: Hashable, Sendable {
    /// A day of every year.
    enum Day: Hashable, Sendable {
        /// 1…365; 29 February has no number.
        case julian(Int)
        /// 0…365, 29 February counted.
        case ordinal(Int)
        /// The `week`-th (5: the last) `weekday` (0: Sunday) of `month`.
        case weekday(month: Int, week: Int, weekday: Int)
    }

    /// The two changes of a year; the times are seconds of the wall clock in force before the change.
    struct Daylight: Hashable, Sendable {
        let offset: Int32
        let start: Day
        let startTime: Int64
        let end: Day
        let endTime: Int64
    }

    let standard: Int32
    let daylight: Daylight?
}

// MARK: - Offsets

extension ZoneFooter {
    /// The calendar and its weekdays repeat after this many seconds: 400 years.
    private static let cycle: Int64 = 146_097 * 86_400

    func offset(atInstant instant: Int64) -> Int32 {
        guard let daylight else { return standard }
        let instant = ZoneFooter.fold(instant)
        return offset(near: instant, daylight) { $0.instant <= instant }
    }

    func offset(atLocal local: Int64) -> Int32 {
        guard let daylight else { return standard }
        let local = ZoneFooter.fold(local)
        return offset(near: local, daylight) { $0.local <= local }
    }

    /// The same moment in the 400 years from 2000 on.
    private static func fold(_ seconds: Int64) -> Int64 {
        let start: Int64 = 10_957 * 86_400
        let rest = (seconds % cycle - start) % cycle
        return start + (rest < 0 ? rest + cycle : rest)
    }

    private func offset(
        near seconds: Int64, _ daylight: Daylight, _ isPast: (ZoneRules.Change) -> Bool
    ) -> Int32 {
        let year = CivilDay(number: seconds / 86_400).year
        // A change can lie a week outside its year, so the neighbours are asked too.
        var latest: ZoneRules.Change?
        for year in (year - 1)...(year + 1) {
            for change in changes(of: year, daylight) where isPast(change) {
                // Where a year's end meets the next year's start, the start stands: daylight time goes on all year.
                if let best = latest, best.instant > change.instant { continue }
                latest = change
            }
        }
        return latest?.after ?? standard
    }

    private func changes(of year: Int, _ daylight: Daylight) -> [ZoneRules.Change] {
        var changes: [ZoneRules.Change] = []
        if let day = daylight.start.number(in: year) {
            let instant = day * 86_400 + daylight.startTime - Int64(standard)
            changes.append(.init(instant: instant, before: standard, after: daylight.offset))
        }
        if let day = daylight.end.number(in: year) {
            let instant = day * 86_400 + daylight.endTime - Int64(daylight.offset)
            changes.append(.init(instant: instant, before: daylight.offset, after: standard))
        }
        return changes
    }
}

extension ZoneFooter.Day {
    /// The day number in a year.
    fileprivate func number(in year: Int) -> Int64? {
        guard let newYear = CivilDay(year: year, month: 1, day: 1)?.number else { return nil }
        switch self {
        case .julian(let day):
            let isAfterLeapDay = day >= 60 && CivilDay.daysInMonth(2, year: year) == 29
            return newYear + Int64(isAfterLeapDay ? day : day - 1)
        case .ordinal(let day):
            return newYear + Int64(day)
        case .weekday(let month, let week, let weekday):
            guard let first = CivilDay(year: year, month: month, day: 1) else { return nil }
            var day = 1 + (weekday - Int(first.isoWeekday) % 7 + 7) % 7 + (week - 1) * 7
            if day > CivilDay.daysInMonth(month, year: year) { day -= 7 }
            return first.number + Int64(day - 1)
        }
    }
}
