package import Exact
import Interchange
package import Policy
package import Settlement

/// What a year pays for a goal before and after, and what a point of it costs.
///
/// It is static: what the year came to stays, whatever the rules pay. It says what was paid beside what was reached, not
/// that the one brought the other.
package struct GoalCost: Sendable {
    /// The goal as the facts measure it.
    package let line: MeasuredGoals.Line
    /// The year's target in base units; nil where the plan names none.
    package let target: Int64?
    /// What the awards on it pay by the rules as they are, in fen.
    package let before: Int128
    /// What they would pay, in fen.
    package let after: Int128

    /// The goals of a simulation's year, those measured first.
    package static func all(
        _ goals: MeasuredGoals, _ simulation: Simulation, _ summary: Simulation.Summary
    ) -> [GoalCost] {
        let plan = simulation.baseline.pack.plan
        let costs = goals.lines.map { line in
            let ids = Set(line.awards.map { plan.awards[$0].id })
            let rules = summary.rules.filter { ids.contains($0.award) }
            return GoalCost(
                line: line, target: line.goal.targets.first { $0.year == simulation.baseline.year }?.value,
                before: rules.reduce(0) { $0 + $1.sums.before }, after: rules.reduce(0) { $0 + $1.sums.after })
        }
        return costs.filter { $0.value != nil } + costs.filter { $0.value == nil }
    }
}

// MARK: - What it costs

extension GoalCost {
    /// What the year came to, in the goal's base unit; nil where the facts do not say.
    package var value: Decimal128? {
        if case .measured(let value) = line.standing { value } else { nil }
    }

    /// Why the facts do not say.
    package var why: Text? {
        if case .unmeasured(let why) = line.standing { why } else { nil }
    }

    /// How many points the year came to: hundredths of its target, or of a share the share itself. Nil where there is
    /// neither.
    package var points: Decimal128? {
        guard let value else { return nil }
        if line.isShare { return value }
        guard let target, target > 0 else { return nil }
        return value.multiplied(by: 100)?.divided(by: Decimal128(target))
    }

    /// The value as people read it: in the unit shown.
    package var shown: Decimal128? { value?.divided(by: Decimal128(max(line.goal.unit.divisor, 1))) }

    /// Yuan for each point, before and after, to the fen; nil without points or where no award pays on the goal.
    package var perPoint: (before: Decimal128, after: Decimal128)? { cost(of: points) }

    /// Yuan for each unit shown, before and after, to the fen.
    package var perUnit: (before: Decimal128, after: Decimal128)? { line.isShare ? nil : cost(of: shown) }

    private func cost(of part: Decimal128?) -> (before: Decimal128, after: Decimal128)? {
        guard let part, !part.isZero, !line.awards.isEmpty, let before = cost(before, part),
            let after = cost(after, part)
        else { return nil }
        return (before, after)
    }

    private func cost(_ fen: Int128, _ part: Decimal128) -> Decimal128? {
        Decimal128(fen)?.divided(by: 100)?.divided(by: part)?.rounded(toScale: 2, .halfUp)
    }
}

// MARK: - As a file

extension GoalCost {
    /// `simulation-goals.csv`: a row for each goal and reading, with what a point costs or why the facts do not say.
    package static func csv(_ costs: [GoalCost], _ plan: Plan) -> [UInt8] {
        var writer = CSVWriter()
        writer.record([
            "goal", "reading", "value", "unit", "target", "points", "awards", "amount_before_fen", "amount_after_fen",
            "difference_fen", "yuan_per_point_before", "yuan_per_point_after", "yuan_per_unit_before",
            "yuan_per_unit_after", "not_measured_because",
        ])
        for cost in costs {
            let goal = cost.line.goal
            let isMeasured = cost.value != nil
            writer.record([
                goal.id, cost.line.reading?.rawValue ?? "", cost.shown.map { text($0) } ?? "", goal.unit.label.en,
                isMeasured ? cost.target.flatMap { shown($0, goal) } ?? "" : "", cost.points.map { text($0) } ?? "",
                cost.line.awards.map { plan.awards[$0].id }.joined(separator: " "),
                isMeasured ? "\(cost.before)" : "", isMeasured ? "\(cost.after)" : "",
                isMeasured ? "\(cost.after - cost.before)" : "",
                cost.perPoint.map { "\($0.before)" } ?? "", cost.perPoint.map { "\($0.after)" } ?? "",
                cost.perUnit.map { "\($0.before)" } ?? "", cost.perUnit.map { "\($0.after)" } ?? "",
                cost.why?.zh ?? "",
            ])
        }
        return writer.bytes
    }

    private static func text(_ number: Decimal128) -> String { "\(number.rounded(toScale: 4, .halfUp))" }

    private static func shown(_ target: Int64, _ goal: Goal) -> String? {
        Decimal128(target).divided(by: Decimal128(max(goal.unit.divisor, 1))).map { text($0) }
    }
}
