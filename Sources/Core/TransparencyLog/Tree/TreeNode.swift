/// A complete part of a tree: its hash never changes again, however the tree grows.
///
/// The node at `level` and `index` stands over the 2^level leaves from `index` × 2^level on; at level 0 it is a leaf.
/// These are the hashes a database keeps; the hashes above the growing edge are computed when asked for.
public struct TreeNode: Hashable, Sendable {
    /// The height above the leaves, 0 to 62.
    public let level: Int
    /// The place among the nodes of this level, from 0.
    public let index: Int

    /// The node at a height and place, both at least 0.
    public init(level: Int, index: Int) {
        self.level = level
        self.index = index
    }
}

// MARK: - Covering

extension TreeNode {
    /// The fewest complete nodes over the leaves of `range`, from left to right.
    ///
    /// For a range that begins at 0, and for every range in a proof, their sizes fall from left to right, so that
    /// ``fold(_:)`` gives the range's hash.
    static func covering(_ range: Range<Int>) -> [TreeNode] {
        var nodes: [TreeNode] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let level = min(start.trailingZeroBitCount, (range.upperBound - start).highestBit)
            nodes.append(TreeNode(level: level, index: start >> level))
            start += 1 << level
        }
        return nodes
    }

    /// The hash over parts of falling size, from left to right; the empty tree's for none.
    static func fold(_ parts: some BidirectionalCollection<Hash>) -> Hash {
        guard var hash = parts.last else { return .emptyTree }
        for part in parts.dropLast().reversed() { hash = .node(part, hash) }
        return hash
    }
}

extension Int {
    /// The place of the highest bit that is set, of a number above 0.
    var highestBit: Int { Int.bitWidth - 1 - leadingZeroBitCount }

    /// The largest power of two below this number, which is at least 2: where RFC 6962 splits a tree of this size.
    var split: Int { 1 << (self - 1).highestBit }
}
