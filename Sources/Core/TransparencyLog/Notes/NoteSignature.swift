/// One signature line of a note.
public struct NoteSignature: Hashable, Sendable {
    /// The name of the key that says it signed.
    public let name: KeyName
    /// The id of that key.
    public let id: KeyID
    /// What follows the id, as the key's type wants it.
    public let bytes: [UInt8]

    /// A signature made elsewhere.
    public init(name: KeyName, id: KeyID, bytes: [UInt8]) {
        self.name = name
        self.id = id
        self.bytes = bytes
    }

    /// Whether the line states this key; whether it is true, the key says.
    public func isBy(_ key: some NoteVerifier) -> Bool { id == key.id && name == key.name }
}

// MARK: - Text

extension NoteSignature: CustomStringConvertible {
    static let lineStart: StaticString = "\u{2014} "

    /// The line without its line feed: a dash, the name, the id and the signature in base64.
    public var description: String { "\(NoteSignature.lineStart)\(name) \(Base64.text(id.bytes + bytes))" }

    /// Reads a line without its line feed; `nil` when it is no signature line.
    init?(line: ArraySlice<UInt8>) {
        guard let rest = line.dropping(NoteSignature.lineStart), let space = rest.firstIndex(of: UInt8(ascii: " ")),
            let name = KeyName(utf8: rest[..<space]), let bytes = Base64.bytes(rest[(space + 1)...]), bytes.count > 4,
            let id = KeyID(bytes: bytes.prefix(4))
        else { return nil }
        self.init(name: name, id: id, bytes: Array(bytes.dropFirst(4)))
    }
}
