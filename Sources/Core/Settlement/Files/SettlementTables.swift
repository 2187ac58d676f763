import Civic
import Interchange

extension Settlement {
    /// `settlement.csv`: a row for each organisation and rule with an amount above zero, in byte order of both.
    package var settlementCSV: [UInt8] {
        var writer = CSVWriter()
        writer.record(["org_id", "rule", "amount_fen"])
        for place in candidates.indices where candidates.amounts[place] > 0 {
            writer.field(plain: { facts.organisations.ids[Int(candidates.organisations[place])].append(to: &$0) })
            writer.field(candidates.rules[Int(candidates.ruleNumbers[place])].name)
            writer.field(candidates.amounts[place])
            writer.endRecord()
        }
        return writer.bytes
    }

    /// `totals.csv`: a row for each rule in byte order, and the last, `TOTAL`.
    package var totalsCSV: [UInt8] {
        var writer = CSVWriter()
        writer.record(["rule", "rows", "amount_fen"])
        func add(_ rule: String, _ rows: Int, _ fen: Int128) {
            writer.field(rule)
            writer.field(Int64(rows))
            writer.field(plain: { $0.append(contentsOf: "\(fen)".utf8) })
            writer.endRecord()
        }
        for total in totals { add(total.rule, total.rows, total.fen) }
        add("TOTAL", totals.reduce(0) { $0 + $1.rows }, totals.reduce(0) { $0 + $1.fen })
        return writer.bytes
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
