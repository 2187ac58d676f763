import Database
import Exact
package import TransparencyLog

extension Journal {
    /// Holds the whole record against itself and its log: every act against its leaf, bodies and mark, every subject's
    /// chain, every leaf, hash and checkpoint, every row of `tables` against the act it belongs to, every case of `procedures` against its table.
    ///
    /// - Parameter key: the log's public key; `nil` leaves signatures unchecked.
    /// - Throws: ``DatabaseError``.
    package func audit(tables: [OfficialTable], procedures: [Procedure] = [], key: VerifierKey?) async throws
        -> AuditReport
    {
        let actKey = actKey
        return try await database.read { reader in
            var report = AuditReport()
            try LogAudit(reader: reader, key: key).check(report: &report)
            let rows = try ChainAudit(reader: reader, acts: ActAudit(key: actKey)).check(report: &report)
            try RowAudit(reader: reader, tables: tables, expected: rows).check(report: &report)
            try MatterAudit(reader: reader, procedures: procedures).check(report: &report)
            return report
        }
    }
}
