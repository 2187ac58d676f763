import DMN
import FEEL
import TestSupport
import Testing

@Suite("What an analysis says of a table")
struct TableAnalysisPropertyTests {
    /// A kind of column: its types, cells for it, and values to try beside those the analysis names.
    private struct Kind {
        let types: [(String, String?)]
        let cells: [String]
        let values: [Value]
    }

    private static func values(_ texts: String...) -> [Value] { texts.map { Expression($0).evaluate().value } }

    private static let kinds: [Kind] = [
        Kind(
            types: [("number", nil), ("number", "[0..4]"), ("Any", nil), ("number", "1, 2, > 3")],
            cells: [
                "-", "-", "1", "2, 3", "not(2)", "not(1, [2..4])", "< 3", "<= 3", "> 2", ">= 2", "[1..3]", "]1..3[",
                "(1..3]", "[3..1]", "!= 2", "0.50", "null", "not(null)", "-2, null", "? > 1 and ? < 3", "not(? = 2)",
                "list contains([1, 2], ?)", "? in [1..2]", "? between 2 and 3", "odd(?)", "1 + 1", "? != null",
                "[1, 2, [3..4]]", "> x", "<= x", "= y", "2e0",
            ],
            values: values("-1", "0", "0.5", "1", "1.5", "1.75", "2", "2.5", "3", "3.0001", "4", "5", "100", "null")),
        Kind(
            types: [("string", nil), ("string", "\"a\",\"b\",\"c\""), ("Any", nil)],
            cells: [
                "-", "\"a\"", "\"b\", \"c\"", "not(\"a\")", "not(\"a\", \"b\")", "null", "not(null)", "< \"b\"",
                "[\"a\"..\"b\"]", "? = \"a\" or ? = \"c\"", "string length(?) = 1", "\"é\"", ">= \"c\"",
            ],
            values: values("\"a\"", "\"b\"", "\"c\"", "\"\"", "\"aa\"", "\"é\"", "\"e\\u0301\"", "\"zz\"", "null")),
        Kind(
            types: [("boolean", nil), ("Any", nil)],
            cells: ["-", "true", "false", "not(true)", "null", "true, null", "? = false", "not(null)"],
            values: values("true", "false", "null")),
        Kind(
            types: [("date", nil), ("Any", nil)],
            cells: [
                "-", "date(\"2024-01-01\")", "< date(\"2024-06-30\")", ">= date(\"2024-06-30\")",
                "[date(\"2024-01-01\")..@\"2024-06-30\")", "not(@\"2024-03-01\")", "> @\"2024-03-01\"", "null",
            ],
            values: values(
                "@\"2023-12-31\"", "@\"2024-01-01\"", "@\"2024-01-02\"", "@\"2024-03-01\"", "@\"2024-06-29\"",
                "@\"2024-06-30\"", "@\"2031-01-01\"", "null")),
        Kind(
            types: [("date and time", nil)],
            cells: [
                "-", "@\"2024-01-01T10:00:00\"", "< @\"2024-01-01T10:00:00.5\"", ">= @\"2024-01-01T10:00:00.5\"",
                "= @\"2024-01-01T10:00:00.25\"", "> @\"2024-01-01T10:00:00\"", "not(@\"2024-01-01T10:00:00\")",
                "[@\"2024-01-01T10:00:00\"..@\"2024-01-01T10:00:01\"]",
            ],
            values: values(
                "@\"2024-01-01T09:59:59.9\"", "@\"2024-01-01T10:00:00\"", "@\"2024-01-01T10:00:00.1\"",
                "@\"2024-01-01T10:00:00.25\"", "@\"2024-01-01T10:00:00.5\"", "@\"2024-01-01T10:00:00.7\"",
                "@\"2024-01-01T10:00:01\"", "@\"2024-01-01T10:00:01.5\"", "@\"2024-01-01T10:00:02\"")),
        Kind(
            types: [("days and time duration", nil)],
            cells: [
                "-", "@\"P1D\"", "< duration(\"PT5H\")", ">= @\"PT5H\"", "[@\"PT0S\"..@\"P1D\")", "not(@\"PT24H\")",
            ],
            values: values("@\"-P1D\"", "@\"PT0S\"", "@\"PT1S\"", "@\"PT5H\"", "@\"P1D\"", "@\"P2D\"")),
        Kind(
            types: [("years and months duration", nil)],
            cells: ["-", "@\"P1Y\"", "< @\"P1Y1M\"", ">= @\"P13M\"", "not(@\"P12M\")", "> @\"P10Y\""],
            values: values("@\"-P1M\"", "@\"P1Y\"", "@\"P13M\"", "@\"P2Y\"", "@\"P11Y\"")),
    ]

    /// A table of random cells, with values to try in each of its columns.
    private struct Draft {
        var table: AnalysedTable
        var values: [[Value]]
    }

    private func draft(_ random: inout SeededRandom) -> Draft {
        let kinds = (0...random.below(3)).compactMap { _ in Self.kinds.randomElement(using: &random) }
        var allowed: Set<Int> = []
        let inputs = kinds.enumerated().map { index, kind -> (String, String?) in
            let type = kind.types.randomElement(using: &random) ?? ("Any", nil)
            if type.1 != nil { allowed.insert(index) }
            return type
        }
        let count = 1 + random.below(6)
        let rules = (0..<count).map { number in
            kinds.map { $0.cells.randomElement(using: &random) ?? "-" } + ["\(random.below(3))"]
        }
        let policy = ["UNIQUE", "FIRST", "ANY", "PRIORITY"].randomElement(using: &random) ?? "UNIQUE"
        var table = AnalysedTable(inputs: inputs, policy: policy, rules: rules)
        if policy == "PRIORITY" { table.outputs = [("out", "2, 0, 1", nil)] }
        return Draft(table: table, values: kinds.map(\.values))
    }

    /// The rules that hold for an input when the table runs; nil where the input is not one the table takes.
    private func hits(_ model: ModelUnderTest, _ values: [Value]) -> [Int]? {
        let inputs = Dictionary(uniqueKeysWithValues: zip(AnalysedTable.names, values))
        let evaluation = model.evaluation("d", inputs, level: .rules)
        let isTaken = !evaluation.diagnostics.contains { [.notAllowed, .notConvertible].contains($0.id) }
        return isTaken ? evaluation.trace.firings.first?.rules : nil
    }

    /// All combinations of one value from each column.
    private func combinations(_ columns: [[Value]]) -> [[Value]] {
        columns.reduce([[]]) { rows, values in rows.flatMap { row in values.map { row + [$0] } } }
    }

    private func differences(_ draft: Draft, _ name: String) throws -> [String] {
        let model = try draft.table.model(policy: "RULE ORDER")
        let analysis = try draft.table.analysis(missingFacts: true, limit: .max)
        var columns: [[Value]] = draft.values.map { _ in [.null(nil)] }
        for sample in analysis.samples { columns[sample.column] = sample.values }
        var seen = SeenRules(draft.table)
        for values in combinations(columns) { seen.add(hits(model, values) ?? []) }
        var all = seen
        for values in combinations(draft.values) {
            if let hits = hits(model, values) { all.add(hits) }
        }
        let isKnown = analysis.undecided.isEmpty && !draft.table.comparesWithFacts
        var found = isKnown ? seen.differences(from: analysis, isExact: true) : []
        found += all.differences(from: analysis, isExact: false)
        for overlap in analysis.overlaps where overlap.isCertain {
            guard let values = overlap.example.filling(columns) else { continue }
            let hits = hits(model, values) ?? []
            if !hits.contains(overlap.first) || !hits.contains(overlap.second) {
                found.append("\(overlap.first) and \(overlap.second) do not meet at \(overlap.example.text)")
            }
        }
        for gap in analysis.gaps where gap.isCertain {
            guard let values = gap.example.filling(columns) else { continue }
            if hits(model, values) != [] { found.append("no gap at \(gap.example.text)") }
        }
        return found.map { "\(name): \($0) in \(draft.table.inputs) \(draft.table.policy) \(draft.table.rules)" }
    }

    @Test("is what running it for every kind of input shows", arguments: 0..<8)
    func exact(part: Int) throws {
        var found: [String] = []
        for seed in 0..<40 {
            var random = SeededRandom(seed: UInt64(part * 1_000 + seed))
            found += try differences(draft(&random), "\(part * 1_000 + seed)")
        }
        #expect(found.isEmpty, "\(found.count): \(found.prefix(3).joined(separator: "\n"))")
    }
}
