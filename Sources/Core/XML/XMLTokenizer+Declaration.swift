// MARK: - Byte order mark and XML declaration

extension XMLTokenizer {
    /// The longest XML declaration that is read, in bytes.
    private static let longestDeclaration = 256

    /// Reads what comes before the document proper, so that a document in another encoding is named as such before its
    /// bytes are looked at as UTF-8; false where more bytes are needed.
    mutating func readDeclaration() throws(XMLFault) -> Bool {
        guard buffer.count >= 6 || isEnded else { return false }
        if buffer.starts(with: [0xFE, 0xFF]) || buffer.starts(with: [0xFF, 0xFE]) || buffer.starts(with: [0x3C, 0])
            || buffer.starts(with: [0, 0x3C])
        {
            throw fault(.encoding("UTF-16"), at: 0)
        }
        let start = buffer.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard buffer.count >= start + 6 || isEnded else { return false }
        offset = start
        guard starts(with: "<?xml"), start + 5 < buffer.count, buffer[start + 5].isXMLSpace else {
            checked = start
            isPastDeclaration = true
            return true
        }
        checked = min(buffer.count, start + XMLTokenizer.longestDeclaration)
        guard let end = find("?>", from: start) else {
            guard checked < start + XMLTokenizer.longestDeclaration, !isEnded else {
                throw fault(.declaration, at: start)
            }
            (offset, checked) = (0, 0)
            return false
        }
        try readParts(of: start, to: end)
        offset = end + 2
        checked = offset
        isPastDeclaration = true
        return true
    }

    private func readParts(of start: Int, to end: Int) throws(XMLFault) {
        var cursor = start + 5
        var expected = ["version", "encoding", "standalone"][...]
        while true {
            let gap = cursor
            skipSpace(&cursor, before: end)
            if cursor == end { break }
            let rest = buffer[cursor..<end]
            guard cursor > gap, let place = expected.firstIndex(where: { rest.starts(with: $0.utf8) }),
                place == 0 || expected.startIndex > 0
            else { throw fault(.declaration, at: cursor) }
            cursor += expected[place].utf8.count
            skipSpace(&cursor, before: end)
            guard cursor < end, buffer[cursor] == UInt8(ascii: "=") else { throw fault(.declaration, at: cursor) }
            cursor += 1
            skipSpace(&cursor, before: end)
            guard cursor < end, buffer[cursor] == 0x22 || buffer[cursor] == 0x27,
                let close = buffer[(cursor + 1)..<end].firstIndex(of: buffer[cursor])
            else { throw fault(.declaration, at: cursor) }
            try check(expected[place], string((cursor + 1)..<close), at: start)
            expected = expected[(place + 1)...]
            cursor = close + 1
        }
        guard expected.startIndex > 0 else { throw fault(.declaration, at: start) }
    }

    private func skipSpace(_ cursor: inout Int, before end: Int) {
        while cursor < end, buffer[cursor].isXMLSpace { cursor += 1 }
    }

    private func check(_ part: String, _ value: String, at start: Int) throws(XMLFault) {
        switch part {
        case "version":
            guard value == "1.0" else { throw fault(.version(value), at: start) }
        case "encoding":
            let folded = value.lowercased()
            guard folded == "utf-8" || folded == "utf8" else { throw fault(.encoding(value), at: start) }
        default:
            guard value == "yes" || value == "no" else { throw fault(.declaration, at: start) }
        }
    }
}
