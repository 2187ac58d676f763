package import Exact
import Policy

/// How a goal stands against its year: 完成率, 序时进度 and the gap between them.
package struct GoalPace: Hashable, Sendable {
    /// The value in a hundred of the year's target.
    package let completion: Decimal128
    /// What it would be, were the goal exactly on its way.
    package let expected: Decimal128
    /// Percentage points that the goal is ahead, or behind where it is negative.
    package let gap: Decimal128
    /// The share of the year that has passed by the pack's method, per cent.
    package let passed: Decimal128
}

/// Works out the pace of a goal at a day.
struct PaceReckoner {
    let goal: Goal
    let rule: GoalBook.PaceRule
    let path: MonthlyPath
    let day: CivilDay
    let planBegins: CivilDay

    /// The pace of a value against a target above zero; nil where less is better, or nothing can be said.
    func pace(_ value: Decimal128, _ target: Decimal128) -> GoalPace? {
        guard goal.direction == .up, target > .zero, let completion = value.percent(of: target),
            let passed = passed ?? daysPassed, let expected = expected(passed, target),
            let gap = completion.subtracting(expected)
        else { return nil }
        return GoalPace(completion: completion, expected: expected, gap: gap, passed: passed)
    }

    /// A flow goes with the year, a stock from the last year's end to the target, a sum from the plan's first day.
    private func expected(_ passed: Decimal128, _ target: Decimal128) -> Decimal128? {
        switch goal.counted {
        case .year, .entered: return passed
        case .cumulative:
            guard let end = CivilDay(year: day.year, month: 12, day: 31), planBegins <= day else { return nil }
            return Decimal128(day.number - planBegins.number + 1)
                .percent(of: Decimal128(end.number - planBegins.number + 1))
        case .yearEnd:
            let start = path.level(12 * day.year - 1) ?? .zero
            guard start < target else { return 100 }
            return target.subtracting(start)?.multiplied(by: passed)?.divided(by: 100)?.adding(start)?
                .percent(of: target)
        }
    }

    private var passed: Decimal128? {
        switch rule.method {
        case .days: return daysPassed
        case .months:
            let isWhole = GoalSamples.end(of: GoalSamples.month(day)) == day
            return Decimal128(isWhole ? day.month : day.month - 1).percent(of: 12)
        case .pastYears:
            // Only a flow runs through the year; what is on record on a day goes by the days.
            guard goal.counted == .year else { return daysPassed }
            let isWhole = GoalSamples.end(of: GoalSamples.month(day)) == day
            let month = GoalSamples.month(day) - (isWhole ? 0 : 1)
            guard month >= 12 * day.year else { return .zero }
            let shares = (1...max(rule.years, 1)).compactMap { back in
                path.level(month - 12 * back).flatMap { part in
                    path.level(12 * (day.year - back) + 11).flatMap { part.percent(of: $0) }
                }
            }
            guard !shares.isEmpty else { return daysPassed }
            return shares.sum?.divided(by: Decimal128(shares.count))
        }
    }

    private var daysPassed: Decimal128? {
        Decimal128(day.dayOfYear).percent(of: Decimal128(CivilDay.isLeap(year: day.year) ? 366 : 365))
    }
}
