import Foundation
import TestSupport
import Testing
import TransparencyLog

@Suite("Beside the proofs of transparency-dev/merkle")
struct MerkleVectorTests {
    /// One file; sizes are 64 bits without a sign there, so a few lie beyond what a tree here can have.
    struct Vector: Decodable {
        let leafIdx: UInt64?
        let treeSize: UInt64?
        let size1: UInt64?
        let size2: UInt64?
        let start: UInt64?
        let end: UInt64?
        let size: UInt64?
        let root: String?
        let root1: String?
        let root2: String?
        let leafHash: String?
        let proof: [String]?
        let wantErr: Bool
    }

    /// Its roots are twelve bytes of text and equal; a verifier that insists on 32 bytes cannot accept them.
    static let shortRoots = "consistency/additional/sizes-are-equal-one-and-proof-is-empty.json"

    /// Subtrees without a leaf, which anything is consistent with there; a ``Subtree`` has one leaf at least.
    static let emptySubtrees = "subtreeconsistency/additional/subtree-is-empty-"

    /// The files whose `wantErr` our verdict contradicts, and how many were read.
    static func disagreements(
        in kind: String, _ isAccepted: (Vector) -> Bool
    ) throws -> (paths: [String], count: Int)? {
        guard let folder = PublicVectors.folder("merkle/testdata") else { return nil }
        let files = PublicVectors.jsonFiles(below: folder.appending(path: kind))
        var paths: [String] = []
        for file in files {
            let vector = try JSONDecoder().decode(Vector.self, from: Data(contentsOf: file))
            if isAccepted(vector) == vector.wantErr { paths.append(String(file.path.dropFirst(folder.path.count + 1))) }
        }
        return (paths, files.count)
    }

    static func hash(_ text: String?) -> Hash? { text.flatMap { Hash(base64: $0) } }

    static func hashes(_ vector: Vector) -> [Hash]? {
        let hashes = (vector.proof ?? []).map { Hash(base64: $0) }
        return hashes.contains(nil) ? nil : hashes.compactMap { $0 }
    }

    static func number(_ value: UInt64?) -> Int? { value.flatMap { Int(exactly: $0) } }

    @Test("inclusion is accepted and refused alike")
    func inclusion() throws {
        let found = try Self.disagreements(in: "inclusion") { vector in
            guard let index = Self.number(vector.leafIdx), let size = Self.number(vector.treeSize),
                let root = Self.hash(vector.root), let leaf = Self.hash(vector.leafHash),
                let hashes = Self.hashes(vector)
            else { return false }
            return (try? InclusionProof(index: index, size: size, hashes: hashes).verify(leaf: leaf, root: root)) != nil
        }
        guard let found else { return }
        #expect(found.paths.isEmpty)
        #expect(found.count == 98)
    }

    @Test("consistency is accepted and refused alike, but for roots that are not 32 bytes")
    func consistency() throws {
        let found = try Self.disagreements(in: "consistency") { vector in
            guard let old = Self.number(vector.size1), let new = Self.number(vector.size2),
                let oldRoot = Self.hash(vector.root1), let newRoot = Self.hash(vector.root2),
                let hashes = Self.hashes(vector)
            else { return false }
            let proof = ConsistencyProof(oldSize: old, newSize: new, hashes: hashes)
            return (try? proof.verify(oldRoot: oldRoot, newRoot: newRoot)) != nil
        }
        guard let found else { return }
        #expect(found.paths == [Self.shortRoots])
        #expect(found.count == 98)
    }

    @Test("inclusion in a subtree is accepted and refused alike")
    func subtreeInclusion() throws {
        let found = try Self.disagreements(in: "subtreeinclusion") { vector in
            guard let index = Self.number(vector.leafIdx), let subtree = Self.subtree(vector),
                let root = Self.hash(vector.root), let leaf = Self.hash(vector.leafHash),
                let hashes = Self.hashes(vector)
            else { return false }
            return (try? subtree.verify(leaf: leaf, at: index, root: root, by: hashes)) != nil
        }
        guard let found else { return }
        #expect(found.paths.isEmpty)
        #expect(found.count == 204)
    }

    @Test("consistency of a subtree is accepted and refused alike, but for empty ones and short roots")
    func subtreeConsistency() throws {
        let found = try Self.disagreements(in: "subtreeconsistency") { vector in
            guard let subtree = Self.subtree(vector), let size = Self.number(vector.size),
                let subtreeRoot = Self.hash(vector.root1), let root = Self.hash(vector.root2),
                let hashes = Self.hashes(vector)
            else { return false }
            let tree = TreeHead(size: size, root: root)
            return (try? subtree.verify(root: subtreeRoot, in: tree, by: hashes)) != nil
        }
        guard let found else { return }
        #expect(found.paths.filter { !$0.hasPrefix(Self.emptySubtrees) } == ["subtree" + Self.shortRoots])
        #expect(found.paths.count == 7)
        #expect(found.count == 118)
    }

    static func subtree(_ vector: Vector) -> Subtree? {
        guard let start = number(vector.start), let end = number(vector.end) else { return nil }
        return Subtree(start: start, end: end)
    }
}
