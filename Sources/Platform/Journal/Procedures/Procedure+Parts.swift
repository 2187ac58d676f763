extension Procedure {
    /// A place where a case can stand.
    package struct State: Hashable, Sendable, Identifiable {
        /// Names a state.
        package typealias ID = ProcedureName<State>

        /// The state's name.
        package let id: ID
        /// What people see, such as 审查中.
        package let label: String
        /// Whether the case ends here; all its clocks end with it.
        package let isFinal: Bool

        /// A state called `label`.
        package init(_ id: ID, _ label: String, isFinal: Bool = false) {
            self.id = id
            self.label = label
            self.isFinal = isFinal
        }
    }

    /// Something that can be done to a case; its row in the table says the rest.
    package enum Action {
        /// Names an action.
        package typealias ID = ProcedureName<Action>
    }

    /// Who may act.
    package struct Role: Hashable, Sendable, Identifiable {
        /// Names a role.
        package typealias ID = ProcedureName<Role>

        /// The timer, acting when a clock runs out.
        package static let system: ID = "system"

        /// The role's name.
        package let id: ID
        /// What people see, such as 经办.
        package let label: String

        /// A role called `label`.
        package init(_ id: ID, _ label: String) {
            self.id = id
            self.label = label
        }
    }

    /// A person, or the system, in the role in which they act.
    package struct Actor: Hashable, Sendable {
        /// The account, so that two roles of one person are seen to be one person.
        package let id: String
        /// The role.
        package let role: Role.ID

        /// The account `id` acting as `role`.
        package init(_ id: String, as role: Role.ID) {
            self.id = id
            self.role = role
        }

        /// The timer.
        package static let system = Actor("system", as: Role.system)
    }

    /// A condition on the case's own data; whoever holds the data answers it.
    package struct Guard: Hashable, Sendable, Identifiable {
        /// Names a guard.
        package typealias ID = ProcedureName<Guard>

        /// The guard's name.
        package let id: ID
        /// The condition, as the manual has it, such as 材料齐全.
        package let label: String
        /// What to tell who meets it unfulfilled: a sentence with what is missing and what to do.
        package let refusal: String

        /// A guard that asks for `label`, and otherwise says `refusal`.
        package init(_ id: ID, _ label: String, otherwise refusal: String) {
            self.id = id
            self.label = label
            self.refusal = refusal
        }
    }

    /// Something that runs from an action until a deadline.
    package struct Clock: Hashable, Sendable, Identifiable {
        /// Names a clock.
        package typealias ID = ProcedureName<Clock>

        /// The clock's name.
        package let id: ID
        /// What people see, such as 审查时限.
        package let label: String
        /// What is done when the last day is over, by the system or whom the table says, and never earlier; `nil`
        /// for a clock that only turns red.
        package let lapse: Action.ID?
        /// How many working days before the end the lamp turns yellow.
        package let warning: Int

        /// A clock called `label`.
        package init(_ id: ID, _ label: String, lapsesInto lapse: Action.ID? = nil, warning: Int = 3) {
            self.id = id
            self.label = label
            self.lapse = lapse
            self.warning = warning
        }
    }
}

// MARK: - Rows

extension Procedure {
    /// What a step does to a clock.
    package enum ClockEffect: Hashable, Sendable {
        /// 起算, with the length that the parameter says; a clock that runs already starts anew.
        case start(Clock.ID, for: Parameter.ID)
        /// 停表: what is left stays, to the day; without effect on a clock that does not run.
        case pause(Clock.ID)
        /// 恢复计时, with what was left; without effect on a clock that is not paused.
        case resume(Clock.ID)
        /// 终止计时.
        case stop(Clock.ID)

        /// The clock.
        package var clock: Clock.ID {
            switch self {
            case .start(let clock, _), .pause(let clock), .resume(let clock), .stop(let clock): clock
            }
        }
    }

    /// One row of the table.
    package struct Transition: Hashable, Sendable {
        /// The states it leads on from.
        package let from: [State.ID]
        /// What is done.
        package let action: Action.ID
        /// What the button says, such as 受理.
        package let button: String
        /// Who may do it.
        package let roles: [Role.ID]
        /// The state it leads to; `nil` where the case stays in the state it is in.
        package let to: State.ID?
        /// The condition.
        package let condition: Guard.ID?
        /// What it does to the clocks, in this order.
        package let clocks: [ClockEffect]
        /// Whoever did one of these in the case may not do this: 不相容岗位分离.
        package let differsFrom: [Action.ID]

        /// A row: from these states, `action` under the name `button`, by these roles, to a state or staying there.
        package init(
            _ from: ProcedureNames<State>, _ action: Action.ID, _ button: String, by roles: ProcedureNames<Role>,
            to: State.ID? = nil, if condition: Guard.ID? = nil, _ clocks: ClockEffect...,
            differsFrom: ProcedureNames<Action> = []
        ) {
            self.from = from.names
            self.action = action
            self.button = button
            self.roles = roles.names
            self.to = to
            self.condition = condition
            self.clocks = clocks
            self.differsFrom = differsFrom.names
        }
    }
}
