import Civic
import Database
import Settlement

/// A line of a settlement that has the last word on its year.
struct CurrentLine: Sendable {
    /// The year.
    let year: Int
    /// The settlement.
    let run: Identifier
    /// What it says.
    let line: EntitlementLine
}

extension Querying {
    /// What the current settlements of all years say of a unit, the last year first.
    ///
    /// - Throws: `DatabaseError`.
    func currentLines(of unit: String) throws -> [CurrentLine] {
        let current = try settlementRuns().filter { $0.state == .current }.map { $0 }
        var lines: [CurrentLine] = []
        for run in current.sorted(by: { $0.basis.year > $1.basis.year }) {
            try forEach(
                """
                SELECT rule, amount_fen, outcome, reason FROM entitlement_line WHERE run = \(run.id) AND org_id = \(unit)
                ORDER BY rule
                """
            ) { row in
                lines.append(
                    CurrentLine(
                        year: run.basis.year, run: run.id,
                        line: EntitlementLine(
                            organisation: unit, rule: try row["rule"], amount: try row["amount_fen"],
                            outcome: try row["outcome"], reason: try row["reason"])))
            }
        }
        return lines
    }

    /// How many lines each recorded settlement has and what they come to, by run.
    ///
    /// - Throws: `DatabaseError`.
    func settlementSums() throws -> [Identifier: SettlementSum] {
        var sums: [Identifier: SettlementSum] = [:]
        try forEach(
            """
            SELECT run, outcome, COUNT(*) AS lines, CAST(SUM(amount_fen) AS BIGINT) AS fen FROM entitlement_line
            GROUP BY run, outcome
            """
        ) { row in
            let (run, lines, amount): (Identifier, Int, Yuan) = (try row["run"], try row["lines"], try row["fen"])
            let outcome: String = try row["outcome"]
            sums[run, default: SettlementSum()].lines += lines
            sums[run, default: SettlementSum()].fen += Int128(amount.fen)
            if outcome == "assumed" { sums[run, default: SettlementSum()].assumed += Int128(amount.fen) }
        }
        return sums
    }
}

/// What the lines of a settlement come to, in fen.
struct SettlementSum: Hashable, Sendable {
    /// How many there are.
    var lines = 0
    /// In all.
    var fen: Int128 = 0
    /// How much of it is assumed.
    var assumed: Int128 = 0

    /// Of no line.
    init() {}

    /// Of these lines.
    init(_ all: [EntitlementLine]) {
        lines = all.count
        for line in all {
            fen += Int128(line.amount.fen)
            if line.outcome == .assumed { assumed += Int128(line.amount.fen) }
        }
    }
}
