/// Reads nodes, proofs and the root out of a log's tiles, as a client does.
///
/// What is read is as true as its source: hold the root against a verified checkpoint, or verify the proof.
///
/// ```swift
/// var reader = TileReader(size: checkpoint.size) { tile in fetched[tile] }
/// let proof = try reader.inclusionProof(of: 5)
/// ```
public struct TileReader {
    /// The number of leaves of the tree that the tiles belong to.
    public let size: Int
    private let read: (Tile) -> [UInt8]?
    private var known: [Tile: [Hash]] = [:]

    /// A reader of the tiles of a tree of `size`.
    ///
    /// - Parameter read: the bytes of a tile, or of the full tile where it stands in a partial one's place. It is asked
    ///   once for each tile.
    public init(size: Int, reading read: @escaping (Tile) -> [UInt8]?) {
        self.size = size
        self.read = read
    }
}

// MARK: - Nodes

extension TileReader {
    /// The hash of a complete node.
    ///
    /// - Throws: ``TileFault`` for a node the tree has not, and for a tile that is missing or of another length.
    public mutating func hash(of node: TreeNode) throws(TileFault) -> Hash {
        guard let tile = Tile.holding(node, size: size) else { throw TileFault(reason: .noNode(node, size: size)) }
        let hashes: [Hash]
        if let seen = known[tile] {
            hashes = seen
        } else {
            hashes = try tile.hashes(reading: read)
            known[tile] = hashes
        }
        let width = 1 << (node.level % Tile.height)
        let start = node.index * width % Tile.fullWidth
        return Tile.hash(over: hashes[start..<start + width])
    }

    /// The hashes of several nodes.
    ///
    /// - Throws: ``TileFault`` as ``hash(of:)`` does.
    public mutating func hashes(of nodes: [TreeNode]) throws(TileFault) -> [TreeNode: Hash] {
        var hashes: [TreeNode: Hash] = [:]
        for node in nodes { hashes[node] = try hash(of: node) }
        return hashes
    }

    /// The tiles in which these nodes are found, each once: what to fetch before reading.
    public static func tiles(for nodes: [TreeNode], size: Int) -> [Tile] {
        var seen: Set<Tile> = []
        return nodes.compactMap { Tile.holding($0, size: size) }.filter { seen.insert($0).inserted }
    }
}

// MARK: - Proofs

extension TileReader {
    /// The root over all leaves.
    ///
    /// - Throws: ``TileFault`` for a tile that is missing or of another length.
    public mutating func root() throws(TileFault) -> Hash {
        guard size >= 0, size < CompactRange.sizeLimit else { throw TileFault(reason: .size(size)) }
        var peaks: [Hash] = []
        for node in CompactRange.nodes(size: size) { peaks.append(try hash(of: node)) }
        return TreeNode.fold(peaks)
    }

    /// The proof that the tree has leaf `index`.
    ///
    /// - Throws: ``TileFault``, also for a leaf outside the tree.
    public mutating func inclusionProof(of index: Int) throws(TileFault) -> InclusionProof {
        let size = size
        let hashes = try hashes(
            of: TileReader.proving { () throws(ProofFault) in
                try InclusionProof.nodes(index: index, size: size)
            })
        return try TileReader.proving { () throws(ProofFault) in
            try InclusionProof(index: index, size: size) { hashes[$0] }
        }
    }

    /// The proof that the tree grew from one of `oldSize` by appending only.
    ///
    /// - Throws: ``TileFault``, also for an old size of 0 or above the tree's.
    public mutating func consistencyProof(from oldSize: Int) throws(TileFault) -> ConsistencyProof {
        let size = size
        let hashes = try hashes(
            of: TileReader.proving { () throws(ProofFault) in
                try ConsistencyProof.nodes(oldSize: oldSize, newSize: size)
            })
        return try TileReader.proving { () throws(ProofFault) in
            try ConsistencyProof(oldSize: oldSize, newSize: size) { hashes[$0] }
        }
    }

    private static func proving<Result>(
        _ make: () throws(ProofFault) -> Result
    ) throws(TileFault) -> Result {
        do {
            return try make()
        } catch {
            throw TileFault(reason: .proof(error))
        }
    }
}
