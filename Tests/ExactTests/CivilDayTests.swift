import Exact
import Testing

@Suite("A civil day")
struct CivilDayTests {
    private func day(_ text: String) throws -> CivilDay {
        try #require(CivilDay(iso8601: Array(text.utf8)), "\(text) is not a day")
    }

    @Test("agrees with counting day by day over 800 years")
    func counting() throws {
        var number = try #require(CivilDay(year: 1600, month: 1, day: 1)).number
        // 1 January 1600 was a Saturday.
        var weekday = 6
        var failures: [String] = []
        for year in 1600..<2400 {
            let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
            var dayOfYear = 0
            for (month, days) in [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
                for day in 1...days {
                    dayOfYear += 1
                    let found = CivilDay(number: number)
                    let isRight =
                        found.components == (year, month + 1, day) && found.isoWeekday == weekday
                        && found.dayOfYear == dayOfYear && CivilDay(year: year, month: month + 1, day: day) == found
                    if !isRight { failures.append("\(year)-\(month + 1)-\(day) is \(found), \(found.isoWeekday)") }
                    number += 1
                    weekday = weekday % 7 + 1
                }
                if CivilDay(year: year, month: month + 1, day: days + 1) != nil { failures.append("\(year) \(month)") }
            }
        }
        #expect(failures.isEmpty, "\(failures.prefix(5))")
        #expect(number == CivilDay(year: 2400, month: 1, day: 1)?.number)
    }

    @Test("is counted from 1970-01-01, a Thursday")
    func epoch() throws {
        #expect(try day("1970-01-01").number == 0)
        #expect(try day("1970-01-01").isoWeekday == 4)
        #expect(try day("2000-03-01").number == 11_017)
        #expect(try day("1969-12-31").number == -1)
    }

    @Test(
        "does not exist where the calendar has none",
        arguments: [
            (2023, 2, 29), (1900, 2, 29), (2023, 0, 1), (2023, 13, 1), (2023, 4, 31), (2023, 1, 0), (2023, 1, 32),
        ])
    func impossible(year: Int, month: Int, day: Int) {
        #expect(CivilDay(year: year, month: month, day: day) == nil)
    }

    @Test("reaches from year -999999999 to 999999999")
    func extremes() throws {
        #expect(CivilDay.earliest.description == "-999999999-01-01")
        #expect(CivilDay.latest.description == "999999999-12-31")
        #expect(CivilDay(year: 1_000_000_000, month: 1, day: 1) == nil)
        #expect(CivilDay(year: .min, month: 1, day: 1) == nil)
        #expect(CivilDay.latest.adding(months: 1) == nil)
        #expect(CivilDay.earliest.adding(months: -1) == nil)
        #expect(CivilDay.latest.adding(months: .max) == nil)
        #expect(CivilDay.earliest.adding(months: 1_999_999_999 * 12 - 1)?.description == "999999999-12-01")
        #expect(!CivilDay.latest.adding(days: 1).isNameable && CivilDay.latest.isNameable)
    }

    @Test("answers for every number, named or not", arguments: [Int64.min, .min + 1, .max - 1, .max])
    func everyNumber(number: Int64) {
        let day = CivilDay(number: number)
        #expect(1...12 ~= day.month && 1...31 ~= day.day && 1...7 ~= day.isoWeekday && 1...53 ~= day.isoWeek)
        #expect(day.adding(days: number).number == (number < 0 ? .min : .max))
        #expect(day.adding(months: 1) == nil)
        #expect(!day.isNameable)
    }

    @Test(
        "moves by months to the same day or the month's last",
        arguments: [
            ("2023-01-31", 1, "2023-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 3, "2023-04-30"),
            ("2023-03-31", -1, "2023-02-28"), ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", -48, "2020-02-29"),
            ("2023-11-15", 2, "2024-01-15"), ("2023-01-15", -1, "2022-12-15"), ("2023-05-05", 0, "2023-05-05"),
        ])
    func months(from: String, months: Int64, to: String) throws {
        #expect(try day(from).adding(months: months) == day(to))
    }

    @Test(
        "lies in the ISO week of its Thursday",
        arguments: [
            ("2010-01-01", 53), ("2010-01-03", 53), ("2010-01-04", 1), ("2008-12-29", 1), ("2005-01-01", 53),
            ("2005-01-02", 53), ("2006-01-01", 52), ("2007-01-01", 1), ("2020-12-31", 53), ("2023-01-02", 1),
            ("2024-12-30", 1), ("2021-01-03", 53),
        ])
    func weeks(text: String, week: Int) throws {
        #expect(try day(text).isoWeek == week)
    }

    @Test("is read from YYYY-MM-DD and nothing else")
    func reading() throws {
        #expect(try day("2023-01-02") == CivilDay(year: 2023, month: 1, day: 2))
        #expect(try day("0000-02-29").year == 0)
        for text in [
            "", "2023-1-2", "2023-02-29", "02023-01-02", "2023-01-02 ", "2023/01/02", "20230102", "-023-01-02",
            "2023-01-02T00:00", "2023-00-10", "２023-01-02", "+999-01-02", "2023-01-0a",
        ] {
            #expect(CivilDay(iso8601: text.utf8) == nil, "\(text)")
        }
    }

    @Test(
        "is written with at least four digits of year",
        arguments: [
            (2023, 1, 2, "2023-01-02"), (1, 12, 31, "0001-12-31"), (0, 1, 1, "0000-01-01"), (-1, 1, 1, "-0001-01-01"),
            (-45, 3, 15, "-0045-03-15"), (12_345, 6, 7, "12345-06-07"),
        ])
    func writing(year: Int, month: Int, day: Int, text: String) {
        #expect(CivilDay(year: year, month: month, day: day)?.description == text)
    }
}
