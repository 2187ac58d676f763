extension Tile {
    /// The content of a tile of hashes: one behind the other.
    public static func bytes(of hashes: some Collection<Hash>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(hashes.count * Hash.byteCount)
        for hash in hashes { hash.append(to: &bytes) }
        return bytes
    }

    /// The hashes in the content of this tile.
    ///
    /// The content of the full tile serves for a partial one, since a log may drop the partial once it has the full.
    ///
    /// - Throws: ``TileFault`` for any other length and for a tile of entries.
    public func hashes(in bytes: [UInt8]) throws(TileFault) -> [Hash] {
        guard kind != .entries else { throw TileFault(reason: .notHashes, tile: self) }
        guard bytes.count == width * Hash.byteCount || bytes.count == Tile.fullWidth * Hash.byteCount else {
            throw TileFault(reason: .length(found: bytes.count, expected: width * Hash.byteCount), tile: self)
        }
        return (0..<width).compactMap { place in
            Hash(bytes: bytes[place * Hash.byteCount..<(place + 1) * Hash.byteCount])
        }
    }

    func hashes(reading read: (Tile) -> [UInt8]?) throws(TileFault) -> [Hash] {
        guard let bytes = read(self) else { throw TileFault(reason: .missing, tile: self) }
        return try hashes(in: bytes)
    }

    /// The hash over a power of two of neighbouring hashes of a tile.
    static func hash(over hashes: ArraySlice<Hash>) -> Hash {
        var row = hashes
        while row.count > 1 {
            let lower = row
            row = []
            for index in stride(from: lower.startIndex, to: lower.endIndex - 1, by: 2) {
                row.append(.node(lower[index], lower[index + 1]))
            }
        }
        return row.first ?? .emptyTree
    }
}
