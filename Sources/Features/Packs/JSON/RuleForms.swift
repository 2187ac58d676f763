import DMN
import Interchange
import Markup
import Policy
import Site

/// What the JSON answers about awards and their rules hold.
enum RuleForms {
    static let versionAmount = JSONForm<Award.Version.Amount>([
        .text("kind", "the kind of recognition") { $0.kind }, .text("clause", "the clause that says so") { $0.clause },
        .fen("fixed_fen", optional: "what is paid") { $0.fixed },
        .fen("ceiling_fen", optional: "the most that may be approved") { $0.ceiling },
    ])

    static let version = JSONForm<Award.Version>([
        .day("from", "the first day") { $0.from }, .day("to", optional: "the last day; null for no end") { $0.to },
        .bool("enabled", "whether it is switched on") { $0.isEnabled },
        .text("decision", "file and name of the decision") { $0.decision.description },
        .text("status", "plan, assumption or unverified") { $0.provenance.rawValue },
        .both("source") { $0.source }, .both(optional: "note") { $0.note },
        .list("amounts", versionAmount) { $0.amounts },
    ])

    static let award = JSONForm<Award>([
        .text("id", "names it") { $0.id }, .integer("measure", "the number of the measure") { Int64($0.measure) },
        .text("clause", "the clause that grants it") { $0.clause }, .both("title") { $0.title },
        .text("subject", "unit or recognition") { $0.subject.rawValue },
        .text("nature", "fixed, ceiling, merit or rate") { $0.nature.rawValue },
        .texts("reads", "sales, purchases, recognitions") { $0.reads.map(\.rawValue) },
        .texts("kinds", "kinds of recognition it pays for") { $0.kinds },
        .texts("assumptions", "ids of what is assumed") { $0.assumptions },
        .text("legal_review", optional: "what the legal review found") { $0.legality.legalReview },
        .text("fair_competition_review", optional: "what the fair-competition review found") {
            $0.legality.fairCompetitionReview
        },
        .list("versions", version) { $0.versions },
    ])

    static let awards = JSONForm<ShelvedPack>([
        .object("pack", PlanForms.pack) { $0 }, .list("awards", award) { $0.plan.awards },
        .list("parameters", PlanForms.parameter) { $0.plan.parameters },
        JSONForm.Field("exclusive_per_year", .array(.array(.string("a kind of recognition")))) { shelved in
            .array(shelved.plan.exclusivePerYear.map { .array($0.map(JSON.string)) })
        },
        .list("combination", version) { $0.plan.combination?.versions ?? [] },
        .integer("errors", "what the check found that must be mended") { Int64($0.findings.count(where: \.isError)) },
        .integer("warnings", "what the check found to think about") {
            Int64($0.findings.count(where: { !$0.isError }))
        },
    ])
}

// MARK: - Decisions

extension RuleForms {
    private static let input = JSONForm<DecisionTable.Input>([
        .text("label", optional: "what people read above the column") { $0.label },
        .text("expression", "what the cells test, FEEL") { $0.expression.text.content },
        .text("values", optional: "tests every value must meet, FEEL") { $0.values?.text.content },
    ])

    private static let output = JSONForm<DecisionTable.Output>([
        .text("label", optional: "what people read above the column") { $0.label },
        .text("name", optional: "the name of the entry in the result") { $0.name },
        .text("type", optional: "the type of the cells") { $0.typeRef?.name },
        .text("values", optional: "the possible values, FEEL") { $0.values?.text.content },
        .text("default", optional: "the value when no row matches, FEEL") { $0.defaultEntry?.text.content },
    ])

    private static let rule = JSONForm<DecisionTable.Rule>([
        .text("id", optional: "names the row") { $0.id },
        .texts("inputs", "a test a column, FEEL") { $0.inputEntries.map(\.text.content) },
        .texts("outputs", "a value a column, FEEL") { $0.outputEntries.map(\.text.content) },
        .texts("annotations", "a text a column") { $0.annotationEntries.map(\.content) },
    ])

    private static let table = JSONForm<DecisionTable>([
        .text("hit_policy", "what happens when several rows match") { $0.hitPolicy.rawValue },
        .text("aggregation", optional: "what is made of the values collected") { $0.aggregation?.rawValue },
        .list("inputs", input) { $0.inputs }, .list("outputs", output) { $0.outputs },
        .texts("annotations", "the names of the annotation columns") { $0.annotations.map(\.name) },
        .list("rules", rule) { $0.rules },
    ])

    private static let sheet = JSONForm<DecisionSheet>([
        .text("name", "the element's name in the model") { $0.name },
        .text("label", optional: "what people read in its place") { $0.label },
        .text("kind", "input, decision or function") { $0.kind.code },
        .text("question", optional: "the question in words") { $0.question },
        .text("type", optional: "the type of its value") { $0.type },
        .texts("needs", "names of the elements it draws on") { $0.needs },
        .texts("clauses", "ids of the clauses it rests on") { $0.clauses },
        .text("text", optional: "its logic where that is a text, FEEL") { sheet in
            if case .literal(let literal) = sheet.logic { literal.text.content } else { nil }
        },
        .object("table", optional: table) { sheet in
            if case .decisionTable(let table) = sheet.logic { table } else { nil }
        },
    ])

    private static let laid = JSONForm<LaidVersion>([
        .object("version", version) { $0.version },
        .list("elements", sheet) { $0.book?.sheets ?? [] },
    ])

    static let oneAward = JSONForm<AwardModel>([
        .object("pack", PlanForms.pack) { $0.shelved }, .object("award", award) { $0.award },
        .list("rules", laid) { model in
            model.award.versions.map { LaidVersion(version: $0, book: RuleBook($0, in: model.shelved.pack)) }
        },
        .list("assumptions", PlanForms.assumption) { $0.plan.assumptions(of: [$0.award]) },
    ])

    private struct LaidVersion: Sendable {
        let version: Award.Version
        let book: RuleBook?
    }
}

extension DecisionSheet.Kind {
    /// The kind as programs read it.
    fileprivate var code: String {
        switch self {
        case .input: "input"
        case .decision: "decision"
        case .function: "function"
        }
    }
}
