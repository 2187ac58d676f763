import Civic
import Exact
import TestSupport
import Testing

@Suite("The calendar of working days")
struct WorkingDayCalendarTests {
    private typealias Calendar = WorkingDayCalendar

    private let official = WorkingDayCalendar.official

    private func day(_ text: String) throws -> CivilDay {
        try #require(CivilDay(iso8601: text.utf8), "\(text) is not a day")
    }

    // MARK: The notices

    @Test("has the notices of 2023 to 2026, without a fault in them")
    func notices() throws {
        #expect(official.years.map(\.year) == [2023, 2024, 2025, 2026])
        #expect(
            official.years.map(\.notice)
                == ["国办发明电〔2022〕16号", "国办发明电〔2023〕7号", "国办发明电〔2024〕12号", "国办发明电〔2025〕7号"])
        #expect(try WorkingDayCalendar(official.years) == official)
    }

    @Test(
        "counts the working days of each year",
        // Of 260 to 262 Mondays to Fridays, less the holidays on one, plus the weekends worked.
        arguments: [(2023, 249), (2024, 251), (2025, 248), (2026, 248)])
    func yearTotals(year: Int, workingDays: Int) throws {
        #expect(try official.workingDays(from: day("\(year)-01-01"), through: day("\(year)-12-31")) == workingDays)
    }

    @Test("agrees with the notices written out a second time")
    func secondList() {
        let off = [
            2022: [1231...1231],
            2023: [101...102, 121...127, 405...405, 429...430, 501...503, 622...624, 929...930, 1001...1006],
            2024: [101...101, 210...217, 404...406, 501...505, 610...610, 915...917, 1001...1007],
            2025: [101...101, 128...131, 201...204, 404...406, 501...505, 531...531, 601...602, 1001...1008],
            2026: [101...103, 215...223, 404...406, 501...505, 619...621, 925...927, 1001...1007],
        ]
        let on = [
            2023: [128, 129, 423, 506, 625, 1007, 1008], 2024: [204, 218, 407, 428, 511, 914, 929, 1012],
            2025: [126, 208, 427, 928, 1011], 2026: [104, 214, 228, 509, 920, 1010],
        ]
        var failures: [String] = []
        for number in Int64(19_358)..<20_819 {  // 2023-01-01 to 2026-12-31
            let day = CivilDay(number: number)
            let date = day.month * 100 + day.day
            let isWorking: Bool
            if off[day.year]?.contains(where: { $0.contains(date) }) == true {
                isWorking = false
            } else {
                isWorking = day.isoWeekday <= 5 || on[day.year]?.contains(date) == true
            }
            let isOpen = day.year == 2026 && date >= 1225
            if official.isWorkingDay(day) != (isOpen ? .assumed(isWorking) : .known(isWorking)) {
                failures.append("\(day)")
            }
        }
        #expect(failures.isEmpty, "\(failures)")
    }

    @Test("is not sure of the last week of a year before the next one is announced")
    func lastWeek() throws {
        let (monday, next) = try (day("2026-12-28"), day("2027-01-04"))
        #expect(official.deadline(after: monday, workingDays: 1).isProvisional)
        let holiday = Calendar.Exception(day: try day("2026-12-29"), kind: .holiday, occasion: "元旦")
        let announced = try official.announcing(
            Calendar.Year(2027, notice: "国办发明电〔2026〕0号", exceptions: [holiday]))
        #expect(
            announced.deadline(after: monday, workingDays: 5)
                == Deadline(day: next.adding(days: 1), isProvisional: false))
    }

    @Test("names the holiday, also of the weekend worked for it")
    func occasions() throws {
        #expect(official.exception(on: try day("2025-10-06"))?.occasion == "国庆节、中秋节")
        #expect(official.exception(on: try day("2026-02-28"))?.kind == .workday)
        #expect(official.exception(on: try day("2026-03-03")) == nil)
    }

    @Test("assumes the weekday where no notice is known")
    func assumed() throws {
        #expect(official.isWorkingDay(try day("2026-12-24")) == .known(true))
        #expect(official.isWorkingDay(try day("2026-12-25")) == .assumed(true))
        #expect(official.isWorkingDay(try day("2027-01-01")) == .assumed(true))
        #expect(official.isWorkingDay(try day("2027-01-02")) == .assumed(false))
        #expect(official.isWorkingDay(try day("2022-12-30")) == .assumed(true))
        #expect(official.isWorkingDay(try day("2022-12-31")) == .known(false))
    }

    // MARK: Counting

    @Test(
        "ends a period of working days without counting its first day",
        arguments: [
            ("2025-09-30", 1, "2025-10-09"), ("2025-09-26", 3, "2025-09-30"), ("2025-09-26", 5, "2025-10-10"),
            ("2025-09-26", 6, "2025-10-11"), ("2026-02-13", 1, "2026-02-14"), ("2026-02-14", 5, "2026-02-28"),
            ("2024-01-05", 5, "2024-01-12"), ("2024-01-06", 1, "2024-01-08"), ("2023-09-28", 2, "2023-10-08"),
            ("2024-01-05", 0, "2024-01-05"), ("2024-01-06", -3, "2024-01-06"),
        ])
    func workingDayDeadlines(start: String, count: Int, end: String) throws {
        #expect(
            try official.deadline(after: day(start), workingDays: count)
                == Deadline(day: day(end), isProvisional: false))
    }

    @Test(
        "moves the last of calendar days or months from a rest day to the next working day",
        arguments: [
            ("2025-09-25", 10, 0, "2025-10-09"), ("2025-09-20", 10, 0, "2025-09-30"),
            ("2024-05-01", 10, 0, "2024-05-11"),
            ("2024-05-01", 3, 0, "2024-05-06"), ("2024-05-01", 0, 0, "2024-05-01"), ("2024-01-31", 0, 1, "2024-02-29"),
            ("2024-02-29", 0, 12, "2025-02-28"), ("2023-05-01", 0, 24, "2025-05-06"),
            ("2025-09-01", 0, 1, "2025-10-09"),
        ])
    func calendarDeadlines(start: String, days: Int, months: Int, end: String) throws {
        let start = try day(start)
        let deadline =
            months > 0
            ? official.deadline(after: start, months: months) : official.deadline(after: start, calendarDays: days)
        #expect(try deadline == Deadline(day: day(end), isProvisional: false))
    }

    @Test("is provisional where it counts over a year without notice")
    func provisional() throws {
        #expect(try official.deadline(after: day("2026-12-18"), workingDays: 4).isProvisional == false)
        #expect(
            try official.deadline(after: day("2026-12-25"), workingDays: 5)
                == Deadline(day: day("2027-01-01"), isProvisional: true))
        #expect(try official.deadline(after: day("2022-12-29"), workingDays: 3).isProvisional)
        #expect(try official.deadline(after: day("2022-12-31"), workingDays: 3).isProvisional == false)
        // Only the days that decide count: the last one and those it moves over.
        #expect(try official.deadline(after: day("2022-01-01"), calendarDays: 400).isProvisional == false)
        #expect(try official.deadline(after: day("2026-12-01"), calendarDays: 23).isProvisional == false)
        #expect(try official.deadline(after: day("2026-12-01"), calendarDays: 24).isProvisional)
        #expect(try official.deadline(after: day("2024-11-30"), months: 24).isProvisional == false)
        #expect(try official.deadline(after: day("2026-12-31"), months: 36).isProvisional)
    }

    @Test("counts again when the next year is announced")
    func announcing() throws {
        let days = try (1...3).map {
            try Calendar.Exception(day: day("2027-01-0\($0)"), kind: .holiday, occasion: "元旦")
        }
        let next = try official.announcing(Calendar.Year(2027, notice: "国办发明电〔2026〕0号", exceptions: days))
        #expect(
            try next.deadline(after: day("2026-12-25"), workingDays: 5)
                == Deadline(day: day("2027-01-04"), isProvisional: false))
        let later = try next.announcing(
            Calendar.Year(2027, notice: "国办发明电〔2027〕0号", exceptions: Array(days.prefix(1))))
        #expect(later.years.count == 5)
        #expect(later.years.last?.notice == "国办发明电〔2027〕0号")
    }

    @Test("agrees with counting day by day")
    func dayByDay() throws {
        let calendars = [
            official, WorkingDayCalendar.weekdays, try WorkingDayCalendar([official.years[0], official.years[2]]),
        ]
        var random = SeededRandom(seed: 20_230_101)
        var failures: [String] = []
        for round in 0..<6_000 {
            let calendar = calendars[round % 3]
            let start = CivilDay(number: .random(in: 18_900...21_200, using: &random))
            let count = Int.random(in: 1...(round % 7 == 0 ? 900 : 40), using: &random)
            var (day, left, isAssumed) = (start, count, false)
            while left > 0 {
                day = day.adding(days: 1)
                if calendar.isWorkingDay(day).isWorking { left -= 1 }
                // Only a listed day of a year without notice is known; it makes no deadline firm.
                let years = day.month == 12 && day.day > 24 ? [day.year, day.year + 1] : [day.year]
                if !years.allSatisfy({ year in calendar.years.contains { $0.year == year } }) { isAssumed = true }
            }
            let expected = Deadline(day: day, isProvisional: isAssumed)
            let isRight =
                calendar.deadline(after: start, workingDays: count) == expected
                && calendar.workingDays(from: start.adding(days: 1), through: day) == count
                && calendar.workingDays(from: day, through: day) == 1
                && calendar.workingDay(onOrAfter: day) == day
            if !isRight { failures.append("\(start) + \(count), calendar \(round % 3)") }
        }
        #expect(failures.isEmpty, "\(failures.prefix(5))")
    }

    @Test("answers for every day number and every count", arguments: [Int64.min, .min + 1, 0, .max - 1, .max])
    func ends(number: Int64) {
        let day = CivilDay(number: number)
        for count in [Int.min, 0, 1, 1_000_000, .max] {
            #expect(official.deadline(after: day, workingDays: count).day >= day)
            #expect(official.deadline(after: day, calendarDays: count).day >= day)
            #expect(official.deadline(after: day, months: count).day >= day)
        }
        #expect(official.workingDays(from: CivilDay(number: .min), through: day) >= 0)
        #expect(official.workingDays(from: day, through: CivilDay(number: .max)) >= 0)
        #expect(official.workingDays(from: CivilDay(number: 1), through: CivilDay(number: 0)) == 0)
    }

    // MARK: Lamps

    @Test(
        "lights the lamp of a deadline by the working days left",
        arguments: [
            ("2025-09-29", 3, Lamp.green), ("2025-09-30", 3, .yellow), ("2025-10-05", 3, .yellow),
            ("2025-10-11", 3, .yellow), ("2025-10-12", 3, .red), ("2025-10-11", 0, .yellow), ("2025-10-10", 0, .green),
            ("2025-10-10", -5, .green),
        ])
    func lamps(today: String, warning: Int, lamp: Lamp) throws {
        #expect(try official.lamp(due: day("2025-10-11"), today: day(today), warning: warning) == lamp)
        #expect(try official.lamp(due: day("2025-10-11"), today: day(today), warning: warning, isPaused: true) == .grey)
    }

    @Test("has four lamps with a colour and a word each")
    func lampWords() {
        #expect(Lamp.allCases.map { $0.colour + $0.description } == ["绿正常", "黄临期", "红超期", "灰停表"])
    }

    // MARK: Faults

    @Test("refuses a list that no notice could contain")
    func faults() throws {
        func reason(_ year: Int, _ days: [(String, Calendar.Exception.Kind, String)]) throws -> Calendar.Fault.Reason? {
            let exceptions = try days.map { try Calendar.Exception(day: day($0.0), kind: $0.1, occasion: $0.2) }
            do throws(Calendar.Fault) {
                _ = try official.announcing(Calendar.Year(year, notice: "国办发明电〔2026〕0号", exceptions: exceptions))
                return nil
            } catch {
                #expect(error.description.hasPrefix("\(year) 年放假安排："))
                return error.reason
            }
        }
        let newYear = ("2027-01-01", Calendar.Exception.Kind.holiday, "元旦")
        #expect(try reason(2027, [newYear]) == nil)
        #expect(try reason(2027, [newYear, ("2026-12-27", .workday, "元旦")]) == nil)
        #expect(try reason(2027, []) == .noHoliday)
        #expect(try reason(2027, [newYear, ("2028-01-01", .holiday, "元旦")]) == .otherYear(day("2028-01-01")))
        #expect(try reason(2027, [newYear, ("2026-12-24", .holiday, "元旦")]) == .otherYear(day("2026-12-24")))
        #expect(try reason(2027, [("2027-01-01", .holiday, "")]) == .noOccasion(day("2027-01-01")))
        #expect(try reason(2027, [newYear, ("2027-01-04", .workday, "元旦")]) == .weekdayMadeWorkday(day("2027-01-04")))
        #expect(try reason(2027, [newYear, newYear]) == .contradiction(day("2027-01-01")))
        #expect(
            try reason(2024, [("2024-01-01", .holiday, "元旦"), ("2023-12-31", .workday, "元旦")]) == nil,
            "no notice of 2023 speaks of its last day")
        let twice = #expect(throws: Calendar.Fault.self) {
            try WorkingDayCalendar([official.years[1], official.years[1]])
        }
        #expect(twice?.reason == .announcedTwice)
    }
}
