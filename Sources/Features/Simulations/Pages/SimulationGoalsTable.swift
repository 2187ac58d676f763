import Civic
import Exact
import Markup
import Packs
import Policy

/// What a point of each goal costs before and after, and which goals the facts cannot measure.
struct SimulationGoalsTable: Component {
    private let costs: [GoalCost]

    init(_ costs: [GoalCost]) { self.costs = costs }

    /// The table of goals that are measured, and the names of those that are not.
    func html(in language: Language) -> HTML {
        let measured = costs.filter { $0.value != nil }
        let others = costs.filter { $0.value == nil }
        let lines = others.map { cost -> HTML in
            let words = name(cost).labelling(cost.why.map { Phrase($0) } ?? Phrase(""))
            return "<li>\(words.sentence[language])</li>"
        }
        let rest: HTML? =
            others.isEmpty
            ? nil
            : """
            <details><summary>\(SimulationWords.unmeasured(others.count)[language])</summary><ul>\(lines)</ul></details>
            """
        return "\(table(measured), in: language)\(rest)"
    }

    private func name(_ cost: GoalCost) -> Phrase {
        guard cost.line.goal.readings.count > 1, let reading = cost.line.reading else {
            return Phrase(cost.line.goal.name)
        }
        return Phrase(cost.line.goal.name).noting(SimulationWords.reading(reading))
    }

    private func table(_ costs: [GoalCost]) -> DataTable<GoalCost> {
        DataTable(
            "goals", SimulationWords.goals, rows: costs,
            columns: [
                TableColumn(SimulationWords.goal, isHeader: true) { .phrase(name($0)) },
                TableColumn(SimulationWords.reached, .number) { cost in
                    guard let shown = cost.shown else { return .none }
                    return .quantity(.number(shown, decimals: 2, unit: Phrase(cost.line.goal.unit.label)))
                },
                TableColumn(SimulationWords.points, .number) { cost in
                    cost.points.map { .decimal($0, decimals: 1) } ?? .none
                },
                TableColumn(SimulationWords.paidNow, .money(.wan, decimals: 2)) { .money(amount($0.before)) },
                TableColumn(SimulationWords.paidThen, .money(.wan, decimals: 2)) { .money(amount($0.after)) },
                TableColumn(SimulationWords.perPointNow, .number(unit: MoneyUnit.yuan.name)) { cost in
                    cost.perPoint.map { .decimal($0.before, decimals: 2) } ?? .none
                },
                TableColumn(SimulationWords.perPointThen, .number(unit: MoneyUnit.yuan.name)) { cost in
                    cost.perPoint.map { .decimal($0.after, decimals: 2) } ?? .none
                },
                TableColumn(SimulationWords.perUnitThen, .number(unit: MoneyUnit.yuan.name)) { cost in
                    cost.perUnit.map { .decimal($0.after, decimals: 2) } ?? .none
                },
            ], note: SimulationWords.goalsNote, empty: SimulationWords.noGoal, layout: .wide)
    }

    private func amount(_ fen: Int128) -> Yuan { Yuan(fen: Int64(clamping: fen)) }
}
