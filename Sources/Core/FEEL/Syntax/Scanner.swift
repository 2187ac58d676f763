/// Reads an expression's bytes one token at a time.
///
/// Names are not tokens: a word is, and the parser joins words to the longest name its scope knows.
struct Scanner {
    let bytes: [UInt8]
    var position = 0

    init(_ text: String) {
        bytes = Array(text.utf8)
    }

    /// A token; its text is the bytes from `start` to `end`.
    struct Token: Hashable {
        enum Kind: Hashable {
            case end, number, word, text, temporal, unterminated
            /// A sign, spelled out.
            case sign(StaticSign)
        }
        let kind: Kind
        let start: Int
        let end: Int
    }

    enum StaticSign: String, Hashable {
        case plus = "+", minus = "-", times = "*", over = "/", power = "**"
        case equal = "=", unequal = "!=", less = "<", lessOrEqual = "<=", greater = ">", greaterOrEqual = ">="
        case open = "(", close = ")", bracket = "[", unbracket = "]", brace = "{", unbrace = "}"
        case comma = ",", colon = ":", dot = ".", dots = "..", arrow = "->", question = "?", at = "@", unknown
    }
}

// MARK: - Characters

extension Scanner {
    /// The end of the UTF-8 sequence that begins at `position`.
    static func scalarEnd(_ bytes: [UInt8], from position: Int) -> Int {
        var end = position + 1
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }

    /// The end of one white-space character, nil when there is none.
    static func spaceEnd(_ bytes: [UInt8], from position: Int) -> Int? {
        guard position < bytes.count else { return nil }
        switch bytes[position] {
        case 0x09...0x0D, 0x20: return position + 1
        case 0xC2:
            guard position + 1 < bytes.count else { return nil }
            return bytes[position + 1] == 0x85 || bytes[position + 1] == 0xA0 ? position + 2 : nil
        case 0xE1, 0xE2, 0xE3, 0xEF:
            guard position + 2 < bytes.count else { return nil }
            let scalar =
                UInt32(bytes[position] & 0x0F) << 12 | UInt32(bytes[position + 1] & 0x3F) << 6
                | UInt32(bytes[position + 2] & 0x3F)
            switch scalar {
            case 0x1680, 0x180E, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: return position + 3
            default: return nil
            }
        default: return nil
        }
    }

    /// The end of the word that begins at `position`; `position` itself when none does.
    static func wordEnd(_ bytes: [UInt8], from position: Int) -> Int {
        var end = position
        while end < bytes.count {
            switch bytes[end] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                end += 1
            case 0x80...:
                if spaceEnd(bytes, from: end) != nil { return end }
                end = scalarEnd(bytes, from: end)
            default: return end
            }
        }
        return end
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    private func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }
}

// MARK: - Tokens

extension Scanner {
    /// Steps over white space and comments.
    mutating func skipSpace() {
        while position < bytes.count {
            if let end = Scanner.spaceEnd(bytes, from: position) {
                position = end
            } else if byte(position) == UInt8(ascii: "/"), byte(position + 1) == UInt8(ascii: "/") {
                while position < bytes.count, bytes[position] != 0x0A { position += 1 }
            } else if byte(position) == UInt8(ascii: "/"), byte(position + 1) == UInt8(ascii: "*") {
                position += 2
                while position < bytes.count,
                    !(bytes[position] == UInt8(ascii: "*") && byte(position + 1) == UInt8(ascii: "/"))
                {
                    position += 1
                }
                position = min(position + 2, bytes.count)
            } else {
                return
            }
        }
    }

    /// The next token; the scanner stands behind it afterwards.
    mutating func next() -> Token {
        skipSpace()
        let start = position
        guard start < bytes.count else { return Token(kind: .end, start: start, end: start) }
        let first = bytes[start]
        if Scanner.isDigit(first) || (first == UInt8(ascii: ".") && Scanner.isDigit(byte(start + 1))) {
            return number(from: start)
        }
        if first == UInt8(ascii: "\"") { return text(from: start, kind: .text) }
        if first == UInt8(ascii: "@"), byte(start + 1) == UInt8(ascii: "\"") {
            position += 1
            return text(from: start, kind: .temporal)
        }
        let end = Scanner.wordEnd(bytes, from: start)
        if end > start {
            position = end
            return Token(kind: .word, start: start, end: end)
        }
        return sign(from: start)
    }

    private mutating func number(from start: Int) -> Token {
        while Scanner.isDigit(byte(position)) { position += 1 }
        if byte(position) == UInt8(ascii: "."), Scanner.isDigit(byte(position + 1)) {
            position += 1
            while Scanner.isDigit(byte(position)) { position += 1 }
        }
        if byte(position) | 0x20 == UInt8(ascii: "e") {
            var ahead = position + 1
            if byte(ahead) == UInt8(ascii: "+") || byte(ahead) == UInt8(ascii: "-") { ahead += 1 }
            if Scanner.isDigit(byte(ahead)) {
                position = ahead
                while Scanner.isDigit(byte(position)) { position += 1 }
            }
        }
        return Token(kind: .number, start: start, end: position)
    }

    private mutating func text(from start: Int, kind: Token.Kind) -> Token {
        position += 1
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard position < bytes.count else {
            position = bytes.count
            return Token(kind: .unterminated, start: start, end: position)
        }
        position += 1
        return Token(kind: kind, start: start, end: position)
    }

    private mutating func sign(from start: Int) -> Token {
        for length in [2, 1] where start + length <= bytes.count {
            let text = String(decoding: bytes[start..<start + length], as: UTF8.self)
            if let sign = StaticSign(rawValue: text) {
                position = start + length
                return Token(kind: .sign(sign), start: start, end: position)
            }
        }
        position = Scanner.scalarEnd(bytes, from: start)
        return Token(kind: .sign(.unknown), start: start, end: position)
    }
}
