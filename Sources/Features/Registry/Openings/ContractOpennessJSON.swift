import Exact
import Interchange
import Site

extension ContractOpenness {
    /// The contract as programs get it.
    func json(_ view: ContractPage.View) -> JSON {
        let entries = RegisterJSON(register: .contracts, reader: view.reader)
        return .object([
            JSON.Member("id", .string(id)), JSON.Member("day", .string("\(view.moment.day)")),
            JSON.Member("state", .string(state.rawValue)), JSON.Member("entry", entry.map(entries.json) ?? .null),
            JSON.Member(
                "openings",
                .array(
                    events.map { event in
                        .object([
                            JSON.Member("act", event.act.map(JSON.string) ?? .null),
                            JSON.Member("kind", .string(event.kind)),
                            JSON.Member("at", .string(event.at.text(offsetMinutes: view.moment.offsetMinutes))),
                            JSON.Member(
                                "parts",
                                event.parts.map { parts in
                                    .array(OpeningPart.allCases.filter(parts.contains).map { .string($0.rawValue) })
                                } ?? .null),
                            JSON.Member("until", event.until.map { .string("\($0)") } ?? .null),
                        ])
                    })),
        ])
    }

    /// The form of the answer.
    static var schema: Schema {
        .object([
            .init("id", .string("its registration number")), .init("day", .day("the day on which it is so")),
            .init("state", .word(State.allCases.map(\.rawValue), "whether it is open, and why not")),
            .init("entry", .optional(RegisterJSON.schema(.contracts))),
            .init(
                "openings",
                .array(
                    .object([
                        .init(
                            "act",
                            .optional(
                                .string(
                                    "the act; null unless the contract shows the name of the unit whose will it was"))),
                        .init("kind", .string("what was done")),
                        .init("at", .instant("when; where the act is null the beginning of the day")),
                        .init(
                            "parts",
                            .optional(
                                .array(
                                    .word(
                                        OpeningPart.allCases.map(\.rawValue),
                                        "what a party opened besides title, field, kind and days")))),
                        .init("until", .optional(.day("the last day; null until further notice"))),
                    ]))),
        ])
    }
}
