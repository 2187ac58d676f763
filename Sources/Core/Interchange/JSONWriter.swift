package import Exact

/// Writes JSON as UTF-8 piece by piece, without spaces and without building values first.
///
/// Commas are set by the writer; that keys and values alternate and brackets close is up to the caller. Texts are
/// escaped as little as RFC 8259 allows, so the same calls always give the same bytes.
package struct JSONWriter: Sendable {
    /// What has been written.
    package private(set) var bytes: [UInt8] = []
    private var needsComma = false

    /// An empty text.
    package init() {}

    /// Forgets what was written, and keeps the room for it.
    package mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
        needsComma = false
    }
}

// MARK: - Structure

extension JSONWriter {
    /// Opens an object.
    package mutating func beginObject() { open(UInt8(ascii: "{")) }

    /// Closes the object opened last.
    package mutating func endObject() { close(UInt8(ascii: "}")) }

    /// Opens an array.
    package mutating func beginArray() { open(UInt8(ascii: "[")) }

    /// Closes the array opened last.
    package mutating func endArray() { close(UInt8(ascii: "]")) }

    /// Writes the key of the value that follows.
    package mutating func key(_ key: String) {
        separate()
        quote(key.utf8.span)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Ends a line of JSON lines.
    package mutating func endLine() {
        bytes.append(Byte.lineFeed)
        needsComma = false
    }

    private mutating func open(_ bracket: UInt8) {
        separate()
        bytes.append(bracket)
        needsComma = false
    }

    private mutating func close(_ bracket: UInt8) {
        bytes.append(bracket)
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(Byte.comma) }
        needsComma = true
    }
}

// MARK: - Values

extension JSONWriter {
    /// Writes a text.
    package mutating func string(_ text: String) {
        separate()
        quote(text.utf8.span)
    }

    /// Writes a text given in UTF-8.
    package mutating func string(utf8 text: Span<UInt8>) {
        separate()
        quote(text)
    }

    /// Writes a text made by `write`, which appends something that needs no escapes: a code, a date.
    package mutating func string(plain write: (inout [UInt8]) -> Void) {
        separate()
        bytes.append(Byte.quote)
        write(&bytes)
        bytes.append(Byte.quote)
    }

    /// Writes a whole number.
    package mutating func integer(_ number: Int64) {
        separate()
        bytes.appendDecimal(number)
    }

    /// Writes a number in plain notation.
    package mutating func number(_ number: Decimal128) {
        separate()
        number.append(to: &bytes)
    }

    /// Writes `true` or `false`.
    package mutating func bool(_ value: Bool) {
        separate()
        bytes += value ? "true".utf8 : "false".utf8
    }

    /// Writes `null`.
    package mutating func null() {
        separate()
        bytes += "null".utf8
    }

    /// Writes a whole value.
    package mutating func value(_ json: JSON) {
        switch json {
        case .null: null()
        case .bool(let flag): bool(flag)
        case .number(let decimal): number(decimal)
        case .string(let text): string(text)
        case .array(let elements):
            beginArray()
            for element in elements { value(element) }
            endArray()
        case .object(let members):
            beginObject()
            for member in members {
                key(member.key)
                value(member.value)
            }
            endObject()
        }
    }
}

// MARK: - Escapes

extension JSONWriter {
    private mutating func quote(_ text: Span<UInt8>) {
        bytes.append(Byte.quote)
        JSONWriter.append(text, to: &bytes)
        bytes.append(Byte.quote)
    }

    /// A text as it stands between the quotes.
    package static func escaped(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        append(text.utf8.span, to: &bytes)
        return bytes
    }

    /// Writes a text as it stands between the quotes at the end of `bytes`.
    package static func append(_ text: Span<UInt8>, to bytes: inout [UInt8]) {
        guard needsEscapes(text) else {
            text.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
            return
        }
        for place in text.indices {
            let byte = text[place]
            switch byte {
            case Byte.quote, UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0x08: bytes += "\\b".utf8
            case 0x09: bytes += "\\t".utf8
            case 0x0A: bytes += "\\n".utf8
            case 0x0C: bytes += "\\f".utf8
            case 0x0D: bytes += "\\r".utf8
            case 0..<0x20:
                bytes += "\\u00".utf8
                bytes.append(byte < 0x10 ? 0x30 : 0x31)
                let low = byte & 15
                bytes.append(low < 10 ? 0x30 + low : 0x61 + low - 10)
            default: bytes.append(byte)
            }
        }
    }

    /// Looks at eight bytes at once: most texts are short and have none.
    private static func needsEscapes(_ text: Span<UInt8>) -> Bool {
        let bytes = text.bytes
        var (found, place): (UInt64, Int) = (0, 0)
        while place + 8 <= bytes.byteCount {
            let word = bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
            found |= (word &- 0x2020_2020_2020_2020) & ~word
            found |= JSONWriter.zeros(of: word ^ 0x2222_2222_2222_2222)
            found |= JSONWriter.zeros(of: word ^ 0x5C5C_5C5C_5C5C_5C5C)
            place += 8
        }
        var isFound = found & 0x8080_8080_8080_8080 != 0
        for place in place..<text.count {
            let byte = text[place]
            isFound = isFound || byte < 0x20 || byte == Byte.quote || byte == UInt8(ascii: "\\")
        }
        return isFound
    }

    /// Sets the top bit of bytes that are zero, and perhaps of others behind such a one.
    @inline(__always)
    private static func zeros(of word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word }
}
