/// The head of a part of a form: which input it is for, and what the sender calls the file.
struct MultipartPart: Hashable {
    /// The name of the input.
    let name: String
    /// What the sender calls the file, without the folders it lay in; `nil` for a part that is no file.
    let file: String?

    /// The head of a part; `nil` where it does not say what has to be said once, or says it wrongly.
    init?(head: ArraySlice<UInt8>) {
        var disposition: [ArraySlice<UInt8>] = []
        for line in MultipartPart.lines(head) {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
                line.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 })
            else { return nil }
            switch String(decoding: line[..<colon].map { $0 | 0x20 }, as: UTF8.self) {
            case "content-disposition": disposition.append(line[(colon + 1)...])
            case "content-transfer-encoding":
                let value = line[(colon + 1)...].filter { $0 != UInt8(ascii: " ") }.map { $0 | 0x20 }
                guard ["binary", "8bit", "7bit"].contains(String(decoding: value, as: UTF8.self)) else { return nil }
            default: continue
            }
        }
        guard disposition.count == 1, let values = MultipartPart.parameters(disposition[0]),
            let name = values["name"], !name.isEmpty
        else { return nil }
        self.name = name
        file = values["filename"].map(MultipartPart.lastPiece)
    }

    private static func lines(_ head: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var rest = head
        while let end = rest.indices.first(where: { rest[$0...].starts(with: [0x0D, 0x0A]) }) {
            lines.append(rest[..<end])
            rest = rest[(end + 2)...]
        }
        return lines + [rest]
    }

    /// The parameters behind `form-data`, each once; `nil` where they are no such thing.
    private static func parameters(_ value: ArraySlice<UInt8>) -> [String: String]? {
        var rest = value.drop { $0 == UInt8(ascii: " ") }
        guard rest.prefix(9).map({ $0 | 0x20 }).elementsEqual("form-data".utf8) else { return nil }
        rest = rest.dropFirst(9)
        var values: [String: String] = [:]
        while true {
            rest = rest.drop { $0 == UInt8(ascii: " ") }
            guard let next = rest.first else { return values }
            guard next == UInt8(ascii: ";") else { return nil }
            rest = rest.dropFirst().drop { $0 == UInt8(ascii: " ") }
            let name = rest.prefix { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ";") }
            rest = rest.dropFirst(name.count + 1)
            guard rest.first == UInt8(ascii: "\"") else { return nil }
            // Browsers write a quotation mark inside as %22; a backslash stands for itself.
            let text = rest.dropFirst().prefix { $0 != UInt8(ascii: "\"") }
            rest = rest.dropFirst(text.count + 1)
            guard rest.first == UInt8(ascii: "\""), let decoded = decode(text) else { return nil }
            rest = rest.dropFirst()
            let key = String(decoding: name.map { $0 | 0x20 }, as: UTF8.self)
            guard values.updateValue(decoded, forKey: key) == nil else { return nil }
        }
    }

    /// The text with the three escapes that browsers write; `nil` where it is no UTF-8 or holds a control character.
    private static func decode(_ bytes: ArraySlice<UInt8>) -> String? {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        guard text.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control }) else { return nil }
        return text.replacing("%22", with: "\"").replacing("%0D", with: " ").replacing("%0A", with: " ")
    }

    /// What stands behind the last slash of either kind, cut where it is too long to show.
    private static func lastPiece(_ name: String) -> String {
        let slashes = [UInt8(ascii: "/"), UInt8(ascii: "\\")]
        let piece = name.utf8.reversed().prefix { !slashes.contains($0) }.reversed()
        var text = String(decoding: piece, as: UTF8.self)
        while text.utf8.count > 255 { text.removeLast() }
        return text
    }
}
