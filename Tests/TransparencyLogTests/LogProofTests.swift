import Testing
import TransparencyLog

@Suite("A proof file")
struct LogProofTests {
    static func proof(of index: Int = 4, in size: Int = 11, extra: [UInt8]? = nil) throws -> LogProof {
        let nodes = Sample.nodes(size)
        let inclusion = try InclusionProof(index: index, size: size) { nodes[$0] }
        return LogProof(
            index: index, hashes: inclusion.hashes, signed: try Sample.checkpoint(size), extra: extra)
    }

    static func leaf(_ index: Int) -> [UInt8] { utf8("leaf \(index)") }

    @Test("survives its text and verifies, with and without extra data")
    func roundTrip() throws {
        for size in [1, 2, 11, 64] {
            for extra in [nil, [], utf8("anything")] {
                let proof = try Self.proof(of: size - 1, in: size, extra: extra)
                let read = try LogProof(proof.bytes)
                #expect(read == proof)
                let checkpoint = try read.verify(leaf: Self.leaf(size - 1), log: Sample.key().verifier)
                #expect(checkpoint.size == size)
            }
        }
    }

    @Test("does not verify for another leaf, index or log")
    func others() throws {
        let (proof, key) = (try Self.proof(), try Sample.key().verifier)
        let moved = LogProof(index: 5, hashes: proof.hashes, signed: proof.signed)
        #expect(fault(LogProofFault.self) { try proof.verify(leaf: Self.leaf(5), log: key) } != nil)
        #expect(fault(LogProofFault.self) { try moved.verify(leaf: Self.leaf(4), log: key) } != nil)
        #expect(
            fault(LogProofFault.self) { try proof.verify(leaf: Self.leaf(4), log: Sample.key("x").verifier) } != nil)
        #expect(
            fault(LogProofFault.self) { try proof.verify(leaf: Self.leaf(4), log: Sample.key(seed: 8).verifier) } != nil
        )
    }

    @Test("changed in any bit is refused, but for a checkpoint's signatures by unknown keys")
    func changed() throws {
        let (proof, key) = (try Self.proof(), try Sample.key().verifier)
        let bytes = proof.bytes
        var accepted: [Int] = []
        for bit in 0..<bytes.count * 8 {
            var changed = bytes
            changed[bit / 8] ^= 1 << UInt8(bit % 8)
            guard let read = try? LogProof(changed) else { continue }
            if (try? read.verify(leaf: Self.leaf(4), log: key)) != nil { accepted.append(bit) }
        }
        #expect(accepted.isEmpty)
    }

    @Test("is refused with the line that is wrong")
    func malformed() throws {
        let text = String(decoding: try Self.proof().bytes, as: UTF8.self)
        let cases: [(String, Int)] = [
            ("", 1), ("c2sp.org/tlog-proof@v2\nindex 0\n\n", 1), ("c2sp.org/tlog-proof@v1", 1),
            (text.replacing("@v1\n", with: "@v1 \n"), 1), (text.replacing("index 4", with: "index 04"), 2),
            (text.replacing("index 4", with: "Index 4"), 2), (text.replacing("index 4", with: "extra !\nindex 4"), 2),
            (text.replacing("index 4", with: "extra AAAA\nextra AAAA\nindex 4"), 3),
            (text.replacing("index 4\n", with: "index 4\nx\n"), 3),
            (text.replacing("index 4\n", with: "index 4\n" + String(repeating: "\(Hash.emptyTree)\n", count: 60)), 66),
            (text.replacing("\n11\n", with: "\n011\n"), 9), (text.replacing("log.example/acts\n11", with: "\n11"), 8),
        ]
        for (text, line) in cases {
            let refusal = fault(LogProofFault.self) { try LogProof(utf8(text)) }
            #expect(refusal?.line == line, "\(text.prefix(60))")
            #expect(refusal?.description.hasPrefix("证明文件第 \(line) 行：") == true)
        }
    }
}
