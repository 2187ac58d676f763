import Civic
import Exact
import Journal
import Markup
import Operations
import Packs
import Policy
import Registry
import Settlement
import Site

/// A settlement: what it rests on, what each rule comes to, its lines with their filter.
struct SettlementPage {
    /// What the page shows.
    struct Model: Sendable {
        let sheet: SettlementSheet
        let filter: LineFilter
        /// All lines that meet the filter.
        let lines: [EntitlementLine]
        /// Those of the page.
        let shown: [EntitlementLine]
        let pager: Pager
        let names: [String: String]
    }

    let model: Model
    let visit: Visit

    /// How many lines a page has.
    static let size = 50

    private var sheet: SettlementSheet { model.sheet }
    private var rules: RuleNames { RuleNames(sheet.pack) }

    /// The settlement with the filter of a visit.
    static func address(_ id: String, _ visit: Visit) -> Address {
        func written(_ name: String) -> String? { visit.written[name].flatMap { $0.isEmpty ? nil : $0 } }
        return SettlementPaths.run.address([
            "run": id, "rule": written("rule"), "outcome": written("outcome"), "unit": written("unit"),
        ])
    }

    private var address: Address { SettlementPage.address(sheet.id, visit) }

    var page: Page {
        let parts: [(any Component)?] = [state, basis, totals, filter, lines, again]
        return Page(
            title, column: OperatorPath.column, trail: SettlementPage.trail,
            lead: SettlementWords.cutOff.labelling(
                .moment(sheet.basis.cutOff, offsetMinutes: visit.settings.offsetMinutes)),
            content: parts.compactMap { $0 })
    }

    /// The way back from a page below the list.
    static var trail: [Link] {
        OperatorPath.trail + [Link(SettlementWords.title, to: SettlementPaths.list.address())]
    }

    private var title: Phrase {
        let year = sheet.basis.year
        return sheet.isTrial
            ? Phrase(zh: "\(year) 年度试算", en: "Trial settlement of \(year)")
            : Phrase(zh: "\(year) 年度测算", en: "Settlement of \(year)")
    }

    private var state: any Component {
        switch sheet.source {
        case .trial: Notice(.warn, SettlementWords.notice, title: SettlementWords.trial)
        case .run(let run, _):
            switch run.state {
            case .current: Notice(.info, SettlementWords.notice, title: SettlementWords.note)
            case .superseded(let later):
                Notice(
                    .warn, SettlementWords.notice, title: SettlementWords.superseded,
                    link: Link(Phrase("\(later)"), to: SettlementPaths.run(later.description)))
            }
        }
    }

    private var basis: any Component {
        let basis = sheet.basis
        var rows = [
            SummaryList.Row(SettlementWords.run, "<code data-copy>\(sheet.id)</code>" as HTML),
            SummaryList.Row(SettlementWords.pack, rules.plan(basis.plan)),
            SummaryList.Row(SettlementWords.rulesOn, Phrase.day(basis.asOf)),
            SummaryList.Row(
                SettlementWords.cutOff, Phrase.moment(basis.cutOff, offsetMinutes: visit.settings.offsetMinutes)),
            SummaryList.Row(
                sheet.isTrial ? SettlementWords.made : SettlementWords.recorded,
                Phrase.moment(sheet.made, offsetMinutes: visit.settings.offsetMinutes)),
            SummaryList.Row(SettlementWords.units, Quantity.count(sheet.units, .organisations).text),
            SummaryList.Row(SettlementWords.program, Phrase(basis.program)),
        ]
        if case .run(_, let act?) = sheet.source {
            let id = act.act.id.description
            rows.append(SummaryList.Row(SettlementWords.act, Link(Phrase(id), to: RegistryPath.act(id))))
        }
        if case .trial(let trial) = sheet.source {
            rows.append(SummaryList.Row(SettlementWords.setAside, Quantity.count(trial.setAside, .rows).text))
        }
        return SummaryList(rows)
    }

    private var again: (any Component)? {
        guard sheet.pack != nil else { return Notice(.warn, SettlementWords.noPackOfRun + Phrase(zh: "。", en: ".")) }
        guard !sheet.isTrial else { return nil }
        return PageSection(
            SettlementWords.again,
            [
                "<p>\(SettlementWords.againText[visit.language])</p>" as HTML,
                Form(
                    to: SettlementPaths.again.address(["run": sheet.id]).text, [], button: SettlementWords.again),
            ])
    }
}

// MARK: - Tables

extension SettlementPage {
    private var totals: any Component {
        let (all, rules) = (sheet.totals, rules)
        let address = SettlementPaths.run(sheet.id)
        return DataTable(
            "totals", SettlementWords.totals, rows: all,
            columns: [
                TableColumn(SettlementWords.rule, .link) { total in
                    .link(Link(rules.title(total.rule), to: address.setting("rule", total.rule).text + "#lines"))
                },
                TableColumn(SettlementWords.clause) { .phrase(rules.clause($0.rule)) },
                TableColumn(
                    SettlementWords.units, .number, total: .number(Int64(all.reduce(0) { $0 + $1.units }))
                ) { .number(Int64($0.units)) },
                TableColumn(
                    SettlementWords.others, .number, total: .number(Int64(all.reduce(0) { $0 + $1.others }))
                ) { .number(Int64($0.others)) },
                TableColumn(SettlementWords.amount, .money, total: .sum(all.reduce(0) { $0 + $1.fen })) {
                    .sum($0.fen)
                },
                TableColumn(SettlementWords.assumed, .money, total: .sum(all.reduce(0) { $0 + $1.assumed })) {
                    $0.assumed == 0 ? .none : .sum($0.assumed)
                },
            ])
    }

    private var filter: any Component {
        let outcome = visit.written["outcome"] ?? ""
        let rules = rules
        return FilterForm(
            [
                ChoiceField(
                    "rule", FieldLabel(SettlementWords.rule), sheet.rules.map { Choice($0, rules.title($0)) },
                    value: model.filter.rule ?? "", style: .list, open: SettlementWords.every),
                ChoiceField(
                    "outcome", FieldLabel(SettlementWords.outcome),
                    SettlementWords.outcomes.map { Choice($0.code, $0.outcome.words) }, value: outcome, style: .list,
                    open: SettlementWords.every),
                TextField(
                    "unit", FieldLabel(SettlementWords.unit, hint: SettlementWords.unitHint),
                    value: model.filter.unit ?? "", kind: .search),
            ], at: address)
    }

    private var lines: any Component {
        let (names, rules, id) = (model.names, rules, sheet.id)
        let hasReasons = sheet.pack != nil
        let sum = SettlementSum(model.lines)
        return DataTable(
            "lines", SettlementWords.lines, rows: model.shown,
            columns: [
                TableColumn(SettlementWords.unit, .link, isHeader: true) { line in
                    let name = Phrase(names[line.organisation] ?? line.organisation)
                    guard hasReasons else { return .noted(.phrase(name), Phrase(line.organisation)) }
                    return .noted(
                        .link(Link(name, to: SettlementPaths.unit(line.organisation, in: id))),
                        Phrase(line.organisation))
                },
                TableColumn(SettlementWords.rule) { .phrase(rules.title($0.rule)) },
                TableColumn(SettlementWords.outcome, .lamp) { line in
                    .noted(.tag(SettlementPage.tag(line.outcome)), rules.reason(line.reason))
                },
                TableColumn(SettlementWords.amount, .money, total: .sum(sum.fen)) { .money($0.amount) },
            ], note: SettlementWords.notice, pager: model.pager,
            exports: ExportLinks(address, total: model.lines.count, parameter: nil))
    }

    /// The outcome as a label.
    static func tag(_ outcome: Outcome) -> Tag {
        switch outcome {
        case .granted: Tag(outcome.words, .good)
        case .assumed, .unknown: Tag(outcome.words, .warn)
        case .refused, .notInForce: Tag(outcome.words)
        }
    }
}
