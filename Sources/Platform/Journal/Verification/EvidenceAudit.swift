import Database
import TransparencyLog

/// Holds every kept file against the hash it is kept under, a file in memory at a time.
struct EvidenceAudit {
    let reader: Reader

    func check(report: inout AuditReport) throws {
        for (place, row) in try reader.rows("SELECT hash FROM evidence ORDER BY hash").enumerated() {
            guard let hash = try? row["hash"] as Hash else {
                report.find("evidence", "第 \(place + 1) 行", "散列不是 32 字节")
                continue
            }
            report.files += 1
            guard let file = try reader.first("SELECT size, bytes FROM evidence WHERE hash = \(hash)") else { continue }
            try report.reading("evidence", hash.hexadecimal) { report in
                let bytes: [UInt8] = try file["bytes"]
                let size: Int = try file["size"]
                if Hash(of: bytes) != hash || bytes.count != size {
                    report.find("evidence", hash.hexadecimal, "文件与办理时不同")
                }
            }
        }
    }
}
