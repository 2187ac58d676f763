import Civic
import Interchange

extension Settlement {
    /// `settlement.csv`: a row for each organisation and rule with an amount above zero, in byte order of both.
    package var settlementCSV: [UInt8] {
        var writer = CSVWriter()
        writer.record(["org_id", "rule", "amount_fen"])
        for candidate in rows {
            writer.field(plain: { facts.organisations.ids[candidate.organisation].append(to: &$0) })
            writer.field(candidate.rule)
            writer.field(candidate.amount.fen)
            writer.endRecord()
        }
        return writer.bytes
    }

    /// `totals.csv`: a row for each rule in byte order, and the last, `TOTAL`.
    package var totalsCSV: [UInt8] {
        var writer = CSVWriter()
        writer.record(["rule", "rows", "amount_fen"])
        for total in totals + [Total(rule: "TOTAL", rows: totals.reduce(0) { $0 + $1.rows }, fen: totals.reduce(0) { $0 + $1.fen })] {
            writer.field(total.rule)
            writer.field(Int64(total.rows))
            writer.field(plain: { $0.append(contentsOf: "\(total.fen)".utf8) })
            writer.endRecord()
        }
        return writer.bytes
    }

    /// What one rule comes to.
    package struct Total: Sendable {
        package let rule: String
        package let rows: Int
        /// Wider than an amount, so that no sum of amounts can overflow.
        package let fen: Int128
    }

    /// What each rule with an amount comes to, in byte order of rules.
    package var totals: [Total] {
        var sums: [String: (rows: Int, fen: Int128)] = [:]
        for candidate in rows {
            let sum = sums[candidate.rule, default: (0, 0)]
            sums[candidate.rule] = (sum.rows + 1, sum.fen + Int128(candidate.amount.fen))
        }
        return sums.map { Total(rule: $0.key, rows: $0.value.rows, fen: $0.value.fen) }
            .sorted { $0.rule.utf8.lexicographicallyPrecedes($1.rule.utf8) }
    }

    /// `problems.csv`: the rows that were set aside, each with what is wrong and how to mend it.
    package var problemsCSV: [UInt8] {
        var writer = CSVWriter()
        writer.record(["file", "line", "column", "value", "problem", "remedy"])
        for problem in facts.problems {
            writer.field(problem.file)
            writer.field(Int64(problem.line))
            writer.field(problem.column)
            writer.field(problem.value)
            writer.field(problem.problem)
            writer.field(problem.remedy)
            writer.endRecord()
        }
        return writer.bytes
    }
}
