/// Shows that a tree grew from a smaller one by appending only (RFC 9162, section 2.1.4).
public struct ConsistencyProof: Hashable, Sendable {
    /// The number of leaves of the old tree, at least 1 in a proof that verifies.
    public let oldSize: Int
    /// The number of leaves of the new tree.
    public let newSize: Int
    /// The hashes that both roots are computed from.
    public let hashes: [Hash]

    /// A proof as it was received; ``verify(oldRoot:newRoot:)`` says whether it is one.
    public init(oldSize: Int, newSize: Int, hashes: [Hash]) {
        self.oldSize = oldSize
        self.newSize = newSize
        self.hashes = hashes
    }
}

// MARK: - Making

extension ConsistencyProof {
    /// Makes a proof from a store of nodes.
    ///
    /// - Throws: ``ProofFault`` for sizes that do not follow one another, for an old size of 0, and for a node the
    ///   store does not have.
    public init(oldSize: Int, newSize: Int, reading hash: (TreeNode) -> Hash?) throws(ProofFault) {
        let ranges = try ConsistencyProof.ranges(oldSize: oldSize, newSize: newSize)
        try self.init(oldSize: oldSize, newSize: newSize, hashes: ProofRanges.hashes(of: ranges, reading: hash))
    }

    /// The nodes that a proof is made of, each once.
    ///
    /// - Throws: ``ProofFault`` for sizes that do not follow one another and for an old size of 0.
    public static func nodes(oldSize: Int, newSize: Int) throws(ProofFault) -> [TreeNode] {
        try ranges(oldSize: oldSize, newSize: newSize).flatMap(TreeNode.covering)
    }

    private static func ranges(oldSize: Int, newSize: Int) throws(ProofFault) -> [Range<Int>] {
        guard oldSize > 0, oldSize <= newSize else {
            throw ProofFault(reason: .sizes(old: oldSize, new: newSize))
        }
        return ProofRanges.subtree(0..<oldSize, in: newSize)
    }
}

// MARK: - Verifying

extension ConsistencyProof {
    /// Checks that the tree with `newRoot` begins with the leaves of the one with `oldRoot`.
    ///
    /// An old tree without leaves is refused: everything grows from nothing, so such a proof would show nothing.
    ///
    /// - Throws: ``ProofFault`` when the proof does not show it.
    public func verify(oldRoot: Hash, newRoot: Hash) throws(ProofFault) {
        guard oldSize > 0, oldSize <= newSize else {
            throw ProofFault(reason: .sizes(old: oldSize, new: newSize))
        }
        try ProofRanges.verify(
            0..<oldSize, subtreeRoot: oldRoot, in: TreeHead(size: newSize, root: newRoot), by: hashes)
    }
}
