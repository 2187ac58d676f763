import Database
import TransparencyLog

/// Holds every stored hash against the tree that is built anew.
struct StoredTiles {
    private let reader: Reader
    /// The row of each level that was read last.
    private var current: [Int: (index: Int, hashes: [Hash]?)] = [:]
    /// How many nodes of each level the tree has.
    private var counts: [Int: Int] = [:]

    init(_ reader: Reader) { self.reader = reader }

    /// The hash kept of a leaf; `nil` where it is missing.
    mutating func leaf(_ index: Int) throws -> Hash? {
        let hashes = try row(level: 0, index / Tile.fullWidth) ?? []
        let offset = index % Tile.fullWidth
        return offset < hashes.count ? hashes[offset] : nil
    }

    /// Holds what is kept of a node against it; leaves are looked at by who knows their acts.
    mutating func check(_ node: AuditedTree.Node, report: inout AuditReport) throws {
        guard node.place.level % Tile.height == 0 else { return }
        let level = node.place.level / Tile.height
        counts[level] = node.place.index + 1
        let (index, offset) = (node.place.index / Tile.fullWidth, node.place.index % Tile.fullWidth)
        guard let hashes = try row(level: level, index) else {
            if offset == 0 { report.find("tile", "\(level)/\(index)", "缺失") }
            return
        }
        guard level > 0, offset < hashes.count else { return }
        if hashes[offset] != node.hash, hashes[offset] != node.kept {
            report.find("tile", "\(level)/\(index)", "第 \(offset) 个散列与其下的散列不符")
        }
    }

    /// The hashes of a row; `nil` when there is none that can be read.
    private mutating func row(level: Int, _ index: Int) throws -> [Hash]? {
        if let known = current[level], known.index == index { return known.hashes }
        let row = try reader.first("SELECT hashes FROM tile WHERE level = \(level) AND idx = \(index)")
        let bytes: [UInt8]? = try? row?["hashes"]
        current[level] = (index, row.map { _ in Self.hashes(bytes ?? []) })
        return current[level]?.hashes
    }

    /// As many whole hashes as there are.
    private static func hashes(_ bytes: [UInt8]) -> [Hash] {
        stride(from: 0, to: bytes.count, by: Hash.byteCount).compactMap { start in
            Hash(bytes: bytes[start..<min(start + Hash.byteCount, bytes.count)])
        }
    }

    /// Rows that are too long or too short, or that no tree of this size has.
    func finish(report: inout AuditReport) throws {
        try reader.forEach("SELECT level, idx, hashes FROM tile ORDER BY level, idx") { row in
            let key = "\(row.text("level"))/\(row.text("idx"))"
            _ = try report.reading("tile", key) { report in
                let (level, index): (Int, Int) = try (row["level"], row["idx"])
                let bytes: [UInt8] = try row["hashes"]
                let expected = expected(level: level, index: index)
                if bytes.count != expected * Hash.byteCount {
                    report.find("tile", key, "应有 \(expected) 个散列，实有 \(bytes.count) 字节")
                }
            }
        }
    }

    private func expected(level: Int, index: Int) -> Int {
        let count = counts[level] ?? 0
        guard index >= 0, index <= count / Tile.fullWidth else { return 0 }
        return min(count - index * Tile.fullWidth, Tile.fullWidth)
    }
}
