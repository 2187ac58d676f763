/// The identity of a log, the first line of its checkpoints; compared byte by byte.
public struct Origin: Hashable, Sendable {
    /// The line's bytes.
    public let utf8: [UInt8]

    /// An origin; `nil` when the text is empty or holds a control character.
    public init?(_ text: String) {
        self.init(utf8: Array(text.utf8)[...])
    }

    /// The origin of the log whose key has this name.
    public init(_ name: KeyName) { utf8 = name.utf8 }

    init?(utf8 bytes: ArraySlice<UInt8>) {
        guard !bytes.isEmpty, bytes.allSatisfy({ $0 >= 0x20 }), String(validating: bytes, as: UTF8.self) != nil else {
            return nil
        }
        utf8 = Array(bytes)
    }

    /// Whether this is the log that signs with keys of this name.
    public func isNamed(_ name: KeyName) -> Bool { utf8 == name.utf8 }
}

// MARK: - Text

extension Origin: CustomStringConvertible {
    /// The line.
    public var description: String { String(decoding: utf8, as: UTF8.self) }
}
