/// What a key goes by in notes, such as `gov.example.cn/acts/2026`; compared byte by byte.
public struct KeyName: Hashable, Sendable {
    /// The name's bytes.
    public let utf8: [UInt8]

    /// A name; `nil` when it is empty or holds a space of any kind, a plus sign or a control character.
    public init?(_ text: String) {
        self.init(utf8: Array(text.utf8)[...])
    }

    init?(utf8 bytes: ArraySlice<UInt8>) {
        guard !bytes.isEmpty, let text = String(validating: bytes, as: UTF8.self) else { return nil }
        for scalar in text.unicodeScalars {
            if scalar.value < 0x20 || scalar == "+" || scalar.properties.isWhitespace { return nil }
        }
        utf8 = Array(bytes)
    }
}

// MARK: - Text

extension KeyName: CustomStringConvertible {
    /// The name.
    public var description: String { String(decoding: utf8, as: UTF8.self) }
}
