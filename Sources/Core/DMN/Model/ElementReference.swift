/// An `href`: points at an element of this model, or of another one by its namespace.
public struct ElementReference: Hashable, Sendable {
    /// The reference as written.
    public let text: String
    /// The namespace of the other model; nil for this model, also where its own namespace was written.
    public let namespace: String?
    /// The id of the element meant, percent-encoding undone.
    public let id: String
    /// Where it stands.
    public let position: SourcePosition
}

// MARK: - Resolving

extension ElementReference {
    /// Splits `text` at its last `#`; without one the whole is taken for an id.
    init(text: String, modelNamespace: String, position: SourcePosition) {
        let text = text.trimmedOfXMLSpace
        self.text = text
        self.position = position
        guard let mark = text.utf8.lastIndex(of: UInt8(ascii: "#")) else {
            namespace = nil
            id = Self.decodingPercents(text)
            return
        }
        let target = String(text[..<mark])
        namespace = target.isEmpty || target.isSameText(as: modelNamespace) ? nil : target
        id = Self.decodingPercents(String(text[text.utf8.index(after: mark)...]))
    }

    /// Whether the reference has the form `#id` or `namespace#id`.
    var isWellFormed: Bool { text.utf8.contains(UInt8(ascii: "#")) && !id.isEmpty }

    private static func decodingPercents(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
                let high = hexadecimal(bytes[index + 1]), let low = hexadecimal(bytes[index + 2])
            {
                result.append(high << 4 | low)
                index += 3
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(validating: result, as: UTF8.self) ?? text
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
