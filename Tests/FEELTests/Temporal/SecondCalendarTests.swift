import Exact
import FEEL
import TestSupport
import Testing

/// A calendar that knows nothing but how long months are, and counts days one by one.
private struct CountedCalendar {
    var year = 1600
    var month = 1
    var day = 1
    /// Days since 1600-01-01, which was a Saturday.
    var count = 0
    var dayOfYear = 1
    /// 1: Monday … 7: Sunday.
    var weekday = 6

    static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && !(year % 100 == 0 && year % 400 != 0) }

    static func length(_ month: Int, _ year: Int) -> Int {
        month == 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    mutating func step() {
        (day, count, dayOfYear, weekday) = (day + 1, count + 1, dayOfYear + 1, weekday % 7 + 1)
        guard day > CountedCalendar.length(month, year) else { return }
        (day, month) = (1, month + 1)
        guard month > 12 else { return }
        (month, year, dayOfYear) = (1, year + 1, 1)
    }

    /// The week its Thursday belongs to, counted from the first Thursday of that Thursday's year.
    var week: Int {
        let thursday = dayOfYear + 4 - weekday
        let length = CountedCalendar.isLeap(year) ? 366 : 365
        if thursday < 1 { return (thursday + (CountedCalendar.isLeap(year - 1) ? 366 : 365) + 6) / 7 }
        return thursday > length ? 1 : (thursday + 6) / 7
    }

    /// The day so many months later, by walking from month to month.
    func moved(months: Int) -> (Int, Int, Int) {
        var (year, month) = (year, month)
        for _ in 0..<abs(months) {
            month += months > 0 ? 1 : -1
            if month > 12 { (year, month) = (year + 1, 1) }
            if month < 1 { (year, month) = (year - 1, 12) }
        }
        return (year, month, min(day, CountedCalendar.length(month, year)))
    }
}

@Suite("Eight hundred years of days, counted one by one")
struct SecondCalendarTests {
    private static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDay? {
        CivilDay(year: year, month: month, day: day)
    }

    @Test("have the numbers, weekdays, weeks and months that the count gives")
    func days() throws {
        let first = try #require(CivilDay(year: 1600, month: 1, day: 1)).number
        var calendar = CountedCalendar()
        var failures: [String] = []
        while calendar.year < 2400 {
            let day = CivilDay(number: first + Int64(calendar.count))
            let parts = day.components
            let isRight =
                parts == (calendar.year, calendar.month, calendar.day) && day.isoWeekday == calendar.weekday
                && day.dayOfYear == calendar.dayOfYear && day.isoWeek == calendar.week
                && SecondCalendarTests.day(calendar.year, calendar.month, calendar.day) == day
            if !isRight { failures.append("\(day) is not \(calendar)") }
            calendar.step()
        }
        #expect(calendar.count == 292_194)
        #expect(failures.isEmpty, "\(failures.prefix(5))")
    }

    @Test("move by months and days to where the count leads")
    func moves() throws {
        var seed = SeededRandom(seed: 800)
        var calendar = CountedCalendar()
        let first = try #require(CivilDay(year: 1600, month: 1, day: 1)).number
        var failures: [String] = []
        while calendar.year < 2400 {
            let day = CivilDay(number: first + Int64(calendar.count))
            let months = Int.random(in: -60...60, using: &seed)
            let (year, month, last) = calendar.moved(months: months)
            let wanted = SecondCalendarTests.day(year, month, last)
            let moved = YearsAndMonthsDuration(months: Int64(months))
            if FEELDate.adding(moved, to: day) != wanted { failures.append("\(day) by \(months) months") }
            // Whole months between the two: as many as were moved, but for days that a shorter month cut off.
            if let wanted, last == calendar.day, FEELDate.yearsAndMonthsBetween(from: day, to: wanted) != moved {
                failures.append("from \(day) to \(wanted)")
            }
            for _ in 0..<Int.random(in: 1...40, using: &seed) { calendar.step() }
        }
        #expect(failures.isEmpty, "\(failures.prefix(5))")
    }

    @Test("answer expressions as the count does")
    func expressions() {
        var calendar = CountedCalendar()
        var table: [(String, String)] = []
        let weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        while calendar.year < 2400 {
            let date = "date(\(calendar.year), \(calendar.month), \(calendar.day))"
            table.append(("(\(date) - @\"1600-01-01\").days", "\(calendar.count)"))
            table.append(("day of week(\(date))", "\"\(weekdays[calendar.weekday - 1])\""))
            table.append(("[day of year(\(date)), week of year(\(date))]", "[\(calendar.dayOfYear), \(calendar.week)]"))
            table.append(("@\"1600-01-01\" + @\"P\(calendar.count)D\" = \(date)", "true"))
            for _ in 0..<997 { calendar.step() }
        }
        #expect(table.count > 1_000)
        #expect(mismatches(table).isEmpty)
    }
}
