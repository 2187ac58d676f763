import Foundation
import Testing
import TransparencyLog

/// `Vectors/log.json`, written by `make_vectors.py` with nothing of this project.
struct OwnVectors: Decodable {
    struct Inclusion: Decodable { let index: Int, size: Int, proof: [String] }
    struct Consistency: Decodable { let old: Int, new: Int, proof: [String] }
    struct Root: Decodable { let size: Int, root: String }
    struct TileHash: Decodable { let path: String, sha256: String }
    struct TileSet: Decodable { let size: Int, tiles: [TileHash] }
    struct TileCount: Decodable { let size: Int, count: Int, last: [String] }
    struct Key: Decodable { let vkey: String, secret: String }

    let leaves: [String]
    let roots: [String]
    let inclusion: [Inclusion]
    let consistency: [Consistency]
    let large: [Root]
    let tiles: [TileSet]
    let tileCount: TileCount
    let log: Key
    let witnesses: [Key]
    let times: [Int64]
    let signed: String
    let cosigned: String
    let request: String
    let oldSize: Int
    let proofIndex: Int

    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Vectors")

    static func read() throws -> OwnVectors {
        try JSONDecoder().decode(OwnVectors.self, from: Data(contentsOf: folder.appending(path: "log.json")))
    }

    static func file(_ name: String) throws -> [UInt8] {
        try Array(Data(contentsOf: folder.appending(path: "files/\(name)")))
    }

    /// The hashes of the leaves.
    func leafHashes() -> [Hash] {
        leaves.map { leaf in
            let digits = Array(leaf.utf8)
            let bytes = stride(from: 0, to: digits.count, by: 2).compactMap { place in
                UInt8(String(decoding: digits[place..<place + 2], as: UTF8.self), radix: 16)
            }
            return .leaf(bytes)
        }
    }
}

@Suite("Beside a log made by a Python script")
struct OwnVectorTests {
    @Test("roots and proofs are the same")
    func trees() throws {
        let vectors = try OwnVectors.read()
        let leaves = vectors.leafHashes()
        var nodes: [TreeNode: Hash] = [:]
        var range = CompactRange()
        var roots = [range.root.base64]
        for leaf in leaves {
            range.append(leaf) { nodes[$0] = $1 }
            roots.append(range.root.base64)
        }
        #expect(roots == vectors.roots)
        let inclusion = try vectors.inclusion.filter { vector in
            let proof = try InclusionProof(index: vector.index, size: vector.size) { nodes[$0] }
            return proof.hashes.map(\.base64) != vector.proof
        }
        #expect(inclusion.isEmpty)
        let consistency = try vectors.consistency.filter { vector in
            let proof = try ConsistencyProof(oldSize: vector.old, newSize: vector.new) { nodes[$0] }
            return proof.hashes.map(\.base64) != vector.proof
        }
        #expect(consistency.isEmpty)
        #expect(vectors.inclusion.count == 210 && vectors.consistency.count == 210)
    }

    @Test("seventy thousand leaves have the same roots and tiles")
    func large() throws {
        let vectors = try OwnVectors.read()
        var builder = TileBuilder()
        var paths: [String] = []
        var checked = 0
        for vector in vectors.large {
            paths += builder.append(contentsOf: (builder.size..<vector.size).map(Sample.leaf)).map(\.path)
            if builder.head.root.base64 == vector.root { checked += 1 }
        }
        #expect(checked == vectors.large.count)
        #expect(paths.count + builder.partialTiles.count == vectors.tileCount.count)
        #expect(builder.partialTiles.map(\.path) == ["tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1"])
        #expect(builder.partialTiles.last?.path == vectors.tileCount.last.last)
    }

    @Test("tiles have the same paths and bytes")
    func tiles() throws {
        for vector in try OwnVectors.read().tiles {
            var builder = TileBuilder()
            let files = builder.append(contentsOf: Sample.leaves(vector.size)) + builder.partialTiles
            let ours = Dictionary(uniqueKeysWithValues: files.map { ($0.path, Hash(of: $0.bytes).hexadecimal) })
            let theirs = Dictionary(uniqueKeysWithValues: vector.tiles.map { ($0.path, $0.sha256) })
            #expect(ours == theirs)
            #expect(Set(TileGrowth(from: 0, to: vector.size, .hashes).map(\.path)) == Set(theirs.keys))
        }
    }

    @Test("keys have the same texts and make the same signatures")
    func keys() throws {
        let vectors = try OwnVectors.read()
        let log = try SignerKey(secretText: vectors.log.secret)
        #expect(log.verifier.description == vectors.log.vkey)
        #expect(log.secretText == vectors.log.secret)
        let signed = try SignedCheckpoint(utf8(vectors.signed))
        #expect(try signed.checkpoint.signed(by: log).bytes == utf8(vectors.signed))
        var cosignatures: [NoteSignature] = []
        for (witness, time) in zip(vectors.witnesses, vectors.times) {
            let key = try SignerKey(secretText: witness.secret)
            #expect(key.verifier.description == witness.vkey)
            cosignatures.append(try signed.checkpoint.cosigned(by: key, at: time))
        }
        #expect(try signed.adding(cosignatures).bytes == utf8(vectors.cosigned))
    }

    @Test("a proof file verifies under a policy, and tells when it was seen")
    func proof() throws {
        let vectors = try OwnVectors.read()
        let bytes = try OwnVectors.file("act.tlog-proof")
        let proof = try LogProof(bytes)
        #expect(proof.bytes == bytes)
        #expect(proof.index == vectors.proofIndex)
        let policy = try WitnessPolicy(OwnVectors.file("trust.policy"))
        let verdict = try proof.verify(leaf: OwnVectors.file("act.leaf"), policy: policy)
        #expect(verdict.checkpoint.origin.description == "log.example/acts/2026")
        #expect(verdict.cosignatures.map(\.time) == vectors.times)
        #expect(verdict.quorumTime == vectors.times[1])
        let refusal = #expect(throws: LogProofFault.self) { try proof.verify(leaf: utf8("leaf 12"), policy: policy) }
        guard case .inclusion = refusal?.reason else {
            Issue.record("another leaf must fail at the proof, not \(String(describing: refusal))")
            return
        }
    }

    @Test("a request to a witness is read, printed and accepted")
    func request() throws {
        let vectors = try OwnVectors.read()
        let request = try AddCheckpointRequest(utf8(vectors.request))
        #expect(request.bytes == utf8(vectors.request))
        #expect(request.oldSize == vectors.oldSize)
        let old = try #require(Hash(base64: vectors.roots[vectors.oldSize]))
        let witness = Witness(logs: [try VerifierKey(vectors.log.vkey)])
        let accepted = try witness.decision(on: request, knowing: TreeHead(size: vectors.oldSize, root: old))
        let key = try SignerKey(secretText: vectors.witnesses[0].secret)
        let line = "\(try accepted.cosigned(by: key, at: vectors.times[0]))\n"
        #expect(vectors.cosigned.hasPrefix(vectors.signed + line))
    }
}
