extension Parser {
    /// The text between quotation marks with its escapes resolved (DMN 1.5, grammar rule 35).
    ///
    /// Two `\u` escapes that form a surrogate pair are one character. A backslash before any other letter stands for
    /// itself, as patterns need it.
    mutating func unescaped(from start: Int, to end: Int) throws(SyntaxError) -> String {
        let bytes = scanner.bytes
        guard bytes[start..<end].contains(UInt8(ascii: "\\")) else {
            return String(decoding: bytes[start..<end], as: UTF8.self)
        }
        var result: [UInt8] = []
        var position = start
        while position < end {
            guard bytes[position] == UInt8(ascii: "\\"), position + 1 < end else {
                result.append(bytes[position])
                position += 1
                continue
            }
            let letter = bytes[position + 1]
            let escape = position
            position += 2
            switch letter {
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "'"): result.append(letter)
            case UInt8(ascii: "u"), UInt8(ascii: "U"):
                let digits = letter == UInt8(ascii: "u") ? 4 : 6
                guard let scalar = Parser.scalar(bytes, at: &position, digits: digits, end: end) else {
                    var edge = min(escape + 2 + digits, end)
                    while edge < end, bytes[edge] & 0xC0 == 0x80 { edge += 1 }
                    let place = site(from: escape, to: edge)
                    throw SyntaxError(diagnostic: Diagnostic(.invalidLiteral, ["\\u", "character"], at: place))
                }
                result.append(contentsOf: String(Character(scalar)).utf8)
            default: result += [UInt8(ascii: "\\"), letter]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func scalar(_ bytes: [UInt8], at position: inout Int, digits: Int, end: Int) -> Unicode.Scalar? {
        guard let first = hexadecimal(bytes, from: position, digits: digits, end: end) else { return nil }
        position += digits
        guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
        guard position + 1 < end, bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u"),
            let second = hexadecimal(bytes, from: position + 2, digits: 4, end: end), (0xDC00..<0xE000).contains(second)
        else { return nil }
        position += 6
        return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    }

    private static func hexadecimal(_ bytes: [UInt8], from start: Int, digits: Int, end: Int) -> UInt32? {
        guard start + digits <= end else { return nil }
        var value: UInt32 = 0
        for byte in bytes[start..<start + digits] {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - 0x30)
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - 0x57)
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte - 0x37)
            default: return nil
            }
        }
        return value
    }
}
