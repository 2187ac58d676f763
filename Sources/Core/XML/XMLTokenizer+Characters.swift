// MARK: - Allowed characters

extension XMLTokenizer {
    /// Looks how far the buffer holds whole characters that XML 1.0 §2.2 allows, and remembers the first it does not: it
    /// is refused when the tokens before it have been given, so that these do not depend on the pieces.
    mutating func checkCharacters() {
        guard badCharacter == nil else { return }
        var index = checked
        let count = buffer.count
        while index < count {
            index = endOfPlainText(from: index)
            guard index < count else { break }
            let byte = buffer[index]
            if byte < 0x80 {
                if byte < 0x20, !byte.isXMLSpace {
                    badCharacter = .forbiddenCharacter(UInt32(byte))
                    break
                }
                index += 1
                continue
            }
            let length = XMLTokenizer.length(of: byte)
            if let length, index + length > count {
                if isEnded { badCharacter = .notUTF8 }
                break
            }
            badCharacter = length.map { reasonAgainstSequence(at: index, length: $0) } ?? .notUTF8
            guard badCharacter == nil else { break }
            index += length ?? 1
        }
        checked = index
    }

    /// Where the run of eights of plain ASCII characters ends that begins at `index`.
    private func endOfPlainText(from index: Int) -> Int {
        buffer.withUnsafeBytes { bytes in
            var index = index
            while index + 8 <= bytes.count {
                let eight = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                // A byte below the blank borrows from its highest bit.
                let odd = (eight | (eight &- 0x2020_2020_2020_2020)) & 0x8080_8080_8080_8080
                guard odd == 0 else { break }
                index += 8
            }
            return index
        }
    }

    /// The length of a sequence that begins with `byte`; nil where none does.
    private static func length(of byte: UInt8) -> Int? {
        switch byte {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: nil
        }
    }

    private func reasonAgainstSequence(at index: Int, length: Int) -> XMLFault.Reason? {
        let (first, second) = (buffer[index], buffer[index + 1])
        for place in 1..<length where buffer[index + place] & 0xC0 != 0x80 { return .notUTF8 }
        // Overlong forms, surrogates, and code points that do not exist.
        let isWrong =
            first == 0xE0 && second < 0xA0 || first == 0xED && second > 0x9F || first == 0xF0 && second < 0x90
            || first == 0xF4 && second > 0x8F
        guard !isWrong else { return .notUTF8 }
        guard first == 0xEF, second == 0xBF, buffer[index + 2] >= 0xBE else { return nil }
        return .forbiddenCharacter(0xFF40 + UInt32(buffer[index + 2]))
    }
}

// MARK: - Text

extension XMLTokenizer {
    mutating func readText() throws(XMLFault) -> Step {
        guard depth > 0 else { return try skipSpaceAroundRoot() }
        var cursor = offset
        isLiteral = true
        isCDATA = false
        while cursor < checked {
            switch buffer[cursor] {
            case UInt8(ascii: "<"):
                content = offset..<cursor
                offset = cursor
                return .token(.text)
            case UInt8(ascii: "&"):
                isLiteral = false
                guard let end = try reference(at: cursor, before: checked)?.end else { return .cut }
                cursor = end
            case UInt8(ascii: "]") where cursor + 2 < checked && buffer[cursor + 1] == UInt8(ascii: "]"):
                guard buffer[cursor + 2] != UInt8(ascii: ">") else { throw fault(.cdataEnd, at: cursor) }
                cursor += 1
            case 0x0D:
                isLiteral = false
                cursor += 1
            default: cursor += 1
            }
        }
        return .cut
    }

    private mutating func skipSpaceAroundRoot() throws(XMLFault) -> Step {
        while offset < checked, buffer[offset].isXMLSpace { offset += 1 }
        guard offset == checked || buffer[offset] == UInt8(ascii: "<") else {
            throw fault(hasRoot ? .outsideRoot : .noRoot, at: offset)
        }
        return .passed
    }

    mutating func readCDATA() throws(XMLFault) -> Step {
        guard depth > 0 else { throw fault(.outsideRoot, at: offset) }
        guard let end = find("]]>", from: offset + 9) else { return .cut }
        content = (offset + 9)..<end
        isLiteral = !buffer[content].contains(0x0D)
        isCDATA = true
        offset = end + 3
        return .token(.text)
    }
}

// MARK: - References

extension XMLTokenizer {
    /// The longest reference, `&#1114111;` with some zeros before it.
    private static let longestReference = 24

    /// The character that the reference at `start` stands for, and where it ends; nil where it goes on behind `limit`.
    func reference(at start: Int, before limit: Int) throws(XMLFault) -> (scalar: Unicode.Scalar, end: Int)? {
        let window = buffer[start..<min(start + XMLTokenizer.longestReference, limit)]
        guard let end = window.firstIndex(of: UInt8(ascii: ";")) else {
            guard window.endIndex == limit, !isEnded else { throw fault(.badReference, at: start) }
            return nil
        }
        guard let scalar = XMLTokenizer.scalar(ofReference: buffer[(start + 1)..<end]) else {
            throw fault(.badReference, at: start)
        }
        return (scalar, end + 1)
    }

    /// The character for what stands between `&` and `;`; nil where it is no reference that XML knows.
    package static func scalar(ofReference name: ArraySlice<UInt8>) -> Unicode.Scalar? {
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
        guard let first = digits.first, first != UInt8(ascii: "+"), first != UInt8(ascii: "-"),
            let code = UInt32(String(decoding: digits, as: UTF8.self), radix: isHexadecimal ? 16 : 10),
            let scalar = Unicode.Scalar(code), scalar.isXMLCharacter
        else { return nil }
        return scalar
    }
}
