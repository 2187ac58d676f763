import Civic
import Interchange
import Settlement

extension SettlementComparison {
    /// `comparison.csv`: a row for each difference, amounts in fen, `changes` the entries' versions that were recorded
    /// between the two for the unit.
    package func csv(_ changes: RegistryChanges) -> [UInt8] {
        var writer = CSVWriter()
        writer.record([
            "org_id", "rule", "difference", "before_fen", "after_fen", "change_fen", "before_outcome", "after_outcome",
            "before_reason", "after_reason", "entries_changed",
        ])
        for difference in differences {
            writer.field(difference.organisation)
            writer.field(difference.rule)
            writer.field(difference.kind.rawValue)
            amount(difference.before, to: &writer)
            amount(difference.after, to: &writer)
            writer.field(plain: { $0.append(contentsOf: "\(difference.change)".utf8) })
            writer.field(difference.before?.outcome.rawValue ?? "")
            writer.field(difference.after?.outcome.rawValue ?? "")
            writer.field(difference.before?.reason ?? "")
            writer.field(difference.after?.reason ?? "")
            writer.field(Int64(changes.count(of: difference.organisation)))
            writer.endRecord()
        }
        return writer.bytes
    }

    private func amount(_ line: EntitlementLine?, to writer: inout CSVWriter) {
        if let line { writer.field(line.amount.fen) } else { writer.field("") }
    }

    /// `comparison-totals.csv`: a row for each rule, and the last, `TOTAL`.
    package var totalsCSV: [UInt8] {
        var writer = CSVWriter()
        writer.record(["rule", "before_fen", "after_fen", "change_fen", "differences"])
        func add(_ rule: String, _ before: Int128, _ after: Int128, _ differences: Int) {
            writer.field(rule)
            for number in [before, after, after - before] {
                writer.field(plain: { $0.append(contentsOf: "\(number)".utf8) })
            }
            writer.field(Int64(differences))
            writer.endRecord()
        }
        for total in totals { add(total.rule, total.before, total.after, total.differences) }
        add(
            "TOTAL", totals.reduce(0) { $0 + $1.before }, totals.reduce(0) { $0 + $1.after }, differences.count)
        return writer.bytes
    }
}
