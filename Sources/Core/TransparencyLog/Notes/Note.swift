/// A text and who signed it, as C2SP's signed-note writes it.
///
/// Reading a note says nothing about its truth: use the text only after ``verified(by:)``.
public struct Note: Hashable, Sendable {
    /// The signed text in UTF-8, its last line feed included.
    public let text: [UInt8]
    /// The signatures in the order of their lines.
    public let signatures: [NoteSignature]

    /// The size of the longest note that is read: room for some hundred signatures of any kind in use.
    public static let byteLimit = 1_000_000
    /// The most signatures a note may have; everyone accepts sixteen.
    public static let signatureLimit = 100

    /// A note of a text that ends in a line feed and of its signatures.
    ///
    /// - Throws: ``NoteFault`` when no such note can be written.
    public init(text: [UInt8], signatures: [NoteSignature]) throws(NoteFault) {
        try Note.check(text: text)
        guard !signatures.isEmpty else { throw NoteFault(reason: .noSignature) }
        guard signatures.count <= Note.signatureLimit else {
            throw NoteFault(reason: .tooManySignatures(signatures.count))
        }
        self.text = text
        self.signatures = signatures
    }

    /// The note with more signatures behind its own; those it has already are left out.
    ///
    /// - Throws: ``NoteFault`` when they become too many.
    public func adding(_ more: [NoteSignature]) throws(NoteFault) -> Note {
        try Note(text: text, signatures: signatures + more.filter { !signatures.contains($0) })
    }
}

// MARK: - Reading

extension Note {
    /// Reads a whole note.
    ///
    /// - Throws: ``NoteFault`` with the line of the first thing wrong.
    public init(_ bytes: [UInt8]) throws(NoteFault) {
        try self.init(bytes[...])
    }

    init(_ bytes: ArraySlice<UInt8>) throws(NoteFault) {
        guard bytes.count <= Note.byteLimit else { throw NoteFault(reason: .tooLong(bytes.count)) }
        try Note.checkCharacters(bytes)
        guard let blank = Note.lastBlankLine(in: bytes) else { throw NoteFault(reason: .noBlankLine) }
        let text = bytes[..<blank]
        let before = text.count { $0 == UInt8(ascii: "\n") } + 1
        var lines = Lines(bytes[(blank + 1)...])
        var signatures: [NoteSignature] = []
        while let line = lines.next() {
            guard let signature = NoteSignature(line: line) else {
                throw NoteFault(reason: .signatureLine, line: before + lines.number)
            }
            guard signatures.count < Note.signatureLimit else {
                throw NoteFault(reason: .tooManySignatures(signatures.count + 1), line: before + lines.number)
            }
            signatures.append(signature)
        }
        guard lines.rest.isEmpty else { throw NoteFault(reason: .noLineFeed, line: before + lines.number + 1) }
        try self.init(text: Array(text), signatures: signatures)
    }

    /// Where the line feed of the last blank line lies.
    private static func lastBlankLine(in bytes: ArraySlice<UInt8>) -> Int? {
        let feed = UInt8(ascii: "\n")
        var index = bytes.endIndex - 1
        while index > bytes.startIndex {
            if bytes[index] == feed, bytes[index - 1] == feed { return index }
            index -= 1
        }
        return nil
    }

    /// Checks what a text must be to be signed: not empty, a line feed at its end, UTF-8 without control characters.
    static func check(text: [UInt8]) throws(NoteFault) {
        guard text.last == UInt8(ascii: "\n") else { throw NoteFault(reason: .noLineFeed) }
        guard text.count < Note.byteLimit else { throw NoteFault(reason: .tooLong(text.count)) }
        try checkCharacters(text[...])
    }

    private static func checkCharacters(_ bytes: ArraySlice<UInt8>) throws(NoteFault) {
        var line = 1
        for byte in bytes where byte < 0x20 {
            guard byte == UInt8(ascii: "\n") else { throw NoteFault(reason: .controlCharacter(byte), line: line) }
            line += 1
        }
        guard String(validating: bytes, as: UTF8.self) != nil else { throw NoteFault(reason: .notUTF8) }
    }
}

// MARK: - Writing

extension Note {
    /// The whole note: text, blank line, signature lines.
    public var bytes: [UInt8] {
        var bytes = text
        bytes.append(UInt8(ascii: "\n"))
        for signature in signatures { bytes += Array("\(signature)\n".utf8) }
        return bytes
    }
}

// MARK: - Verifying

extension Note {
    /// The signatures that these keys made, each key's once, in the order of the note.
    ///
    /// Signatures of unknown keys are passed over, also when they share a name or an id with a known one; so are those
    /// of known keys whose type is not verified here.
    ///
    /// - Throws: ``NoteFault`` when a known key's signature is false, and when none of the keys signed.
    public func verified(by keys: [any NoteVerifier]) throws(NoteFault) -> [NoteSignature] {
        var verified: [NoteSignature] = []
        for signature in signatures {
            guard let key = keys.first(where: { $0.name == signature.name && $0.id == signature.id }) else { continue }
            if let key = key as? VerifierKey, !key.isSupported { continue }
            guard key.isValid(signature.bytes, over: text) else {
                throw NoteFault(reason: .badSignature(signature.name, signature.id))
            }
            guard !verified.contains(where: { $0.name == signature.name && $0.id == signature.id }) else { continue }
            verified.append(signature)
        }
        guard !verified.isEmpty else { throw NoteFault(reason: .unknownSigners(signatures.map(\.name))) }
        return verified
    }
}
