import DMN
import FEEL

/// What the cases of a pack prove: which of them hold, and which rows of which tables they reach.
///
/// Cases are not part of what a decision is frozen with. They are run when a pack is checked, and whoever signs it
/// sees what they say; a pack with a case that fails must not be used.
package struct PackProof: Sendable {
    /// The cases that could be run, in the order of files.
    package let results: [CaseResult]
    /// The tables of the pack's models with the cases that reach their rows.
    package let coverage: [TableCoverage]
    /// What is to be mended: cases that fail or cannot be read as errors, rows without a case as warnings.
    package let findings: [Finding]

    /// Runs the cases of a pack.
    package init(_ pack: Pack) {
        var findings: [Finding] = []
        var runner = CaseRunner(pack)
        var results: [CaseResult] = []
        var ids: [Word: (file: String, line: Int)] = [:]
        let tables = pack.tables
        let sheets = pack.cases.map { file in
            let (sheet, reading) = CaseSheet.read(file)
            findings += reading
            return sheet
        }
        for sheet in sheets {
            let model = CaseSheet.model(of: sheet.file)
            if pack.model(model) == nil {
                findings.append(Finding(.caseModel(model, pack.models.map(\.file)), file: sheet.file, at: .start))
            }
            for ruleCase in sheet.cases {
                if let first = ids[Word(ruleCase.id)] {
                    let fault = Finding.Fault.caseTaken(ruleCase.id, file: first.file, line: first.line)
                    findings.append(Finding(fault, file: sheet.file, at: ruleCase.places["id"]))
                }
                ids[Word(ruleCase.id)] = (sheet.file, ruleCase.places["id"].line)
                if let result = runner.run(ruleCase) { results.append(result) }
            }
        }
        let coverage = PackProof.coverage(of: tables, by: results)
        findings += runner.findings
        findings += results.filter { !$0.holds }.map { PackProof.finding($0, tables) }
        findings += PackProof.unreached(coverage, sheets)
        self.results = results
        self.coverage = coverage
        // A group's fault is met once for each of its cases.
        self.findings = findings.inOrder
    }
}

// MARK: - Asking

extension PackProof {
    /// How many cases came out as they say.
    package var holding: Int { results.count(where: \.holds) }

    /// The cases that stand for an award: those that ask it, and those about a decision of one of its versions.
    package func results(for award: Award) -> [CaseResult] {
        let decisions = Set(award.versions.map(\.decision))
        return results.filter { result in
            switch result.ruleCase.question {
            case .award(let id): id.isSame(as: award.id)
            case .decision(let decision):
                decisions.contains(decision)
                    && (award.kinds.isEmpty
                        || result.facts.contains { fact in
                            award.kinds.contains { $0 == fact.value["recognition"].string }
                        })
            }
        }
    }
}

// MARK: - Rows

extension PackProof {
    private static func coverage(of tables: [PackTable], by results: [CaseResult]) -> [TableCoverage] {
        var cases: [CaseResult.Row: [String]] = [:]
        for result in results {
            for row in Set(result.rows) { cases[row, default: []].append(result.ruleCase.id) }
        }
        return tables.map { table in
            let rows = table.table.rules.enumerated().map { number, rule in
                TableCoverage.Row(
                    number: number + 1, id: rule.id, position: rule.position,
                    cases: cases[CaseResult.Row(table: table.key, rule: number)] ?? [])
            }
            return TableCoverage(table: table, rows: rows)
        }
    }

    /// Rows that no case reaches; of a model without any case only that.
    private static func unreached(_ coverage: [TableCoverage], _ sheets: [CaseSheet]) -> [Finding] {
        let withoutCases = Set(coverage.map(\.table.file)).filter { file in
            coverage.allSatisfy { $0.table.file != file || $0.reached == 0 }
                && !sheets.contains { CaseSheet.model(of: $0.file) == file }
        }
        var findings = withoutCases.map { file in
            Finding(.modelWithoutCases(file, CaseSheet.file(of: file)), file: file, at: .start)
        }
        for table in coverage where !withoutCases.contains(table.table.file) {
            for row in table.rows where row.cases.isEmpty {
                findings.append(
                    Finding(
                        .rowWithoutCase(row.number, id: row.id, of: table.table.element), file: table.table.file,
                        at: row.position))
            }
        }
        return findings
    }

    private static func finding(_ result: CaseResult, _ tables: [PackTable]) -> Finding {
        let rows = result.rows.compactMap { row -> Text? in
            guard let table = tables.first(where: { $0.key == row.table }) else { return nil }
            return .row(row.rule + 1, id: table.table.rules[row.rule].id, of: table.element)
        }
        let ruleCase = result.ruleCase
        return Finding(
            .caseFails(ruleCase.id, clause: ruleCase.clause, result.mismatches, rows: rows), file: ruleCase.file,
            at: ruleCase.places["expect"])
    }
}
