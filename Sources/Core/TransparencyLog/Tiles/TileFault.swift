/// A tile that is missing, or not what it must be.
public struct TileFault: Error, Hashable {
    /// What is wrong, for programs.
    public enum Reason: Hashable, Sendable {
        /// A size below 0 or beyond ``CompactRange/sizeLimit``.
        case size(Int)
        /// No such tile.
        case missing
        /// As many bytes instead of 32 a hash.
        case length(found: Int, expected: Int)
        /// Hashes are read from a tile of entries.
        case notHashes
        /// Entries are read from a tile of hashes.
        case notEntries
        /// The bundle ends within this entry, counted from 0.
        case cutEntry(Int)
        /// As many entries instead of those of the tile; without a tile, not 1 to 256.
        case entryCount(found: Int, expected: Int?)
        /// An entry, counted from 0, that is longer than ``EntryBundle/entryByteLimit``.
        case entryTooLong(place: Int, byteCount: Int)
        /// Hashes that do not follow from the level below.
        case otherHashes
        /// The tiles lead to another root than the checkpoint's.
        case root(found: Hash, expected: Hash)
        /// A node that is not complete in a tree of this size.
        case noNode(TreeNode, size: Int)
        /// A proof that the tree does not have.
        case proof(ProofFault)
    }

    /// What is wrong, for programs.
    public let reason: Reason
    /// The tile, where one is to blame.
    public let tile: Tile?

    init(reason: Reason, tile: Tile? = nil) {
        self.reason = reason
        self.tile = tile
    }
}

// MARK: - Telling people

extension TileFault: CustomStringConvertible {
    /// Where, what is wrong, and how to mend it.
    public var description: String {
        if case .proof(let fault) = reason { return fault.description }
        let place = tile.map { "日志文件 \($0.path)" } ?? "日志文件"
        return "\(place)：\(problem)。\(remedy)。"
    }

    private var problem: String {
        switch reason {
        case .size(let size): "记录数 \(size) 超出范围，或与已保存的文件不符"
        case .missing: "找不到"
        case .length(let found, let expected): "应为 \(expected) 字节，这里是 \(found) 字节"
        case .notHashes: "是记录文件，不含哈希"
        case .notEntries: "是哈希文件，不含记录"
        case .cutEntry(let place): "第 \(place + 1) 条记录不完整"
        case .entryCount(let found, let expected?): "应有 \(expected) 条记录，这里是 \(found) 条"
        case .entryCount(let found, nil): "每个文件应有 1 至 \(Tile.fullWidth) 条记录，这里是 \(found) 条"
        case .entryTooLong(let place, let count):
            "第 \(place + 1) 条记录长 \(count) 字节，超过 \(EntryBundle.entryByteLimit) 字节"
        case .otherHashes: "哈希与下一层的内容不符"
        case .root(let found, let expected): "由全部文件算出的根哈希 \(found) 与检查点的 \(expected) 不符"
        case .noNode(let node, let size): "有 \(size) 条记录的日志没有第 \(node.level) 层第 \(node.index) 个完整节点"
        case .proof(let fault): fault.description
        }
    }

    private var remedy: String {
        switch reason {
        case .size, .noNode: "请核对检查点的记录数"
        case .missing: "请核对日志地址，或从备份恢复这个文件"
        case .length, .cutEntry: "请重新下载；仍不符时请从备份恢复这个文件"
        case .notHashes, .notEntries, .entryCount: "请核对路径与内容是否对应"
        case .entryTooLong: "请把附件另存，记录中只写其哈希"
        case .otherHashes, .root: "日志可能被改动，请保留全部文件和检查点并报告监督部门"
        case .proof: "请核对序号和记录数"
        }
    }
}
