import Civic
import Exact
import Interchange

extension PaymentQueue {
    /// `simulation-waiting.csv`: everybody in line, before and after, with who is paid and who waits.
    package static func csv(baseline: PaymentQueue, reform: PaymentQueue) -> [UInt8] {
        var writer = CSVWriter()
        writer.record([
            "scenario", "pot", "place", "org_id", "rule", "measure", "complete_on", "amount_fen", "assumed", "state",
            "paid_so_far_fen",
        ])
        for (scenario, queue) in [("baseline", baseline), ("reform", reform)] {
            for line in queue.lines {
                for (place, entry) in line.entries.enumerated() {
                    writer.fields([scenario, line.pot?.id ?? "", "\(place + 1)"])
                    writer.field(plain: { entry.code.append(to: &$0) })
                    writer.fields([entry.rule, "\(entry.measure)", "\(entry.day)"])
                    writer.field(entry.amount.fen)
                    writer.fields([entry.isAssumed ? "true" : "false", entry.isPaid ? "paid" : "waits"])
                    writer.field(entry.paidSoFar)
                    writer.endRecord()
                }
            }
        }
        return writer.bytes
    }
}
