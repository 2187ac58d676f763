package import Civic
package import Exact

/// A case under a procedure: what it is about, and where it stands.
package struct Matter: Hashable, Sendable {
    /// What it is about; its acts are the case's history.
    package let subject: Subject
    /// Which procedure it follows.
    package let procedure: Procedure.ID
    /// Where it stands, with its clocks.
    package let state: ProcedureState
    /// The lengths of its periods, as they were when it was opened.
    package let settings: Procedure.Settings
    /// The last act on it.
    package let act: Identifier

    /// The last day of the clock that ends first; `nil` when none runs.
    package var due: CivilDay? { state.clocks.values.compactMap(\.due).min() }
}
