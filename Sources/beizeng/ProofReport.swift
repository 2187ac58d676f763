import FEEL
import Policy

/// What the cases of a pack prove, for the terminal: how many hold, and how many rows of each table they reach.
struct ProofReport {
    private let proof: PackProof
    private let isChinese: Bool

    init(_ proof: PackProof, _ language: Diagnostic.Language) {
        self.proof = proof
        isChinese = language == .chinese
    }

    /// The table and, below it, the sums.
    var text: String {
        guard !proof.coverage.isEmpty else { return cases }
        var table = TextTable(
            isChinese ? ["模型", "决策表", "行", "有算例的行"] : ["model", "table", "rows", "with cases"],
            [.left, .left, .right, .right])
        for entry in proof.coverage {
            let name = isChinese ? entry.table.label : entry.table.element
            table.add([entry.table.file, name, "\(entry.rows.count)", "\(entry.reached)"])
        }
        return "\n\(table.text)\n\n\(cases)"
    }

    private var cases: String {
        let rows = proof.coverage.reduce(0) { $0 + $1.rows.count }
        let reached = proof.coverage.reduce(0) { $0 + $1.reached }
        let count = proof.results.count
        return isChinese
            ? "算例 \(count) 个，相符 \(proof.holding) 个；决策表 \(rows) 行，有算例的 \(reached) 行。"
            : "\(count) cases, \(proof.holding) hold; \(rows) rows of tables, \(reached) reached by cases."
    }
}
