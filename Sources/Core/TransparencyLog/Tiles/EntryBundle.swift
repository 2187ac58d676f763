/// The content of a tile of entries: the leaves themselves, each after its length in two bytes.
public struct EntryBundle: Hashable, Sendable {
    /// The leaves in their order, 1 to 256.
    public let entries: [[UInt8]]

    /// The longest leaf that can be published.
    public static let entryByteLimit = 65_535

    /// A bundle of these leaves.
    ///
    /// - Throws: ``TileFault`` for none or more than 256 and for a leaf longer than ``entryByteLimit``.
    public init(_ entries: [[UInt8]]) throws(TileFault) {
        guard (1...Tile.fullWidth).contains(entries.count) else {
            throw TileFault(reason: .entryCount(found: entries.count, expected: nil))
        }
        for (place, entry) in entries.enumerated() where entry.count > EntryBundle.entryByteLimit {
            throw TileFault(reason: .entryTooLong(place: place, byteCount: entry.count))
        }
        self.entries = entries
    }

    /// The hashes of the leaves, as the tile of level 0 has them.
    public var hashes: [Hash] { entries.map { Hash.leaf($0) } }
}

// MARK: - Bytes

extension EntryBundle {
    /// The content of the tile.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(entries.reduce(0) { $0 + $1.count + 2 })
        for entry in entries {
            bytes.append(UInt8(truncatingIfNeeded: entry.count >> 8))
            bytes.append(UInt8(truncatingIfNeeded: entry.count))
            bytes += entry
        }
        return bytes
    }

    /// Reads the content of `tile`; that of the full one serves for a partial one.
    ///
    /// - Throws: ``TileFault`` for a bundle that ends within an entry or has another number of them.
    public init(_ bytes: [UInt8], of tile: Tile) throws(TileFault) {
        guard tile.kind == .entries else { throw TileFault(reason: .notEntries, tile: tile) }
        var entries: [[UInt8]] = []
        var start = 0
        while start < bytes.count {
            guard entries.count < Tile.fullWidth else {
                throw TileFault(reason: .entryCount(found: entries.count + 1, expected: tile.width), tile: tile)
            }
            guard start + 2 <= bytes.count else { throw TileFault(reason: .cutEntry(entries.count), tile: tile) }
            let end = start + 2 + (Int(bytes[start]) << 8 | Int(bytes[start + 1]))
            guard end <= bytes.count else { throw TileFault(reason: .cutEntry(entries.count), tile: tile) }
            entries.append(Array(bytes[start + 2..<end]))
            start = end
        }
        guard entries.count == tile.width || entries.count == Tile.fullWidth else {
            throw TileFault(reason: .entryCount(found: entries.count, expected: tile.width), tile: tile)
        }
        self.entries = Array(entries.prefix(tile.width))
    }
}
