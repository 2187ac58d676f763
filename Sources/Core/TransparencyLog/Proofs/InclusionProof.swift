/// Shows that a leaf is in a tree, in as many hashes as the tree has levels (RFC 9162, section 2.1.3).
///
/// Making one: ask a database for ``nodes(index:size:)`` at once and hand over the answers.
///
/// ```swift
/// let hashes = try database.hashes(of: InclusionProof.nodes(index: 5, size: 11))
/// let proof = try InclusionProof(index: 5, size: 11) { hashes[$0] }
/// try proof.verify(leaf: .leaf(content), root: checkpoint.root)
/// ```
public struct InclusionProof: Hashable, Sendable {
    /// The leaf's place, from 0.
    public let index: Int
    /// The number of leaves of the tree.
    public let size: Int
    /// The neighbours on the way up, the leaf's own first.
    public let hashes: [Hash]

    /// A proof as it was received; ``verify(leaf:root:)`` says whether it is one.
    public init(index: Int, size: Int, hashes: [Hash]) {
        self.index = index
        self.size = size
        self.hashes = hashes
    }
}

// MARK: - Making

extension InclusionProof {
    /// Makes a proof from a store of nodes.
    ///
    /// - Throws: ``ProofFault`` for a leaf outside the tree and for a node the store does not have.
    public init(index: Int, size: Int, reading hash: (TreeNode) -> Hash?) throws(ProofFault) {
        let ranges = try InclusionProof.ranges(index: index, size: size)
        try self.init(index: index, size: size, hashes: ProofRanges.hashes(of: ranges, reading: hash))
    }

    /// The nodes that a proof is made of, each once.
    ///
    /// - Throws: ``ProofFault`` for a leaf outside the tree.
    public static func nodes(index: Int, size: Int) throws(ProofFault) -> [TreeNode] {
        try ranges(index: index, size: size).flatMap(TreeNode.covering)
    }

    private static func ranges(index: Int, size: Int) throws(ProofFault) -> [Range<Int>] {
        guard index >= 0, index < size else {
            throw ProofFault(reason: .indexOutsideTree(index: index, size: size))
        }
        return ProofRanges.inclusion(of: index, in: 0..<size)
    }
}

// MARK: - Verifying

extension InclusionProof {
    /// Checks that the tree with this root has this leaf at ``index``.
    ///
    /// - Throws: ``ProofFault`` when the proof does not show it.
    public func verify(leaf: Hash, root: Hash) throws(ProofFault) {
        let found = try self.root(leaf: leaf)
        guard found == root else { throw ProofFault(reason: .root(found: found, expected: root)) }
    }

    /// The root that follows from a leaf's hash (RFC 9162, section 2.1.3.2).
    ///
    /// - Throws: ``ProofFault`` when there are more or fewer hashes than the way up has steps.
    public func root(leaf: Hash) throws(ProofFault) -> Hash {
        guard index >= 0, index < size else {
            throw ProofFault(reason: .indexOutsideTree(index: index, size: size))
        }
        let expected = InclusionProof.length(index: index, size: size)
        guard hashes.count == expected else {
            throw ProofFault(reason: .length(found: hashes.count, expected: expected))
        }
        var node = index
        var last = size - 1
        var root = leaf
        for hash in hashes {
            if node & 1 == 1 || node == last {
                root = .node(hash, root)
                while node & 1 == 0, node != 0 {
                    node >>= 1
                    last >>= 1
                }
            } else {
                root = .node(root, hash)
            }
            node >>= 1
            last >>= 1
        }
        return root
    }

    /// The number of hashes in the proof: below the place where the ways of this leaf and of the last one meet, one a
    /// level; above it, one for each time the way goes right.
    static func length(index: Int, size: Int) -> Int {
        let below = Int.bitWidth - (index ^ (size - 1)).leadingZeroBitCount
        return below + (index >> below).nonzeroBitCount
    }
}
