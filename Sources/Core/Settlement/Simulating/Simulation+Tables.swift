import Civic
import Exact
import Interchange

// The files of a simulation: sums and counts, and the lines they are the sums of, so that a spreadsheet repeats them.
extension Simulation {
    private static let sumColumns = [
        "units_before", "units_after", "amount_before_fen", "amount_after_fen", "difference_fen",
        "assumed_before_fen", "assumed_after_fen", "entered", "gained", "unchanged", "lost", "left",
    ]

    /// `simulation-rules.csv`: a row for each rule in byte order, then for each measure, and the last, `total`.
    package var rulesCSV: [UInt8] {
        let summary = summary
        var writer = CSVWriter()
        writer.record(["level", "rule", "award", "measure"] + Simulation.sumColumns)
        for row in summary.rules {
            writer.fields(["rule", row.rule, row.award, "\(row.measure)"])
            writer.endRecord(with: row.sums)
        }
        for row in summary.measures {
            writer.fields(["measure", "", "", "\(row.measure)"])
            writer.endRecord(with: row.sums)
        }
        writer.fields(["total", "", "", ""])
        writer.endRecord(with: summary.total)
        return writer.bytes
    }

    /// `simulation-groups.csv`: a row for each kind, size and district that somebody paid belongs to.
    package var groupsCSV: [UInt8] {
        var writer = CSVWriter()
        writer.record(["dimension", "value"] + Simulation.sumColumns)
        for row in summary.groups {
            writer.fields([row.dimension.rawValue, row.value])
            writer.endRecord(with: row.sums)
        }
        return writer.bytes
    }

    /// `simulation-units.csv`: each line with an amount on either side, or with another outcome or reason than before.
    package var unitsCSV: [UInt8] {
        var writer = CSVWriter()
        writer.record([
            "org_id", "kind", "size", "district", "rule", "award", "measure", "outcome_before", "outcome_after",
            "reason_before", "reason_after", "amount_before_fen", "amount_after_fen", "difference_fen", "effect",
        ])
        for line in lines where line.isChanged || line.effect != .nothing {
            let (unit, place) = (unit(of: line), place(of: line))
            writer.field(plain: { line.code.append(to: &$0) })
            writer.fields([unit.kind, unit.size, unit.district, line.rule, place.award, "\(place.measure)"])
            writer.fields([line.before?.outcome.rawValue ?? "", line.after?.outcome.rawValue ?? ""])
            writer.fields([line.before?.reason ?? "", line.after?.reason ?? ""])
            writer.field(line.amountBefore.fen)
            writer.field(line.amountAfter.fen)
            writer.field(line.difference)
            writer.field(line.effect.rawValue)
            writer.endRecord()
        }
        return writer.bytes
    }
}

extension CSVWriter {
    mutating func fields(_ texts: [String]) { for text in texts { field(text) } }

    /// A sum in fen, wider than an amount.
    mutating func field(_ sum: Int128) { field(plain: { $0.append(contentsOf: "\(sum)".utf8) }) }

    fileprivate mutating func endRecord(with sums: Simulation.Sums) {
        field(Int64(sums.unitsBefore))
        field(Int64(sums.unitsAfter))
        for sum in [sums.before, sums.after, sums.difference, sums.assumedBefore, sums.assumedAfter] { field(sum) }
        for effect in Simulation.Effect.allCases where effect != .nothing { field(Int64(sums[effect])) }
        endRecord()
    }
}
