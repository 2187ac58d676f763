import TestSupport
import TransparencyLog

/// Trees, keys and texts that the tests start from.
enum Sample {
    /// The hash of leaf `index` of every sample tree.
    static func leaf(_ index: Int) -> Hash { .leaf(Array("leaf \(index)".utf8)) }

    /// The leaves of a tree of `size`.
    static func leaves(_ size: Int) -> [Hash] { (0..<size).map(leaf) }

    /// The root straight from the definition in RFC 6962, section 2.1.
    static func root(_ leaves: ArraySlice<Hash>) -> Hash {
        guard leaves.count > 1, let first = leaves.indices.first else { return leaves.first ?? .emptyTree }
        var half = 1
        while half * 2 < leaves.count { half *= 2 }
        return .node(root(leaves[..<(first + half)]), root(leaves[(first + half)...]))
    }

    /// All complete nodes of a tree.
    static func nodes(_ size: Int) -> [TreeNode: Hash] {
        var nodes: [TreeNode: Hash] = [:]
        var range = CompactRange()
        range.append(contentsOf: leaves(size)) { nodes[$0] = $1 }
        return nodes
    }

    /// The files of a whole published log of `size` leaves.
    static func files(_ size: Int) throws -> [Tile: [UInt8]] {
        var files: [Tile: [UInt8]] = [:]
        var builder = TileBuilder()
        let complete = builder.append(contentsOf: leaves(size))
        for file in complete + builder.partialTiles { files[file.tile] = file.bytes }
        for tile in TileGrowth(from: 0, to: size, .entries) {
            files[tile] = try EntryBundle(tile.nodes.map { Array("leaf \($0.index)".utf8) }).bytes
        }
        return files
    }

    static let origin = "log.example/acts"

    static func name(_ text: String) throws -> KeyName {
        guard let name = KeyName(text) else { throw Missing(what: text) }
        return name
    }

    static func key(_ name: String = origin, _ type: KeyType = .ed25519, seed: UInt8 = 7) throws -> SignerKey {
        try SignerKey(name: self.name(name), type: type, seed: [UInt8](repeating: seed, count: 32))
    }

    static func witness(_ number: UInt8) throws -> SignerKey {
        try key("w\(number).example", .cosignature, seed: number)
    }

    static func checkpoint(_ size: Int, key: SignerKey? = nil) throws -> SignedCheckpoint {
        let key = try key ?? self.key()
        let head = TreeHead(size: size, root: root(leaves(size)[...]))
        return try Checkpoint(origin: Origin(key.name), head: head).signed(by: key)
    }

    struct Missing: Error { let what: String }
}

extension Hash {
    /// The hash with one bit changed.
    func flipping(bit: Int) -> Hash {
        var bytes = bytes
        bytes[bit / 8] ^= 1 << UInt8(bit % 8)
        return Hash(bytes: bytes) ?? self
    }
}

extension SeededRandom {
    /// Bytes of any value.
    mutating func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8.random(in: 0...255, using: &self) } }
}

/// The bytes of a text.
func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }

/// What `body` throws, `nil` when it throws nothing or something else.
func fault<Fault: Error>(_ kind: Fault.Type, _ body: () throws -> Any) -> Fault? {
    do {
        _ = try body()
        return nil
    } catch {
        return error as? Fault
    }
}
