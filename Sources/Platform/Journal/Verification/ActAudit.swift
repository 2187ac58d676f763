import Civic
import Database
import Exact
import Interchange
import TransparencyLog

/// Holds one row of `act` against its leaf, its bodies and its mark.
struct ActAudit {
    let key: ActKey?

    /// The query whose rows ``check(_:report:)`` reads, all but its condition and order.
    static let query: SQL = """
        SELECT act.id AS id, act.at AS at, kind, subject, seq, prev, actor, policy, leaf AS content, leaf_hash, mac,
            open_salt, open_body, sealed_salt, sealed_body, act_body.act AS body
        FROM act LEFT JOIN act_body ON act_body.act = act.id
        """

    /// What the open body says about the rows of the act.
    struct Rows: Hashable {
        let count: Int
        let root: Hash
    }

    /// Checks an act, and answers what it says about its rows.
    func check(_ row: Row, report: inout AuditReport) throws -> Rows? {
        let act = try Act(row: row)
        let id = act.id.description
        report.acts += 1
        let content: [UInt8] = try row["content"]
        if Hash.leaf(content) != act.leaf { report.find("act", id, "叶子内容与散列不符") }
        if let key, try !key.isValid(row["mac"], act: id, leaf: act.leaf) {
            report.find("act", id, "没有本系统的印记，不是由本系统写入")
        }
        guard let leaf = LeafContent(bytes: content) else {
            report.find("act", id, "叶子内容不是规定的格式")
            return nil
        }
        if leaf.at != act.at { report.find("act", id, "办理时间与叶子不符") }
        if leaf.policy != act.policy { report.find("act", id, "政策包与叶子不符") }
        if try (row["body"] as String?) == nil { report.find("act_body", id, "办理内容被删除") }
        try checkSealed(row, act, leaf, report: &report)
        return try checkOpen(row, act, leaf, report: &report)
    }

    private func checkOpen(
        _ row: Row, _ act: Act, _ leaf: LeafContent, report: inout AuditReport
    ) throws -> Rows? {
        let id = act.id.description
        guard let salt: [UInt8] = try row["open_salt"], let body: [UInt8] = try row["open_body"] else {
            report.erased += 1
            return nil
        }
        guard Commitment.open(salt: salt, body: body) == leaf.open, let json = try? JSON(parsing: body) else {
            report.find("act_body", id, "可公开内容与存证不符")
            return nil
        }
        let said: [(column: String, value: String?, found: String?)] = [
            ("id", json["act"]?.string, id), ("kind", json["kind"]?.string, act.kind),
            ("subject", json["subject"]?.string, act.subject.rawValue),
            ("seq", json["seq"]?.number.map { "\($0)" }, "\(act.sequence)"),
            ("prev", json["prev"]?.string, act.previous?.description),
        ]
        for part in said where part.value != part.found {
            report.find("act", id, "列 \(part.column) 为“\(part.found ?? "空")”，存证为“\(part.value ?? "空")”")
        }
        guard let rows = json["rows"] else { return nil }
        guard let count = rows["count"]?.number.flatMap(\.int64).flatMap(Int.init(exactly:)),
            let root = rows["root"]?.string.flatMap(Hash.init(base64:))
        else { return nil }
        return Rows(count: count, root: root)
    }

    private func checkSealed(_ row: Row, _ act: Act, _ leaf: LeafContent, report: inout AuditReport) throws {
        let id = act.id.description
        guard let salt: [UInt8] = try row["sealed_salt"], let body: [UInt8] = try row["sealed_body"] else { return }
        guard Commitment.sealed(salt: salt, body: body) == leaf.sealed, let json = try? JSON(parsing: body) else {
            report.find("act_body", id, "不公开内容与存证不符")
            return
        }
        if let actor = json["actor"]?.string, actor != act.actor.rawValue {
            report.find("act", id, "列 actor 为“\(act.actor.rawValue)”，存证为“\(actor)”")
        }
    }
}
