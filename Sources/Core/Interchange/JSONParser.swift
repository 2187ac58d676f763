import Exact

/// Reads one JSON value from bytes.
package struct JSONParser {
    /// How many arrays and objects may lie inside one another.
    package static let depthLimit = 128

    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func document() throws(JSONFault) -> JSON {
        let value = try value()
        skipSpace()
        guard position == bytes.count else { throw fault(.trailingText) }
        return value
    }
}

// MARK: - Values

extension JSONParser {
    private mutating func value() throws(JSONFault) -> JSON {
        skipSpace()
        switch peek {
        case UInt8(ascii: "{"): return try nested { parser throws(JSONFault) in try parser.object() }
        case UInt8(ascii: "["): return try nested { parser throws(JSONFault) in try parser.array() }
        case Byte.quote: return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), .some(0x30...0x39): return try number()
        default: throw fault(peek == nil ? .unexpectedEnd : .unexpectedCharacter)
        }
    }

    private mutating func nested(
        _ body: (inout JSONParser) throws(JSONFault) -> JSON
    ) throws(JSONFault) -> JSON {
        guard depth < JSONParser.depthLimit else { throw fault(.tooDeep) }
        depth += 1
        position += 1
        let value = try body(&self)
        depth -= 1
        return value
    }

    private mutating func array() throws(JSONFault) -> JSON {
        var elements: [JSON] = []
        if accept(UInt8(ascii: "]")) { return .array(elements) }
        while true {
            elements.append(try value())
            if accept(UInt8(ascii: "]")) { return .array(elements) }
            try expect(Byte.comma)
        }
    }

    private mutating func object() throws(JSONFault) -> JSON {
        var members: [JSON.Member] = []
        var keys = ByteTable()
        if accept(UInt8(ascii: "}")) { return .object(members) }
        while true {
            skipSpace()
            let start = position
            guard peek == Byte.quote else { throw fault(peek == nil ? .unexpectedEnd : .unexpectedCharacter) }
            let key = try string()
            guard keys.intern(Array(key.utf8).span).isNew else {
                position = start
                throw fault(.duplicateKey(key))
            }
            try expect(UInt8(ascii: ":"))
            members.append(JSON.Member(key, try value()))
            if accept(UInt8(ascii: "}")) { return .object(members) }
            try expect(Byte.comma)
        }
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONFault) -> JSON {
        for place in 0..<word.utf8CodeUnitCount {
            guard peek == word.utf8Start[place] else {
                throw fault(peek == nil ? .unexpectedEnd : .unexpectedCharacter)
            }
            position += 1
        }
        return value
    }
}

// MARK: - Numbers

extension JSONParser {
    private mutating func number() throws(JSONFault) -> JSON {
        let start = position
        if peek == UInt8(ascii: "-") { position += 1 }
        if peek == 0x30 { position += 1 } else { try digits() }
        if peek == UInt8(ascii: ".") {
            position += 1
            try digits()
        }
        let mantissa = start..<position
        if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
            position += 1
            if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { position += 1 }
            try digits()
        }
        guard let number = Decimal128(utf8: bytes[start..<position]), isExact(number, mantissa) else {
            position = start
            throw fault(.numberOutOfRange)
        }
        return .number(number)
    }

    private mutating func digits() throws(JSONFault) {
        guard let first = peek, 0x30...0x39 ~= first else {
            throw fault(peek == nil ? .unexpectedEnd : .unexpectedCharacter)
        }
        while let byte = peek, 0x30...0x39 ~= byte { position += 1 }
    }

    /// Whether `number` kept every digit written in `mantissa`, apart from zeros around them.
    private func isExact(_ number: Decimal128, _ mantissa: Range<Int>) -> Bool {
        var written: UInt128 = 0
        var zeros = 0
        for byte in bytes[mantissa] where 0x30...0x39 ~= byte {
            if byte == 0x30 {
                zeros += 1
                continue
            }
            for _ in 0..<(written == 0 ? 0 : zeros) {
                guard written < JSONParser.tooMany else { return false }
                written *= 10
            }
            guard written < JSONParser.tooMany else { return false }
            written = written * 10 + UInt128(byte - 0x30)
            zeros = 0
        }
        var kept = number.coefficient
        while kept != 0, kept % 10 == 0 { kept /= 10 }
        return kept == written
    }

    /// 10^34, one more than the largest coefficient.
    private static let tooMany: UInt128 = 10_000_000_000_000_000_000_000_000_000_000_000
}

// MARK: - Texts

extension JSONParser {
    private mutating func string() throws(JSONFault) -> String {
        position += 1
        let start = position
        while let byte = peek, byte != Byte.quote, byte != UInt8(ascii: "\\"), byte >= 0x20 { position += 1 }
        if peek == Byte.quote {
            position += 1
            return try text(bytes[start..<position - 1], from: start)
        }
        var buffer = Array(bytes[start..<position])
        while true {
            guard let byte = peek else { throw fault(.unexpectedEnd) }
            switch byte {
            case Byte.quote:
                position += 1
                return try text(buffer[...], from: start)
            case UInt8(ascii: "\\"): try escape(into: &buffer)
            case 0..<0x20: throw fault(.controlCharacter)
            default:
                buffer.append(byte)
                position += 1
            }
        }
    }

    private mutating func text(_ utf8: ArraySlice<UInt8>, from start: Int) throws(JSONFault) -> String {
        if let text = String(validating: utf8, as: UTF8.self) { return text }
        position = start
        throw fault(.notUTF8)
    }

    private mutating func escape(into buffer: inout [UInt8]) throws(JSONFault) {
        let start = position
        position += 1
        guard let letter = peek else { throw fault(.unexpectedEnd) }
        position += 1
        switch letter {
        case Byte.quote, UInt8(ascii: "\\"), UInt8(ascii: "/"): buffer.append(letter)
        case UInt8(ascii: "b"): buffer.append(0x08)
        case UInt8(ascii: "f"): buffer.append(0x0C)
        case UInt8(ascii: "n"): buffer.append(0x0A)
        case UInt8(ascii: "r"): buffer.append(0x0D)
        case UInt8(ascii: "t"): buffer.append(0x09)
        case UInt8(ascii: "u"):
            var unit = try hexadecimal()
            if 0xD800..<0xDC00 ~= unit, peek == UInt8(ascii: "\\"), position + 1 < bytes.count,
                bytes[position + 1] == UInt8(ascii: "u")
            {
                position += 2
                let low = try hexadecimal()
                // Anything but the second half leaves the first one alone, which no scalar can be.
                if 0xDC00..<0xE000 ~= low { unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00) }
            }
            guard let scalar = Unicode.Scalar(unit) else {
                position = start
                throw fault(.loneSurrogate)
            }
            buffer.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        default:
            position = start
            throw fault(.unknownEscape)
        }
    }

    private mutating func hexadecimal() throws(JSONFault) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek else { throw fault(.unexpectedEnd) }
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte - 0x30
            case 0x41...0x46: digit = byte - 0x41 + 10
            case 0x61...0x66: digit = byte - 0x61 + 10
            default: throw fault(.unknownEscape)
            }
            unit = unit << 4 | UInt32(digit)
            position += 1
        }
        return unit
    }
}

// MARK: - Bytes

extension JSONParser {
    private var peek: UInt8? {
        position < bytes.count ? bytes[position] : nil
    }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { position += 1 }
    }

    private mutating func accept(_ byte: UInt8) -> Bool {
        skipSpace()
        guard peek == byte else { return false }
        position += 1
        return true
    }

    private mutating func expect(_ byte: UInt8) throws(JSONFault) {
        guard accept(byte) else { throw fault(peek == nil ? .unexpectedEnd : .unexpectedCharacter) }
    }

    private func fault(_ reason: JSONFault.Reason) -> JSONFault {
        var (line, column) = (1, 1)
        for byte in bytes[..<position] {
            if byte == 0x0A {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return JSONFault(reason: reason, line: line, column: column)
    }
}
