/// The tiles that are new in a tree when it grows, bottom level first, each level from left to right.
///
/// A sequence and no array: a size that someone states may be beyond memory.
///
/// ```swift
/// for tile in TileGrowth(from: 250, to: 300, .hashes) { write(tile) } // tile/0/000, tile/0/001.p/44, tile/1/000.p/1
/// ```
public struct TileGrowth: Sequence, Sendable {
    /// Which tiles are asked for.
    public enum Selection: Hashable, Sendable {
        /// The hashes of all levels.
        case hashes
        /// The entries.
        case entries
    }

    private let oldSize: Int
    private let newSize: Int
    private let selection: Selection

    /// The tiles of a tree of `newSize` leaves that one of `oldSize` has not, or not in this width.
    public init(from oldSize: Int, to newSize: Int, _ selection: Selection) {
        self.oldSize = Swift.max(oldSize, 0)
        self.newSize = Swift.min(newSize, CompactRange.sizeLimit - 1)
        self.selection = selection
    }

    /// Starts at the bottom.
    public func makeIterator() -> Iterator { Iterator(self) }

    /// Goes through the tiles without keeping them.
    public struct Iterator: IteratorProtocol {
        private let growth: TileGrowth
        private var level = 0
        private var index: Int

        fileprivate init(_ growth: TileGrowth) {
            self.growth = growth
            index = growth.oldSize / Tile.fullWidth
        }

        /// The next tile, `nil` behind the last.
        public mutating func next() -> Tile? {
            while level <= growth.lastLevel {
                let shift = Tile.height * level
                let (old, new) = (growth.oldSize >> shift, growth.newSize >> shift)
                let width = Swift.min(new - index * Tile.fullWidth, Tile.fullWidth)
                if new > old, width > 0 {
                    defer { index += 1 }
                    let kind = growth.selection == .entries ? Tile.Kind.entries : .hashes(level: level)
                    return Tile(kind: kind, index: index, width: width)
                }
                level += 1
                index = growth.oldSize >> (Tile.height * level) / Tile.fullWidth
            }
            return nil
        }
    }

    private var lastLevel: Int { selection == .entries ? 0 : Tile.levelLimit }
}

// MARK: - Reading

extension Tile {
    /// The tile of a tree of `size` that holds the hash of `node`, or the hashes it is computed from; `nil` when the
    /// tree has no such complete node.
    public static func holding(_ node: TreeNode, size: Int) -> Tile? {
        guard node.level >= 0, node.level < 62, node.index >= 0, node.index < size >> node.level else { return nil }
        let level = node.level / height
        let index = node.index << (node.level % height) / fullWidth
        let width = min(size >> (height * level) - index * fullWidth, fullWidth)
        return Tile(kind: .hashes(level: level), index: index, width: width)
    }

    /// The tile of entries of a tree of `size` that holds leaf `index`; `nil` for a leaf outside.
    public static func entries(holding index: Int, size: Int) -> Tile? {
        guard index >= 0, index < size else { return nil }
        let start = index / fullWidth
        return Tile(kind: .entries, index: start, width: min(size - start * fullWidth, fullWidth))
    }
}
