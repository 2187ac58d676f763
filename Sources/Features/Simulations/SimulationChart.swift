import Civic
package import Markup
import Packs
import Policy
package import Settlement

/// A simulation as a drawing: each rule from what it comes to now to what it would come to.
package struct SimulationChart {
    /// The drawing.
    package let chart: ChangeChart

    /// What the rules of a simulation come to, those that change most first; those that stay are left out where any
    /// changes.
    package init(_ simulation: Simulation, _ summary: Simulation.Summary) {
        let changed = summary.rules.filter { $0.sums.difference != 0 }
        let rows = (changed.isEmpty ? summary.rules : changed).sorted { one, other in
            let (first, second) = (one.sums.difference.magnitude, other.sums.difference.magnitude)
            if first != second { return first > second }
            return one.rule.utf8.lexicographicallyPrecedes(other.rule.utf8)
        }
        let plan = simulation.baseline.pack.plan
        chart = ChangeChart(
            ChartHead(
                "drawing", SimulationWords.drawing(simulation.baseline.year),
                note: .sequence(
                    [Phrase(plan.title), SimulationWords.drawingNote]
                        + (changed.isEmpty || changed.count == summary.rules.count
                            ? [] : [SimulationWords.othersStay]))),
            unit: .money(.wan, decimals: 2), before: SimulationWords.now, after: SimulationWords.then,
            rows: rows.map { row in
                ChangeChart.Row(
                    Phrase(simulation.title(of: row.rule)), before: Int64(clamping: row.sums.before),
                    after: Int64(clamping: row.sums.after))
            })
    }

    /// Of each size of unit how many get more, the same, less, newly something or nothing any more; nil where nobody
    /// does better or worse.
    static func winners(_ simulation: Simulation, _ summary: Simulation.Summary) -> ShareChart? {
        let effects: [Simulation.Effect] = [.gained, .entered, .unchanged, .lost, .left]
        let total = summary.total
        guard total[.gained] + total[.entered] + total[.lost] + total[.left] > 0 else { return nil }
        let groups = summary.groups.filter { $0.dimension == .size }
        return ShareChart(
            ChartHead("winners", SimulationWords.winners), unit: .count(.organisations),
            parts: effects.map { Phrase($0.label) },
            wholes: groups.map { group in
                ShareChart.Whole(
                    Phrase(simulation.label(group.value, by: group.dimension)),
                    effects.map { Int64(group.sums[$0]) })
            })
    }
}
