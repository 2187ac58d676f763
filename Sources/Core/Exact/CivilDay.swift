/// A day of the proleptic Gregorian calendar, held as its distance in days from 1970-01-01.
///
/// Deadlines, periods and effective dates are day numbers: no clock, no time zone, no locale. Years run from
/// -999999999 to 999999999, year 0 included (ISO 8601); a day number may lie beyond them and still answers.
public struct CivilDay: Hashable, Sendable {
    /// Days since 1970-01-01, negative before it.
    public let number: Int64

    /// The day `number` days after 1970-01-01.
    @inlinable
    public init(number: Int64) {
        self.number = number
    }

    /// The day a calendar calls `year`-`month`-`day`; `nil` for a date that does not exist, such as 30 February.
    public init?(year: Int, month: Int, day: Int) {
        guard CivilDay.years.contains(year), 1...12 ~= month, 1...CivilDay.daysInMonth(month, year: year) ~= day
        else { return nil }
        self.init(number: CivilDay.number(year: Int64(year), month: Int64(month), day: Int64(day)))
    }
}

// MARK: - Ordering

extension CivilDay: Comparable {
    /// Earlier days come first.
    @inlinable
    public static func < (left: CivilDay, right: CivilDay) -> Bool {
        left.number < right.number
    }
}

// MARK: - Reading the calendar

extension CivilDay {
    /// The years a date can name.
    public static let years = -999_999_999...999_999_999

    /// -999999999-01-01.
    public static let earliest = CivilDay(number: number(year: -999_999_999, month: 1, day: 1))

    /// 999999999-12-31.
    public static let latest = CivilDay(number: number(year: 999_999_999, month: 12, day: 31))

    /// Whether the day falls in one of the years a date can name; only ``init(number:)`` and adding days lead outside.
    public var isNameable: Bool {
        CivilDay.earliest <= self && self <= CivilDay.latest
    }

    /// The calendar's names for the day.
    ///
    /// Years are counted from 1 March, so that the leap day is a year's last and a month's start needs no table.
    public var components: (year: Int, month: Int, day: Int) {
        var (cycle, rest) = number.flooredQuotientAndRemainder(by: CivilDay.daysPerCycle)
        rest += CivilDay.marchOfYearZero
        cycle += rest / CivilDay.daysPerCycle
        rest %= CivilDay.daysPerCycle
        let yearOfCycle = (rest - rest / 1_460 + rest / 36_524 - rest / 146_096) / 365
        let dayOfYear = rest - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        let year = cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0)
        return (Int(year), Int(month), Int(day))
    }

    /// The calendar year; year 0 precedes year 1.
    public var year: Int { components.year }

    /// 1 for January to 12 for December.
    public var month: Int { components.month }

    /// 1 to 31.
    public var day: Int { components.day }

    /// 1 for Monday to 7 for Sunday (ISO 8601).
    public var isoWeekday: Int {
        Int((number.flooredQuotientAndRemainder(by: 7).remainder + 3) % 7) + 1
    }

    /// 1 for 1 January to 365 or 366.
    public var dayOfYear: Int {
        let (year, month, day) = components
        return (1..<month).reduce(day) { $0 + CivilDay.daysInMonth($1, year: year) }
    }

    /// The week 1 to 53 of ISO 8601: a week belongs to the year of its Thursday, so 2010-01-01 lies in week 53.
    public var isoWeek: Int {
        let toThursday = Int64(4 - isoWeekday)
        return (adding(days: toThursday).dayOfYear - 1) / 7 + 1
    }

    /// 28 to 31; 0 for a month that does not exist.
    public static func daysInMonth(_ month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year: year) ? 29 : 28
        case 4, 6, 9, 11: 30
        case 1...12: 31
        default: 0
        }
    }

    /// Whether `year` has a 29 February.
    public static func isLeap(year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }
}

// MARK: - Moving

extension CivilDay {
    /// The day `days` later, earlier when negative; a day beyond what a number can hold is the last it can hold.
    public func adding(days: Int64) -> CivilDay {
        let (sum, overflow) = number.addingReportingOverflow(days)
        guard overflow else { return CivilDay(number: sum) }
        return CivilDay(number: days < 0 ? .min : .max)
    }

    /// The same day of the month `months` later, or that month's last day; `nil` outside the years.
    ///
    /// One month after 31 January is the end of February, so going back does not always return.
    public func adding(months: Int64) -> CivilDay? {
        let (year, month, day) = components
        let (count, overflow) = (Int64(year) * 12 + Int64(month) - 1).addingReportingOverflow(months)
        guard !overflow else { return nil }
        let (newYear, newMonth) = count.flooredQuotientAndRemainder(by: 12)
        let monthDays = CivilDay.daysInMonth(Int(newMonth) + 1, year: Int(newYear))
        return CivilDay(year: Int(newYear), month: Int(newMonth) + 1, day: min(day, monthDays))
    }
}

// MARK: - Counting

extension CivilDay {
    /// Days in 400 years, after which the calendar repeats.
    private static let daysPerCycle: Int64 = 146_097

    /// Days from 0000-03-01 to 1970-01-01.
    private static let marchOfYearZero: Int64 = 719_468

    private static func number(year: Int64, month: Int64, day: Int64) -> Int64 {
        let marchYear = month <= 2 ? year - 1 : year
        let (cycle, yearOfCycle) = marchYear.flooredQuotientAndRemainder(by: 400)
        let monthFromMarch = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        let dayOfCycle = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear
        return cycle * daysPerCycle + dayOfCycle - marchOfYearZero
    }
}

extension Int64 {
    /// Division towards negative infinity; `divisor` is positive.
    fileprivate func flooredQuotientAndRemainder(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}
