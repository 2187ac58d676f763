package import Civic
package import Exact
package import Journal

/// A settlement of a year from the registers that was recorded as an act.
package struct SettlementRun: Hashable, Sendable, Identifiable {
    /// Whether it has the last word on its year.
    package enum State: Hashable, Sendable {
        /// Nothing later was recorded for its plan and year.
        case current
        /// A later run was; this one stays as it is.
        case superseded(by: Identifier)
    }

    /// Names the run for life.
    package let id: Identifier
    /// What it rests on.
    package let basis: SettlementBasis
    /// The time of its act.
    package let recorded: Instant
    /// Whether it has the last word.
    package let state: State

    /// The prefix of the ids of runs.
    package static let prefix: Identifier.Prefix = "run"
    /// The kind of the subjects of their acts.
    package static let subjectKind = "settlement"

    /// What its act is done to.
    package var subject: Subject { Subject(kind: SettlementRun.subjectKind, id: id.description) }

    /// A run.
    package init(_ id: Identifier, _ basis: SettlementBasis, recorded: Instant, state: State) {
        self.id = id
        self.basis = basis
        self.recorded = recorded
        self.state = state
    }
}
