import Exact
import Interchange
import Markup
import Policy
import Registry
import Site

/// Goals as programs read them: numbers in base units (yuan, things, per cent), the day and the moment beside them.
enum GoalJSON {
    private static let value = Schema.optional(.number("in base units: yuan, things, per cent"))
    private static let told = Schema.optional(
        .number("in base units; null also where fewer than three contracts stand behind it"))

    private static let state: [Schema.Member] = [
        .init("id", .string("names the goal for good")), .init("name_zh", .string("")), .init("name_en", .string("")),
        .init("group", .word(Goal.Group.allCases.map(\.rawValue), "which list it stands in")),
        .init("unit", .string("the base unit")),
        .init("reading", .optional(.word(Goal.Reading.allCases.map(\.rawValue), "口径"))),
        .init("value", value), .init("rows", .optional(.integer("entries that count"))),
        .init("target_year", .optional(.integer("the year of the target"))), .init("target", value),
        .init("completion", .optional(.number("per cent of the target"))),
        .init("expected", .optional(.number("per cent that the pace would have by now"))),
        .init("lamp", .optional(.word(["green", "yellow", "red", "grey"], "how it stands"))),
        .init("forecast_year_end", value), .init("forecast_plan_end", value),
        .init("unmeasured", .optional(.string("why it is not measured; null where it is"))),
    ]

    private static let moment: [Schema.Member] = [
        .init("as_of", .day("the day of which is told")),
        .init("known", .instant("what was recorded until then counts")),
    ]

    static let list = Schema.object(moment + [.init("goals", .array(.object(state)))])

    static let one = Schema.object(
        moment + state + [
            .init(
                "months",
                .array(
                    .object([
                        .init("day", .day("the month's end, or the day asked about")),
                        .init("value", told), .init("change", told), .init("rows", .integer("entries that count")),
                    ]))),
            .init(
                "reasons",
                .array(
                    .object([
                        .init("code", .string("the reason")), .init("counts", .bool("whether they count")),
                        .init("rows", .integer("entries")), .init("amount", told),
                    ]))),
        ])

    static func json(_ model: HomeModel) -> JSON {
        .object(
            head(model.snapshot) + [
                JSON.Member("goals", .array(model.snapshot.states(model.reading).map { .object(members($0)) }))
            ])
    }

    static func json(_ model: GoalModel) -> JSON {
        .object(
            head(model.snapshot) + members(model.state) + [
                JSON.Member(
                    "months",
                    .array(
                        model.history.map { month in
                            .object([
                                JSON.Member("day", .string("\(month.day)")), JSON.Member("value", number(month.value)),
                                JSON.Member("change", number(month.change)), JSON.Member("rows", integer(month.rows)),
                            ])
                        })),
                JSON.Member(
                    "reasons",
                    .array(
                        model.snapshot.reasons(of: model.goal, model.reading).map { reason in
                            .object([
                                JSON.Member("code", .string(reason.code)), JSON.Member("counts", .bool(reason.counts)),
                                JSON.Member("rows", integer(reason.rows)), JSON.Member("amount", number(reason.amount)),
                            ])
                        })),
            ])
    }
}

// MARK: - Parts

extension GoalJSON {
    private static func head(_ snapshot: GoalSnapshot) -> [JSON.Member] {
        [
            JSON.Member("as_of", .string("\(snapshot.moment.day)")),
            JSON.Member("known", .string("\(snapshot.moment.known)")),
        ]
    }

    private static func members(_ state: GoalState) -> [JSON.Member] {
        let measured = state.measured
        let asked = state.target ?? state.nextTarget
        let why: Text? = if case .unmeasured(let why) = state.standing { why } else { nil }
        return [
            JSON.Member("id", .string(state.goal.id)), JSON.Member("name_zh", .string(state.goal.name.zh)),
            JSON.Member("name_en", .string(state.goal.name.en)),
            JSON.Member("group", .string(state.goal.group.rawValue)),
            JSON.Member("unit", .string(state.goal.unit.id)),
            JSON.Member("reading", (measured?.reading?.rawValue).map(JSON.string) ?? .null),
            JSON.Member("value", number(measured?.value)),
            JSON.Member("rows", measured.map { integer($0.rows) } ?? .null),
            JSON.Member("target_year", asked.map { integer($0.year) } ?? .null),
            JSON.Member("target", number(asked?.value)),
            JSON.Member("completion", (measured?.pace?.completion).map(JSON.number) ?? .null),
            JSON.Member("expected", (measured?.pace?.expected).map(JSON.number) ?? .null),
            JSON.Member("lamp", (measured?.light?.word).map(JSON.string) ?? .null),
            JSON.Member("forecast_year_end", number(measured?.forecast?.yearEnd?.value)),
            JSON.Member("forecast_plan_end", number(measured?.forecast?.planEnd?.value)),
            JSON.Member("unmeasured", why.map { .string($0.zh) } ?? .null),
        ]
    }

    private static func number(_ value: GoalValue?) -> JSON { (value?.number).map(JSON.number) ?? .null }

    private static func integer(_ number: Int) -> JSON { .number(Decimal128(number)) }
}
