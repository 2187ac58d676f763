import Civic
import Interchange

extension Settlement {
    /// `settlement.csv`: a row for each organisation and rule with an amount above zero, in byte order of both.
    package var settlementCSV: [UInt8] {
        let names = candidates.rules.map { CSVWriter.text($0.name) }
        let size = 65_536
        let parts = Processors.map((candidates.count + size - 1) / size) { part in
            rows(part * size..<min((part + 1) * size, candidates.count), names)
        }
        var bytes = Array("org_id,rule,amount_fen\n".utf8)
        bytes.reserveCapacity(parts.reduce(bytes.count) { $0 + $1.count })
        for part in parts { bytes += part }
        return bytes
    }

    private func rows(_ places: Range<Int>, _ names: [[UInt8]]) -> [UInt8] {
        let longest = names.map(\.count).max() ?? 0
        var bytes: [UInt8] = []
        bytes.reserveCapacity(places.count * (CreditCode.length + longest + 22))
        for place in places where candidates.amounts[place] > 0 {
            facts.organisations.ids[Int(candidates.organisations[place])].append(to: &bytes)
            bytes.append(UInt8(ascii: ","))
            bytes += names[Int(candidates.ruleNumbers[place])]
            bytes.append(UInt8(ascii: ","))
            bytes.appendDecimal(candidates.amounts[place])
            bytes.append(UInt8(ascii: "\n"))
        }
        return bytes
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
