import Civic
import Exact
package import Policy

/// What is asked of one year.
package struct YearTarget: Hashable, Sendable {
    /// The year.
    package let year: Int
    /// How the value is held against it.
    package let comparison: Goal.Target.Comparison
    /// The value asked for; nil where any gain over the baseline counts.
    package let value: GoalValue?
    /// Whether the plan names it; else it lies on the straight line between the years that it names.
    package let isNamed: Bool
    /// What to know about it.
    package let note: Text?
}

extension Goal {
    /// What is asked of a year; nil where the plan says nothing and nothing is drawn.
    func target(of year: Int, _ rule: GoalBook.BetweenRule?, planBegins first: Int) -> YearTarget? {
        if let target = targets.first(where: { $0.year == year }) {
            return YearTarget(
                year: year, comparison: target.comparison, value: value(target), isNamed: true, note: target.note)
        }
        guard let rule, rule.method == .linear, let next = targets.first(where: { $0.year > year }),
            let asked = next.value
        else { return nil }
        var before = targets.last { $0.year < year }.flatMap { target in target.value.map { (target.year, $0) } }
        if before == nil, let began = baseline.value { before = (first - 1, began) }
        guard let before, before.0 < year else { return nil }
        let (step, span) = (Int128(asked) - Int128(before.1), Int128(next.year - before.0))
        guard let part = Decimal128(step * Int128(year - before.0)), let width = Decimal128(span),
            let drawn = part.divided(by: width)?.adding(Decimal128(before.1))
        else { return nil }
        return YearTarget(
            year: year, comparison: next.comparison, value: GoalValue(drawn, unit), isNamed: false, note: rule.note)
    }

    /// The first year after `year` that the plan names, for years of which nothing is asked.
    func nextTarget(after year: Int) -> YearTarget? {
        targets.first { $0.year > year }.map { target in
            YearTarget(
                year: target.year, comparison: target.comparison, value: value(target), isNamed: true,
                note: target.note)
        }
    }

    private func value(_ target: Target) -> GoalValue? { target.value.map { GoalValue(Decimal128($0), unit) } }
}

extension YearTarget {
    /// Whether a value meets it.
    func isMet(by number: Decimal128, _ goal: Goal) -> Bool {
        switch comparison {
        case .above: value.map { number > $0.number } ?? false
        case .atLeast, .reached: value.map { number >= $0.number } ?? false
        case .atMost: value.map { number <= $0.number } ?? false
        case .improve:
            goal.baseline.value.map { base in
                goal.direction == .up ? number > Decimal128(base) : number < Decimal128(base)
            } ?? false
        }
    }
}
