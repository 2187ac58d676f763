/// Makes the tiles of hashes of a growing tree, and its root.
///
/// The state is the partial tiles alone, at most 255 hashes a level, so a log takes up its work from the tiles of its
/// last published size.
///
/// ```swift
/// var builder = try TileBuilder(size: head.size) { tile in try? read(tile.path) }
/// let complete = builder.append(contentsOf: leaves)
/// for tile in complete + builder.partialTiles { write(tile.path, tile.bytes) }
/// ```
public struct TileBuilder: Sendable {
    /// One tile and its content.
    public struct File: Hashable, Sendable {
        /// Which tile.
        public let tile: Tile
        /// Its bytes: 32 a hash.
        public let bytes: [UInt8]
        /// The path below the log's address.
        public var path: String { tile.path }
    }

    private var range = CompactRange()
    /// The hashes of each level behind its last full tile.
    private var pending = [[Hash]](repeating: [], count: Tile.levelLimit + 1)

    /// A tree without leaves.
    public init() {}

    /// Takes up a tree from its partial tiles.
    ///
    /// Compare ``head`` with the signed checkpoint before going on: the tiles are not checked otherwise.
    ///
    /// - Parameter read: the bytes of a partial tile, or of the full tile in its place.
    /// - Throws: ``TileFault``, naming the tile that is missing or of another length.
    public init(size: Int, reading read: (Tile) -> [UInt8]?) throws(TileFault) {
        guard size >= 0, size < CompactRange.sizeLimit else { throw TileFault(reason: .size(size)) }
        for level in pending.indices {
            let count = size >> (Tile.height * level)
            guard count % Tile.fullWidth > 0 else { continue }
            let tile = Tile(
                kind: .hashes(level: level), index: count / Tile.fullWidth, width: count % Tile.fullWidth)
            pending[level] = try tile.hashes(reading: read)
        }
        range = try TileBuilder.range(size: size, pending: pending)
    }

    private static func range(size: Int, pending: [[Hash]]) throws(TileFault) -> CompactRange {
        do throws(TreeFault) {
            return try CompactRange(size: size) { node in
                // A peak lies behind the last full tile of its level, for else it were part of a larger peak.
                let hashes = pending[node.level / Tile.height]
                let width = 1 << (node.level % Tile.height)
                let start = node.index * width % Tile.fullWidth
                return start + width <= hashes.count ? Tile.hash(over: hashes[start..<start + width]) : nil
            }
        } catch {
            throw TileFault(reason: .size(size))
        }
    }
}

// MARK: - Growing

extension TileBuilder {
    /// The number of leaves.
    public var size: Int { range.size }

    /// Size and root.
    public var head: TreeHead { range.head }

    /// The growing edge, for keeping beside the checkpoint.
    public var edge: CompactRange { range }

    /// Appends leaves and gives the tiles that became full, which are to be written once and for ever.
    public mutating func append(contentsOf leaves: some Sequence<Hash>) -> [File] {
        var complete: [File] = []
        for leaf in leaves { append(leaf) { complete.append($0) } }
        return complete
    }

    /// Appends one leaf and shows each tile that became full.
    public mutating func append(_ leaf: Hash, visit: (File) -> Void) {
        range.append(leaf) { node, hash in
            guard node.level % Tile.height == 0 else { return }
            let level = node.level / Tile.height
            pending[level].append(hash)
            guard pending[level].count == Tile.fullWidth else { return }
            let tile = Tile(kind: .hashes(level: level), index: node.index / Tile.fullWidth, width: Tile.fullWidth)
            visit(File(tile: tile, bytes: Tile.bytes(of: pending[level])))
            pending[level].removeAll(keepingCapacity: true)
        }
    }

    /// The partial tiles of the present size, which must be served with its checkpoint.
    public var partialTiles: [File] {
        pending.indices.compactMap { level in
            guard !pending[level].isEmpty else { return nil }
            let index = size >> (Tile.height * level) / Tile.fullWidth
            let tile = Tile(kind: .hashes(level: level), index: index, width: pending[level].count)
            return File(tile: tile, bytes: Tile.bytes(of: pending[level]))
        }
    }
}
