import Civic
import Exact
import Journal
import Markup
import Operations
import Packs
import Policy
import Site

/// Every settlement that was kept, the trials of this process, and the form for a new one.
struct SettlementsPage {
    /// What the page shows.
    struct Model: Sendable {
        let runs: [SettlementRun]
        let sums: [Identifier: SettlementSum]
        let trials: [SettlementTrial]
        let accounts: [Actor]
        let pack: ShelvedPack?
        var faults: FormFaults?
    }

    let model: Model
    let visit: Visit

    var page: Page {
        let parts: [(any Component)?] = [ErrorSummary(of: fields), kept, trials, choice, form]
        return Page(
            SettlementWords.title, column: OperatorPath.column, trail: OperatorPath.trail, lead: SettlementWords.lead,
            content: parts.compactMap { $0 })
    }

    private func words(of state: SettlementRun.State) -> Tag {
        state == .current ? Tag(SettlementWords.current, .good) : Tag(SettlementWords.superseded)
    }

    private var kept: any Component {
        let names = RuleNames(model.pack)
        let sums = model.sums
        return DataTable(
            "runs", SettlementWords.kept, rows: model.runs,
            columns: [
                TableColumn(SettlementWords.run, .link) { run in
                    .link(Link(Phrase("\(run.id)"), to: SettlementPaths.run(run.id.description)))
                },
                TableColumn(SettlementWords.year) { .phrase(.year($0.basis.year)) },
                TableColumn(SettlementWords.pack) { .phrase(names.plan($0.basis.plan)) },
                TableColumn(SettlementWords.rulesOn, .day) { .day($0.basis.asOf) },
                TableColumn(SettlementWords.cutOff, .day) { .moment($0.basis.cutOff) },
                TableColumn(SettlementWords.state, .lamp) { .tag(words(of: $0.state)) },
                TableColumn(SettlementWords.lineCount, .number) { .number(Int64(sums[$0.id]?.lines ?? 0)) },
                TableColumn(SettlementWords.amount, .money) { .sum(sums[$0.id]?.fen ?? 0) },
                TableColumn(SettlementWords.assumed, .money) { .sum(sums[$0.id]?.assumed ?? 0) },
            ], empty: SettlementWords.none, layout: .wide)
    }

    private var trials: (any Component)? {
        guard !model.trials.isEmpty else { return nil }
        return DataTable(
            "trials", SettlementWords.trials, rows: model.trials,
            columns: [
                TableColumn(SettlementWords.run, .link) { trial in
                    .link(Link(Phrase(trial.id), to: SettlementPaths.run(trial.id)))
                },
                TableColumn(SettlementWords.year) { .phrase(.year($0.basis.year)) },
                TableColumn(SettlementWords.made, .day) { .moment($0.made) },
                TableColumn(SettlementWords.lineCount, .number) { .number(Int64($0.lines.count)) },
                TableColumn(SettlementWords.amount, .money) { .sum(SettlementSum($0.lines).fen) },
                TableColumn(SettlementWords.assumed, .money) { .sum(SettlementSum($0.lines).assumed) },
            ])
    }

    /// The choice of two to compare, where there are two.
    private var choice: (any Component)? {
        guard model.runs.count + model.trials.count > 1 else { return nil }
        return PageSection(
            SettlementWords.compare,
            [ComparisonPage.choice(runs: model.runs, trials: model.trials, before: nil, after: nil)])
    }
}

// MARK: - The form

extension SettlementsPage {
    private var form: any Component {
        guard let pack = model.pack else { return Notice(.warn, SettlementWords.noPack + Phrase(zh: "。", en: ".")) }
        let text: HTML = """
            <p>\(SettlementWords.pack[visit.language])\(visit.language == .chinese ? "：" : ": ")\
            \(Phrase(pack.plan.title)[visit.language])</p>
            """
        return PageSection(
            SettlementWords.new,
            [text, Form(to: SettlementPaths.list.address().text, fields, button: SettlementWords.start)])
    }

    private func written(_ name: String) -> String { model.faults?.written[name] ?? "" }

    private var fields: [any Field] {
        let faults = model.faults
        func label(_ input: some InputField) -> FieldLabel {
            FieldLabel(
                input.form.label, hint: input.form.hint, error: faults?[input.form.name],
                isOptional: !input.form.isRequired)
        }
        let year = written("year")
        return [
            NumberField("year", label(SettlementInputs.year), value: year, unit: Phrase("")),
            TextField("rules", label(SettlementInputs.rulesOn), value: written("rules"), width: .short),
            TextField("known", label(SettlementInputs.known), value: written("known"), width: .short),
            ChoiceField.account(
                "account", among: model.accounts,
                other: Choice(
                    SettlementInputs.noAccount, SettlementWords.onlyTry, hint: SettlementWords.onlyTryHint),
                value: written("account"), error: faults?["account"]),
        ]
    }
}
