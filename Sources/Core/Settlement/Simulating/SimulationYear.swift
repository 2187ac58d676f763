package import Civic
package import Exact
package import Policy

/// One year's facts made ready for trying changes on: read once, settled once by the rules as they are.
package struct SimulationYear: Sendable {
    /// A year settled by changed rules, held against the rules as they are.
    package struct Step: Sendable {
        /// Both settlements.
        package let simulation: Simulation
        /// What is changed, in the order of the changes.
        package let values: [ChangedValue]
        /// What the check says of the changed pack and did not say before.
        package let warnings: [Finding]
        /// Whether the whole check ran; of numbers alone only that ran which a number can fail.
        package let isChecked: Bool

        /// A simulation and what makes it.
        package init(_ simulation: Simulation, _ values: [ChangedValue], warnings: [Finding], isChecked: Bool) {
            self.simulation = simulation
            self.values = values
            self.warnings = warnings
            self.isChecked = isChecked
        }
    }

    /// The pack as it is, on which changes are tried.
    package let base: ChangeBase
    /// The numbers of the pack that can be set by themselves.
    package let numbers: [PackNumber]
    /// The year settled by the rules as they are.
    package let baseline: Settlement
    private let settler: Settler

    /// A year of facts that were read with the words of the base's plan.
    ///
    /// - Parameter asOf: the day that decides which version judges a yearly total; 31 December unless told otherwise.
    /// - Throws: ``SettlementFault``.
    package init(_ base: ChangeBase, _ facts: Facts, year: Int, asOf: CivilDay? = nil) throws(SettlementFault) {
        self.base = base
        numbers = base.numbers
        settler = try Settler(base.pack, facts, year: year, asOf: asOf)
        baseline = try settler.settle()
    }

    /// The year.
    package var year: Int { baseline.year }
}

// MARK: - Trying

extension SimulationYear {
    /// The year by the rules after these changes, one after the other.
    ///
    /// A change of numbers alone settles only the awards that it can touch, and checks only what a number can fail.
    ///
    /// - Throws: `ChangeFault` with everything that stands in the way, ``SettlementFault``.
    package func step(_ changes: [PackChange]) throws -> Step {
        if changes.count == 1, let numbers = try base.changed(numbersBy: changes[0]) {
            return Step(
                Simulation(
                    baseline: baseline, reform: try settled(numbers.pack, numbers.awards),
                    awards: settlesAlone ? numbers.awards : nil),
                numbers.values, warnings: numbers.warnings, isChecked: false)
        }
        let changed = try base.changed(by: changes)
        return Step(
            Simulation(baseline: baseline, reform: try settled(changed.pack, nil)), changed.values,
            warnings: changed.warnings, isChecked: true)
    }

    /// The year with nothing changed.
    package var unchanged: Step {
        Step(Simulation(baseline: baseline, reform: baseline), [], warnings: [], isChecked: true)
    }

    /// Between which values of a number that the step set the unit's answer becomes another; nil for a unit that the
    /// facts do not have.
    ///
    /// - Throws: `ChangeFault`, ``SettlementFault``.
    package func flips(of unit: CreditCode, _ values: [ChangedValue]) throws -> [FlipSearch.Bracket]? {
        let search = FlipSearch(base, settler, unit: unit, rule: nil)
        return try search.map { search in try values.flatMap { try search.brackets(of: $0) } }
    }

    /// Awards are judged by themselves where nothing limits them together.
    private var settlesAlone: Bool { settler.combination == nil }

    private func settled(_ pack: Pack, _ awards: Set<Int>?) throws(SettlementFault) -> Settlement {
        guard let awards, settlesAlone else { return try Settler(pack, like: settler).settle() }
        let settled = try Settler(pack.paying(only: awards), like: settler).settle()
        return Settlement(
            pack: pack, year: settled.year, asOf: settled.asOf, facts: settled.facts, ledger: settled.ledger,
            programs: settled.programs, candidates: settled.candidates, totals: settled.totals,
            statistics: settled.statistics)
    }
}
