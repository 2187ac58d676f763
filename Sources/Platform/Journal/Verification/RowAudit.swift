import Database
import TransparencyLog

/// Holds every row of the official tables against the act it belongs to.
struct RowAudit {
    let reader: Reader
    let tables: [OfficialTable]
    let expected: [String: ActAudit.Rows]

    /// A row's place in its act, and its hash.
    private struct Found {
        let place: Int
        let hash: Hash
    }

    func check(report: inout AuditReport) throws {
        var found: [String: [Found]] = [:]
        for table in tables {
            try reader.forEach("SELECT \(table.columns), act, act_row, salt, hash FROM \(table.name)") { row in
                report.rows += 1
                let act: String = try row["act"]
                let hash: Hash = try row["hash"]
                let place: Int = try row["act_row"]
                let values = Array(row.values.prefix(table.columns.count))
                if let salt: [UInt8] = try row["salt"],
                    RowCommitment.hash(table: table, values: values, salt: salt) != hash
                {
                    report.find(table.name.description, Self.key(values), "内容与办理行为 \(act) 记录的不符")
                }
                found[act, default: []].append(Found(place: place, hash: hash))
            }
        }
        for (act, rows) in expected.sorted(by: { $0.key < $1.key }) {
            let ordered = (found.removeValue(forKey: act) ?? []).sorted { $0.place < $1.place }
            if ordered.count != rows.count {
                report.find("act", act, "应有 \(rows.count) 行数据，现有 \(ordered.count) 行")
            } else if RowCommitment.root(of: ordered.map(\.hash)) != rows.root {
                report.find("act", act, "数据行与办理时不符")
            }
        }
        for act in found.keys.sorted() { report.find("act", act, "有 \(found[act]?.count ?? 0) 行数据不是这次办理写入的") }
    }

    /// The first column, which names the row.
    private static func key(_ values: [SQLValue]) -> String {
        switch values.first {
        case .text(let text): text
        case .int(let number): "\(number)"
        default: "?"
        }
    }
}
