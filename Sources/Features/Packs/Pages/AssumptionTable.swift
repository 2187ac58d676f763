import Markup
import Policy
import Site

/// What the plan leaves open and the pack had to assume.
struct AssumptionTable {
    let assumptions: [Assumption]

    init(_ assumptions: [Assumption]) { self.assumptions = assumptions }

    /// The table; `nil` where nothing is assumed.
    var table: DataTable<Assumption>? {
        guard !assumptions.isEmpty else { return nil }
        return DataTable(
            "assumptions", PlanWords.assumptions, rows: assumptions,
            columns: [
                TableColumn(PlanWords.assumption, isHeader: true) { .phrase(Phrase($0.text)) },
                TableColumn(PlanWords.provenance, .lamp) {
                    .tag(Tag($0.isInPlan ? PlanWords.inPlan : PlanWords.notInPlan, $0.isInPlan ? .plain : .warn))
                },
            ])
    }
}

/// Everything the pack assumes, on one page.
struct AssumptionsPage {
    let shelved: ShelvedPack
    let visit: Visit

    var page: Page {
        let language = visit.language
        return Page(
            PlanWords.assumptions, column: "plan",
            trail: [Link(PlanWords.plan, to: PlanPaths.plan.address())], lead: RuleWords.assumptionsLead,
            body: """
                \(AssumptionTable(shelved.plan.assumptions).table, in: language)
                \(ParameterTable(plan: shelved.plan).table, in: language)
                \(PackLine(shelved, asOf: visit.recordedUntil), in: language)
                """)
    }
}

/// The numbers that the models take from the plan.
struct ParameterTable {
    let plan: Plan

    /// The table; `nil` where there are none.
    var table: DataTable<Parameter>? {
        guard !plan.parameters.isEmpty else { return nil }
        let pieces = PlanPieces(plan: plan, language: .chinese)
        return DataTable(
            "parameters", PlanWords.parameters, rows: plan.parameters,
            columns: [
                TableColumn(RuleWords.name, .code, isHeader: true) { .code($0.name) },
                TableColumn(RuleWords.value, .number) { .phrase(Glossary.text(of: $0)) },
                TableColumn(PlanWords.clause) { .phrase(pieces.path(to: $0.clause)) },
                TableColumn(PlanWords.provenance) { parameter in
                    let words = TableCell.phrase(PlanWords.provenance(parameter.provenance))
                    return parameter.note.map { .noted(words, Phrase($0)) } ?? words
                },
            ])
    }
}
