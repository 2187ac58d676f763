import Civic
import Database
import Exact
import TransparencyLog

/// Walks every subject's acts in their order, and holds each act against its leaf and bodies, its place in the log, and
/// the subject's head.
struct ChainAudit {
    private let reader: Reader
    private let acts: ActAudit
    private var last: Link?
    /// Acts of the present subject with a body that is gone, until an act of erasure accounts for it.
    private var missing: [String: Erasure.Bodies] = [:]
    /// What was erased by law, by the act it was erased of.
    private var erased: [String: RowsCommitment] = [:]

    init(reader: Reader, key: ActKey) {
        self.reader = reader
        acts = ActAudit(key: key)
    }

    /// An act with what other tables say of it.
    private struct Link {
        let act: Act
        let index: Int?
        let row: Row

        init(_ row: Row) throws {
            act = try Act(row: row)
            index = try row["idx"]
            self.row = row
        }

        func isOnSameSubject(as other: Link) -> Bool {
            act.subject.rawValue.utf8.elementsEqual(other.act.subject.rawValue.utf8)
        }
    }

    /// Checks all acts.
    ///
    /// - Returns: what erased bodies said about rows, by the act.
    consuming func check(report: inout AuditReport) throws -> [String: RowsCommitment] {
        var rows = PagedRows(reader, query: ChainAudit.query)
        while let row = try rows.next() {
            report.acts += 1
            guard let link = try report.reading("act", row.text("id"), { _ in try Link(row) }) else { continue }
            let bodies = try report.reading("act_body", row.text("id")) { try acts.check(row, link.act, report: &$0) }
            try follow(link, bodies, report: &report)
            for reference in bodies?.evidence ?? [] { try checkKept(reference, of: link.act, report: &report) }
        }
        if let last { close(last, report: &report) }
        try checkOrphans(report: &report)
        try report.expect(report.acts, rowsOf: "act", reader)
        return erased
    }

    /// A file that an act names is there; whether it is that file, ``EvidenceAudit`` asks.
    private func checkKept(_ reference: Evidence.Reference, of act: Act, report: inout AuditReport) throws {
        guard try reader.first("SELECT hash FROM evidence WHERE hash = \(reference.hash)") == nil else { return }
        report.find(
            "evidence", reference.hash.hexadecimal, "办理行为 \(act.id) 所附的“\(reference.name)”缺失")
    }

    private static func query(behind last: Row?) throws -> SQL {
        let condition: SQL =
            try last.map {
                "WHERE (act.subject, act.seq) > (\(try $0["subject"] as SQLValue), \(try $0["seq"] as SQLValue))"
            }
            ?? ""
        return """
            SELECT act.id AS id, act.at AS at, act.kind AS kind, act.subject AS subject, act.seq AS seq,
                act.prev AS prev, act.actor AS actor, act.policy AS policy, act.leaf AS content,
                act.leaf_hash AS leaf_hash, act.mac AS mac, open_salt, open_body, sealed_salt, sealed_body,
                act_body.act AS body, subject_head.seq AS head_seq, subject_head.act AS head_act,
                subject_head.prev AS head_prev, subject_head.at AS head_at, leaf.idx AS idx,
                unsealed.act AS waiting, refused.act AS refused
            FROM act LEFT JOIN act_body ON act_body.act = act.id
                LEFT JOIN subject_head ON subject_head.subject = act.subject LEFT JOIN leaf ON leaf.act = act.id
                LEFT JOIN unsealed ON unsealed.act = act.id LEFT JOIN refused ON refused.act = act.id
            \(condition) ORDER BY act.subject, act.seq LIMIT \(PagedRows.size)
            """
    }
}

// MARK: - The chain of a subject

extension ChainAudit {
    private mutating func follow(_ link: Link, _ bodies: ActAudit.Bodies?, report: inout AuditReport) throws {
        let act = link.act
        let before = last.flatMap { $0.isOnSameSubject(as: link) ? $0 : nil }
        if before == nil, let last { close(last, report: &report) }
        let expected = (before?.act.sequence ?? 0) + 1
        if act.sequence != expected {
            report.find("act", act.id, "是 \(act.subject) 的第 \(act.sequence) 次办理，第 \(expected) 次缺失")
        } else if act.previous != before?.act.id {
            report.find("act", act.id, "所接的前一次办理不是 \(before?.act.id.description ?? "空")")
        }
        if let before {
            if act.at < before.act.at { report.find("act", act.id, "办理时间早于前一次办理") }
            if let index = link.index, index < before.index ?? -1 {
                report.find("leaf", index, "\(act.id) 的序号先于同一事项的前一次办理")
            }
        }
        checkPlace(link, report: &report)
        if let bodies { try note(bodies, of: link, report: &report) }
        last = link
    }

    /// An act is in the log, or waits for it; a third possibility is that somebody took it out.
    private func checkPlace(_ link: Link, report: inout AuditReport) {
        let id = link.act.id
        let (isWaiting, isRefused) = (link.row.text("waiting") != "空", link.row.text("refused") != "空")
        if isWaiting { report.waiting += 1 }
        if isRefused { report.find("refused", id, "存证时发现不是由本系统写入，未予存证") }
        switch (link.index, isWaiting) {
        case (nil, false) where !isRefused: report.find("act", id, "既不在存证日志中，也不在待存证之列")
        case (_?, true): report.find("unsealed", id, "已经存证，却仍在待存证之列")
        default: break
        }
    }

    /// Holds the subject's head against its last act.
    private mutating func close(_ link: Link, report: inout AuditReport) {
        for id in missing.keys.sorted() { report.find("act_body", id, "办理内容被删除，却没有删除它的办理行为") }
        missing = [:]
        let (act, row) = (link.act, link.row)
        if row.text("head_seq") == "空" { return report.find("subject_head", act.subject, "缺失") }
        let columns = [
            ("act", row.text("head_act"), act.id.description), ("seq", row.text("head_seq"), "\(act.sequence)"),
            ("prev", row.text("head_prev"), act.previous?.description ?? "空"),
            ("at", row.text("head_at"), "\(act.at.milliseconds)"),
        ]
        for (column, found, expected) in columns where found != expected {
            report.find("subject_head", act.subject, "列 \(column) 为 \(found)，最后一次办理 \(act.id) 为 \(expected)")
        }
    }
}

// MARK: - Erasure

extension ChainAudit {
    private mutating func note(
        _ bodies: ActAudit.Bodies, of link: Link, report: inout AuditReport
    ) throws {
        if let gone = bodies.missing { missing[link.act.id.description] = gone }
        guard let erasure = bodies.erasure else { return }
        let id = erasure.act.description
        let there = try reader.first(
            """
            SELECT open_body, sealed_body FROM act_body JOIN act ON act.id = act_body.act
            WHERE act_body.act = \(id) AND act.subject = \(link.act.subject)
            """)
        guard let there else { return }
        let isBack =
            (erasure.bodies != .sealed && there.text("open_body") != "空")
            || (erasure.bodies != .open && there.text("sealed_body") != "空")
        if isBack { report.find("act_body", id, "依 \(link.act.id) 删除的内容重新出现") }
        if let rows = erasure.rows { erased[id] = rows }
        switch (missing[id], erasure.bodies) {
        case (nil, _): break
        case (_, .both): settle(id, &report)
        case (let gone?, let bodies) where gone == bodies: settle(id, &report)
        case (.both?, .open): missing[id] = .sealed
        case (.both?, .sealed): missing[id] = .open
        default: break
        }
    }

    private mutating func settle(_ id: String, _ report: inout AuditReport) {
        missing[id] = nil
        report.erased += 1
    }
}

// MARK: - Rows without an act

extension ChainAudit {
    private func checkOrphans(report: inout AuditReport) throws {
        for table: SQLName in ["act_body", "unsealed", "refused"] {
            try reader.forEach(
                """
                SELECT act FROM \(table) AS found
                WHERE NOT EXISTS (SELECT 1 FROM act WHERE act.id = found.act) ORDER BY act
                """
            ) { report.find(table.description, $0.text("act"), "所属的办理行为被删除") }
        }
        try reader.forEach(
            """
            SELECT subject FROM subject_head
            WHERE NOT EXISTS (SELECT 1 FROM act WHERE act.subject = subject_head.subject) ORDER BY subject
            """
        ) { report.find("subject_head", $0.text("subject"), "该事项的办理记录全部缺失") }
    }
}

extension AuditReport {
    /// Rows that a walk in the order of the key did not meet have a key that is null or there twice.
    mutating func expect(_ met: Int, rowsOf table: SQLName, _ reader: Reader) throws {
        let count: Int = try reader.value("SELECT COUNT(*) FROM \(table)") ?? 0
        if count != met { find(table.description, "*", "共有 \(count) 行，按主键只能读到 \(met) 行，主键重复或为空") }
    }
}
