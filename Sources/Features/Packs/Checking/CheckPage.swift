import DMN
import Markup
import Policy
import Site

/// What the check of the pack found: each decision table with its rows and those that cases reach, and each finding.
struct CheckPage {
    let model: CheckModel
    let visit: Visit

    private var shelved: ShelvedPack { model.shelved }
    private var proof: PackProof { shelved.proof }

    var page: Page {
        Page(
            CaseWords.check, column: "plan", trail: [Link(PlanWords.plan, to: PlanPaths.plan.address())],
            lead: CaseWords.lead,
            body: """
                \(summary, in: visit.language)
                \(tables, in: visit.language)
                \(FindingTable(findings: model.findings).table, in: visit.language)
                \(FileList(files: shelved.pack.cases.map(\.name), at: PlanPaths.file), in: visit.language)
                \(PackLine(shelved, asOf: visit.recordedUntil), in: visit.language)
                """)
    }

    private var summary: SummaryList {
        let rows = proof.coverage.reduce(0) { $0 + $1.rows.count }
        let reached = proof.coverage.reduce(0) { $0 + $1.reached }
        let errors = model.findings.count(where: \.isError)
        let counts = Phrase(
            zh: "错误 \(errors) 项，提示 \(model.findings.count - errors) 项",
            en: "\(errors) errors, \(model.findings.count - errors) warnings")
        let tag = errors == 0 ? Tag(VersionWords.sound, .good) : Tag(VersionWords.unsound, .bad)
        let cases = CaseWords.count(proof.results.count, holding: proof.holding)
        let language = visit.language
        return SummaryList([
            .init(CaseWords.summary, "\(tag, in: language) \(counts[language])" as HTML),
            .init(CaseWords.cases, Link(cases, to: PlanPaths.cases.address())),
            .init(CaseWords.rows, CaseWords.rows(rows, reached: reached)),
        ])
    }
}

// MARK: - Tables

extension CheckPage {
    private struct Row: Sendable {
        let coverage: TableCoverage
        let findings: [Finding]
    }

    private var tables: DataTable<Row> {
        DataTable(
            "tables", CaseWords.tables, rows: rows,
            columns: [
                TableColumn(CaseWords.table, isHeader: true) { row in
                    let table = row.coverage.table
                    return .noted(.phrase(Phrase(zh: table.label, en: table.element)), Phrase(table.file))
                },
                TableColumn(CaseWords.rows, .number) { .number(Int64($0.coverage.rows.count)) },
                TableColumn(CaseWords.reached, .number) { .number(Int64($0.coverage.reached)) },
                TableColumn(CaseWords.missing) { row in
                    let missing = row.coverage.rows.filter(\.cases.isEmpty).map { Phrase("\($0.number)") }
                    return missing.isEmpty ? .none : .phrase(.list(missing))
                },
                TableColumn(CaseWords.analysis, .lamp) { row in
                    guard !row.findings.isEmpty else { return .tag(Tag(CaseWords.sound, .good)) }
                    let words = Phrase(zh: "\(row.findings.count) 处", en: "\(row.findings.count)")
                    return .tag(Tag(words, row.findings.haveErrors ? .bad : .warn))
                },
            ], note: CaseWords.countedOnce)
    }

    /// The tables, each with what was found within it.
    private var rows: [Row] {
        let starts = proof.coverage.map { ($0.table.file, $0.table.table.head.position) }
        return proof.coverage.map { coverage in
            let (file, start) = (coverage.table.file, coverage.table.table.head.position)
            let next = starts.filter { $0.0 == file && $0.1 > start }.map(\.1).min()
            let found = model.findings.filter { finding in
                finding.id.hasPrefix("table.") && finding.file == file && finding.position >= start
                    && next.map { finding.position < $0 } ?? true
            }
            return Row(coverage: coverage, findings: found)
        }
    }
}
