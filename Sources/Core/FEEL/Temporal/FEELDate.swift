public import Exact

/// What FEEL does with a `date` (DMN 1.5, clause 10.3.2.3.5), whose value is a plain `CivilDay`.
public enum FEELDate {}

// MARK: - Reading

extension FEELDate {
    /// `YYYY-MM-DD` with four to nine digits of year, `-` before it for the years before 0000.
    ///
    /// Nil for a fifth digit that is a leading zero, for `+`, and for days no calendar has.
    public static func parseDate(_ text: some StringProtocol) -> CivilDay? {
        TemporalScanner.whole(text) { read(&$0) }
    }

    static func read(_ scanner: inout TemporalScanner) -> CivilDay? {
        let isNegative = scanner.skip("-")
        let startsWithZero = scanner.next == UInt8(ascii: "0")
        guard let (year, digits) = scanner.number(), digits == 4 || 5...9 ~= digits && !startsWithZero,
            !(isNegative && year == 0), scanner.skip("-"),
            let month = scanner.twoDigits(), scanner.skip("-"),
            let day = scanner.twoDigits()
        else { return nil }
        return CivilDay(year: Int(isNegative ? -year : year), month: month, day: day)
    }
}

// MARK: - Names

extension FEELDate {
    /// The English name that `day of week()` gives.
    public static func weekdayName(of day: CivilDay) -> String {
        weekdayNames[day.isoWeekday - 1]
    }

    /// The English name that `month of year()` gives.
    public static func monthName(of day: CivilDay) -> String {
        monthNames[day.month - 1]
    }

    private static let weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    private static let monthNames = [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ]
}

// MARK: - Moving

/// A date moves as its midnight does, and the answer is the day that moment falls on; nil beyond the named years.
extension FEELDate {
    /// Thirty-six hours lead to the next day.
    public static func adding(_ duration: DaysAndTimeDuration, to day: CivilDay) -> CivilDay? {
        DateAndTime(day: day, time: .midnight)?.adding(duration)?.day
    }

    /// One second leads to the day before.
    public static func subtracting(_ duration: DaysAndTimeDuration, from day: CivilDay) -> CivilDay? {
        DateAndTime(day: day, time: .midnight)?.subtracting(duration)?.day
    }

    /// The same day of a later month, or that month's last day.
    public static func adding(_ duration: YearsAndMonthsDuration, to day: CivilDay) -> CivilDay? {
        day.adding(months: duration.totalMonths)
    }

    /// The same day of an earlier month, or that month's last day.
    public static func subtracting(_ duration: YearsAndMonthsDuration, from day: CivilDay) -> CivilDay? {
        duration.negated.flatMap { day.adding(months: $0.totalMonths) }
    }
}

// MARK: - Beside another date or a date and time

/// Beside a zoned date and time a date is its midnight in UTC; beside a wall time it has no place, and the answer is nil.
extension FEELDate {
    /// The date and time a date counts as beside a zoned one.
    public static func midnightUTC(of day: CivilDay) -> DateAndTime? {
        DateAndTime(day: day, time: TimeOfDay.midnight.with(zone: .utc))
    }

    /// The time from one day to another, in whole days.
    public static func difference(_ day: CivilDay, minus other: CivilDay) -> DaysAndTimeDuration? {
        DaysAndTimeDuration(nanoseconds: (Int128(day.number) - Int128(other.number)) * DaysAndTimeDuration.day)
    }

    /// The time from a zoned moment to a day.
    public static func difference(_ day: CivilDay, minus other: DateAndTime) -> DaysAndTimeDuration? {
        midnightUTC(of: day)?.subtracting(other)
    }

    /// The time from a day to a zoned moment.
    public static func difference(_ moment: DateAndTime, minus day: CivilDay) -> DaysAndTimeDuration? {
        midnightUTC(of: day).flatMap { moment.subtracting($0) }
    }

    /// How a day stands to a moment.
    public static func compare(_ day: CivilDay, to moment: DateAndTime) -> Ordering? {
        midnightUTC(of: day)?.compare(to: moment)
    }
}

// MARK: - Whole months between

extension FEELDate {
    /// The whole months from one day to another, FEEL's `years and months duration(from, to)`.
    ///
    /// A month counts when its day is reached, or passed going backwards; the days left over are dropped. Of a date and
    /// time only the day on the wall counts, so pass its ``DateAndTime/day``: neither clock nor zone matters.
    public static func yearsAndMonthsBetween(from start: CivilDay, to end: CivilDay) -> YearsAndMonthsDuration {
        let (from, to) = (start.components, end.components)
        var months = (Int64(to.year) - Int64(from.year)) * 12 + Int64(to.month - from.month)
        if months > 0, to.day < from.day { months -= 1 }
        if months < 0, to.day > from.day { months += 1 }
        return YearsAndMonthsDuration(months: months)
    }
}
