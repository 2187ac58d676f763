/// A Merkle proof that proves nothing, or cannot be made.
public struct ProofFault: Error, Hashable {
    /// What is wrong, for programs.
    public enum Reason: Hashable, Sendable {
        /// A leaf that the tree of this size does not have.
        case indexOutsideTree(index: Int, size: Int)
        /// Sizes that do not follow one another, or an old tree without leaves, of which nothing can be proved.
        case sizes(old: Int, new: Int)
        /// Leaves that are not a subtree of a tree of this size.
        case notSubtree(start: Int, end: Int, size: Int)
        /// As many hashes instead of those the sizes ask for.
        case length(found: Int, expected: Int)
        /// The hashes lead to another root than the one given.
        case root(found: Hash, expected: Hash)
        /// The hashes lead to another root of the old tree, or of the subtree, than the one given.
        case oldRoot(found: Hash, expected: Hash)
        /// A node that the store does not have.
        case missing(TreeNode)
    }

    /// What is wrong, for programs.
    public let reason: Reason
}

// MARK: - Telling people

extension ProofFault: CustomStringConvertible {
    /// What is wrong and what to do.
    public var description: String { "\(problem)。\(remedy)。" }

    private var problem: String {
        switch reason {
        case .indexOutsideTree(let index, let size): "序号 \(index) 不在有 \(size) 条记录的日志之内"
        case .sizes(let old, let new): "无法证明日志从 \(old) 条一致地增长到 \(new) 条"
        case .notSubtree(let start, let end, let size):
            "第 \(start) 条至第 \(end) 条（不含）不是有 \(size) 条记录的日志的子树"
        case .length(let found, let expected): "证明应有 \(expected) 个哈希，这里是 \(found) 个"
        case .root(let found, let expected): "由证明算出的根哈希 \(found) 与检查点的 \(expected) 不符"
        case .oldRoot(let found, let expected): "由证明算出的原根哈希 \(found) 与已知的 \(expected) 不符"
        case .missing(let node): "缺少第 \(node.level) 层第 \(node.index) 个节点的哈希"
        }
    }

    private var remedy: String {
        switch reason {
        case .indexOutsideTree: "请核对序号，或换用较新的检查点"
        case .sizes: "原日志至少要有一条记录，且不得多于新日志"
        case .notSubtree: "子树的起点应是其大小向上取整到 2 的幂之后的整数倍"
        case .length: "请重新取得完整的证明，不要增删其中的行"
        case .root: "记录、序号或证明中有一处被改动，请向日志重新索取；仍不符时请保留文件并报告监督部门"
        case .oldRoot: "日志可能改动了历史，请保留两个检查点和证明并报告监督部门"
        case .missing: "请从备份恢复日志的节点，或由全部记录重新计算"
        }
    }
}
