package import Exact
import Policy

/// What a goal is expected to reach, by the method that the pack names.
package struct GoalForecast: Hashable, Sendable {
    /// A value with the band that earlier errors of the method give.
    package struct Estimate: Hashable, Sendable {
        /// What is expected.
        package let value: GoalValue
        /// The expected value less and plus the largest error of earlier years; nil where nothing earlier is known.
        package let band: Band?
    }

    /// The largest error that the method made at the same month of earlier years.
    package struct Band: Hashable, Sendable {
        /// The low end.
        package let low: GoalValue
        /// The high end.
        package let high: GoalValue
        /// The error, per cent of what was expected.
        package let error: Decimal128
        /// How many earlier years were looked at.
        package let years: Int
    }

    /// The method.
    package let rule: ForecastRule
    /// The last whole month it looks at, by its last day.
    package let basis: CivilDay
    /// At the end of the year asked about.
    package let yearEnd: Estimate?
    /// At the end of the plan; nil where the plan ends with the year.
    package let planEnd: Estimate?
}

extension GoalForecast {
    /// The forecast of a path whose last month is the last whole one; nil where it is too short.
    init?(_ rule: ForecastRule, _ path: MonthlyPath, year: Int, lastYear: Int, _ unit: Goal.Unit) {
        guard !path.levels.isEmpty else { return nil }
        self.rule = rule
        basis = GoalSamples.end(of: path.last)
        yearEnd = Estimate(rule, path, 12 * year + 11, unit)
        planEnd = lastYear > year ? Estimate(rule, path, 12 * lastYear + 11, unit) : nil
        if yearEnd == nil, planEnd == nil { return nil }
    }
}

extension GoalForecast.Estimate {
    fileprivate init?(_ rule: ForecastRule, _ path: MonthlyPath, _ month: Int, _ unit: Goal.Unit) {
        guard let value = path.level(month) ?? rule.value(month, after: path) else { return nil }
        self.value = GoalValue(value, unit)
        band = path.level(month) == nil ? GoalForecast.Band(value, rule, path, month, unit) : nil
    }
}

extension GoalForecast.Band {
    /// The same question asked a year earlier, two years earlier and so on, as far as the answer is known by now.
    fileprivate init?(
        _ value: Decimal128, _ rule: ForecastRule, _ path: MonthlyPath, _ month: Int, _ unit: Goal.Unit
    ) {
        var errors: [Decimal128] = []
        for years in 1...max(path.levels.count / 12, 1) {
            let earlier = path.through(path.last - 12 * years)
            guard let actual = path.level(month - 12 * years),
                let expected = rule.value(month - 12 * years, after: earlier),
                let error = actual.subtracting(expected)?.magnitude.percent(of: expected)
            else { continue }
            errors.append(error)
        }
        guard let largest = errors.max(), let share = largest.divided(by: 100), let width = value.multiplied(by: share),
            let low = value.subtracting(width), let high = value.adding(width)
        else { return nil }
        self.low = GoalValue(max(low, .zero), unit)
        self.high = GoalValue(high, unit)
        error = largest
        years = errors.count
    }
}
