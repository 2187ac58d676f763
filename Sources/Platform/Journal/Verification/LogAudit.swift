import Database
import TransparencyLog

/// Builds the tree anew from the leaves, and holds hashes, checkpoints and head against it.
struct LogAudit {
    let reader: Reader
    let key: VerifierKey?

    func check(report: inout AuditReport) throws {
        guard let head = try reader.logHead() else { throw JournalError(reason: .noLog) }
        var range = CompactRange()
        var tiles = TileAudit(reader)
        var checkpoints = try CheckpointAudit(reader, key: key)
        try checkpoints.check(range, report: &report)
        try reader.forEach(
            """
            SELECT leaf.idx AS idx, leaf.act AS act, leaf.hash AS hash, act.leaf_hash AS leaf_hash
            FROM leaf LEFT JOIN act ON act.id = leaf.act ORDER BY leaf.idx
            """
        ) { row in
            let index: Int = try row["idx"]
            let act: String = try row["act"]
            if index != range.size {
                report.find("leaf", range.size, "序号 \(range.size) 至 \(index - 1) 的记录被删除，其后为 \(index)")
            }
            let hash: Hash = try row["hash"]
            switch try row["leaf_hash"] as Hash? {
            case nil: report.find("leaf", index, "所指的办理行为 \(act) 被删除")
            case hash?: break
            default: report.find("leaf", index, "散列与办理行为 \(act) 不符，序号或者内容被改动")
            }
            report.sealed += 1
            var completed: [(TreeNode, Hash)] = []
            range.append(hash) { completed.append(($0, $1)) }
            for (node, hash) in completed { try tiles.check(node, hash, act: act, report: &report) }
            try checkpoints.check(range, report: &report)
        }
        checkpoints.finish(size: range.size, report: &report)
        try tiles.finish(report: &report)
        if range != head.range {
            report.find("log_head", 1, "末端为 \(head.size) 条，现有记录 \(range.size) 条，两者的根散列不符")
        }
    }
}

/// Holds every stored hash against the tree that is built anew.
private struct TileAudit {
    private let reader: Reader
    private var place: [Int: (index: Int, hashes: [Hash])] = [:]
    private var counts: [Int: Int] = [:]

    init(_ reader: Reader) { self.reader = reader }

    mutating func check(_ node: TreeNode, _ hash: Hash, act: String, report: inout AuditReport) throws {
        guard node.level % 8 == 0 else { return }
        let level = node.level / 8
        counts[level] = node.index + 1
        let index = node.index / TileStore.width
        if place[level]?.index != index {
            let bytes: [UInt8]? = try reader.value(
                "SELECT hashes FROM tile WHERE level = \(level) AND idx = \(index)")
            place[level] = (index, TileStore.hashes(bytes ?? []))
        }
        let hashes = place[level]?.hashes ?? []
        let offset = node.index % TileStore.width
        guard offset < hashes.count else {
            return report.find("tile", "\(level)/\(index)", "缺少第 \(offset) 个散列")
        }
        if hashes[offset] != hash {
            let row = level == 0 ? "，对应序号 \(node.index) 的办理行为 \(act)" : ""
            report.find("tile", "\(level)/\(index)", "第 \(offset) 个散列与记录不符\(row)")
        }
    }

    /// Rows beyond the tree.
    func finish(report: inout AuditReport) throws {
        try reader.forEach("SELECT level, idx, hashes FROM tile ORDER BY level, idx") { row in
            let level: Int = try row["level"]
            let index: Int = try row["idx"]
            let expected = min(max((counts[level] ?? 0) - index * TileStore.width, 0), TileStore.width)
            let bytes: [UInt8] = try row["hashes"]
            if bytes.count != expected * Hash.byteCount {
                report.find("tile", "\(level)/\(index)", "应有 \(expected) 个散列，实有 \(bytes.count) 字节")
            }
        }
    }
}

/// Holds every checkpoint that was signed against the tree at its size.
private struct CheckpointAudit {
    private let key: VerifierKey?
    private var rows: [(size: Int, root: Hash, note: String)]

    init(_ reader: Reader, key: VerifierKey?) throws {
        self.key = key
        rows = try reader.rows("SELECT size, root, note FROM checkpoint ORDER BY size DESC").map { row in
            try (row["size"], row["root"], row["note"])
        }
    }

    mutating func check(_ range: CompactRange, report: inout AuditReport) throws {
        while let next = rows.last, next.size <= range.size {
            rows.removeLast()
            report.checkpoints += 1
            guard next.size == range.size else {
                report.find("checkpoint", next.size, "没有相应的记录")
                continue
            }
            if next.root != range.root { report.find("checkpoint", next.size, "根散列与记录不符，此前的记录被改动") }
            check(note: next.note, head: TreeHead(size: next.size, root: next.root), report: &report)
        }
    }

    private func check(note: String, head: TreeHead, report: inout AuditReport) {
        do {
            let signed = try SignedCheckpoint(Array(note.utf8))
            if signed.checkpoint.head != head { report.find("checkpoint", head.size, "签名文本与列不符") }
            if let key { _ = try signed.verified(by: key) }
        } catch {
            report.find("checkpoint", head.size, "签名无效：\(error)")
        }
    }

    func finish(size: Int, report: inout AuditReport) {
        for row in rows.reversed() {
            report.find("checkpoint", row.size, "现有记录只有 \(size) 条，其后的记录被删除")
        }
    }
}
