import TestSupport
import Testing
import TransparencyLog

@Suite("A signed note")
struct NoteTests {
    static func signed(_ text: String, by keys: [SignerKey]) throws -> Note {
        try Note(text: utf8(text), signatures: keys.map { try $0.sign(utf8(text), at: 5) })
    }

    @Test("survives its bytes and is verified by the keys that signed it")
    func roundTrip() throws {
        let keys = [try Sample.key(), try Sample.witness(1), try Sample.witness(2)]
        for text in ["a\n", "\n", "\n\n", "a\n\nb\n\n", "记录\n— not a signature\n"] {
            let note = try Self.signed(text, by: keys)
            let read = try Note(note.bytes)
            #expect(read == note)
            #expect(read.text == utf8(text))
            #expect(try read.verified(by: keys.map(\.verifier)) == note.signatures)
            #expect(try read.verified(by: [keys[1].verifier]) == [note.signatures[1]])
        }
    }

    @Test("of the specification's key is verified; key and note are those of C2SP")
    func published() throws {
        let key = try VerifierKey("example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx")
        let note = try Note(
            utf8(
                """
                example.com/log/testdata
                0
                47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=

                — example.com/log/testdata M9e0lhxJACzE1KoUdqKuPa+9p6R7dSW8BlEvrg/noo8FkGg6PbJoRNOcdjqjOq89wVvTA60eubCc4oufo5BvIVEgtQc=

                """))
        #expect(try note.verified(by: [key]).count == 1)
    }

    @Test("passes over unknown keys, also those that share a name or an id with a known one")
    func unknownKeys() throws {
        let (key, other) = (try Sample.key(), try Sample.key(seed: 9))
        let good = try key.sign(utf8("a\n"))
        let sameName = try other.sign(utf8("a\n"))
        let sameID = NoteSignature(name: try Sample.name("other"), id: key.id, bytes: [1, 2, 3])
        let note = try Note(text: utf8("a\n"), signatures: [sameName, sameID, good])
        #expect(try note.verified(by: [key.verifier]) == [good])
        let unsigned = try Note(text: utf8("a\n"), signatures: [sameName, sameID])
        let refusal = fault(NoteFault.self) { try unsigned.verified(by: [key.verifier]) }
        #expect(refusal?.reason == .unknownSigners([other.name, sameID.name]))
        #expect(fault(NoteFault.self) { try note.verified(by: []) } != nil)
    }

    @Test("is refused whole when a known key's signature is false, whoever else signed")
    func badSignature() throws {
        let (key, witness) = (try Sample.key(), try Sample.witness(1))
        let good = try key.sign(utf8("a\n"))
        for bytes in [try key.sign(utf8("b\n")).bytes, [], [0], Array(good.bytes.dropLast()), good.bytes + [0]] {
            let bad = NoteSignature(name: key.name, id: key.id, bytes: bytes)
            let note = try Note(text: utf8("a\n"), signatures: [witness.sign(utf8("a\n"), at: 1), good, bad])
            let refusal = fault(NoteFault.self) { try note.verified(by: [key.verifier, witness.verifier]) }
            #expect(refusal?.reason == .badSignature(key.name, key.id))
        }
    }

    @Test("is refused when any bit of its text or signature is changed")
    func changed() throws {
        let (log, witness) = (try Sample.key(), try Sample.witness(1))
        let note = try Self.signed("one\ntwo\n", by: [log, witness])
        var accepted: [Int] = []
        for index in note.text.indices.dropLast() {
            for bit in 0..<8 {
                var text = note.text
                text[index] ^= 1 << UInt8(bit)
                for key in [log, witness] {
                    let changed = try? Note(text: text, signatures: note.signatures)
                    if (try? changed?.verified(by: [key.verifier])) ?? nil != nil { accepted.append(index * 8 + bit) }
                }
            }
        }
        for (place, key) in [log, witness].enumerated() {
            for bit in 0..<note.signatures[place].bytes.count * 8 {
                var bytes = note.signatures[place].bytes
                bytes[bit / 8] ^= 1 << UInt8(bit % 8)
                if key.verifier.isValid(bytes, over: note.text) { accepted.append(bit) }
            }
        }
        #expect(accepted.isEmpty)
    }

    @Test("takes sixteen signatures and more, one of each key counts once")
    func many() throws {
        let key = try Sample.key()
        let others = try (1...15).map { try Sample.witness($0) }
        let signatures = try others.map { try $0.sign(utf8("a\n"), at: 1) } + [key.sign(utf8("a\n"))]
        let note = try Note(Note(text: utf8("a\n"), signatures: signatures + signatures).bytes)
        #expect(try note.verified(by: [key.verifier] + others.map(\.verifier)).count == 16)
        #expect(try note.adding(signatures) == note)
        let tooMany = [NoteSignature](repeating: signatures[0], count: Note.signatureLimit + 1)
        #expect(fault(NoteFault.self) { try Note(text: utf8("a\n"), signatures: tooMany) } != nil)
        let line = utf8("\(signatures[0])\n")
        let long = utf8("a\n\n") + [[UInt8]](repeating: line, count: Note.signatureLimit + 1).flatMap { $0 }
        #expect(fault(NoteFault.self) { try Note(long) }?.line == 2 + Note.signatureLimit + 1)
    }

    @Test(
        "is refused with its reason and line when it is not one",
        arguments: [
            ("", NoteFault.Reason.noBlankLine, nil), ("a\n", .noBlankLine, nil), ("a\n\n", .noSignature, nil),
            ("a\r\n\nb\n", .controlCharacter(13), 1), ("a\n\tb\n\n", .controlCharacter(9), 2),
            ("a\n\n— x AAAA", .noLineFeed, 3), ("a\n\n— x AAAA\n", .signatureLine, 3),
            ("a\n\n- x AAAAAAA=\n", .signatureLine, 3), ("a\n\n—  AAAAAAA=\n", .signatureLine, 3),
            ("a\n\n— x+y AAAAAAA=\n", .signatureLine, 3), ("a\n\n— x\u{3000}y AAAAAAA=\n", .signatureLine, 3),
            ("a\n\n— x AAAAAAA=\n— x AAAAAAB=\n", .signatureLine, 4), ("a\n\n— x AAAAAAA= \n", .signatureLine, 3),
            ("a\n\n—\u{301} x AAAAAAA=\n", .signatureLine, 3),
        ] as [(String, NoteFault.Reason, Int?)])
    func malformed(text: String, reason: NoteFault.Reason, line: Int?) {
        let refusal = fault(NoteFault.self) { try Note(utf8(text)) }
        #expect(refusal?.reason == reason)
        #expect(refusal?.line == line)
        #expect(refusal?.description.hasPrefix("签名文本") == true)
    }

    @Test("is refused when it is not UTF-8 or beyond its limit")
    func bytes() {
        #expect(fault(NoteFault.self) { try Note(utf8("a\n\n") + [0xc3, 0x28, 10]) }?.reason == .notUTF8)
        let long = [UInt8](repeating: 10, count: Note.byteLimit + 1)
        #expect(fault(NoteFault.self) { try Note(long) }?.reason == .tooLong(long.count))
    }

    @Test("may carry a kind of signature that others verify")
    func otherKinds() throws {
        let twin = Twin(name: try Sample.name(Sample.origin), id: KeyID(value: 0xdead_beef))
        let key = try Sample.key()
        let extra = NoteSignature(name: twin.name, id: twin.id, bytes: utf8("signed a\n"))
        let note = try Note(text: utf8("a\n"), signatures: [key.sign(utf8("a\n")), extra])
        #expect(try note.verified(by: [key.verifier]).count == 1, "who does not know the kind passes it over")
        #expect(try note.verified(by: [key.verifier, twin]).count == 2)
        let false1 = NoteSignature(name: twin.name, id: twin.id, bytes: utf8("signed b\n"))
        let bad = try Note(text: utf8("a\n"), signatures: [key.sign(utf8("a\n")), false1])
        #expect(fault(NoteFault.self) { try bad.verified(by: [key.verifier, twin]) } != nil)
    }

    struct Twin: NoteVerifier {
        let name: KeyName
        let id: KeyID
        func isValid(_ signature: [UInt8], over text: [UInt8]) -> Bool { signature == utf8("signed ") + text }
    }
}
