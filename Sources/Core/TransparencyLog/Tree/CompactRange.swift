/// The growing edge of a tree: enough to append leaves and to tell the root, in at most 63 hashes.
///
/// This is what a log keeps in hand. Every node that an append completes is shown to a visitor once, which is how the
/// hashes for proofs reach a database.
///
/// ```swift
/// var range = CompactRange()
/// range.append(contentsOf: leaves) { node, hash in store(node, hash) }
/// print(range.size, range.root)
/// ```
public struct CompactRange: Hashable, Sendable {
    /// The number of leaves.
    public private(set) var size: Int
    /// The hashes of the complete parts from left to right, the largest first: one for each bit set in ``size``.
    public private(set) var peaks: [Hash]

    /// More leaves than any tree will have; a restored state that claims more is refused.
    public static let sizeLimit = 1 << 62

    /// A tree without leaves.
    public init() {
        size = 0
        peaks = []
    }

    /// A tree taken up again from its size and peaks.
    ///
    /// Only the number of peaks can be checked here: compare ``root`` with the signed checkpoint before going on.
    ///
    /// - Throws: ``TreeFault`` when they cannot belong together.
    public init(size: Int, peaks: [Hash]) throws(TreeFault) {
        guard size >= 0, size < CompactRange.sizeLimit else { throw TreeFault(reason: .size(size)) }
        guard peaks.count == size.nonzeroBitCount else {
            throw TreeFault(reason: .peaks(found: peaks.count, expected: size.nonzeroBitCount))
        }
        self.size = size
        self.peaks = peaks
    }

    /// A tree taken up again from a store of its nodes, which is asked once for each of ``nodes(size:)``.
    ///
    /// - Throws: ``TreeFault``, naming the first node the store does not have.
    public init(size: Int, reading hash: (TreeNode) -> Hash?) throws(TreeFault) {
        guard size >= 0, size < CompactRange.sizeLimit else { throw TreeFault(reason: .size(size)) }
        var peaks: [Hash] = []
        for node in CompactRange.nodes(size: size) {
            guard let peak = hash(node) else { throw TreeFault(reason: .missing(node)) }
            peaks.append(peak)
        }
        self.size = size
        self.peaks = peaks
    }

    /// The nodes whose hashes are the peaks of a tree of `size`.
    public static func nodes(size: Int) -> [TreeNode] { TreeNode.covering(0..<max(size, 0)) }
}

// MARK: - Growing

extension CompactRange {
    /// Appends one leaf's hash.
    ///
    /// - Parameter visit: sees each node that is complete now, the leaf itself first.
    public mutating func append(_ leaf: Hash, visit: (TreeNode, Hash) -> Void = { _, _ in }) {
        var hash = leaf
        var index = size
        var level = 0
        visit(TreeNode(level: 0, index: index), hash)
        while index & 1 == 1, let left = peaks.popLast() {
            hash = .node(left, hash)
            index >>= 1
            level += 1
            visit(TreeNode(level: level, index: index), hash)
        }
        peaks.append(hash)
        size += 1
    }

    /// Appends the hashes of several leaves in their order.
    ///
    /// - Parameter visit: sees each node that is complete now, children before parents.
    public mutating func append(
        contentsOf leaves: some Sequence<Hash>, visit: (TreeNode, Hash) -> Void = { _, _ in }
    ) {
        for leaf in leaves { append(leaf, visit: visit) }
    }

    /// The root of the tree so far.
    public var root: Hash { TreeNode.fold(peaks) }

    /// Size and root.
    public var head: TreeHead { TreeHead(size: size, root: root) }
}

// MARK: - Keeping

extension CompactRange {
    /// The state as bytes: the size in eight, highest first, then the peaks.
    public var encoded: [UInt8] {
        var bytes = (0..<8).map { UInt8(truncatingIfNeeded: size >> (56 - 8 * $0)) }
        for peak in peaks { peak.append(to: &bytes) }
        return bytes
    }

    /// A state as ``encoded`` wrote it.
    ///
    /// - Throws: ``TreeFault`` when the bytes are none.
    public init(encoded bytes: [UInt8]) throws(TreeFault) {
        guard bytes.count >= 8, bytes.count % Hash.byteCount == 8 else {
            throw TreeFault(reason: .encoding(byteCount: bytes.count))
        }
        let size = bytes.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let peaks = stride(from: 8, to: bytes.count, by: Hash.byteCount).compactMap { start in
            Hash(bytes: bytes[start..<start + Hash.byteCount])
        }
        try self.init(size: Int(clamping: size), peaks: peaks)
    }
}
