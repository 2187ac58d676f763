import TestSupport
import Testing
import TransparencyLog

@Suite("A proof")
struct ProofTests {
    static let nodes = Sample.nodes(400)
    static let leaves = Sample.leaves(400)

    static func root(_ size: Int) -> Hash { Sample.root(leaves[..<size]) }

    @Test("of inclusion shows every leaf of every small tree, and reads the nodes it names, each once")
    func everyInclusion() throws {
        var wrong: [String] = []
        for size in 1...40 {
            for index in 0..<size {
                var asked: [TreeNode] = []
                let proof = try InclusionProof(index: index, size: size) { node in
                    asked.append(node)
                    return Self.nodes[node]
                }
                if try asked != InclusionProof.nodes(index: index, size: size) {
                    wrong.append("nodes \(index)/\(size)")
                }
                if Set(asked).count != asked.count { wrong.append("twice \(index)/\(size)") }
                if try proof.root(leaf: Self.leaves[index]) != Self.root(size) { wrong.append("\(index)/\(size)") }
            }
        }
        #expect(wrong.isEmpty)
    }

    @Test("of consistency joins every two small trees")
    func everyConsistency() throws {
        var wrong: [String] = []
        for new in 1...40 {
            for old in 1...new {
                let proof = try ConsistencyProof(oldSize: old, newSize: new) { Self.nodes[$0] }
                let isShown: Void? = try? proof.verify(oldRoot: Self.root(old), newRoot: Self.root(new))
                if isShown == nil { wrong.append("\(old)-\(new)") }
                if old == new, !proof.hashes.isEmpty { wrong.append("\(old) to itself") }
            }
        }
        #expect(wrong.isEmpty)
    }

    @Test("of inclusion is refused when any bit of it, of the index, of the leaf or of the root is changed")
    func changedInclusion() throws {
        var random = SeededRandom(seed: 3)
        var accepted: [String] = []
        for _ in 0..<20 {
            let size = 1 + random.below(400)
            let index = random.below(size)
            let proof = try InclusionProof(index: index, size: size) { Self.nodes[$0] }
            let (leaf, root) = (Self.leaves[index], Self.root(size))
            func expectRefusal(_ proof: InclusionProof, leaf: Hash, root: Hash, _ change: String) {
                guard (try? proof.verify(leaf: leaf, root: root)) != nil else { return }
                accepted.append("\(index)/\(size): \(change)")
            }
            for bit in 0..<256 {
                expectRefusal(proof, leaf: leaf, root: root.flipping(bit: bit), "root \(bit)")
                expectRefusal(proof, leaf: leaf.flipping(bit: bit), root: root, "leaf \(bit)")
                for place in proof.hashes.indices {
                    var hashes = proof.hashes
                    hashes[place] = hashes[place].flipping(bit: bit)
                    let changed = InclusionProof(index: index, size: size, hashes: hashes)
                    expectRefusal(changed, leaf: leaf, root: root, "hash \(place) \(bit)")
                }
            }
            for bit in 0..<64 {
                let changed = InclusionProof(index: index ^ (1 << bit), size: size, hashes: proof.hashes)
                expectRefusal(changed, leaf: leaf, root: root, "index \(bit)")
            }
            for changed in Self.relengthened(proof.hashes) {
                expectRefusal(
                    InclusionProof(index: index, size: size, hashes: changed), leaf: leaf, root: root, "length")
            }
        }
        #expect(accepted.isEmpty)
    }

    @Test("of consistency is refused when any bit of it or of a root is changed")
    func changedConsistency() throws {
        var random = SeededRandom(seed: 4)
        var accepted: [String] = []
        for _ in 0..<20 {
            let new = 2 + random.below(398)
            let old = 1 + random.below(new - 1)
            let proof = try ConsistencyProof(oldSize: old, newSize: new) { Self.nodes[$0] }
            let (oldRoot, newRoot) = (Self.root(old), Self.root(new))
            func expectRefusal(_ hashes: [Hash], _ oldRoot: Hash, _ newRoot: Hash, _ change: String) {
                let proof = ConsistencyProof(oldSize: old, newSize: new, hashes: hashes)
                guard (try? proof.verify(oldRoot: oldRoot, newRoot: newRoot)) != nil else { return }
                accepted.append("\(old)-\(new): \(change)")
            }
            for bit in 0..<256 {
                expectRefusal(proof.hashes, oldRoot.flipping(bit: bit), newRoot, "old root \(bit)")
                expectRefusal(proof.hashes, oldRoot, newRoot.flipping(bit: bit), "new root \(bit)")
                for place in proof.hashes.indices {
                    var hashes = proof.hashes
                    hashes[place] = hashes[place].flipping(bit: bit)
                    expectRefusal(hashes, oldRoot, newRoot, "hash \(place) \(bit)")
                }
            }
            for changed in Self.relengthened(proof.hashes) { expectRefusal(changed, oldRoot, newRoot, "length") }
        }
        #expect(accepted.isEmpty)
    }

    /// The hashes with one more or fewer at either end.
    static func relengthened(_ hashes: [Hash]) -> [[Hash]] {
        let longer = [hashes + [.emptyTree], [.emptyTree] + hashes]
        return hashes.isEmpty ? longer : longer + [Array(hashes.dropLast()), Array(hashes.dropFirst())]
    }

    @Test("is neither made nor verified for sizes that no tree has", arguments: [Int.min, -1, 0, .max])
    func hostileSizes(number: Int) {
        let none: [Hash] = []
        var refused = 0
        func expectRefusal(_ body: () throws -> Void) {
            do { try body() } catch { refused += error is ProofFault ? 1 : 0 }
        }
        expectRefusal { _ = try InclusionProof(index: number == 0 ? 5 : number, size: 5) { Self.nodes[$0] } }
        expectRefusal { _ = try InclusionProof(index: 1, size: number) { Self.nodes[$0] } }
        expectRefusal { _ = try InclusionProof(index: number, size: number, hashes: none).root(leaf: .emptyTree) }
        expectRefusal { _ = try InclusionProof(index: 0, size: number, hashes: none).root(leaf: .emptyTree) }
        expectRefusal { _ = try ConsistencyProof(oldSize: number, newSize: 5) { Self.nodes[$0] } }
        expectRefusal {
            try ConsistencyProof(oldSize: number, newSize: 5, hashes: none).verify(
                oldRoot: .emptyTree, newRoot: .emptyTree)
        }
        expectRefusal {
            try ConsistencyProof(oldSize: 1, newSize: number, hashes: none).verify(
                oldRoot: .emptyTree, newRoot: .emptyTree)
        }
        #expect(refused == 7)
    }

    @Test("of growth from nothing is refused: it would show nothing")
    func fromNothing() {
        let proof = ConsistencyProof(oldSize: 0, newSize: 0, hashes: [])
        #expect(
            fault(ProofFault.self) {
                try proof.verify(oldRoot: .emptyTree, newRoot: .emptyTree)
            }?.reason == .sizes(old: 0, new: 0))
    }

    @Test("says which node is missing, and what to do about a false one")
    func telling() throws {
        #expect(
            fault(ProofFault.self) {
                try InclusionProof(index: 1, size: 2) { _ in nil }
            }?.reason == .missing(TreeNode(level: 0, index: 0)))
        let refusal = #expect(throws: ProofFault.self) {
            try InclusionProof(index: 0, size: 1, hashes: []).verify(leaf: Sample.leaf(0), root: .emptyTree)
        }
        #expect(refusal?.description.contains("由证明算出的根哈希") == true)
    }

    @Test("of a subtree leads from every leaf to it and from it to every larger tree")
    func subtrees() throws {
        var wrong: [String] = []
        var count = 0
        for end in 1...33 {
            for start in 0..<end {
                guard let subtree = Subtree(start: start, end: end) else { continue }
                count += 1
                let root = Sample.root(Self.leaves[start..<end])
                for index in start..<end {
                    let proof = try subtree.inclusionProof(of: index) { Self.nodes[$0] }
                    let isShown: Void? = try? subtree.verify(
                        leaf: Self.leaves[index], at: index, root: root, by: proof.hashes)
                    if isShown == nil { wrong.append("\(index) in \(start)..<\(end)") }
                }
                for size in end...40 {
                    let hashes = try subtree.consistencyProof(size: size) { Self.nodes[$0] }
                    let tree = TreeHead(size: size, root: Self.root(size))
                    if (try? subtree.verify(root: root, in: tree, by: hashes)) == nil {
                        wrong.append("\(start)..<\(end) in \(size)")
                    }
                    let isFooled: Void? = try? subtree.verify(root: root.flipping(bit: 9), in: tree, by: hashes)
                    if isFooled != nil { wrong.append("changed \(start)..<\(end) in \(size)") }
                }
            }
        }
        #expect(count > 90)
        #expect(wrong.isEmpty)
    }
}
