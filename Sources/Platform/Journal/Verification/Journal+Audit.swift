import Database
import Exact
package import TransparencyLog

extension Journal {
    /// Holds the whole record against itself and its log: every act against its leaf, bodies and mark, every subject's
    /// chain, every leaf, hash and checkpoint, every row of `tables` against the act it belongs to, every
    /// case of `procedures` against its table.
    ///
    /// It draws rows a page at a time, so that its memory does not grow with the record. Who turns everything back to
    /// an earlier day, head and checkpoints included, cannot be found from inside: only by a checkpoint that was kept
    /// elsewhere.
    ///
    /// - Parameters:
    ///   - key: the log's public key; `nil` leaves signatures unchecked.
    ///   - kept: checkpoints that witnesses, newspapers or one's own drawer kept.
    /// - Throws: ``JournalError`` when there is no log, ``DatabaseError``.
    package func audit(
        tables: [OfficialTable], procedures: [Procedure] = [], key: VerifierKey?, kept: [SignedCheckpoint] = []
    ) async throws -> AuditReport {
        let actKey = actKey
        return try await database.read { reader in
            var report = AuditReport()
            try LogAudit(reader: reader, key: key, actKey: actKey, kept: kept).check(report: &report)
            let erased = try ChainAudit(reader: reader, key: actKey).check(report: &report)
            try RowAudit(reader: reader, tables: tables, erased: erased).check(report: &report)
            try EvidenceAudit(reader: reader).check(report: &report)
            try MatterAudit(reader: reader, procedures: procedures).check(report: &report)
            return report
        }
    }
}
