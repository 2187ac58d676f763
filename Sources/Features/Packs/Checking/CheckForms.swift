import DMN
import Interchange
import Policy
import Site

/// What the JSON answers about the check of the pack and its cases hold.
enum CheckForms {
    private static let row = JSONForm<TableCoverage.Row>([
        .integer("number", "from 1") { Int64($0.number) }, .text("id", optional: "the id in the model") { $0.id },
        .texts("cases", "the ids of the cases that reach it") { $0.cases },
    ])

    private static let table = JSONForm<TableCoverage>([
        .text("file", "the model's file") { $0.table.file }, .text("element", "the decision") { $0.table.element },
        .text("label", "what people read for it") { $0.table.label }, .list("rows", row) { $0.rows },
    ])

    static let check = JSONForm<CheckModel>([
        .object("pack", PlanForms.pack) { $0.shelved },
        .integer("cases", "how many cases could be run") { Int64($0.shelved.proof.results.count) },
        .integer("holding", "how many came out as they say") { Int64($0.shelved.proof.holding) },
        .list("tables", table) { $0.shelved.proof.coverage }, .list("findings", VersionForms.finding) { $0.findings },
    ])

    private static let line = JSONForm<CaseLine>([
        .text("id", "names it in the pack") { $0.ruleCase.id }, .words("title") { $0.title },
        .text("file", "the file in the pack") { $0.ruleCase.file },
        .integer("line", "from 1") { Int64($0.ruleCase.places.start.line) },
        .text("clause", "the clause it stands for") { $0.ruleCase.clause },
        .text("decision", optional: "the decision that answered; null where no rule is in force") {
            $0.result.decision?.description
        },
        .list("facts", .phrase) { $0.facts }, .words("answer") { $0.answer },
        .object("reason", optional: .phrase) { $0.reason },
        .bool("holds", "whether it came out as it says") { $0.result.holds },
    ])

    static let cases = JSONForm<CasesModel>([
        .object("pack", PlanForms.pack) { $0.shelved }, .list("cases", line) { $0.lines },
    ])
}
