import Exact
import FEEL
import Testing

@Suite("A value at a typed boundary")
struct ConversionTests {
    private func converted(_ text: String, _ type: FEELType) -> Value {
        var evaluator = Evaluator()
        return evaluator.convert(evaluation(text).value, to: type, at: Site(start: 0, end: 0))
    }

    @Test("is converted in the four ways there are and in no other")
    func ways() {
        let row = FEELType.context([.init("a", .number)])
        let table: [(String, FEELType, String)] = [
            ("[5]", .number, "5"), ("5", .list(.number), "[5]"),
            ("@\"2020-01-01\"", .dateAndTime, "@\"2020-01-01T00:00:00Z\""), ("\"a\"", .string, "\"a\""),
            ("null", .number, "null"), ("[1]", .string, "null"),
            ("[[10]]", .number, "null"), ("[1, 2]", .number, "null"), ("[]", .number, "null"),
            ("\"5\"", .number, "null"), ("5", .string, "null"), ("[1, \"a\"]", .list(.number), "null"),
            ("[1, null]", .list(.number), "[1, null]"),
            ("{a: 1, b: 2}", row, "{a: 1, b: 2}"), ("{b: 2}", row, "null"), ("{a: \"x\"}", row, "null"),
            ("[{a: 1}]", row, "{a: 1}"), ("{a: 1}", .list(row), "[{a: 1}]"), ("1", .any, "1"), ("[1]", .any, "[1]"),
        ]
        for (text, type, expected) in table {
            #expect(converted(text, type).literal == expected, "\(text) as \(type)")
        }
    }

    @Test("of a type with allowed values must be one of them")
    func allowed() {
        var checker = Checker(scope: Scope())
        let tests = checker.unaryTests("[0..1], 5", input: .number)
        let rate = FEELType.named(NamedType(name: "tRate", namespace: "", type: .number, constraint: tests))
        #expect(converted("0.5", rate).literal == "0.5")
        #expect(converted("[5]", rate).literal == "5")
        #expect(converted("2", rate).nullReason?.diagnostic.id == .notAllowed)
        #expect(converted("null", rate).nullReason == nil)
        #expect(converted("2", rate).nullReason?.diagnostic.facts == ["2", "tRate"])
    }
}
