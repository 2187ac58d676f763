package import Policy

extension Plan {
    /// What an organ has to do with a list of organs.
    enum Duty: Sendable, Hashable {
        /// It is the only one.
        case sole
        /// It is the first of several.
        case lead
        /// It is another of several.
        case support
        /// A group it belongs to is named.
        case member(of: String)
    }

    /// The clauses that measures stand in, in the plan's order.
    var sections: [Clause] {
        var seen: [Clause] = []
        for measure in measures where !seen.contains(where: { $0.id.isSame(as: measure.section) }) {
            if let clause = clauses[measure.section] { seen.append(clause) }
        }
        return seen
    }

    /// What `organ` has to do with `holders`; `nil` where it is not among them.
    func duty(of organ: Organ, in holders: [String]) -> Duty? {
        if let place = holders.firstIndex(where: { $0.isSame(as: organ.id) }) {
            return holders.count == 1 ? .sole : place == 0 ? .lead : .support
        }
        let group = holders.first { holder in
            self.organ(holder)?.members.contains { $0.isSame(as: organ.id) } ?? false
        }
        return group.map { .member(of: $0) }
    }

    /// Whether `clause` is `ancestor` or stands below it.
    func isClause(_ clause: String, within ancestor: String) -> Bool {
        clauses.path(to: clause).contains { $0.id.isSame(as: ancestor) }
    }

    /// The goals that a measure's clauses set.
    func goals(of measure: Measure) -> [Goal] { goals.filter { isClause($0.clause, within: measure.clause) } }

    /// The awards of a measure.
    func awards(of measure: Measure) -> [Award] { awards.filter { $0.measure == measure.number } }

    /// The assumptions that the awards of a measure rest on, each once, in the plan's order.
    func assumptions(of awards: [Award]) -> [Assumption] {
        let ids = awards.flatMap(\.assumptions)
        return assumptions.filter { assumption in ids.contains { $0.isSame(as: assumption.id) } }
    }

    /// What the measure says in words about the money of an award.
    package func amounts(of award: Award) -> [Measure.Amount] {
        measure(award.measure)?.amounts.filter { isClause($0.clause, within: award.clause) } ?? []
    }
}

extension String {
    /// Whether both texts are the same bytes, which is narrower than `==`.
    func isSame(as other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
