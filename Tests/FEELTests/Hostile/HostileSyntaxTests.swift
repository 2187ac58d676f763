import FEEL
import Testing

@Suite("A text made to do harm")
struct HostileSyntaxTests {
    /// What is repeated before a core, the core, and what closes it.
    static let forms: [(open: String, core: String, close: String)] = [
        ("(", "1", ")"), ("[", "1", "]"), ("{a:", "1", "}"), ("-", "1", ""), ("not(", "true", ")"), ("(<", "1", ")"),
        ("1 in (<", "1", ")"),
        ("if true then ", "1", " else 1"), ("if ", "true", " then true else 1"), ("if true then 1 else ", "1", ""),
        ("for i in [1] return ", "1", ""),
        ("for i in ", "[1]", " return i"), ("for a in [1], ", "b in [1] return 1", ""),
        ("some i in [1] satisfies ", "true", ""), ("every i in ", "[true]", " satisfies i"),
        ("function(x) ", "1", ""), ("(function() ", "1", ")()"), ("abs(", "1", ")"), ("f(a:", "1", ")"),
        ("[1][", "1", "]"), ("[", "1", "..2]"), ("(", "1", "..2)"), ("]", "1", "..2["),
        ("[1..a[", "1", ""), ("[1..a[", "1", "]"), ("x[1..a[", "1", ""), ("(1 between ", "1", " and 2)"),
        ("1 in (", "1", ")"), ("1 in ", "1", ""), ("true and ", "true", ""),
        ("true or ", "true", ""), ("1 + ", "1", ""), ("1 ** ", "1", ""), ("1 = ", "1", ""), ("\"a\" + ", "\"a\"", ""),
        ("a.", "a", ""), ("a", "", "[1]"), ("a", "", "(1)"), ("{a: 1}", "", ".a"),
        ("1 instance of list<", "number", ">"), ("1 instance of context<a: ", "number", ">"),
        ("1 instance of function<", "number", "> -> Any"),
        ("1 instance of function<> -> ", "number", ""), ("1 instance of range<", "number", ">"), ("a ", "a", ""),
        ("/*", "1", ""), ("\\", "1", ""), ("@", "1", ""), (",", "1", ""), ("\u{4E2D}", "1", ""), ("\0", "1", ""),
    ]

    private func judge(_ text: String) -> Bool {
        let read = expression(text, ["a", "f"])
        let value = read.evaluate().value
        var checker = Checker(scope: Scope())
        _ = checker.unaryTests(text, input: .any)
        return read.isReadable || (value.isNull && !read.diagnostics.isEmpty)
    }

    @Test("by nesting or chaining one form is read or refused at any depth", arguments: forms.indices)
    func nesting(_ index: Int) async {
        let form = HostileSyntaxTests.forms[index]
        for count in [74, 149, 151, 302, 20_000] {
            let text =
                String(repeating: form.open, count: count) + form.core + String(repeating: form.close, count: count)
            #expect(judge(text))
            #expect(await Task.detached { judge(text) }.value)
        }
    }

    @Test(
        "by its length is read or refused",
        arguments: ["a", "a ", " ", "9", "1,", "\"", "((((", "\u{3000}", "a b:", "[1,2],", "\\u0041", "1 "])
    func lengths(_ part: String) {
        let text = String(repeating: part, count: (1 << 20) / part.utf8.count)
        #expect(judge(text))
        #expect(expression(text + text).diagnostics.first?.id == .textTooLong)
    }

    @Test("by many names is read or refused")
    func manyNames() {
        let entries = (0..<999).map { "a b\($0): a b\(max(0, $0 - 1))" }.joined(separator: ", ")
        #expect(judge("{\(entries)}"))
        #expect(judge("{" + (0..<100_000).map { "a\($0): \($0)" }.joined(separator: ", ") + "}"))
        #expect(judge("function(" + (0..<100_000).map { "a\($0)" }.joined(separator: ",") + ") 1"))
        #expect(judge("[" + (0..<10_000).map { "unknown\($0)" }.joined(separator: ", ") + "]"))
    }

    @Test("by types that double from name to name is checked in time")
    func doublingTypes() {
        let entries = (1..<200).map { "x\($0): {l: x\($0 - 1), r: x\($0 - 1)}" }.joined(separator: ", ")
        let read = expression("{x0: 1, \(entries)}.x199 = 1")
        #expect(read.isReadable)
        let functions = (1..<200).map { "f\($0): function(a) [f\($0 - 1), f\($0 - 1)]" }.joined(separator: ", ")
        #expect(expression("{f0: 1, \(functions)}.f199").isReadable)
    }
}
