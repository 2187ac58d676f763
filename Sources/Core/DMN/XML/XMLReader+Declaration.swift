// MARK: - Byte order mark and XML declaration

extension XMLReader {
    /// Reads what comes before the document proper, so that a file in another encoding is named as such
    /// before its bytes are looked at as UTF-8.
    mutating func readDeclaration() throws(XMLError) {
        if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) {
            throw error(.encoding("UTF-16"), at: 0)
        }
        if starts(with: "\u{FEFF}") { offset = 3 }
        guard starts(with: "<?xml"), offset + 5 < bytes.count, bytes[offset + 5].isXMLSpace else { return }
        let start = offset
        guard let end = find("?>", from: start), end - start < 256 else { throw error(.declaration, at: start) }
        offset = start + 5
        var expected: [StaticString] = ["version", "encoding", "standalone"]
        while true {
            let gap = offset
            skipSpace()
            if offset == end { break }
            guard offset > gap else { throw error(.declaration, at: offset) }
            guard let place = expected.firstIndex(where: { starts(with: $0) }) else {
                throw error(.declaration, at: offset)
            }
            offset += expected[place].utf8CodeUnitCount
            let value = try declarationValue(before: end)
            try check(expected[place], value, at: start)
            expected.removeSubrange(...place)
        }
        guard expected.count < 3 else { throw error(.declaration, at: start) }
        offset = end + 2
    }

    private mutating func declarationValue(before end: Int) throws(XMLError) -> String {
        skipSpace()
        guard starts(with: "=") else { throw error(.declaration, at: offset) }
        offset += 1
        skipSpace()
        guard starts(with: "\"") || starts(with: "'") else { throw error(.declaration, at: offset) }
        let start = offset + 1
        guard let close = bytes[start..<end].firstIndex(of: bytes[offset]) else {
            throw error(.declaration, at: offset)
        }
        offset = close + 1
        return text(start..<close)
    }

    private mutating func check(_ name: StaticString, _ value: String, at start: Int) throws(XMLError) {
        switch name.utf8Start[0] {
        case UInt8(ascii: "v"):
            guard value == "1.0" else { throw error(.version(value), at: start) }
        case UInt8(ascii: "e"):
            let folded = value.lowercased()
            guard folded == "utf-8" || folded == "utf8" else { throw error(.encoding(value), at: start) }
        default:
            guard value == "yes" || value == "no" else { throw error(.declaration, at: start) }
        }
    }
}
