import Civic
import Database
import Exact
import Markup
import Operations
import Packs
import Policy
import Registry
import Settlement
import Site
import TransparencyLog

/// Two settlements of a year held against each other: what they rest on, what each rule comes to, the lines that differ,
/// and what was recorded in between.
struct ComparisonPage {
    /// What the page shows.
    struct Model: Sendable {
        let runs: [SettlementRun]
        let trials: [SettlementTrial]
        /// `nil` until two are chosen.
        var compared: Compared?
    }

    /// Two settlements.
    struct Compared: Sendable {
        let before: SettlementSheet
        let after: SettlementSheet
        let comparison: SettlementComparison
        let changes: RegistryChanges
        /// The differences that meet the filter.
        let wanted: [SettlementComparison.Difference]
        /// Those of the page.
        let shown: [SettlementComparison.Difference]
        let pager: Pager
        let names: [String: String]
    }

    let model: Model
    let visit: Visit

    /// How many differences a page has.
    static let size = 50

    /// The comparison a visit asks for, with its filter.
    static func address(_ visit: Visit) -> Address {
        func written(_ name: String) -> String? { visit.written[name].flatMap { $0.isEmpty ? nil : $0 } }
        return SettlementPaths.compare.address([
            "before": written("before"), "after": written("after"), "kind": written("kind"), "rule": written("rule"),
        ])
    }

    var page: Page {
        let choice = ComparisonPage.choice(
            runs: model.runs, trials: model.trials, before: model.compared?.before.id, after: model.compared?.after.id)
        return Page(
            SettlementWords.compare, column: OperatorPath.column, trail: SettlementPage.trail,
            lead: SettlementWords.compareSummary,
            content: [choice] + (model.compared.map { content($0) } ?? []))
    }

    /// The choice of two.
    static func choice(
        runs: [SettlementRun], trials: [SettlementTrial], before: String?, after: String?
    ) -> any Component {
        let choices =
            trials.map { trial in
                Choice(trial.id, label(trial.basis.year, trial.made).noting(SettlementWords.trial))
            } + runs.map { run in Choice(run.id.description, label(run.basis.year, run.recorded)) }
        return FilterForm(
            [
                ChoiceField("before", FieldLabel(SettlementWords.first), choices, value: before ?? "", style: .list),
                ChoiceField("after", FieldLabel(SettlementWords.second), choices, value: after ?? "", style: .list),
            ], at: SettlementPaths.compare.address())
    }

    private static func label(_ year: Int, _ made: Instant) -> Phrase {
        let moment = Phrase.moment(made)
        return Phrase(zh: "\(year) 年度，\(moment.zh)", en: "\(year), \(moment.en)")
    }
}

// MARK: - What differs

extension ComparisonPage {
    private func content(_ compared: Compared) -> [any Component] {
        let differences: [any Component] =
            compared.comparison.differences.isEmpty
            ? [] : [filter(compared), table(compared), recorded(compared)]
        return [causes(compared), basis(compared), totals(compared)] + differences
    }

    private func causes(_ compared: Compared) -> any Component {
        let comparison = compared.comparison
        if comparison.isUnexplained { return Notice(.bad, SettlementWords.unexplained, title: SettlementWords.causes) }
        let same = Quantity.count(comparison.sameCount, .items).text
        let different = Quantity.count(comparison.differences.count, .items).text
        let counts = Phrase(
            zh: "相同 \(same.zh)，不同 \(different.zh)。", en: "\(same.en) the same, \(different.en) different. ")
        let causes =
            comparison.causes.isEmpty
            ? SettlementWords.sameBasis
            : Phrase.sequence(comparison.causes.map { SettlementWords.cause($0, comparison) })
                + Phrase(zh: "。", en: ".")
        return Notice(.info, counts + causes, title: SettlementWords.causes)
    }

    private func basis(_ compared: Compared) -> any Component {
        let sides = [(SettlementWords.first, compared.before), (SettlementWords.second, compared.after)]
        let offset = visit.settings.offsetMinutes
        return DataTable(
            "basis", SettlementWords.basis, rows: sides.map { Side(name: $0.0, sheet: $0.1) },
            columns: [
                TableColumn(Phrase(zh: "次", en: "Which")) { .phrase($0.name) },
                TableColumn(SettlementWords.run, .link) { side in
                    .noted(
                        .link(Link(Phrase(side.sheet.id), to: SettlementPaths.run(side.sheet.id))),
                        side.sheet.isTrial ? SettlementWords.trial : SettlementWords.recorded)
                },
                TableColumn(SettlementWords.pack) { .code(String($0.sheet.basis.pack.hexadecimal.prefix(12))) },
                TableColumn(SettlementWords.rulesOn, .day) { .day($0.sheet.basis.asOf) },
                TableColumn(SettlementWords.cutOff, .day) {
                    .phrase(.moment($0.sheet.basis.cutOff, offsetMinutes: offset))
                },
                TableColumn(SettlementWords.program) { .text($0.sheet.basis.program) },
            ])
    }

    private func totals(_ compared: Compared) -> any Component {
        let names = RuleNames(compared.after.pack ?? compared.before.pack)
        let rows = compared.comparison.totals.filter { $0.before != 0 || $0.after != 0 || $0.differences > 0 }
        let (before, after) = rows.reduce((Int128(0), Int128(0))) { ($0.0 + $1.before, $0.1 + $1.after) }
        return DataTable(
            "totals", SettlementWords.totals, rows: rows,
            columns: [
                TableColumn(SettlementWords.rule) { .phrase(names.title($0.rule)) },
                TableColumn(SettlementWords.first, .money, total: .sum(before)) { .sum($0.before) },
                TableColumn(SettlementWords.second, .money, total: .sum(after)) { .sum($0.after) },
                TableColumn(SettlementWords.change, .money, total: .sum(after - before)) { .sum($0.after - $0.before) },
                TableColumn(
                    SettlementWords.differing, .number,
                    total: .number(Int64(rows.reduce(0) { $0 + $1.differences }))
                ) { .number(Int64($0.differences)) },
            ])
    }

    private func filter(_ compared: Compared) -> any Component {
        let names = RuleNames(compared.after.pack ?? compared.before.pack)
        let rules = compared.comparison.totals.filter { $0.differences > 0 }.map(\.rule)
        let counts = compared.comparison.counts
        let kinds = SettlementComparison.Difference.Kind.allCases.filter { counts[$0] != nil }
        return FilterForm(
            [
                ChoiceField(
                    "kind", FieldLabel(SettlementWords.kind),
                    kinds.map { Choice($0.rawValue, SettlementWords.kind($0)) },
                    value: visit.written["kind"] ?? "", style: .list, open: SettlementWords.every),
                ChoiceField(
                    "rule", FieldLabel(SettlementWords.rule), rules.map { Choice($0, names.title($0)) },
                    value: visit.written["rule"] ?? "", style: .list, open: SettlementWords.every),
            ], at: ComparisonPage.address(visit))
    }

    private func table(_ compared: Compared) -> any Component {
        let rules = RuleNames(compared.after.pack ?? compared.before.pack)
        let (names, changes) = (compared.names, compared.changes)
        let (before, after) = (compared.before, compared.after)
        let (first, second) = (RuleNames(before.pack), RuleNames(after.pack))
        return DataTable(
            "differences", SettlementWords.differences, rows: compared.shown,
            columns: [
                TableColumn(SettlementWords.unit, .link, isHeader: true) { difference in
                    let unit = difference.organisation
                    let sheet = difference.after == nil ? before : after
                    return .noted(
                        .link(Link(Phrase(names[unit] ?? unit), to: SettlementPaths.unit(unit, in: sheet.id))),
                        Phrase(unit))
                },
                TableColumn(SettlementWords.rule) { .phrase(rules.title($0.rule)) },
                TableColumn(SettlementWords.difference, .lamp) { .tag(Tag(SettlementWords.kind($0.kind))) },
                TableColumn(SettlementWords.first, .money) { ComparisonPage.cell($0.before, first) },
                TableColumn(SettlementWords.second, .money) { ComparisonPage.cell($0.after, second) },
                TableColumn(SettlementWords.change, .money) { .money($0.change.yuan) },
                TableColumn(SettlementWords.entries, .number) { .number(Int64(changes.count(of: $0.organisation))) },
            ], pager: compared.pager,
            exports: ExportLinks(ComparisonPage.address(visit), total: compared.wanted.count, parameter: nil))
    }

    private static func cell(_ line: EntitlementLine?, _ rules: RuleNames) -> TableCell {
        guard let line else { return .none }
        return .noted(.money(line.amount), line.outcome.words.noting(rules.reason(line.reason)))
    }

    /// What was recorded between the two about the units of the page.
    private func recorded(_ compared: Compared) -> any Component {
        var seen: Set<String> = []
        let units = compared.shown.map(\.organisation).filter { seen.insert($0).inserted }
        let rows = units.flatMap { unit in compared.changes.of(unit).map { Recorded(unit: unit, change: $0) } }
        let names = compared.names
        return DataTable(
            "recorded", SettlementWords.between, rows: rows,
            columns: [
                TableColumn(SettlementWords.unit, isHeader: true) { .text(names[$0.unit] ?? $0.unit) },
                TableColumn(SettlementWords.register) { .text($0.change.register.label) },
                TableColumn(SettlementWords.entry, .code) { .code($0.change.entry) },
                TableColumn(SettlementWords.entryVersion, .number) { .number(Int64($0.change.version)) },
                TableColumn(SettlementWords.validity) {
                    $0.change.isGone ? .phrase(SettlementWords.gone) : .text("\($0.change.validity)")
                },
                TableColumn(SettlementWords.recorded, .day) { .moment($0.change.recorded) },
                TableColumn(SettlementWords.act, .link) { row in
                    .link(Link(Phrase("\(row.change.act)"), to: RegistryPath.act("\(row.change.act)")))
                },
            ], empty: SettlementWords.noChanges, layout: .wide)
    }

    private struct Side: Sendable {
        let name: Phrase
        let sheet: SettlementSheet
    }

    private struct Recorded: Sendable {
        let unit: String
        let change: RegistryChange
    }
}
