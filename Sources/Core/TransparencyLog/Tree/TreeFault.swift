/// A stored state of a tree that cannot be one.
public struct TreeFault: Error, Hashable {
    /// What is wrong, for programs.
    public enum Reason: Hashable, Sendable {
        /// A size below 0 or beyond ``CompactRange/sizeLimit``.
        case size(Int)
        /// As many peaks instead of one for each bit of the size.
        case peaks(found: Int, expected: Int)
        /// As many bytes as no state has.
        case encoding(byteCount: Int)
        /// A node that the store does not have.
        case missing(TreeNode)
    }

    /// What is wrong, for programs.
    public let reason: Reason
}

// MARK: - Telling people

extension TreeFault: CustomStringConvertible {
    /// What is wrong and how to mend it.
    public var description: String {
        "日志树的保存状态不可用：\(problem)。请勿继续写入；请用全部叶子重新计算，并与最近一次签名的检查点核对。"
    }

    private var problem: String {
        switch reason {
        case .size(let size): "叶子数 \(size) 超出范围"
        case .peaks(let found, let expected): "应有 \(expected) 个子树哈希，这里是 \(found) 个"
        case .encoding(let count): "长度 \(count) 字节，不是 8 字节加若干个 32 字节的哈希"
        case .missing(let node): "缺少第 \(node.level) 层第 \(node.index) 个节点的哈希"
        }
    }
}
