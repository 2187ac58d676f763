import FEEL
import Testing

@Suite("A value")
struct ValueTests {
    @Test(
        "is written as a literal that reads back as the same value",
        arguments: [
            "null", "true", "1.5", "-0.001", "\"a\\\"b\\\\c\\n\"", "@\"2024-02-29\"", "@\"10:30:00.5+08:00\"",
            "@\"2024-01-01T00:00:00@Europe/Paris\"", "@\"P1Y2M\"", "@\"-P1DT2H3M4.5S\"", "[1, [2, \"a\"], []]",
            "{a: 1, \"b c\": {\"\": null}, 中文: [1]}", "[1..2)", "(1..2]", "(< 5)", "(!= \"a\")", "(>= @\"2024-01-01\")",
        ])
    func literals(_ text: String) {
        let value = evaluation(text).value
        #expect(evaluation(value.literal).value.literal == value.literal)
        #expect(value.literal == text)
    }

    @Test("compares names and texts by code point, not by what looks alike")
    func codePoints() {
        #expect(Value.string("é").equals(.string("e\u{301}")) == false)
        #expect(feel("{\"é\": 1, \"e\u{301}\": 2}[\"é\" = 1]") == "[]")
        let context = Context([("é", .number(1)), ("e\u{301}", .number(2))])
        #expect(context.count == 2 && context["e\u{301}"]?.literal == "2")
        #expect(Value.string("\u{FFFF}").compare(to: .string("😀")) == .less)
    }

    @Test("of context form keeps its order, and finds names among few and many")
    func contexts() {
        for count in [0, 1, 8, 9, 100] {
            let entries = (0..<count).map { (key: "k\($0)", value: Value.number($0)) }
            let context = Context(entries)
            #expect(context.keys == entries.map(\.key))
            #expect(entries.allSatisfy { context[$0.key]?.literal == $0.value.literal })
            #expect(context["none"] == nil)
            #expect(
                context.setting("k0", to: .null).count == max(1, count)
                    && context.setting("new", to: .null).keys.last == "new")
        }
        #expect(
            Context([("a", .number(1)), ("b", .number(2)), ("a", .number(3))]).entries.map(\.value.literal) == [
                "3", "2",
            ])
    }

    @Test("shows itself in messages by its kind, long texts cut short")
    func sketches() {
        #expect(Value.string(String(repeating: "长", count: 100)).sketch.unicodeScalars.count < 40)
        #expect(Value.list([.null, .null]).sketch == "a list of 2")
        #expect(Value.number(5).sketch == "5")
    }

    @Test("of enormous size shared by its parts leaves no evaluation")
    func bounded() {
        let result = evaluation(
            "{a: for i in 1..1000 return 1, b: for i in 1..1000 return a, c: for i in 1..1000 return b, d: c}.c",
            limits: Limits(size: 100_000))
        #expect(result.value.nullReason?.diagnostic.id == .sizeLimit)
    }
}
