import TestSupport
import Testing
import TransparencyLog

@Suite("A tile")
struct TileTests {
    static let paths: [(Tile.Kind, Int, Int, String)] = [
        (.hashes(level: 0), 0, 256, "tile/0/000"), (.hashes(level: 0), 1_234_067, 256, "tile/0/x001/x234/067"),
        (.hashes(level: 2), 1_000, 1, "tile/2/x001/000.p/1"), (.entries, 999, 255, "tile/entries/999.p/255"),
        (.entries, 1_000_000, 7, "tile/entries/x001/x000/000.p/7"), (.hashes(level: 7), 0, 63, "tile/7/000.p/63"),
    ]

    @Test("has the path that tlog-tiles gives it, and is read from it", arguments: paths)
    func path(kind: Tile.Kind, index: Int, width: Int, path: String) throws {
        let tile = try #require(Tile(kind, index: index, width: width))
        #expect(tile.path == path)
        #expect(Tile(path: path) == tile)
    }

    @Test(
        "is not read from another spelling",
        arguments: [
            "", "tile", "tile/0", "tile/0/", "tile/0/00", "tile/0/0000", "tile/0/x000/001", "tile/00/000", "tile/8/000",
            "tile/64/000", "tile/-1/000", "tile/0/000.p/0", "tile/0/000.p/256", "tile/0/000.p/01", "tile/0/000.p",
            "tile/0/000.p/", "tile/0/001/002", "tile/0/x001", "/tile/0/000", "tile/0/000/", "tile/data/000",
            "tile/0/x1/000", "tile/0/x001/00a", "tile/0/٠٠٠", "../tile/0/000", "tile/0/../000",
            "tile/1/x999/x999/x999/x999/999",
            "tile/0/x999/x999/x999/x999/x999/x999/999", "tile/0/x999/x999/x999/x999/x999/x999/x999/x999/999",
            "tile/+1/000",
        ])
    func hostilePath(path: String) {
        #expect(Tile(path: path) == nil)
    }

    @Test("exists for no level, place or width that no tree has")
    func hostileParts() {
        #expect(Tile(.hashes(level: 8), index: 0) == nil)
        #expect(Tile(.hashes(level: -1), index: 0) == nil)
        #expect(Tile(.entries, index: -1) == nil)
        #expect(Tile(.entries, index: .max) == nil)
        #expect(Tile(.entries, index: 0, width: 0) == nil)
        #expect(Tile(.entries, index: 0, width: 257) == nil)
    }

    @Test("is written when a tree grows over it: the example of tlog-tiles")
    func growth() {
        let all = TileGrowth(from: 0, to: 70_000, .hashes).map(\.path)
        #expect(all.count == 273 + 1 + 1 + 1 + 1)
        #expect(all.suffix(4) == ["tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1"])
        #expect(
            TileGrowth(from: 250, to: 300, .hashes).map(\.path) == ["tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1"])
        #expect(TileGrowth(from: 255, to: 256, .hashes).map(\.path) == ["tile/0/000", "tile/1/000.p/1"])
        #expect(TileGrowth(from: 256, to: 257, .entries).map(\.path) == ["tile/entries/001.p/1"])
        #expect(TileGrowth(from: 5, to: 5, .hashes).map(\.path).isEmpty)
        #expect(TileGrowth(from: 6, to: 5, .entries).map(\.path).isEmpty)
    }

    @Test("is named before it is made, however large the size someone states")
    func hostileGrowth() {
        #expect(TileGrowth(from: 0, to: .max, .hashes).first { _ in true }?.path == "tile/0/000")
        #expect(TileGrowth(from: .min, to: .min, .hashes).map(\.path).isEmpty)
        let nothing = #expect(throws: TileFault.self) {
            try TileAudit.run(TreeHead(size: 1 << 61, root: .emptyTree)) { _ in nil }
        }
        #expect(nothing?.reason == .missing)
    }

    @Test("comes out alike whether a tree grows leaf by leaf, in batches or from its partial tiles")
    func building() throws {
        var random = SeededRandom(seed: 5)
        var written: [Tile: [UInt8]] = [:]
        var size = 0
        while size < 1_500 {
            let next = size + 1 + random.below(300)
            var builder = try TileBuilder(size: size) { written[$0] }
            let complete = builder.append(contentsOf: (size..<next).map(Sample.leaf))
            let files = complete + builder.partialTiles
            for file in files { written[file.tile] = file.bytes }
            #expect(Set(files.map(\.tile)).isSuperset(of: TileGrowth(from: size, to: next, .hashes)))
            size = next
        }
        let whole = try Sample.files(size).filter { $0.key.kind != .entries }
        #expect(whole.allSatisfy { written[$0.key] == $0.value })
        #expect(try TileBuilder(size: size) { written[$0] }.head.root == Sample.root(Sample.leaves(size)[...]))
    }

    @Test("gives proofs for every size, also where the full tile stands in a partial one's place")
    func reading() throws {
        let files = try Sample.files(700)
        var random = SeededRandom(seed: 6)
        for _ in 0..<30 {
            let size = 1 + random.below(700)
            let root = Sample.root(Sample.leaves(size)[...])
            let own = try Sample.files(size)
            var reader = TileReader(size: size) { files[$0.full] ?? own[$0] }
            #expect(try reader.root() == root)
            let index = random.below(size)
            try reader.inclusionProof(of: index).verify(leaf: Sample.leaf(index), root: root)
            let old = 1 + random.below(size)
            try reader.consistencyProof(from: old).verify(
                oldRoot: Sample.root(Sample.leaves(old)[...]), newRoot: root)
            let nodes = try InclusionProof.nodes(index: index, size: size)
            #expect(TileReader.tiles(for: nodes, size: size).count <= 3)
        }
    }

    @Test("is refused with its path when it is missing, cut, or not what the leaves say")
    func audit() throws {
        let size = 300
        let files = try Sample.files(size)
        let head = TreeHead(size: size, root: Sample.root(Sample.leaves(size)[...]))
        var seen = 0
        try TileAudit.run(head) {
            files[$0]
        } visit: { index, leaf in
            if Hash.leaf(leaf) == Sample.leaf(index) { seen += 1 }
        }
        #expect(seen == size)
        var accepted: [String] = []
        for (tile, bytes) in files {
            for bad in [nil, Array(bytes.dropLast()), bytes + [0], Self.changed(bytes)] {
                let refusal = fault(TileFault.self) {
                    try TileAudit.run(head) { $0 == tile ? bad : files[$0] }
                }
                if refusal == nil { accepted.append(tile.path) }
            }
        }
        #expect(accepted.isEmpty)
        let other = TreeHead(size: size, root: .emptyTree)
        #expect(fault(TileFault.self) { try TileAudit.run(other) { files[$0] } }?.tile == nil)
    }

    static func changed(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        bytes[bytes.count - 1] ^= 1
        return bytes
    }

    @Test("of entries holds leaves of every length up to 65,535 bytes")
    func bundle() throws {
        let entries = [[], [0], [UInt8](repeating: 7, count: 65_535)] + (0..<10).map { utf8("leaf \($0)") }
        let tile = try #require(Tile(.entries, index: 0, width: entries.count))
        let bundle = try EntryBundle(entries)
        #expect(try EntryBundle(bundle.bytes, of: tile) == bundle)
        #expect(fault(TileFault.self) { try EntryBundle([[UInt8](repeating: 7, count: 65_536)]) } != nil)
        #expect(fault(TileFault.self) { try EntryBundle([]) }?.reason == .entryCount(found: 0, expected: nil))
        let narrow = try #require(Tile(.entries, index: 0, width: 2))
        #expect(
            fault(TileFault.self) { try EntryBundle(bundle.bytes, of: narrow) }?.reason
                == .entryCount(found: entries.count, expected: 2))
    }

    @Test("of entries cut anywhere is refused")
    func cutBundle() throws {
        let bytes = try EntryBundle([utf8("one"), utf8("two")]).bytes
        let tile = try #require(Tile(.entries, index: 0, width: 2))
        let accepted = (0..<bytes.count).filter { count in
            fault(TileFault.self) { try EntryBundle(Array(bytes[..<count]), of: tile) } == nil
        }
        #expect(accepted.isEmpty)
    }

    @Test("does not answer for nodes outside the tree")
    func outside() throws {
        let files = try Sample.files(5)
        var reader = TileReader(size: 5) { files[$0] }
        for node in [
            TreeNode(level: 0, index: 5), TreeNode(level: 3, index: 0), TreeNode(level: -1, index: 0),
            TreeNode(level: 99, index: 0), TreeNode(level: 0, index: -1), TreeNode(level: 1, index: .max),
        ] {
            #expect(fault(TileFault.self) { try reader.hash(of: node) }?.reason == .noNode(node, size: 5))
        }
        #expect(fault(TileFault.self) { try reader.inclusionProof(of: 5) } != nil)
        #expect(fault(TileFault.self) { try reader.consistencyProof(from: 0) } != nil)
    }
}
