import Database
import TransparencyLog

/// The hashes of the tree as the database keeps them: rows of up to 256 hashes, at every eighth level.
///
/// What lies between two kept levels is folded from the lower one, so that any node of a complete subtree is one row
/// away.
final class TileStore {
    private let database: any Querying
    private var tiles: [Place: [Hash]] = [:]

    struct Place: Hashable {
        let level: Int
        let index: Int
    }

    /// How many hashes a full row has.
    static let width = 256

    init(_ database: any Querying) { self.database = database }

    /// The hash of a node whose leaves are all there; `nil` when a hash below it is missing.
    func hash(of node: TreeNode) throws -> Hash? {
        let inner = node.level % 8
        let first = node.index << inner
        let tile = try tile(Place(level: node.level / 8, index: first / TileStore.width))
        let start = first % TileStore.width
        guard start + 1 << inner <= tile.count else { return nil }
        var hashes = Array(tile[start..<start + 1 << inner])
        while hashes.count > 1 {
            hashes = stride(from: 0, to: hashes.count, by: 2).map { .node(hashes[$0], hashes[$0 + 1]) }
        }
        return hashes.first
    }

    /// The hashes of a row, none when it is not there.
    func tile(_ place: Place) throws -> [Hash] {
        if let known = tiles[place] { return known }
        let bytes: [UInt8]? = try database.value(
            "SELECT hashes FROM tile WHERE level = \(place.level) AND idx = \(place.index)")
        let hashes = TileStore.hashes(bytes ?? [])
        tiles[place] = hashes
        return hashes
    }

    static func hashes(_ bytes: [UInt8]) -> [Hash] {
        stride(from: 0, to: bytes.count, by: Hash.byteCount).compactMap { start in
            Hash(bytes: bytes[start..<min(start + Hash.byteCount, bytes.count)])
        }
    }
}

/// The rows that a growth of the tree changes.
struct TileGrowth {
    private var added: [TileStore.Place: [Hash]] = [:]

    /// Notes a node that is complete now; only every eighth level is kept.
    mutating func visit(_ node: TreeNode, _ hash: Hash) {
        guard node.level % 8 == 0 else { return }
        let place = TileStore.Place(level: node.level / 8, index: node.index / TileStore.width)
        added[place, default: []].append(hash)
    }

    /// Appends the hashes to their rows.
    func write(to transaction: ActTransaction) throws {
        for (place, hashes) in added.sorted(by: { ($0.key.level, $0.key.index) < ($1.key.level, $1.key.index) }) {
            let before: [UInt8]? = try transaction.value(
                "SELECT hashes FROM tile WHERE level = \(place.level) AND idx = \(place.index)")
            let bytes = (before ?? []) + hashes.flatMap(\.bytes)
            try transaction.execute(
                """
                INSERT INTO tile (level, idx, hashes) VALUES (\(place.level), \(place.index), \(bytes))
                ON CONFLICT (level, idx) DO UPDATE SET hashes = excluded.hashes
                """)
        }
    }
}
