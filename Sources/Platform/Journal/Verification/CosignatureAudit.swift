import Database
import TransparencyLog

/// Holds every cosignature against the checkpoint it is kept with. That one was taken out shows only to whom the
/// witness gave it; when it came in is a note of the house.
struct CosignatureAudit {
    let reader: Reader

    /// Checks all cosignatures.
    func check(report: inout AuditReport) throws {
        var rows = PagedRows(reader) { last in
            let condition: SQL =
                try last.map {
                    """
                    WHERE (cosignature.size, witness) > (\(try $0["size"] as SQLValue), \(try $0["witness"] as SQLValue))
                    """
                } ?? ""
            return """
                SELECT cosignature.size AS size, witness, line, note
                FROM cosignature LEFT JOIN checkpoint ON checkpoint.size = cosignature.size
                \(condition) ORDER BY cosignature.size, witness LIMIT \(PagedRows.size)
                """
        }
        while let row = try rows.next() {
            let key = "\(row.text("size"))/\(row.text("witness"))"
            _ = try report.reading("cosignature", key) { report in
                let (note, line, witness): (String?, String, String) = try (row["note"], row["line"], row["witness"])
                guard let note else { return report.find("cosignature", key, "没有相应的检查点") }
                let signed = try? SignedCheckpoint(Array("\(note)\(line)\n".utf8))
                let found = try? VerifierKey(witness)
                let isTrue = found.flatMap { try? signed?.cosignatures(by: [$0]) }.map { !$0.isEmpty } ?? false
                if !isTrue { report.find("cosignature", key, "不是该见证人对这一检查点的签名") }
            }
        }
    }
}
