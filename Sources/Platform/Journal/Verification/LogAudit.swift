import Database
import TransparencyLog

/// Builds the tree anew from the leaves, and holds hashes, checkpoints and head against it.
struct LogAudit {
    private let reader: Reader
    private let isKept: Bool
    private var tree = AuditedTree()
    private var tiles: StoredTiles
    private var checkpoints: CheckpointAudit
    /// How often the acts were searched for a leaf.
    private var searches = 0

    /// How often that may be: each search reads every act.
    private static let limit = 16

    init(reader: Reader, key: VerifierKey?, actKey: ActKey, kept: [SignedCheckpoint]) {
        self.reader = reader
        isKept = !kept.isEmpty
        tiles = StoredTiles(reader)
        checkpoints = CheckpointAudit(reader, key: key, actKey: actKey, kept: kept)
    }

    /// Checks the whole log.
    ///
    /// - Throws: ``JournalError`` when there is none and nobody says that there was.
    consuming func check(report: inout AuditReport) throws {
        let head = try readHead(report: &report)
        try checkpoints.check(tree, report: &report)
        var leaves = PagedRows(reader) { last in
            let condition: SQL = try last.map { "WHERE leaf.idx > \(try $0["idx"] as SQLValue)" } ?? ""
            return """
                SELECT leaf.idx AS idx, leaf.act AS act, leaf.hash AS hash, act.leaf_hash AS leaf_hash
                FROM leaf LEFT JOIN act ON act.id = leaf.act \(condition) ORDER BY leaf.idx LIMIT \(PagedRows.size)
                """
        }
        var met = 0
        while let row = try leaves.next() {
            met += 1
            guard let leaf = try report.reading("leaf", row.text("idx"), { _ in try Leaf(row) }) else { continue }
            if let head, leaf.index >= head.size {
                report.find("leaf", leaf.index, "在日志末端（\(head.size) 条）之外")
                continue
            }
            try check(leaf, report: &report)
        }
        try report.expect(met, rowsOf: "leaf", reader)
        if let head { try finish(head, report: &report) }
        try checkpoints.finish(tree, head: head, report: &report)
        try tiles.finish(report: &report)
        try CosignatureAudit(reader: reader).check(report: &report)
    }

    /// A row of `leaf` with the hash its act has.
    private struct Leaf {
        let index: Int
        let act: String
        let hash: Hash
        let ofAct: SQLValue

        init(_ row: Row) throws {
            index = try row["idx"]
            act = try row["act"]
            hash = try row["hash"]
            ofAct = try row["leaf_hash"]
        }
    }
}

// MARK: - Leaves

extension LogAudit {
    private mutating func check(_ leaf: Leaf, report: inout AuditReport) throws {
        if leaf.index < tree.size { return report.find("leaf", leaf.index, "序号重复或者为负") }
        if leaf.index > tree.size, try !fill(upTo: leaf.index, report: &report) { return }
        if leaf.ofAct == .null {
            report.find("leaf", leaf.index, "所指的办理行为 \(leaf.act) 被删除")
        } else if leaf.ofAct != leaf.hash.sqlValue {
            report.find("leaf", leaf.index, "散列与办理行为 \(leaf.act) 不符，序号或者内容被改动")
        }
        let stored = try tiles.leaf(leaf.index)
        if let stored, stored != leaf.hash { try blame(leaf, stored: stored, report: &report) }
        report.sealed += 1
        try append(leaf.hash, stored: stored, report: &report)
    }

    /// The leaf and the hash kept of it differ: which of the two was changed, the checkpoints say. Where the hash is that
    /// of another act, leaves may have changed places, so that both rows are named.
    private mutating func blame(_ leaf: Leaf, stored: Hash, report: inout AuditReport) throws {
        let (tile, place) = (leaf.index / Tile.fullWidth, leaf.index % Tile.fullWidth)
        searches += 1
        if searches <= LogAudit.limit,
            let act: String = try reader.value("SELECT id FROM act WHERE leaf_hash = \(stored)")
        {
            report.find("leaf", leaf.index, "按散列此序号存证的是办理行为 \(act)，现为 \(leaf.act)")
        }
        report.find("tile", "0/\(tile)", "第 \(place) 个散列与序号 \(leaf.index) 的办理行为 \(leaf.act) 不符")
    }

    /// Puts kept hashes in the place of leaves that are gone, so that the rest can still be checked.
    ///
    /// - Returns: `false` when a kept hash is missing, too.
    private mutating func fill(upTo index: Int, report: inout AuditReport) throws -> Bool {
        if tree.isLost { return false }
        let first = tree.size
        report.find("leaf", first, index == first + 1 ? "该序号的记录被删除" : "序号 \(first) 至 \(index - 1) 的记录被删除")
        while tree.size < index {
            guard let stored = try tiles.leaf(tree.size) else {
                report.find("leaf", tree.size, "散列也已缺失，其后的记录无法与日志核对")
                tree.isLost = true
                return false
            }
            try append(stored, stored: stored, report: &report)
        }
        return true
    }

    private mutating func append(_ leaf: Hash, stored: Hash?, report: inout AuditReport) throws {
        for node in tree.append(leaf, stored: stored) { try tiles.check(node, report: &report) }
        try checkpoints.check(tree, report: &report)
    }
}

// MARK: - Head

extension LogAudit {
    private func readHead(report: inout AuditReport) throws -> LogHead? {
        do {
            if let head = try report.reading("log_head", "1", { _ in try reader.logHead() }) {
                if let head {
                    try checkFence(head, report: &report)
                    return head
                }
                let hasCheckpoint = try reader.first("SELECT size FROM checkpoint LIMIT 1") != nil
                let hasLeaf = try reader.first("SELECT idx FROM leaf LIMIT 1") != nil
                guard hasCheckpoint || hasLeaf || isKept else { throw JournalError(reason: .noLog) }
                report.find("log_head", 1, "缺失")
            }
        } catch let error as JournalError {
            guard case .brokenHead = error.reason else { throw error }
            report.find("log_head", 1, "\(error)")
        }
        return nil
    }

    /// A fence says how often the right to seal changed hands: the log has none that the lease has not.
    private func checkFence(_ head: LogHead, report: inout AuditReport) throws {
        let name = Sequencer.leaseName
        let fence = try report.reading("lease", name) { _ in
            try reader.value("SELECT fence FROM lease WHERE name = \(name)") ?? 0
        }
        if let fence, fence < head.fence {
            report.find("lease", name, "接管次数为 \(fence)，日志末端记有 \(head.fence)：两处之一被改动或删除")
        }
    }

    private mutating func finish(_ head: LogHead, report: inout AuditReport) throws {
        if tree.size < head.size { _ = try fill(upTo: head.size, report: &report) }
        if !tree.has(head.range.head) {
            report.find("log_head", 1, "末端为 \(head.size) 条，现有记录 \(tree.size) 条，两者的根散列不符")
        }
    }
}
