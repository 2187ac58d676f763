/// Goes through a whole published log: every entry, every hash of every tile, and the root at the end.
///
/// ```swift
/// let audited = try TileAudit.run(checkpoint.head) { tile in try? read(tile.path) }
/// ```
public enum TileAudit {
    /// Checks that the entries hash to the tiles and the tiles to the root.
    ///
    /// Holds one bundle and one tile of each level at a time. Ask for the same bytes that are served to others; a
    /// missing tile ends the audit, so a stated size beyond what is there costs nothing.
    ///
    /// - Parameters:
    ///   - head: size and root from a verified checkpoint.
    ///   - read: the bytes of a tile, `nil` where there is none.
    ///   - visit: sees each leaf with its index, in order.
    /// - Throws: ``TileFault`` with the first tile that is missing or not what it must be.
    public static func run(
        _ head: TreeHead, reading read: (Tile) -> [UInt8]?, visit: (Int, [UInt8]) -> Void = { _, _ in }
    ) throws(TileFault) {
        guard head.size >= 0, head.size < CompactRange.sizeLimit else {
            throw TileFault(reason: .size(head.size))
        }
        var builder = TileBuilder()
        for tile in TileGrowth(from: 0, to: head.size, .entries) {
            guard let bytes = read(tile) else { throw TileFault(reason: .missing, tile: tile) }
            let bundle = try EntryBundle(bytes, of: tile)
            for (place, entry) in bundle.entries.enumerated() { visit(tile.index * Tile.fullWidth + place, entry) }
            for file in builder.append(contentsOf: bundle.hashes) { try check(file, reading: read) }
        }
        for file in builder.partialTiles { try check(file, reading: read) }
        guard builder.head == head else {
            throw TileFault(reason: .root(found: builder.head.root, expected: head.root))
        }
    }

    private static func check(_ file: TileBuilder.File, reading read: (Tile) -> [UInt8]?) throws(TileFault) {
        guard try Tile.bytes(of: file.tile.hashes(reading: read)) == file.bytes else {
            throw TileFault(reason: .otherHashes, tile: file.tile)
        }
    }
}
