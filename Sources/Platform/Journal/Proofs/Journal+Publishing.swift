import Database
import TransparencyLog

extension Journal {
    /// Shows every file of the log that a reader of its newest checkpoint needs: tiles of hashes, entries, and last the
    /// checkpoint, so that whoever writes them in this order never publishes a checkpoint without its tiles.
    ///
    /// - Parameters:
    ///   - oldSize: what has been published before; full tiles below it are not shown again.
    ///   - write: called once a file, inside the transaction that reads; one file is in memory at a time.
    /// - Returns: the size that is published now.
    /// - Throws: ``JournalError`` when the log was never begun or its hashes are damaged, ``DatabaseError``, or what
    ///   `write` throws.
    @discardableResult
    package func exportTiles(
        from oldSize: Int = 0, to write: @escaping @Sendable (LogFile) throws -> Void
    ) async throws -> Int {
        try await database.read { reader in
            let signed = try reader.checkpoint(size: nil)
            let size = signed.checkpoint.size
            for tile in TileGrowth(from: min(oldSize, size), to: size, .hashes) {
                try write(LogFile(path: tile.path, bytes: reader.hashes(of: tile, size: size), isFinal: tile.isFull))
            }
            for tile in TileGrowth(from: min(oldSize, size), to: size, .entries) {
                try write(LogFile(path: tile.path, bytes: reader.entries(of: tile, size: size), isFinal: tile.isFull))
            }
            try write(LogFile(path: "checkpoint", bytes: signed.bytes, isFinal: false))
            return size
        }
    }
}

extension Querying {
    func hashes(of tile: Tile, size: Int) throws -> [UInt8] {
        let bytes: [UInt8]? = try value("SELECT hashes FROM tile WHERE level = \(tile.level) AND idx = \(tile.index)")
        let count = tile.width * Hash.byteCount
        guard let bytes, bytes.count >= count else { throw JournalError(reason: .brokenTiles(size: size)) }
        return Array(bytes.prefix(count))
    }

    func entries(of tile: Tile, size: Int) throws -> [UInt8] {
        let first = tile.index * Tile.fullWidth
        let leaves: [[UInt8]] = try rows(
            """
            SELECT act.leaf AS leaf FROM leaf JOIN act ON act.id = leaf.act
            WHERE idx >= \(first) AND idx < \(first + tile.width) ORDER BY idx
            """
        ).map { try $0["leaf"] }
        guard leaves.count == tile.width else { throw JournalError(reason: .brokenTiles(size: size)) }
        return try EntryBundle(leaves).bytes
    }
}
