import Testing
import TransparencyLog

@Suite("A witness")
struct WitnessTests {
    static let nodes = Sample.nodes(40)

    static func head(_ size: Int) -> TreeHead { TreeHead(size: size, root: Sample.root(Sample.leaves(size)[...])) }

    static func witness() throws -> Witness { Witness(logs: [try Sample.key().verifier]) }

    static func request(
        from old: Int, to new: Int, key: SignerKey? = nil, root: Hash? = nil
    ) throws -> AddCheckpointRequest {
        let key = try key ?? Sample.key()
        let proof = old > 0 && old < new ? try ConsistencyProof(oldSize: old, newSize: new) { nodes[$0] }.hashes : []
        let head = TreeHead(size: new, root: root ?? self.head(new).root)
        let signed = try Checkpoint(origin: Origin(key.name), head: head).signed(by: key)
        return AddCheckpointRequest(oldSize: old, proof: proof, signed: signed)
    }

    static func refusal(_ request: AddCheckpointRequest, knowing state: TreeHead?) throws -> WitnessRefusal? {
        let witness = try witness()
        return fault(WitnessRefusal.self) { try witness.decision(on: request, knowing: state) }
    }

    @Test("accepts every growth with its proof, from nothing, and the same again")
    func accepts() throws {
        let witness = try Self.witness()
        var accepted = 0
        for new in 1...20 {
            for old in 0...new {
                let state = old == 0 ? nil : Self.head(old)
                let decision = try witness.decision(on: Self.request(from: old, to: new), knowing: state)
                if decision.head == Self.head(new) { accepted += 1 }
            }
        }
        #expect(accepted == (1...20).reduce(0) { $0 + $1 + 1 })
        let empty = try witness.decision(on: Self.request(from: 0, to: 0, root: .emptyTree), knowing: nil)
        #expect(empty.head == .empty)
    }

    @Test("signs what its key verifies, at the time told")
    func cosigns() throws {
        let request = try Self.request(from: 3, to: 9)
        let key = try Sample.witness(1)
        let accepted = try Self.witness().decision(on: request, knowing: Self.head(3))
        let signature = try accepted.cosigned(by: key, at: 1_790_000_000)
        let cosigned = try request.signed.adding([signature])
        #expect(try cosigned.cosignatures(by: [key.verifier]).map(\.time) == [1_790_000_000])
    }

    @Test("answers 404 for a log it does not watch")
    func unknownLog() throws {
        let other = try Sample.key("other.example")
        let refusal = try Self.refusal(Self.request(from: 0, to: 5, key: other), knowing: nil)
        #expect(refusal?.reason == .unknownLog(Origin(other.name)))
        #expect(refusal?.status == 404)
    }

    @Test("answers 403 for a checkpoint that the log did not sign")
    func signature() throws {
        let impostor = try Sample.key(seed: 99)
        #expect(try Self.refusal(Self.request(from: 0, to: 5, key: impostor), knowing: nil)?.status == 403)
        let good = try Self.request(from: 0, to: 5)
        let signature = try Sample.key().sign(utf8("another text\n"))
        let note = try Note(text: good.signed.checkpoint.text, signatures: [signature])
        let false1 = AddCheckpointRequest(oldSize: 0, proof: [], signed: try SignedCheckpoint(note.bytes))
        #expect(try Self.refusal(false1, knowing: nil)?.status == 403)
    }

    @Test("answers 400 when the old size is above the new")
    func backwards() throws {
        let refusal = try Self.refusal(Self.request(from: 9, to: 5), knowing: Self.head(9))
        #expect(refusal?.reason == .oldSizeTooLarge(old: 9, new: 5))
        #expect(refusal?.status == 400)
    }

    @Test("answers 409 with the size it knows when the old size is another")
    func conflict() throws {
        let refusal = try Self.refusal(Self.request(from: 3, to: 9), knowing: Self.head(4))
        #expect(refusal?.status == 409)
        #expect(refusal?.knownSize == 4)
        #expect(try Self.refusal(Self.request(from: 3, to: 9), knowing: nil)?.knownSize == 0)
        #expect(try Self.refusal(Self.request(from: 0, to: 9), knowing: Self.head(4))?.knownSize == 4)
    }

    @Test("answers 409 to a second root of the same size, and keeps it as evidence")
    func fork() throws {
        let refusal = try Self.refusal(Self.request(from: 9, to: 9, root: Sample.leaf(0)), knowing: Self.head(9))
        #expect(refusal?.status == 409)
        #expect(refusal?.knownSize == 9)
        #expect(refusal?.isEvidence == true)
        #expect(refusal?.description.contains("两种历史") == true)
    }

    @Test("answers 422 when the proof is false, missing or superfluous")
    func proof() throws {
        let good = try Self.request(from: 3, to: 9)
        let other = try Self.request(from: 3, to: 9, root: Sample.leaf(0))
        let again = try Self.request(from: 9, to: 9)
        let first = try Self.request(from: 0, to: 9)
        let longer = good.proof + [.emptyTree]
        let cases: [(AddCheckpointRequest, TreeHead?)] = [
            (AddCheckpointRequest(oldSize: 3, proof: [], signed: good.signed), Self.head(3)),
            (AddCheckpointRequest(oldSize: 3, proof: longer, signed: good.signed), Self.head(3)),
            (AddCheckpointRequest(oldSize: 3, proof: good.proof.reversed(), signed: good.signed), Self.head(3)),
            (AddCheckpointRequest(oldSize: 9, proof: [.emptyTree], signed: again.signed), Self.head(9)),
            (AddCheckpointRequest(oldSize: 0, proof: [.emptyTree], signed: first.signed), nil),
            (AddCheckpointRequest(oldSize: 3, proof: other.proof, signed: other.signed), Self.head(3)),
            (good, TreeHead(size: 3, root: .emptyTree)),
        ]
        let statuses = try cases.map { try Self.refusal($0.0, knowing: $0.1)?.status }
        #expect(statuses == [Int?](repeating: 422, count: cases.count))
    }

    @Test("reads the request it would be sent, and answers 400 with the line to any other text")
    func reading() throws {
        let request = try Self.request(from: 3, to: 9)
        #expect(try AddCheckpointRequest(request.bytes) == request)
        let text = String(decoding: request.bytes, as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let long = "old 3\n" + String(repeating: "\(Hash.emptyTree)\n", count: 64) + "\n"
        let cases: [(String, Int)] = [
            ("", 1), ("old 03\n\n", 1), ("old -1\n\n", 1), ("old\n\n", 1), ("size 3\n\n", 1), ("old 3", 1),
            ("old 3\nx\n\n", 2), (long, 65), (text.replacing("old 3", with: "old 3 "), 1),
            (String(text.dropLast()), lines.count - 1),
            (text.replacing("\n9\n", with: "\n09\n"), request.proof.count + 4),
        ]
        for (text, line) in cases {
            let refusal = fault(WitnessRefusal.self) { try AddCheckpointRequest(utf8(text)) }
            #expect(refusal?.status == 400)
            guard case .malformed(line, _) = refusal?.reason else {
                Issue.record("\(text.prefix(40)): \(String(describing: refusal)), expected line \(line)")
                continue
            }
        }
    }
}
