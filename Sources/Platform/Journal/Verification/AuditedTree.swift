import TransparencyLog

/// The tree that an audit builds anew: once over the leaves as they are, and, from the first place where the kept
/// hashes differ, once over those. So a changed leaf is told apart from a changed hash by what was signed.
struct AuditedTree {
    private var leaves = CompactRange()
    private var kept: CompactRange?
    /// Whether leaves are missing that nothing stands for.
    var isLost = false

    /// A node that is complete now, over the leaves and over the kept hashes.
    struct Node {
        let place: TreeNode
        let hash: Hash
        let kept: Hash
    }

    /// How many leaves.
    var size: Int { leaves.size }

    /// Whether this is the tree over the leaves, or over the hashes that were kept of them.
    func has(_ head: TreeHead) -> Bool { leaves.head == head || kept?.head == head }

    /// Appends a leaf and answers which nodes are complete now.
    mutating func append(_ leaf: Hash, stored: Hash?) -> [Node] {
        if kept == nil, let stored, stored != leaf { kept = leaves }
        var nodes: [(TreeNode, Hash)] = []
        var others: [Hash] = []
        leaves.append(leaf) { nodes.append(($0, $1)) }
        kept?.append(stored ?? leaf) { others.append($1) }
        return nodes.enumerated().map { offset, node in
            Node(place: node.0, hash: node.1, kept: others.isEmpty ? node.1 : others[offset])
        }
    }
}
