import Database
import TransparencyLog

/// Holds every checkpoint that was signed against the tree at its size: those in the database, and those that somebody
/// kept elsewhere.
struct CheckpointAudit {
    private let key: VerifierKey?
    private let actKey: ActKey
    private var rows: PagedRows
    /// The size of the row looked at last.
    private var previous: Int?
    private var met = 0
    private let reader: Reader
    /// In the order of their sizes.
    private var kept: ArraySlice<SignedCheckpoint>
    /// Sizes of kept checkpoints whose rows have not been met.
    private var unseen: Set<Int>

    init(_ reader: Reader, key: VerifierKey?, actKey: ActKey, kept: [SignedCheckpoint]) {
        self.reader = reader
        self.key = key
        self.actKey = actKey
        self.kept = kept.sorted { $0.checkpoint.size < $1.checkpoint.size }[...]
        unseen = Set(kept.map(\.checkpoint.size))
        rows = PagedRows(reader) { last in
            let condition: SQL = try last.map { "WHERE size > \(try $0["size"] as SQLValue)" } ?? ""
            return
                "SELECT \(CheckpointRow.columns), mac FROM checkpoint \(condition) ORDER BY size LIMIT \(PagedRows.size)"
        }
    }

    /// Checks what was signed at the present size of the tree.
    mutating func check(_ tree: AuditedTree, report: inout AuditReport) throws {
        while let row = try rows.peek() {
            if case .int(let size) = try row["size"] as SQLValue, size > tree.size { break }
            _ = try rows.next()
            met += 1
            report.checkpoints += 1
            _ = try report.reading("checkpoint", row.text("size")) { try check(row, tree, report: &$0) }
        }
        while let next = kept.first, next.checkpoint.size <= tree.size {
            kept.removeFirst()
            check(note: next, report: &report)
            if !tree.has(next.checkpoint.head) {
                report.find("checkpoint", next.checkpoint.size, "与另行保存的检查点不符，此前的记录被改写")
            }
        }
    }

    private mutating func check(_ row: Row, _ tree: AuditedTree, report: inout AuditReport) throws {
        let found = try CheckpointRow(row: row)
        let size = found.head.size
        unseen.remove(size)
        defer { previous = size }
        if try !actKey.isValid(row["mac"], of: found) {
            report.find("checkpoint", size, "没有本系统的印记，不是由本系统写入，或者写入后被改动")
        } else if let before = found.previous, before != previous {
            report.find("checkpoint", before, "被删除")
        }
        guard size == tree.size else { return report.find("checkpoint", size, "没有相应的记录") }
        if !tree.has(found.head) { report.find("checkpoint", size, "根散列与记录不符，此前的记录被改动") }
        do {
            let signed = try SignedCheckpoint(Array(found.note.utf8))
            if signed.checkpoint.head != found.head { report.find("checkpoint", size, "签名文本与列不符") }
            check(note: signed, report: &report)
        } catch {
            report.find("checkpoint", size, "签名文本无法读取：\(error)")
        }
    }

    private func check(note: SignedCheckpoint, report: inout AuditReport) {
        guard let key else { return }
        do {
            _ = try note.verified(by: key)
        } catch {
            report.find("checkpoint", note.checkpoint.size, "签名无效：\(error)")
        }
    }

    /// What was signed beyond the end of the tree, and what is missing.
    mutating func finish(_ tree: AuditedTree, head: LogHead?, report: inout AuditReport) throws {
        if !tree.isLost, let head, head.size == tree.size, previous != tree.size {
            report.find("checkpoint", tree.size, "日志末端的检查点被删除")
        }
        while let row = try rows.next() {
            met += 1
            report.checkpoints += 1
            report.find("checkpoint", row.text("size"), "现有记录只有 \(tree.size) 条，其后的记录被删除")
            if let size: Int = try? row["size"] { unseen.remove(size) }
        }
        try report.expect(met, rowsOf: "checkpoint", reader)
        for note in kept {
            check(note: note, report: &report)
            let size = note.checkpoint.size
            unseen.remove(size)
            report.find("checkpoint", size, "现有记录只有 \(tree.size) 条，另行保存的检查点为 \(size) 条：日志被退回")
        }
        for size in unseen.sorted() { report.find("checkpoint", size, "另行保存的检查点不在库中") }
    }
}
