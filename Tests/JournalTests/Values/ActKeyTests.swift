import Civic
import Exact
import Testing
import TransparencyLog

@testable import Journal

// The vectors, by Python's standard library alone:
//
//     import hashlib, hmac, json
//     h = lambda b: hashlib.sha256(b).digest()
//     for previous, policy in ((None, None), ("act-0000000000d", h(b"pack").hex())):
//         act = ["act-0000000000d", 1700000000000, "matter.open", "matter/a", 2, previous, "zhang", policy,
//                h(b"\0leaf").hex()]
//         act = b"beizeng/act/v1\n" + json.dumps(act, separators=(",", ":")).encode()
//         print(hmac.new(bytes([7]) * 32, act, hashlib.sha256).hexdigest())

@Suite("The key of acts")
struct ActKeyTests {
    private func act(
        at: Int64 = 1_700_000_000_000, kind: String = "matter.open", subject: String = "a", sequence: Int = 2,
        previous: Bool = false, actor: String = "zhang", policy: Hash? = nil, leaf: String = "leaf"
    ) throws -> Act {
        let id = try Identifier("act-0000000000d")
        return Act(
            id: id, at: Instant(milliseconds: at), kind: kind, subject: Subject(kind: "matter", id: subject),
            sequence: sequence, previous: previous ? id : nil, actor: Actor.ID(rawValue: actor), policy: policy,
            leaf: .leaf(Array(leaf.utf8)))
    }

    @Test("has 32 bytes", arguments: [0, 31, 33])
    func length(count: Int) {
        #expect(ActKey(bytes: [UInt8](repeating: 1, count: count)) == nil)
        #expect(ActKey(bytes: [UInt8](repeating: 1, count: ActKey.length)) != nil)
    }

    @Test("makes the marks that HMAC-SHA-256 makes")
    func vectors() throws {
        let key = try TestJournal.actKey()
        let pack = Hash(of: Array("pack".utf8))
        #expect(
            Hash(bytes: key.mark(try act()))?.hexadecimal
                == "7e8c08a838dc2bd3b0dada053a2030241b26f1e19c5e9f4527333a6b7714c664")
        #expect(
            Hash(bytes: key.mark(try act(previous: true, policy: pack)))?.hexadecimal
                == "c9971ad962896b238374e2ccc75f3255de8ea60ff5aa57d04a2b7c6428a4c074")
    }

    @Test("marks every column of an act, and no other key makes its marks")
    func everyColumn() throws {
        let key = try TestJournal.actKey()
        let acts = try [
            act(), act(at: 1), act(kind: "matter.close"), act(subject: "b"), act(sequence: 3), act(previous: true),
            act(actor: "li"), act(policy: .emptyTree), act(leaf: "other"),
        ]
        #expect(Set(acts.map(key.mark)).count == acts.count)
        let mark = key.mark(acts[0])
        #expect(acts.map { key.isValid(mark, of: $0) } == [true] + acts.dropFirst().map { _ in false })
        let other = try #require(ActKey(bytes: [UInt8](repeating: 8, count: ActKey.length)))
        #expect(!other.isValid(mark, of: acts[0]))
        #expect(!key.isValid(Array(mark.dropLast()), of: acts[0]))
        #expect(!key.isValid([], of: acts[0]))
    }
}
