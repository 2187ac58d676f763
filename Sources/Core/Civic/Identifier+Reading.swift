// MARK: - Reading

extension Identifier {
    /// Reads a name as people type it.
    ///
    /// Upper case counts as lower case, and behind the hyphen `o` as 0, `i` and `l` as 1; nothing else is forgiven, no
    /// blank and no second hyphen. What comes out is written in the one canonical form.
    ///
    /// - Throws: ``Fault``, naming the first thing wrong.
    package init(_ text: some StringProtocol) throws(Fault) {
        let scalars = Array(text.unicodeScalars.prefix(Identifier.longestText + 1))
        guard let hyphen = scalars.firstIndex(of: "-") else {
            throw Fault(reason: .noHyphen)
        }
        let letters = String(String.UnicodeScalarView(scalars[..<hyphen].map(Identifier.lowered)))
        guard let prefix = Prefix(text: letters) else {
            throw Fault(reason: .prefix(found: letters, expected: nil))
        }
        var value: UInt64 = 0
        let rest = scalars[(hyphen + 1)...]
        var digits: [UInt8] = []
        for (index, scalar) in zip(rest.indices, rest) {
            guard let digit = Identifier.digit(scalar) else {
                throw Fault(reason: .character(scalar, position: index + 1))
            }
            digits.append(digit)
        }
        guard digits.count == Identifier.randomLength + 1 else {
            let count = text.unicodeScalars.count - hyphen - 1
            throw Fault(reason: .length(count))
        }
        for digit in digits.dropLast() { value = value << 5 | UInt64(digit) }
        guard digits.last == Identifier.check(prefix: prefix, value: value) else {
            throw Fault(reason: .checkCharacter)
        }
        self.init(prefix, value: value)
    }

    /// Reads a name in its canonical form, as ``description`` writes it; `nil` for anything else.
    ///
    /// For what a program has written: many times quicker than reading what people type.
    package init?(canonical text: String) {
        let length = Identifier.randomLength + 1
        var text = text
        let read: Identifier? = text.withUTF8 { bytes in
            guard let hyphen = bytes.firstIndex(of: UInt8(ascii: "-")), 2...4 ~= hyphen,
                bytes.count == hyphen + 1 + length
            else { return nil }
            var value: UInt64 = 0
            var check: UInt8 = 0
            for byte in bytes[(hyphen + 1)...] {
                guard byte < 0x80, Identifier.digits[Int(byte)] < 32,
                    Identifier.alphabet[Int(Identifier.digits[Int(byte)])] == byte
                else { return nil }
                value = value << 5 | UInt64(check)
                check = Identifier.digits[Int(byte)]
            }
            guard let prefix = Prefix(letters: bytes[..<hyphen]),
                check == Identifier.check(prefix: prefix, value: value)
            else { return nil }
            return Identifier(prefix, value: value)
        }
        guard let read else { return nil }
        self = read
    }

    /// Reads the name of a record of the kind `prefix`, and of no other.
    ///
    /// - Throws: ``Fault``, also for a good name of another kind.
    package init(_ text: some StringProtocol, of prefix: Prefix) throws(Fault) {
        let identifier = try Identifier(text)
        guard identifier.prefix == prefix else {
            throw Fault(reason: .prefix(found: identifier.prefix.description, expected: prefix))
        }
        self = identifier
    }

    /// Four letters, a hyphen, ten characters and the check character.
    private static let longestText = 4 + 1 + randomLength + 1

    private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        "A"..."Z" ~= scalar ? Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value) | 0x20) : scalar
    }

    private static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
        guard scalar.isASCII else { return nil }
        let place = digits[Int(scalar.value)]
        return place < 32 ? place : nil
    }

    /// The number of each ASCII character, 32 for one that cannot stand there.
    private static let digits: [UInt8] = {
        var digits = [UInt8](repeating: 32, count: 128)
        for (digit, byte) in alphabet.enumerated() {
            digits[Int(byte)] = UInt8(digit)
            if byte >= 0x61 { digits[Int(byte - 0x20)] = UInt8(digit) }
        }
        for (letters, digit) in [("oO", UInt8(0)), ("iIlL", 1)] {
            for byte in letters.utf8 { digits[Int(byte)] = digit }
        }
        return digits
    }()
}

// MARK: - Faults

extension Identifier {
    /// Why a text is not the name of a record.
    package struct Fault: Error, Hashable {
        /// What is wrong, for programs.
        package enum Reason: Hashable, Sendable {
            /// Nothing separates the kind from the characters.
            case noHyphen
            /// The kind is not two to four letters, or, where one is expected, another.
            case prefix(found: String, expected: Prefix?)
            /// The character at this place, counted from 1, cannot stand there.
            case character(Unicode.Scalar, position: Int)
            /// This many characters behind the hyphen instead of eleven.
            case length(Int)
            /// The characters do not belong together: at least one is wrong, or two are exchanged.
            case checkCharacter
        }

        /// What is wrong, for programs.
        package let reason: Reason
    }
}

extension Identifier.Fault: CustomStringConvertible {
    /// What is wrong and how to mend it.
    package var description: String {
        "\(problem)。\(remedy)。"
    }

    /// What is wrong, without a full stop.
    package var problem: String {
        switch reason {
        case .noHyphen:
            "编号中缺少连字符“-”"
        case .prefix(let found, nil):
            "编号开头“\(found)”不是两到四个英文字母"
        case .prefix(let found, let expected?):
            "这里需要以“\(expected)-”开头的编号，给出的编号以“\(found)-”开头"
        case .character(let scalar, let position):
            "编号第 \(position) 位“\(scalar)”不是允许的字符"
        case .length(let count):
            "编号连字符之后应为 \(Identifier.randomLength + 1) 位，这里是 \(count) 位"
        case .checkCharacter:
            "编号的校验字符不符，至少有一位录错或两位颠倒"
        }
    }

    /// How to mend it, without a full stop.
    package var remedy: String {
        switch reason {
        case .noHyphen, .prefix(_, nil), .length:
            "请照文书上的编号完整录入，例如 clm-7x3k9m2q4t8 的样式"
        case .prefix:
            "请核对是否填成了另一类事项的编号"
        case .character(" ", _), .character("\u{3000}", _):
            "请删去空格"
        case .character(let scalar, _) where ("\u{FF01}"..."\u{FF5E}").contains(scalar):
            "请把全角字符改为半角"
        case .character("u", _), .character("U", _):
            "编号不使用字母 u，请核对是否为 v"
        case .character:
            "连字符之后只用数字和英文字母，请对照文书改正"
        case .checkCharacter:
            "请对照文书逐位核对后重新录入"
        }
    }
}
