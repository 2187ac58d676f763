import Exact
import Policy
import Testing

@testable import Progress

@Suite("A forecast")
struct ForecastTests {
    private static let january = 12 * 2021
    private let people = Goal.Unit(id: "persons", label: Text(zh: "人", en: "people"), divisor: 1)

    /// A rule as the pack would write it.
    private func rule(_ method: ForecastRule.Method, window: Int = 0, years: Int = 0) throws -> ForecastRule {
        let number = method == .pastYearsShare ? "window: null, years: \(years)" : "window: \(window), years: null"
        let source = try GoalPacks.sampleSource().replacing(
            "{method: \"linear-trend\", window: 6, years: null}", with: "{method: \"\(method.rawValue)\", \(number)}")
        let (book, findings) = GoalBook.read(try #require(Pack.load(source).0))
        #expect(findings == [])
        return try #require(book?.measures.first?.forecast)
    }

    /// A flow whose months are `months`, from January 2021 on.
    private func flow(_ months: [Int]) -> MonthlyPath {
        var (levels, year): ([Decimal128], Int) = ([], 0)
        for (place, month) in months.enumerated() {
            year = place % 12 == 0 ? month : year + month
            levels.append(Decimal128(year))
        }
        return MonthlyPath(levels, first: ForecastTests.january, isFlow: true)
    }

    private func stock(_ levels: [Int]) -> MonthlyPath {
        MonthlyPath(levels.map { Decimal128($0) }, first: ForecastTests.january, isFlow: false)
    }

    /// Two years of the same season, the second half as much again, and the first months of a third.
    private var seasonal: [Int] {
        let season = [10, 10, 20, 20, 20, 20, 20, 20, 20, 20, 20, 200]
        return season + season.map { $0 * 3 / 2 } + [20, 20, 40, 40, 40, 40]
    }

    @Test("by growth takes the same months of the year before, as much larger as the last twelve are")
    func growth() throws {
        let rule = try rule(.sameMonthsGrowth, window: 12)
        // July 2022 to June 2023 is 650 against 450 in the twelve months before: 200 and 450 times 13/9.
        let value = try #require(rule.value(ForecastTests.january + 35, after: flow(seasonal)))
        #expect(value.shown(decimals: 6) == "850.000000")
        let next = try #require(rule.value(ForecastTests.january + 47, after: flow(seasonal)))
        #expect(next.shown(decimals: 4) == "1227.7778")
        #expect(rule.value(ForecastTests.january + 35, after: flow(Array(seasonal.prefix(20)))) == nil)
        #expect(rule.value(ForecastTests.january + 35, after: flow(Array(repeating: 0, count: 30))) == nil)
    }

    @Test("by share divides what was reached by what earlier years had reached by this month")
    func share() throws {
        let rule = try rule(.pastYearsShare, years: 2)
        // By June both years had reached a quarter.
        #expect(rule.value(ForecastTests.january + 35, after: flow(seasonal)) == 800)
        let grown = try #require(rule.value(ForecastTests.january + 47, after: flow(seasonal)))
        #expect(grown.shown(decimals: 4) == "1066.6667")
        #expect(rule.value(ForecastTests.january + 35, after: flow(Array(seasonal.dropFirst(12)))) == nil)
        let december = flow(Array(seasonal.prefix(24)))
        #expect(rule.value(ForecastTests.january + 35, after: december) == 900)
    }

    @Test("by trend draws the nearest straight line on, never below nothing")
    func trend() throws {
        let rule = try rule(.linearTrend, window: 6)
        #expect(rule.value(ForecastTests.january + 11, after: stock([9, 9, 3, 4, 5, 6, 7, 8])) == 12)
        #expect(rule.value(ForecastTests.january + 11, after: stock([60, 50, 40, 30, 20, 10])) == 0)
        #expect(rule.value(ForecastTests.january + 11, after: stock([1, 2, 3, 4, 5])) == nil)
        // Of a flow the months are drawn on, and added to what the year has reached.
        #expect(rule.value(ForecastTests.january + 11, after: flow([1, 2, 3, 4, 5, 6])) == 78)
    }

    @Test("bears the largest error that its method made at the same month of earlier years")
    func band() throws {
        let rule = try rule(.pastYearsShare, years: 1)
        let forecast = try #require(GoalForecast(rule, flow(seasonal), year: 2023, lastYear: 2025, people))
        let estimate = try #require(forecast.yearEnd)
        #expect(estimate.value.number == 800 && "\(forecast.basis)" == "2023-06-30")
        #expect(estimate.band?.years == 1 && estimate.band?.error == .zero)
        #expect(forecast.planEnd?.value.number.shown(decimals: 2) == "1422.22")
        var uneven = seasonal
        uneven[23] = 200
        let second = try #require(GoalForecast(rule, flow(uneven), year: 2023, lastYear: 2023, people)?.yearEnd?.band)
        // In June 2022 the year was expected to reach 600; it reached 500.
        #expect(second.error.shown(decimals: 3) == "16.667")
        #expect(second.low.number < second.high.number)
        #expect(GoalForecast(rule, flow([]), year: 2023, lastYear: 2023, people) == nil)
    }

    @Test("of a year that is over is what it reached")
    func over() throws {
        let rule = try rule(.sameMonthsGrowth, window: 12)
        let december = flow(Array(seasonal.prefix(24)))
        let forecast = try #require(GoalForecast(rule, december, year: 2022, lastYear: 2022, people))
        #expect(forecast.yearEnd?.value.number == 600 && forecast.yearEnd?.band == nil && forecast.planEnd == nil)
    }
}
