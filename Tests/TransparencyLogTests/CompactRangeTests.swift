import TestSupport
import Testing
import TransparencyLog

@Suite("The edge of a tree")
struct CompactRangeTests {
    @Test("has the root of the definition at every size")
    func root() {
        let leaves = Sample.leaves(300)
        var range = CompactRange()
        var wrong: [Int] = []
        for size in 0...300 {
            if range.root != Sample.root(leaves[..<size]) || range.size != size { wrong.append(size) }
            if size < 300 { range.append(leaves[size]) }
        }
        #expect(wrong.isEmpty)
    }

    @Test("shows each complete node once, with its hash")
    func visits() {
        var seen: [TreeNode: Hash] = [:]
        var count = 0
        var range = CompactRange()
        let leaves = Sample.leaves(100)
        range.append(contentsOf: leaves) { node, hash in
            seen[node] = hash
            count += 1
        }
        #expect(count == seen.count)
        #expect(seen.count == (0..<7).reduce(0) { $0 + 100 >> $1 })
        let wrong = seen.filter { node, hash in
            hash != Sample.root(leaves[node.index << node.level..<(node.index + 1) << node.level])
        }
        #expect(wrong.isEmpty)
    }

    @Test("is the same after keeping it, from its bytes and from a store of nodes, and grows on alike")
    func keeping() throws {
        let nodes = Sample.nodes(200)
        var random = SeededRandom(seed: 2)
        for _ in 0..<50 {
            let size = random.below(200)
            var range = CompactRange()
            range.append(contentsOf: Sample.leaves(size))
            #expect(range.peaks.count == size.nonzeroBitCount)
            var again = try CompactRange(encoded: range.encoded)
            #expect(again == range)
            #expect(try CompactRange(size: size) { nodes[$0] } == range)
            #expect(try CompactRange(size: size, peaks: range.peaks) == range)
            again.append(Sample.leaf(size))
            #expect(again.root == Sample.root(Sample.leaves(size + 1)[...]))
        }
    }

    @Test("is refused when it cannot be one, and says why")
    func hostile() {
        #expect(fault(TreeFault.self) { try CompactRange(size: 1, peaks: []) }?.reason == .peaks(found: 0, expected: 1))
        #expect(fault(TreeFault.self) { try CompactRange(size: -1, peaks: []) }?.reason == .size(-1))
        #expect(fault(TreeFault.self) { try CompactRange(size: .max, peaks: []) }?.reason == .size(.max))
        #expect(
            fault(TreeFault.self) {
                try CompactRange(encoded: [UInt8](repeating: 0, count: 9))
            }?.reason == .encoding(byteCount: 9))
        #expect(
            fault(TreeFault.self) {
                try CompactRange(encoded: [UInt8](repeating: 255, count: 8 + 64 * 32))
            }?.reason == .size(.max))
        #expect(
            fault(TreeFault.self) {
                try CompactRange(size: 3) { _ in nil }
            }?.reason == .missing(TreeNode(level: 1, index: 0)))
        #expect(
            fault(TreeFault.self) { try CompactRange(size: 3) { _ in nil } }?.description.contains("第 1 层第 0 个") == true
        )
    }
}
