import Exact
import Interchange
import TestSupport
import Testing

@Suite("A JSON value")
struct JSONTests {
    static func parse(_ text: String) throws -> JSON { try JSON(parsing: Array(text.utf8)) }
    static func write(_ json: JSON) -> String { String(decoding: json.utf8, as: UTF8.self) }

    @Test(
        "is read and written in canonical form",
        arguments: [
            (text: "null", canonical: "null"), (" true\n", "true"), ("false", "false"), ("0", "0"), ("-12.50", "-12.5"),
            ("1e3", "1000"), ("0.1", "0.1"), ("-0", "0"), ("[]", "[]"), ("[ 1 , [ ] ]", "[1,[]]"),
            ("{ \"b\" : 1, \"a\" : {} }", "{\"b\":1,\"a\":{}}"),
            ("\"\\u5e02\\/\\n\\u0001\\\"\\\\\"", "\"市/\\n\\u0001\\\"\\\\\""), ("\"\\ud83d\\ude00\"", "\"😀\""),
            ("\"\u{7F}\u{2028}\"", "\"\u{7F}\u{2028}\""), ("\"\\u0000\"", "\"\\u0000\""),
            ("1234567890123456789012345678901234", "1234567890123456789012345678901234"),
            ("100000000000000000000000000000000000000", "100000000000000000000000000000000000000"),
            ("{\"é\":1,\"e\u{301}\":2}", "{\"é\":1,\"e\u{301}\":2}"),
        ])
    func canonical(text: String, canonical: String) throws {
        #expect(try Self.write(Self.parse(text)).utf8.elementsEqual(canonical.utf8))
    }

    @Test(
        "is refused with line and column",
        arguments: [
            (text: "", reason: JSONFault.Reason.unexpectedEnd, line: 1, column: 1),
            ("{", .unexpectedEnd, 1, 2), ("[1,", .unexpectedEnd, 1, 4), ("[1,]", .unexpectedCharacter, 1, 4),
            ("[1 2]", .unexpectedCharacter, 1, 4), ("{a:1}", .unexpectedCharacter, 1, 2),
            ("{\"a\":1,}", .unexpectedCharacter, 1, 8), ("\"市\n\"", .controlCharacter, 1, 3),
            ("tru", .unexpectedEnd, 1, 4),
            ("nul1", .unexpectedCharacter, 1, 4), ("01", .trailingText, 1, 2), ("1.", .unexpectedEnd, 1, 3),
            ("+1", .unexpectedCharacter, 1, 1), (".5", .unexpectedCharacter, 1, 1), ("-", .unexpectedEnd, 1, 2),
            ("1e", .unexpectedEnd, 1, 3), ("NaN", .unexpectedCharacter, 1, 1), ("1 1", .trailingText, 1, 3),
            ("{\"a\":1,\n \"a\":2}", .duplicateKey("a"), 2, 2), ("\"\\x\"", .unknownEscape, 1, 2),
            ("\"\\ud800\"", .loneSurrogate, 1, 2), ("\"\\ud800\\u0041\"", .loneSurrogate, 1, 2),
            ("\"\\udc00\"", .loneSurrogate, 1, 2), ("\"\\u12\"", .unknownEscape, 1, 6),
            ("\"\0\"", .controlCharacter, 1, 2),
            ("1e7000", .numberOutOfRange, 1, 1), ("1e-7000", .numberOutOfRange, 1, 1),
            ("12345678901234567890123456789012345", .numberOutOfRange, 1, 1),
            ("[0.12345678901234567890123456789012345678901234567890]", .numberOutOfRange, 1, 2),
            ("\u{FEFF}1", .unexpectedCharacter, 1, 1), ("\"abc", .unexpectedEnd, 1, 5),
            ("\"abc\\", .unexpectedEnd, 1, 6),
        ])
    func faults(text: String, reason: JSONFault.Reason, line: Int, column: Int) {
        let fault = #expect(throws: JSONFault.self) { try Self.parse(text) }
        #expect(fault?.reason == reason)
        #expect(fault?.line == line)
        #expect(fault?.column == column)
    }

    @Test("with bytes that are not UTF-8 is refused")
    func notUTF8() {
        let fault = #expect(throws: JSONFault.self) { try JSON(parsing: [0x22, 0xFF, 0x22]) }
        #expect(fault?.reason == .notUTF8)
    }

    @Test("nests to the limit and no deeper")
    func depth() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(try Self.write(Self.parse(nested(JSONParser.depthLimit))) == nested(JSONParser.depthLimit))
        let fault = #expect(throws: JSONFault.self) { try Self.parse(nested(100_000)) }
        #expect(fault?.reason == .tooDeep)
    }

    @Test("survives any bytes")
    func anyBytes() {
        var random = SeededRandom(seed: 8_259)
        let alphabet = Array("{}[],:\"\\u0aE+-.1tnf ".utf8) + [0x00, 0xC3, 0xA9, 0xFF]
        var failures: [[UInt8]] = []
        for _ in 0..<5_000 {
            let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
                alphabet.randomElement(using: &random) ?? 0
            }
            guard let value = try? JSON(parsing: bytes) else { continue }
            if (try? JSON(parsing: value.utf8)) != value { failures.append(bytes) }
        }
        #expect(failures == [])
    }

    @Test("is read back as it was written")
    func roundTrip() {
        var random = SeededRandom(seed: 99)
        let values = (0..<500).map { _ in Self.random(depth: 4, &random) }
        #expect(values.filter { (try? JSON(parsing: $0.utf8)) != $0 } == [])
    }

    private static func random(depth: Int, _ numbers: inout SeededRandom) -> JSON {
        func text() -> String {
            let scalars = (0..<Int.random(in: 0...6, using: &numbers)).map { _ in
                Unicode.Scalar(UInt32.random(in: 0..<0x11_0000, using: &numbers)) ?? "\u{1}"
            }
            return scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
        }
        switch Int.random(in: 0..<(depth > 0 ? 6 : 4), using: &numbers) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &numbers))
        case 2: return .number(Decimal128(Int64.random(in: .min ... .max, using: &numbers)))
        case 3: return .string(text())
        case 4: return .array((0..<3).map { _ in random(depth: depth - 1, &numbers) })
        default: return .object((0..<3).map { JSON.Member("\($0)" + text(), random(depth: depth - 1, &numbers)) })
        }
    }

    @Test("is looked into by key and kind")
    func access() throws {
        let value = try Self.parse("{\"id\":\"a\",\"n\":[1.5],\"b\":true}")
        #expect(value["id"]?.string == "a")
        #expect(value["n"]?.array?.first?.number == Decimal128(coefficient: 15, exponent: -1, isNegative: false))
        #expect(value["x"] == nil)
        #expect(value.members?.count == 3)
        #expect(value["b"] == .bool(true))
    }

    @Test("can be written piece by piece, a line at a time")
    func streaming() {
        var writer = JSONWriter()
        for number in Int64(1)...2 {
            writer.beginObject()
            writer.key("id")
            writer.integer(number)
            writer.key("list")
            writer.beginArray()
            writer.string("a\"")
            writer.null()
            writer.bool(false)
            writer.number(Decimal128(7))
            writer.endArray()
            writer.key("code")
            writer.string(plain: { $0 += "X".utf8 })
            writer.endObject()
            writer.endLine()
        }
        let line = #","list":["a\"",null,false,7],"code":"X"}"#
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "{\"id\":1\(line)\n{\"id\":2\(line)\n")
    }
}
