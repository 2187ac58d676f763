// MARK: - Character data

extension XMLReader {
    mutating func readText() throws(XMLError) {
        guard let depth = open.indices.last else {
            let start = offset
            skipSpace()
            guard offset > start else { throw error(root == nil ? .noRoot : .outsideRoot, at: start) }
            return
        }
        var text = open[depth].text
        open[depth].text = []
        defer { open[depth].text = text }
        while offset < bytes.count, bytes[offset] != UInt8(ascii: "<") {
            switch bytes[offset] {
            case UInt8(ascii: "&"):
                try readReference(into: &text)
                noteInexactText()
            case UInt8(ascii: "]") where starts(with: "]]>"):
                throw error(.cdataEnd, at: offset)
            default: appendCharacter(to: &text)
            }
        }
    }

    mutating func readCDATA() throws(XMLError) {
        let start = offset
        guard let depth = open.indices.last else { throw error(.outsideRoot, at: start) }
        guard let end = find("]]>", from: start + 9) else { throw error(.unterminated("CDATA section"), at: start) }
        noteInexactText()
        var text = open[depth].text
        open[depth].text = []
        offset = start + 9
        while offset < end { appendCharacter(to: &text) }
        open[depth].text = text
        offset = end + 3
    }

    /// Takes one byte, or a line end of any kind as one line feed (XML 1.0 §2.11).
    private mutating func appendCharacter(to text: inout [UInt8]) {
        let byte = bytes[offset]
        offset += 1
        guard byte == 0x0D else { return text.append(byte) }
        noteInexactText()
        if offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
        text.append(0x0A)
    }

    /// Remembers that the open element's text can no longer be found byte by byte in the file.
    mutating func noteInexactText() {
        if let depth = open.indices.last { open[depth].isVerbatim = false }
    }

    mutating func readReference(into text: inout [UInt8]) throws(XMLError) {
        let start = offset
        let window = bytes[start..<min(start + 16, bytes.count)]
        guard let end = window.firstIndex(of: UInt8(ascii: ";")) else {
            throw error(.badReference("&"), at: start)
        }
        guard let scalar = Self.scalar(ofReference: bytes[(start + 1)..<end]) else {
            throw error(.badReference(self.text(start..<(end + 1))), at: start)
        }
        text.append(contentsOf: String(Character(scalar)).utf8)
        offset = end + 1
    }
}

// MARK: - References

extension XMLReader {
    /// The character that a reference stands for, given what is between `&` and `;`.
    static func scalar(ofReference name: ArraySlice<UInt8>) -> Unicode.Scalar? {
        guard name.first == UInt8(ascii: "#") else {
            switch String(decoding: name, as: UTF8.self) {
            case "lt": return "<"
            case "gt": return ">"
            case "amp": return "&"
            case "quot": return "\""
            case "apos": return "'"
            default: return nil
            }
        }
        let isHexadecimal = name.dropFirst().first == UInt8(ascii: "x")
        let digits = name.dropFirst(isHexadecimal ? 2 : 1)
        guard let first = digits.first, first.isASCIIDigit || isHexadecimal,
            first != UInt8(ascii: "+"), first != UInt8(ascii: "-"),
            let code = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10),
            let scalar = Unicode.Scalar(code), scalar.isXMLCharacter
        else { return nil }
        return scalar
    }
}
