import Foundation
import TestSupport
import Testing
import TransparencyLog

@Suite("Beside the published log of transparency-dev/tessera")
struct TesseraVectorTests {
    static let key = "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx"

    static func read(_ path: String, in folder: URL) -> [UInt8]? {
        (try? Data(contentsOf: folder.appending(path: path))).map { Array($0) }
    }

    /// The seventeen checkpoints: one of each size, and the current one.
    static func checkpoints(in folder: URL) throws -> [SignedCheckpoint] {
        let paths = ["checkpoint"] + (0...15).map { "checkpoint.\($0)" }
        return try paths.map { try SignedCheckpoint(try #require(read($0, in: folder))) }
    }

    @Test("all checkpoints are signed, and the entries and tiles hash to their roots")
    func checkpoints() throws {
        guard let folder = PublicVectors.folder("tessera/testdata/log") else { return }
        let key = try VerifierKey(Self.key)
        #expect(key.description == Self.key)
        var audited = 0
        for signed in try Self.checkpoints(in: folder) {
            let checkpoint = try signed.verified(by: key)
            try TileAudit.run(checkpoint.head) { Self.read($0.path, in: folder) }
            audited += 1
        }
        #expect(audited == 17)
    }

    @Test("every two checkpoints are consistent, by proofs read from the tiles")
    func consistency() throws {
        guard let folder = PublicVectors.folder("tessera/testdata/log") else { return }
        let heads = try Self.checkpoints(in: folder).map(\.checkpoint.head).filter { $0.size > 0 }
        var shown = 0
        for new in heads {
            var reader = TileReader(size: new.size) { Self.read($0.path, in: folder) }
            #expect(try reader.root() == new.root)
            for old in heads where old.size <= new.size {
                try reader.consistencyProof(from: old.size).verify(oldRoot: old.root, newRoot: new.root)
                shown += 1
            }
        }
        #expect(shown > 120)
    }

    @Test("every leaf is included in every tree that has it")
    func inclusion() throws {
        guard let folder = PublicVectors.folder("tessera/testdata/log") else { return }
        let heads = try Self.checkpoints(in: folder).map(\.checkpoint.head)
        let tile = try #require(Tile.entries(holding: 0, size: 15))
        let leaves = try EntryBundle(#require(Self.read(tile.path, in: folder)), of: tile).hashes
        var shown = 0
        for head in heads {
            var reader = TileReader(size: head.size) { Self.read($0.path, in: folder) }
            for index in 0..<head.size {
                try reader.inclusionProof(of: index).verify(leaf: leaves[index], root: head.root)
                shown += 1
            }
        }
        #expect(shown == 135)
    }

    @Test("our tiles and bundles are the published ones to the byte, whole or grown leaf by leaf")
    func tiles() throws {
        guard let folder = PublicVectors.folder("tessera/testdata/log") else { return }
        let tile = try #require(Tile.entries(holding: 0, size: 15))
        let bundle = try EntryBundle(#require(Self.read(tile.path, in: folder)), of: tile)
        var different: [String] = []
        var builder = TileBuilder()
        for (index, leaf) in bundle.hashes.enumerated() {
            _ = builder.append(contentsOf: [leaf])
            let size = index + 1
            for file in builder.partialTiles where Self.read(file.path, in: folder) != file.bytes {
                different.append(file.path)
            }
            for tile in TileGrowth(from: index, to: size, .entries) {
                let bytes = try EntryBundle(Array(bundle.entries[..<size])).bytes
                if Self.read(tile.path, in: folder) != bytes { different.append(tile.path) }
            }
            builder = try TileBuilder(size: size) { Self.read($0.path, in: folder) }
        }
        #expect(different.isEmpty)
    }
}
