import Civic
import Interchange
import Packs
import Policy
import Settlement
import Site

/// What the JSON answer of the calculator holds.
enum CalculatorForms {
    private static let step = JSONForm<AwardExplanation.Step>([
        .text("name", "the decision's name in the model") { $0.name }, .both("label") { $0.label },
        .both("formula") { $0.formula }, .both("value") { $0.value },
    ])

    private static let change = JSONForm<AwardExplanation.Change>([
        .both("fact") { $0.label }, .both("needed") { $0.wanted }, .both("now") { $0.now },
    ])

    private static let explanation = JSONForm<AwardExplanation>([
        .text("rule", "the award's id, or the kind of recognition") { $0.rule },
        .text("outcome", "granted, assumed, refused, not in force or unknown") { $0.outcome.rawValue },
        .integer("amount_fen", "what is worked out, in fen; no promise") { $0.amount.fen },
        .text("reason_code", "the code of the reason") { $0.reasonCode }, .both("reason") { $0.reason },
        .text("clause", "the clause's id") { $0.clause }, .both("clause_title") { $0.clauseTitle },
        .list("steps", step) { $0.steps }, .list("missing", change) { $0.missing },
    ])

    private static let line = JSONForm<CalculatorLine>([
        .text("award", "names the award") { $0.award.id }, .both("title") { $0.award.title },
        .text("verdict", "granted, assumed, refused, not-applicable, not-in-force, official or open") {
            $0.verdict.rawValue
        },
        .text("clause", "the clause that says so") { $0.clauseID },
        .text("reason_code", optional: "why an award is excluded before all is known") { $0.reason },
        .texts("missing", "questions that decide it") { $0.missing.map(\.rawValue) },
        .list("explanations", explanation) { $0.explanations },
    ])

    static let result = JSONForm<CalculatorModel>([
        .text("plan", "the plan's id") { $0.shelved.pack.name },
        .text("sha256", "hash over names and hashes of the pack's files") { "\($0.shelved.hash)" },
        .integer("year", "the year asked about") { Int64($0.year) },
        .bool("binding", "always false: a calculation, not a payment due") { _ in false },
        .text("next", optional: "the question to ask next; null where nothing is missing") { $0.result.next?.rawValue },
        .list("awards", line) { $0.result.lines },
    ])
}
