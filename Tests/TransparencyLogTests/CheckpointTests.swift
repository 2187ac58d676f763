import Testing
import TransparencyLog

@Suite("A checkpoint")
struct CheckpointTests {
    static let root = Hash.emptyTree.base64

    @Test("survives its text")
    func roundTrip() throws {
        for size in [0, 1, 2, 300] {
            let signed = try Sample.checkpoint(size)
            #expect(try Checkpoint(text: signed.checkpoint.text) == signed.checkpoint)
            #expect(try SignedCheckpoint(signed.bytes) == signed)
            #expect(try signed.verified(by: Sample.key().verifier) == signed.checkpoint)
        }
    }

    @Test(
        "is refused with its reason and line when the text is not one",
        arguments: [
            ("", CheckpointFault.Reason.origin, 1), ("\n0\n\(root)\n", .origin, 1), ("o", .origin, 1),
            ("o\n", .size, 2), ("o\n00\n\(root)\n", .size, 2), ("o\n-1\n\(root)\n", .size, 2),
            ("o\n+1\n\(root)\n", .size, 2), ("o\n1 \n\(root)\n", .size, 2), ("o\n١\n\(root)\n", .size, 2),
            ("o\n9223372036854775808\n\(root)\n", .size, 2), ("o\n99999999999999999999\n\(root)\n", .size, 2),
            ("o\n1\n\n", .root, 3), ("o\n1\n\(root)", .root, 3), ("o\n1\nZG9uJ3QgY2FyZSAy\n", .root, 3),
            ("o\n1\n\(root)\nextension\n", .extensionLine, 4), ("o\n1\n\(root)\nx", .extensionLine, 4),
        ] as [(String, CheckpointFault.Reason, Int)])
    func malformed(text: String, reason: CheckpointFault.Reason, line: Int) {
        let refusal = fault(CheckpointFault.self) { try Checkpoint(text: utf8(text)) }
        #expect(refusal?.reason == reason)
        #expect(refusal?.line == line)
        #expect(refusal?.description.hasPrefix("检查点第 \(line) 行：") == true)
    }

    @Test("of no leaves has the root of nothing, and no size is negative")
    func empty() throws {
        let origin = try #require(Origin("o"))
        #expect(
            fault(CheckpointFault.self) {
                try Checkpoint(origin: origin, head: TreeHead(size: 0, root: Sample.leaf(0)))
            }?.reason == .emptyTree)
        #expect(
            fault(CheckpointFault.self) {
                try Checkpoint(origin: origin, head: TreeHead(size: -1, root: Sample.leaf(0)))
            }?.reason == .size)
        #expect(try Checkpoint(origin: origin, head: .empty).size == 0)
    }

    @Test("of another log is refused, though the key signed it")
    func otherLog() throws {
        let key = try Sample.key()
        let origin = try #require(Origin("another log"))
        let signed = try Checkpoint(origin: origin, head: .empty).signed(by: key)
        #expect(
            fault(CheckpointFault.self) { try signed.verified(by: key.verifier) }?.reason
                == .otherLog(found: origin, expected: key.name))
    }

    @Test("is compared byte by byte: two spellings of one letter are two logs")
    func bytes() throws {
        #expect(Origin("e\u{301}") != Origin("\u{e9}"))
        #expect(KeyName("e\u{301}") != KeyName("\u{e9}"))
    }

    @Test("carries the times of the witnesses asked for, others left out")
    func cosignatures() throws {
        let witnesses = try (1...3).map { try Sample.witness($0) }
        let signed = try Sample.checkpoint(5)
        let cosigned = try signed.adding(
            witnesses.map { try signed.checkpoint.cosigned(by: $0, at: 100 + Int64($0.name.utf8[1])) })
        let found = try cosigned.cosignatures(by: [witnesses[2].verifier, witnesses[0].verifier])
        #expect(found.map(\.key) == [witnesses[0].verifier, witnesses[2].verifier])
        #expect(found.map(\.time) == [149, 151])
        #expect(try signed.cosignatures(by: witnesses.map(\.verifier)).isEmpty)
        #expect(try cosigned.verified(by: Sample.key().verifier) == signed.checkpoint)
    }

    @Test("is not cosigned at a time before 1970")
    func time() throws {
        let checkpoint = try Sample.checkpoint(1).checkpoint
        #expect(fault(NoteFault.self) { try checkpoint.cosigned(by: Sample.witness(1), at: -1) }?.reason == .time(-1))
    }

    @Test("with a false cosignature of a known witness is refused")
    func falseCosignature() throws {
        let (signed, other) = (try Sample.checkpoint(5), try Sample.checkpoint(6))
        let witness = try Sample.witness(1)
        let mixed = try signed.adding([other.checkpoint.cosigned(by: witness, at: 1)])
        #expect(fault(CheckpointFault.self) { try mixed.cosignatures(by: [witness.verifier]) } != nil)
    }
}
