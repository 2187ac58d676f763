import Civic
import Exact

/// The days from 2022 to 2033, looked up in arrays: what the calendar knows, written down without its arithmetic.
struct DayBook: Sendable {
    static let first = 18_993  // 2022-01-01
    static let count = 4_383  // to 2033-12-31

    private var working: [Bool] = []
    private var announced: [Bool] = []
    let calendar: WorkingDayCalendar

    init(_ years: [WorkingDayCalendar.Year]) throws {
        calendar = try WorkingDayCalendar(years)
        let known = Set(years.map(\.year))
        let exceptions = years.flatMap(\.exceptions)
        for number in DayBook.first..<DayBook.first + DayBook.count {
            let day = CivilDay(number: Int64(number))
            working.append(number % 7 != 2 && number % 7 != 3)  // 1970-01-03, day 2, was a Saturday.
            let isLastWeek = day.month == 12 && day.day > 24
            announced.append(known.contains(day.year) && (!isLastWeek || known.contains(day.year + 1)))
        }
        for exception in exceptions { working[Int(exception.day.number) - DayBook.first] = exception.kind == .workday }
    }

    func isWorking(_ number: Int) -> Bool { working[number - DayBook.first] }

    func isAnnounced(_ number: Int) -> Bool { announced[number - DayBook.first] }
}

extension DayBook {
    /// Notices from 2022 to 2028: the real ones, and others like them for the years that have none here.
    static let notices: [WorkingDayCalendar.Year] = {
        func days(_ year: Int, _ dates: [(Int, Int)], _ kind: WorkingDayCalendar.Exception.Kind)
            -> [WorkingDayCalendar.Exception]
        {
            dates.compactMap { month, day in
                CivilDay(year: year, month: month, day: day).map { .init(day: $0, kind: kind, occasion: "假日") }
            }
        }
        let invented = [
            WorkingDayCalendar.Year(
                2022, notice: "示例〔2021〕1号",
                exceptions: days(
                    2022, [(1, 3), (1, 31), (2, 1), (2, 2), (2, 3), (2, 4), (10, 3), (10, 4), (10, 5)], .holiday)
                    + days(2022, [(1, 29), (1, 30), (10, 8), (10, 9)], .workday)),
            .init(
                2027, notice: "示例〔2026〕1号",
                exceptions: days(2026, [(12, 30), (12, 31)], .holiday) + days(2026, [(12, 27)], .workday)
                    + days(2027, [(1, 1), (2, 5), (2, 8), (2, 9), (2, 10), (10, 1), (10, 4), (10, 5)], .holiday)
                    + days(2027, [(1, 31), (2, 20), (10, 9)], .workday)),
            .init(
                2028, notice: "示例〔2027〕1号",
                exceptions: days(2027, [(12, 31)], .holiday)
                    + days(2028, [(1, 26), (1, 27), (1, 28), (5, 1)], .holiday)
                    + days(2028, [(1, 22), (4, 29)], .workday)),
        ]
        return (WorkingDayCalendar.official.years + invented).sorted { $0.year < $1.year }
    }()
}
