import Testing
import TransparencyLog

@Suite("A key")
struct KeyTests {
    static let text = "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx"

    @Test("survives its text, public and private")
    func roundTrip() throws {
        #expect(try VerifierKey(Self.text).description == Self.text)
        for key in [try Sample.key(), try Sample.witness(1)] {
            #expect(try VerifierKey(key.verifier.description) == key.verifier)
            #expect(try SignerKey(secretText: key.secretText).verifier == key.verifier)
        }
    }

    @Test("has another id for another name, type or key")
    func ids() throws {
        let ids = [
            try Sample.key().id, try Sample.key("x").id, try Sample.key(seed: 8).id,
            try Sample.key(Sample.origin, .cosignature).id,
        ]
        #expect(Set(ids).count == 4)
    }

    @Test("of another type is read with the id it states, signs nothing and is passed over")
    func otherTypes() throws {
        let key = try VerifierKey("x+00000000+/2FueXRoaW5n")
        #expect(key.type == .named)
        #expect(!key.isSupported)
        #expect(!key.isValid([1], over: [2]))
        #expect(
            fault(KeyFault.self) {
                try SignerKey(name: Sample.name("x"), type: .named, seed: [UInt8](repeating: 1, count: 32))
            }?.reason == .type(.named))
        let signer = try Sample.key("x")
        let note = try Note(
            text: utf8("a\n"),
            signatures: [
                signer.sign(utf8("a\n")), NoteSignature(name: key.name, id: key.id, bytes: [1, 2]),
            ])
        #expect(try note.verified(by: [key, signer.verifier]).count == 1)
    }

    @Test(
        "is refused with its reason when the text is not one",
        arguments: [
            ("", KeyFault.Reason.parts), ("a+b", .parts), ("+33d7b496+AeHT", .name), ("a b+33d7b496+AeHT", .name),
            ("a\u{a0}b+33d7b496+AeHT", .name), ("a\n+33d7b496+AeHT", .name), ("a+33D7B496+AeHT", .id),
            ("a+33d7b49+AeHT", .id), ("a+33d7b4966+AeHT", .id), ("a+33d7b496+", .base64), ("a+33d7b496+AeH", .base64),
            ("a+33d7b496+AeHT", .length(2)), (text + "\n", .base64), (text + "+", .base64),
        ])
    func malformed(text: String, reason: KeyFault.Reason) {
        let refusal = fault(KeyFault.self) { try VerifierKey(text) }
        #expect(refusal?.reason == reason)
        #expect(refusal?.description.hasPrefix("公钥文本：") == true)
    }

    @Test("is refused when its id is another's")
    func mismatch() throws {
        let other = "example.com/log/testdata+33d7b497+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx"
        guard case .idMismatch = fault(KeyFault.self, { try VerifierKey(other) })?.reason else {
            Issue.record("the id of another key was accepted")
            return
        }
    }

    @Test("that is private is never told in a message")
    func secrecy() throws {
        let secret = try Sample.key().secretText
        for text in [String(secret.dropLast()), secret + "A", secret.replacing("+log", with: "+lox"), "x" + secret] {
            let refusal = try #require(fault(KeyFault.self) { try SignerKey(secretText: text) })
            #expect(refusal.isPrivate)
            #expect(!"\(refusal)".contains("BwcHBwcH"), "the seed is sevens")
        }
    }
}
