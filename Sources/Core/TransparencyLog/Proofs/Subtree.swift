/// A run of leaves that is a tree in itself at a fixed place of every larger tree (draft-ietf-plants-merkle-tree-certs,
/// section 4): a certificate or a year's acts can be proved against it alone.
public struct Subtree: Hashable, Sendable {
    /// The first leaf.
    public let start: Int
    /// The leaf behind the last.
    public let end: Int

    /// The leaves from `start` up to but without `end`; `nil` unless there is one at least and the start is a multiple
    /// of their number rounded up to a power of two.
    public init?(start: Int, end: Int) {
        guard start >= 0, end > start, end <= CompactRange.sizeLimit else { return nil }
        let width = end - start
        let rounded = width == 1 ? 1 : width.split * 2
        guard start & (rounded - 1) == 0 else { return nil }
        self.start = start
        self.end = end
    }
}

// MARK: - Proving

extension Subtree {
    /// The nodes that ``inclusionProof(of:reading:)`` reads.
    ///
    /// - Throws: ``ProofFault`` for a leaf outside the subtree.
    public func nodes(for index: Int) throws(ProofFault) -> [TreeNode] {
        try inclusionRanges(of: index).flatMap(TreeNode.covering)
    }

    /// Makes the proof that leaf `index` of the log is in the subtree; its index counts from the subtree's start.
    ///
    /// - Throws: ``ProofFault`` for a leaf outside the subtree and for a node the store does not have.
    public func inclusionProof(
        of index: Int, reading hash: (TreeNode) -> Hash?
    ) throws(ProofFault) -> InclusionProof {
        let hashes = try ProofRanges.hashes(of: inclusionRanges(of: index), reading: hash)
        return InclusionProof(index: index - start, size: end - start, hashes: hashes)
    }

    private func inclusionRanges(of index: Int) throws(ProofFault) -> [Range<Int>] {
        guard index >= start, index < end else {
            throw ProofFault(reason: .indexOutsideTree(index: index, size: end))
        }
        return ProofRanges.inclusion(of: index, in: start..<end)
    }

    /// Checks that the subtree with this root has this leaf at `index` of the log.
    ///
    /// - Throws: ``ProofFault`` when the hashes do not show it.
    public func verify(leaf: Hash, at index: Int, root: Hash, by hashes: [Hash]) throws(ProofFault) {
        guard index >= start, index < end else {
            throw ProofFault(reason: .indexOutsideTree(index: index, size: end))
        }
        try InclusionProof(index: index - start, size: end - start, hashes: hashes).verify(leaf: leaf, root: root)
    }

    /// Makes the hashes that lead from the subtree's root to that of the tree with `size` leaves.
    ///
    /// - Throws: ``ProofFault`` for a tree that ends before the subtree does and for a node the store does not have.
    public func consistencyProof(size: Int, reading hash: (TreeNode) -> Hash?) throws(ProofFault) -> [Hash] {
        guard end <= size else { throw ProofFault(reason: .notSubtree(start: start, end: end, size: size)) }
        return try ProofRanges.hashes(of: ProofRanges.subtree(start..<end, in: size), reading: hash)
    }

    /// Checks that the tree with this head holds the subtree with this root.
    ///
    /// - Throws: ``ProofFault`` when the hashes do not show it.
    public func verify(root: Hash, in tree: TreeHead, by hashes: [Hash]) throws(ProofFault) {
        guard end <= tree.size else { throw ProofFault(reason: .notSubtree(start: start, end: end, size: tree.size)) }
        try ProofRanges.verify(start..<end, subtreeRoot: root, in: tree, by: hashes)
    }
}
