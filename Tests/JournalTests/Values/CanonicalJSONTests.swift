import Exact
import Interchange
import Journal
import TestSupport
import Testing

@Suite("Canonical JSON")
struct CanonicalJSONTests {
    private func text(_ json: JSON) -> String { String(decoding: CanonicalJSON.bytes(json), as: UTF8.self) }

    @Test("has its keys in the order of their bytes, at every depth")
    func order() throws {
        let json = try JSON(parsing: Array(#"{"b":1,"a":{"z":[{"y":1,"x":2}],"é":3,"Z":4},"":0,"aa":5,"倍":6}"#.utf8))
        #expect(text(json) == #"{"":0,"a":{"Z":4,"z":[{"x":2,"y":1}],"é":3},"aa":5,"b":1,"倍":6}"#)
    }

    @Test("keeps the order of arrays, and two spellings of a letter apart")
    func arrays() throws {
        #expect(text(.array([.number(3), .number(1), .number(2)])) == "[3,1,2]")
        let both = JSON.object([JSON.Member("\u{E9}", .null), JSON.Member("e\u{301}", .bool(true))])
        #expect(CanonicalJSON.bytes(both) == Array("{\"e\u{301}\":true,\"\u{E9}\":null}".utf8))
    }

    @Test(
        "escapes what JSON demands and nothing else",
        arguments: [
            ("\"", #""\"""#), ("\\", #""\\""#), ("/", #""/""#), ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
            ("\u{0}\u{1}\u{1F}", #""\u0000\u0001\u001f""#), ("\u{7F}", "\"\u{7F}\""),
            ("倍增\u{1F600}", "\"倍增\u{1F600}\""),
            ("\u{2028}", "\"\u{2028}\""), ("<&>", #""<&>""#),
        ])
    func escapes(value: String, expected: String) { #expect(text(.string(value)) == expected) }

    @Test("writes one number in one way", arguments: ["1", "1.0", "1.00", "10E-1", "0.1E1"])
    func numbers(spelling: String) throws {
        #expect(text(try JSON(parsing: Array(spelling.utf8))) == text(.number(1)))
    }

    @Test("is what it is read from, whatever the order of the keys")
    func stable() throws {
        var random = SeededRandom(seed: 5)
        var differing = 0
        for _ in 0..<200 {
            var members = (0..<random.below(9)).map { JSON.Member("k\($0)", .number(Decimal128($0))) }
            let first = CanonicalJSON.bytes(members)
            members.shuffle(using: &random)
            let again = try JSON(parsing: CanonicalJSON.bytes(members))
            if CanonicalJSON.bytes(members) != first || CanonicalJSON.bytes(again) != first { differing += 1 }
        }
        #expect(differing == 0)
    }
}
