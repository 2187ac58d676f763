import Civic
import Database
import Exact
import TransparencyLog

/// Walks every subject's acts in their order, and holds each act against its leaf and bodies.
struct ChainAudit {
    let reader: Reader
    let acts: ActAudit

    /// What each act says about its rows, by the act's id.
    func check(report: inout AuditReport) throws -> [String: ActAudit.Rows] {
        var rows: [String: ActAudit.Rows] = [:]
        var last: Act?
        var heads = try self.heads()
        try reader.forEach("\(ActAudit.query) ORDER BY subject, seq") { row in
            let act = try Act(row: row)
            rows[act.id.description] = try acts.check(row, report: &report)
            let before = last?.subject == act.subject ? last : nil
            if before == nil, let last { close(last, &heads, &report) }
            let expected = (before?.sequence ?? 0) + 1
            if act.sequence != expected {
                report.find("act", act.id, "是 \(act.subject) 的第 \(act.sequence) 次办理，第 \(expected) 次缺失")
            } else if act.previous != before?.id {
                report.find("act", act.id, "所接的前一次办理不是 \(before?.id.description ?? "空")")
            }
            if let before, act.at < before.at { report.find("act", act.id, "办理时间早于前一次办理") }
            last = act
        }
        if let last { close(last, &heads, &report) }
        for subject in heads.keys.sorted() { report.find("subject_head", subject, "该事项的办理记录全部缺失") }
        try checkQueue(report: &report)
        return rows
    }

    private func heads() throws -> [String: (sequence: Int, act: String)] {
        var heads: [String: (sequence: Int, act: String)] = [:]
        try reader.forEach("SELECT subject, seq, act FROM subject_head") { row in
            heads[try row["subject"]] = try (row["seq"], row["act"])
        }
        return heads
    }

    private func close(
        _ last: Act, _ heads: inout [String: (sequence: Int, act: String)], _ report: inout AuditReport
    ) {
        guard let head = heads.removeValue(forKey: last.subject.rawValue) else {
            return report.find("subject_head", last.subject, "缺失")
        }
        if head.act != last.id.description || head.sequence != last.sequence {
            report.find("subject_head", last.subject, "应为第 \(head.sequence) 次办理 \(head.act)，现有最后一次为 \(last.id)")
        }
    }

    /// An act is in the log, or waits for it; a third possibility is that somebody took it out.
    private func checkQueue(report: inout AuditReport) throws {
        report.waiting = try reader.value("SELECT COUNT(*) FROM unsealed") ?? 0
        try reader.forEach(
            """
            SELECT act.id AS id FROM act LEFT JOIN leaf ON leaf.act = act.id
                LEFT JOIN unsealed ON unsealed.act = act.id LEFT JOIN refused ON refused.act = act.id
            WHERE leaf.act IS NULL AND unsealed.act IS NULL AND refused.act IS NULL ORDER BY act.id
            """
        ) { row in report.find("act", try row["id"] as String, "既不在存证日志中，也不在待存证之列") }
        try reader.forEach("SELECT act FROM refused ORDER BY act") { row in
            report.find("refused", try row["act"] as String, "存证时发现不是由本系统写入，未予存证")
        }
    }
}
