import Civic
import Database
import Exact
import Journal
import Markup
import Operations
import Packs
import Registry
package import Site

/// What clerks do about settlements, as it shows itself to the machine they sit at.
package struct SettlementsFeature: Sendable {
    let office: SettlementOffice

    /// The pages of an office.
    package init(_ office: SettlementOffice) { self.office = office }

    /// The capability.
    package var feature: Feature {
        Feature(
            "Settlements", SettlementWords.title, endpoints: [list, begin, compare, run, again, unit],
            panels: [
                Panel(OperatorPath.tasks, order: 20) { _, visit in try await tasks(visit) },
                Panel(Register.organisation.id.rawValue, order: 60) { subject, visit in
                    try await lines(of: subject, visit)
                },
            ])
    }
}

// MARK: - On other pages

extension SettlementsFeature {
    /// The last settlements, on the overview of operations.
    private func tasks(_ visit: Visit) async throws -> HTML? {
        let runs = try await office.journal.database.read { try $0.settlementRuns() }
        let words = runs.first.map { run in
            Phrase(
                zh: "最近一次：\(run.basis.year) 年度，\(Phrase.moment(run.recorded).zh)登记。共登记 \(runs.count) 次。",
                en: "The last: \(run.basis.year), recorded \(Phrase.moment(run.recorded).en); \(runs.count) in all.")
        }
        return """
            <section><h2>\(Link(SettlementWords.title, to: SettlementPaths.list.address()), in: visit.language)</h2>\
            <p>\((words ?? SettlementWords.none)[visit.language])</p></section>
            """
    }

    /// What the current settlements say of a unit, for those who sit at the machine: nothing of it is public yet.
    private func lines(of code: String, _ visit: Visit) async throws -> HTML? {
        guard visit.isLocal else { return nil }
        let found = try await office.journal.database.read { reader in try reader.currentLines(of: code) }
        guard !found.isEmpty else { return nil }
        let names = RuleNames(try await office.shelf.shown())
        let table = DataTable(
            "settlements", SettlementWords.title, rows: found,
            columns: [
                TableColumn(SettlementWords.year, .number) { .text("\($0.year)") },
                TableColumn(SettlementWords.rule, isHeader: true) { .phrase(names.title($0.line.rule)) },
                TableColumn(SettlementWords.outcome) { .phrase($0.line.outcome.words) },
                TableColumn(SettlementWords.amount, .money) { .money($0.line.amount) },
                TableColumn(SettlementWords.reasons, .link) { row in
                    .link(Link(SettlementWords.seeReasons, to: SettlementPaths.unit(code, in: row.run.description)))
                },
            ], note: SettlementWords.notice)
        return table.html(in: visit.language)
    }
}
