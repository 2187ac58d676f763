import Interchange
import Journal
import Site

/// A procedure for programs: its states and its steps.
enum ProcedureJSON {
    /// The form of ``json(_:)``.
    static let schema = Schema.object([
        .init("id", .string("names the procedure")), .init("title", .string("what the office calls it")),
        .init(
            "states",
            .array(
                .object([
                    .init("id", .string("names the state")), .init("label", .string("what people see")),
                    .init("final", .bool("whether a case ends here")),
                ]))),
        .init(
            "steps",
            .array(
                .object([
                    .init("action", .string("names the step")), .init("label", .string("what the button says")),
                    .init("from", .array(.string("the states it leads on from"))),
                    .init("to", .optional(.string("the state it leads to; null where the case stays"))),
                    .init("roles", .array(.string("who may do it"))),
                    .init("differs_from", .array(.string("whoever did one of these may not do this"))),
                ]))),
    ])

    /// The answer.
    static func json(_ procedure: Procedure) -> JSON {
        let states = procedure.states.map { state -> JSON in
            .object([
                JSON.Member("id", .string(state.id.text)), JSON.Member("label", .string(state.label)),
                JSON.Member("final", .bool(state.isFinal)),
            ])
        }
        let steps = procedure.transitions.map { step -> JSON in
            .object([
                JSON.Member("action", .string(step.action.text)), JSON.Member("label", .string(step.button)),
                JSON.Member("from", .array(step.from.map { .string($0.text) })),
                JSON.Member("to", step.to.map { .string($0.text) } ?? .null),
                JSON.Member("roles", .array(step.roles.map { .string($0.text) })),
                JSON.Member("differs_from", .array(step.differsFrom.map { .string($0.text) })),
            ])
        }
        return .object([
            JSON.Member("id", .string(procedure.id.text)), JSON.Member("title", .string(procedure.title)),
            JSON.Member("states", .array(states)), JSON.Member("steps", .array(steps)),
        ])
    }
}
