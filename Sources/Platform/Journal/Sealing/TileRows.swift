import Database
import TransparencyLog

extension Querying {
    /// Reads nodes and proofs out of the hashes the database keeps: rows of up to 256, at every eighth level.
    func tiles(size: Int) -> TileReader {
        TileReader(size: size) { tile in
            let row: [UInt8]? = try? value(
                "SELECT hashes FROM tile WHERE level = \(tile.level) AND idx = \(tile.index)")
            // The row may have grown since the tree had this size.
            return row.map { Array($0.prefix(tile.width * Hash.byteCount)) }
        }
    }
}

/// The rows that a growth of the tree changes.
struct TileRows {
    private var added: [Place: [Hash]] = [:]

    private struct Place: Hashable {
        let level: Int
        let index: Int
    }

    /// Notes a node that is complete now; only every eighth level is kept.
    mutating func visit(_ node: TreeNode, _ hash: Hash) {
        guard node.level % Tile.height == 0 else { return }
        let place = Place(level: node.level / Tile.height, index: node.index / Tile.fullWidth)
        added[place, default: []].append(hash)
    }

    /// Appends the hashes to their rows.
    func write(to transaction: ActTransaction) throws {
        for (place, hashes) in added.sorted(by: { ($0.key.level, $0.key.index) < ($1.key.level, $1.key.index) }) {
            let before: [UInt8]? = try transaction.value(
                "SELECT hashes FROM tile WHERE level = \(place.level) AND idx = \(place.index)")
            let bytes = (before ?? []) + Tile.bytes(of: hashes)
            try transaction.execute(
                """
                INSERT INTO tile (level, idx, hashes) VALUES (\(place.level), \(place.index), \(bytes))
                ON CONFLICT (level, idx) DO UPDATE SET hashes = excluded.hashes
                """)
        }
    }
}
