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
    struct Token {
        enum Kind: UInt8 {
            case end, number, word, text, temporal, unterminated, sign
        }
        let kind: Kind
        /// Which sign, `unknown` for all but signs.
        let sign: Sign
        /// Which word, nil for all that mean nothing by themselves.
        let keyword: Keyword?
        let start: Int
        let end: Int

        init(_ kind: Kind, sign: Sign = .unknown, keyword: Keyword? = nil, start: Int, end: Int) {
            self.kind = kind
            self.sign = sign
            self.keyword = keyword
            self.start = start
            self.end = end
        }
    }

    enum Sign: UInt8 {
        case plus, minus, times, over, power, equal, unequal, less, lessOrEqual, greater, greaterOrEqual
        case open, close, bracket, unbracket, brace, unbrace, comma, colon, dot, dots, arrow, question, at, unknown
    }

    /// The words that have a meaning of their own where no longer name stands.
    enum Keyword: String {
        case and, between, context, `else`, every, external, `false`, `for`, function, `if`, `in`, instance, list, not
        case null, of, or, range, `return`, satisfies, some, then, `true`
    }
}

extension Scanner.Sign {
    /// The sign as it is written.
    var text: String {
        switch self {
        case .plus: "+"
        case .minus: "-"
        case .times: "*"
        case .over: "/"
        case .power: "**"
        case .equal: "="
        case .unequal: "!="
        case .less: "<"
        case .lessOrEqual: "<="
        case .greater: ">"
        case .greaterOrEqual: ">="
        case .open: "("
        case .close: ")"
        case .bracket: "["
        case .unbracket: "]"
        case .brace: "{"
        case .unbrace: "}"
        case .comma: ","
        case .colon: ":"
        case .dot: "."
        case .dots: ".."
        case .arrow: "->"
        case .question: "?"
        case .at: "@"
        case .unknown: "?"
        }
    }
}

// MARK: - Characters

extension Scanner {
    /// The end of the UTF-8 sequence that begins at `position`.
    static func scalarEnd(_ bytes: some Bytes, from position: Int) -> Int {
        var end = position + 1
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return end
    }

    /// The end of one white-space character, nil when there is none.
    static func spaceEnd(_ bytes: some Bytes, from position: Int) -> Int? {
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
    static func wordEnd(_ bytes: some Bytes, from position: Int) -> Int {
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
        guard start < bytes.count else { return Token(.end, start: start, end: start) }
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
            return Token(.word, keyword: keyword(start..<end), start: start, end: end)
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
        return Token(.number, start: start, end: position)
    }

    private mutating func text(from start: Int, kind: Token.Kind) -> Token {
        position += 1
        while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
            position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        guard position < bytes.count else {
            position = bytes.count
            return Token(.unterminated, start: start, end: position)
        }
        position += 1
        return Token(kind, start: start, end: position)
    }

    private mutating func sign(from start: Int) -> Token {
        let (sign, length) = Scanner.sign(bytes[start], byte(start + 1))
        position = length == 0 ? Scanner.scalarEnd(bytes, from: start) : start + length
        return Token(.sign, sign: sign, start: start, end: position)
    }

    /// The sign that two bytes begin with, and how many of them it takes.
    private static func sign(_ first: UInt8, _ second: UInt8) -> (sign: Sign, length: Int) {
        switch (Unicode.Scalar(first), Unicode.Scalar(second)) {
        case ("*", "*"): (.power, 2)
        case ("!", "="): (.unequal, 2)
        case ("<", "="): (.lessOrEqual, 2)
        case (">", "="): (.greaterOrEqual, 2)
        case (".", "."): (.dots, 2)
        case ("-", ">"): (.arrow, 2)
        case ("+", _): (.plus, 1)
        case ("-", _): (.minus, 1)
        case ("*", _): (.times, 1)
        case ("/", _): (.over, 1)
        case ("=", _): (.equal, 1)
        case ("<", _): (.less, 1)
        case (">", _): (.greater, 1)
        case ("(", _): (.open, 1)
        case (")", _): (.close, 1)
        case ("[", _): (.bracket, 1)
        case ("]", _): (.unbracket, 1)
        case ("{", _): (.brace, 1)
        case ("}", _): (.unbrace, 1)
        case (",", _): (.comma, 1)
        case (":", _): (.colon, 1)
        case (".", _): (.dot, 1)
        case ("?", _): (.question, 1)
        case ("@", _): (.at, 1)
        default: (.unknown, 0)
        }
    }

    /// The keyword that a word is; its length and first letter tell which it can be.
    private func keyword(_ word: Range<Int>) -> Keyword? {
        switch (word.count, Unicode.Scalar(bytes[word.lowerBound])) {
        case (2, "i"): bytes[word.lowerBound + 1] == UInt8(ascii: "n") ? .in : keyword(word, "if", .if)
        case (2, "o"): bytes[word.lowerBound + 1] == UInt8(ascii: "r") ? .or : keyword(word, "of", .of)
        case (3, "a"): keyword(word, "and", .and)
        case (3, "f"): keyword(word, "for", .for)
        case (3, "n"): keyword(word, "not", .not)
        case (4, "e"): keyword(word, "else", .else)
        case (4, "l"): keyword(word, "list", .list)
        case (4, "n"): keyword(word, "null", .null)
        case (4, "s"): keyword(word, "some", .some)
        case (4, "t"): keyword(word, "true", .true) ?? keyword(word, "then", .then)
        case (5, "e"): keyword(word, "every", .every)
        case (5, "f"): keyword(word, "false", .false)
        case (5, "r"): keyword(word, "range", .range)
        case (6, "r"): keyword(word, "return", .return)
        case (7, "b"): keyword(word, "between", .between)
        case (7, "c"): keyword(word, "context", .context)
        case (8, "e"): keyword(word, "external", .external)
        case (8, "f"): keyword(word, "function", .function)
        case (8, "i"): keyword(word, "instance", .instance)
        case (9, "s"): keyword(word, "satisfies", .satisfies)
        default: nil
        }
    }

    /// `keyword` if the word, which is as long, is spelled so.
    private func keyword(_ word: Range<Int>, _ spelling: StaticString, _ keyword: Keyword) -> Keyword? {
        let letters = spelling.utf8Start
        for offset in 0..<word.count where letters[offset] != bytes[word.lowerBound + offset] { return nil }
        return keyword
    }
}

/// Text as UTF-8 bytes, with places counted from 0.
protocol Bytes: RandomAccessCollection where Element == UInt8, Index == Int {}

extension [UInt8]: Bytes {}
extension UnsafeBufferPointer: Bytes where Element == UInt8 {}
