import Civic
import Exact

/// The years the demo tells of, and the days on which offices register in them.
///
/// Two years before the plan begins and the plan's own: a doubling needs something to start from.
struct DemoYears {
    /// The first year with contracts.
    let first: Int
    /// The last year.
    let last: Int
    /// The working days by year since ``first`` and month.
    private let days: [[[CivilDay]]]

    /// When a plan may begin: universities are older, and numbers have four digits for the year.
    static let range = 1_990...9_000
    /// How long a plan may run.
    static let most = 10
    /// How many years before the plan the record begins.
    static let before = 2

    /// The years of a plan that runs over `period`.
    init(_ period: Period) {
        first = period.from.year - DemoYears.before
        last = period.until.year
        days = (first...last).map { year in (1...12).map { DemoYears.workingDays(year: year, month: $0) } }
    }

    /// 31 December of the last year.
    var end: CivilDay { DemoYears.day(last, 12, 31) }

    /// The years in order.
    var all: [Int] { Array(first...last) }

    /// The last day of `year`.
    static func end(of year: Int) -> CivilDay { day(year, 12, 31) }

    /// A day by its names; the month's last day where there is none of this number.
    static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDay {
        let last = CivilDay.daysInMonth(month, year: year)
        return CivilDay(year: year, month: month, day: min(day, last)) ?? CivilDay(number: 0)
    }
}

// MARK: - Working days

extension DemoYears {
    /// Whether offices work: the notices in force, and for years without one Monday to Friday but for the holidays
    /// that fall on fixed days.
    static func isWorking(_ day: CivilDay) -> Bool {
        switch WorkingDayCalendar.official.isWorkingDay(day) {
        case .known(let isWorking): return isWorking
        case .assumed(let isWorking):
            let (_, month, number) = day.components
            let isHoliday = month == 1 && number == 1 || month == 5 && number <= 3 || month == 10 && number <= 7
            return isWorking && !isHoliday
        }
    }

    /// The first working day from `day` on.
    static func workingDay(from day: CivilDay) -> CivilDay {
        var day = day
        while !isWorking(day) { day = day.adding(days: 1) }
        return day
    }

    /// The last working day up to `day`.
    static func workingDay(until day: CivilDay) -> CivilDay {
        var day = day
        while !isWorking(day) { day = day.adding(days: -1) }
        return day
    }

    private static func workingDays(year: Int, month: Int) -> [CivilDay] {
        (1...CivilDay.daysInMonth(month, year: year)).map { day(year, month, $0) }.filter(isWorking)
    }

    /// Registrations a month in a thousand of the year: low around the Spring Festival, a step at each quarter's end,
    /// the rush of December.
    private static let months = Lottery([45, 30, 80, 65, 70, 100, 65, 70, 95, 65, 90, 225])

    /// A day of `year` on which a contract is registered.
    func registrationDay(in year: Int, _ random: inout DemoRandom) -> CivilDay {
        let month = DemoYears.months.draw(&random)
        let days = self.days[year - first][month]
        // In December the later of two draws: the rush grows towards the last day.
        let place = month == 11 ? max(random.below(days.count), random.below(days.count)) : random.below(days.count)
        return days[place]
    }

    /// A working day of a month of `year`.
    func workingDay(in year: Int, month: Int, _ random: inout DemoRandom) -> CivilDay {
        random.pick(days[year - first][month - 1])
    }
}
