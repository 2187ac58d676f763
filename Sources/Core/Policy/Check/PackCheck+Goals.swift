import Civic
import Exact

extension PackCheck {
    /// Targets ascend in time, do not fall back, and say what their comparison needs.
    mutating func checkGoals() {
        for goal in plan.goals {
            if goal.baseline.value != nil, goal.baseline.source == nil {
                report(.baselineWithoutSource(goal.id), at: goal.places["baseline"])
            }
            for target in goal.targets { check(target) }
            checkOrder(of: goal)
        }
    }

    private mutating func check(_ target: Goal.Target) {
        let years = plan.period.from.year...plan.period.until.year
        if target.year != 0, !years.contains(target.year) {
            report(.yearOutsidePeriod(target.year), at: target.places["year"])
        }
        switch (target.comparison, target.value) {
        case (.improve, nil), (.reached, 1): break
        case (.improve, _): report(.targetValue(target.comparison, mustBe: "null"), at: target.places["value"])
        case (.reached, _): report(.targetValue(target.comparison, mustBe: "1"), at: target.places["value"])
        case (_, nil): report(.targetWithoutValue, at: target.places["value"])
        default: break
        }
    }

    private mutating func checkOrder(of goal: Goal) {
        for (earlier, later) in zip(goal.targets, goal.targets.dropFirst()) {
            if later.year <= earlier.year, later.year != 0 {
                report(.targetYears(earlier.year, later.year), at: later.places["year"])
            }
            guard let from = earlier.value, let to = later.value, earlier.comparison.isNumeric,
                later.comparison.isNumeric
            else { continue }
            if goal.direction == .up ? to < from : to > from {
                report(.goalFallsBack(goal.id, from: from, to: to, goal.direction), at: later.places["value"])
            }
        }
    }
}

extension Goal.Target.Comparison {
    /// Whether the value is a quantity that later targets should not fall behind.
    fileprivate var isNumeric: Bool { self == .above || self == .atLeast || self == .atMost }
}
