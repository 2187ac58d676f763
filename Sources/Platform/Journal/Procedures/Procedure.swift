/// The course of a kind of case, as a table: from each state, which actions lead on, by whom, under what condition,
/// with what effect on the clocks.
///
/// Buttons, permissions, deadlines, refusals and the manual all come from this one table. It is a value and knows
/// nothing of where cases lie or who is logged in: ``step(_:_:in:where:)`` takes what it needs and answers with the
/// new state or a refusal, so that an auditor can replay a case from its acts.
package struct Procedure: Sendable, Identifiable {
    /// Names a procedure.
    package typealias ID = ProcedureName<Procedure>

    /// The procedure's name.
    package let id: ID
    /// What the office calls it, such as 技术合同认定登记.
    package let title: String
    /// The periods, with what they are unless somebody sets them.
    package let parameters: [Parameter]
    /// Who acts; ``Role/system`` needs no entry.
    package let roles: [Role]
    /// The conditions that only the case's own data can answer.
    package let guards: [Guard]
    /// The clocks; several may run at once.
    package let clocks: [Clock]
    /// The states; a case begins in the first.
    package let states: [State]
    /// The table itself.
    package let transitions: [Transition]
    /// The words of the table in English, by the Chinese ones.
    package let english: [String: String]
    /// The row of each state and action.
    private let rows: [Cell: Int]

    private struct Cell: Hashable {
        let from: State.ID
        let action: Action.ID
    }

    /// The procedure with this table; whether it makes sense, ``findings`` tells.
    package init(
        _ id: ID, _ title: String, parameters: [Parameter] = [], roles: [Role], guards: [Guard] = [],
        clocks: [Clock] = [], states: [State], transitions: [Transition], english: [String: String] = [:]
    ) {
        self.id = id
        self.title = title
        self.parameters = parameters
        self.roles = roles
        self.guards = guards
        self.clocks = clocks
        self.states = states
        self.transitions = transitions
        self.english = english
        var rows: [Cell: Int] = [:]
        for (index, transition) in transitions.enumerated() {
            for from in transition.from {
                let cell = Cell(from: from, action: transition.action)
                if rows[cell] == nil { rows[cell] = index }
            }
        }
        self.rows = rows
    }
}

// MARK: - Looking up

extension Procedure {
    /// The row for `action` in the state `from`; `nil` when it is not possible there.
    package func transition(from: State.ID, _ action: Action.ID) -> Transition? {
        rows[Cell(from: from, action: action)].map { transitions[$0] }
    }

    /// The rows that lead on from `state`, in the order of the table: the buttons of a page.
    package func transitions(from state: State.ID) -> [Transition] {
        transitions.filter { $0.from.contains(state) }
    }

    /// The state `id`; `nil` for one the table does not have.
    package func state(_ id: State.ID) -> State? {
        states.first { $0.id == id }
    }

    /// The clock `id`; `nil` for one the table does not have.
    package func clock(_ id: Clock.ID) -> Clock? {
        clocks.first { $0.id == id }
    }

    /// What the office calls the role `id`.
    package func label(of id: Role.ID) -> String {
        id == Role.system ? "系统" : roles.first { $0.id == id }?.label ?? id.text
    }

    /// What the button of `action` says.
    package func label(of action: Action.ID) -> String {
        transitions.first { $0.action == action }?.button ?? action.text
    }

    /// The state in which a case begins, without any clock running; `nil` for a table without states.
    package var opening: ProcedureState? {
        states.first.map { ProcedureState($0.id) }
    }
}
