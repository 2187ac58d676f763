/// What the hashes of a proof stand for: ranges of leaves, in the order of the proof.
enum ProofRanges {
    /// The neighbours of leaf `index` on the way up through `range`, the lowest first (RFC 6962, section 2.1.1).
    static func inclusion(of index: Int, in range: Range<Int>) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var rest = range
        while rest.count > 1 {
            let middle = rest.lowerBound + rest.count.split
            if index < middle {
                ranges.append(middle..<rest.upperBound)
                rest = rest.lowerBound..<middle
            } else {
                ranges.append(rest.lowerBound..<middle)
                rest = middle..<rest.upperBound
            }
        }
        return ranges.reversed()
    }

    /// What leads from the root of `subtree` to that of the whole tree; for a subtree from 0 on the consistency proof
    /// of RFC 6962, section 2.1.2.
    static func subtree(_ subtree: Range<Int>, in size: Int) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var rest = 0..<size
        var wanted = subtree
        var isWhole = true
        while wanted != rest {
            let middle = rest.lowerBound + rest.count.split
            if wanted.upperBound <= middle {
                ranges.append(middle..<rest.upperBound)
                rest = rest.lowerBound..<middle
            } else if wanted.lowerBound >= middle {
                ranges.append(rest.lowerBound..<middle)
                rest = middle..<rest.upperBound
            } else {
                // The subtree's left part lies complete in this half: the proof shows it, its right part is sought on.
                ranges.append(rest.lowerBound..<middle)
                rest = middle..<rest.upperBound
                wanted = middle..<wanted.upperBound
                isWhole = false
            }
        }
        if !isWhole { ranges.append(rest) }
        return ranges.reversed()
    }

    /// The hashes of `ranges`, from a store of complete nodes.
    static func hashes(
        of ranges: [Range<Int>], reading hash: (TreeNode) -> Hash?
    ) throws(ProofFault) -> [Hash] {
        var hashes: [Hash] = []
        for range in ranges {
            var parts: [Hash] = []
            for node in TreeNode.covering(range) {
                guard let part = hash(node) else { throw ProofFault(reason: .missing(node)) }
                parts.append(part)
            }
            hashes.append(TreeNode.fold(parts))
        }
        return hashes
    }
}

// MARK: - Verifying

extension ProofRanges {
    /// Checks that the hashes lead from a subtree's root to that of the tree.
    ///
    /// One walk serves consistency proofs (RFC 9162, section 2.1.4.2), where the subtree begins at 0, and the subtrees
    /// of the Merkle tree certificates draft (section 4.4.3). The caller has checked that the subtree is one.
    static func verify(
        _ subtree: Range<Int>, subtreeRoot: Hash, in tree: TreeHead, by hashes: [Hash]
    ) throws(ProofFault) {
        let expected = length(subtree, in: tree.size)
        guard hashes.count == expected else {
            throw ProofFault(reason: .length(found: hashes.count, expected: expected))
        }
        var path = Path(subtree, in: tree.size)
        path.skip()
        var rest = hashes[...]
        var oldRoot = subtreeRoot
        if !path.isWhole, let seed = rest.popFirst() { oldRoot = seed }
        var newRoot = oldRoot
        for hash in rest {
            if path.end & 1 == 1 || path.end == path.last {
                if path.start < path.end { oldRoot = .node(hash, oldRoot) }
                newRoot = .node(hash, newRoot)
                while path.end & 1 == 0, path.end != 0 { path.rise() }
            } else {
                newRoot = .node(newRoot, hash)
            }
            path.rise()
        }
        guard oldRoot == subtreeRoot else {
            throw ProofFault(reason: .oldRoot(found: oldRoot, expected: subtreeRoot))
        }
        guard newRoot == tree.root else { throw ProofFault(reason: .root(found: newRoot, expected: tree.root)) }
    }

    /// The number of hashes in such a proof.
    private static func length(_ subtree: Range<Int>, in size: Int) -> Int {
        var path = Path(subtree, in: size)
        path.skip()
        return (path.isWhole ? 0 : 1) + InclusionProof.length(index: path.end, size: path.last + 1)
    }

    /// The nodes over the first and last leaf of the subtree and over the last of the tree, at one level.
    private struct Path {
        var start: Int
        var end: Int
        var last: Int

        init(_ subtree: Range<Int>, in size: Int) {
            start = subtree.lowerBound
            end = subtree.upperBound - 1
            last = size - 1
        }

        /// Whether one node stands over the whole subtree.
        var isWhole: Bool { start == end }

        /// Rises to the lowest node at the subtree's right edge that the proof can begin with.
        mutating func skip() {
            let isAtEdge = end == last
            while start != end, isAtEdge || end & 1 == 1 { rise() }
        }

        mutating func rise() {
            start >>= 1
            end >>= 1
            last >>= 1
        }
    }
}
