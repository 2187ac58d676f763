import FEEL
import Testing

@Suite("A pattern made to do harm")
struct PatternHostileTests {
    private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    @Test("is answered in steps that grow with pattern and text only")
    func linear() {
        let a = PatternHostileTests.many("a", 50)
        let table: [(String, String, String, Int)] = [
            ("^(a+)+$", a + "!", "none", 2_000), ("(a|a)*b", a, "none", 2_000), ("(a*)*b", a, "none", 2_000),
            ("^((a+)+)+$", a + "!", "none", 3_000), ("(.*)(.*)(.*)(.*)(.*)x", a, "none", 4_000),
            ("(a?){30}a{30}", PatternHostileTests.many("a", 30), "0..<30", 6_000),
            ("^(([a-z])+.)+[A-Z]([a-z])+$", a, "none", 4_000), ("(a|aa|aaa)+$", a + "!", "none", 4_000),
            ("(x+x+)+y", PatternHostileTests.many("x", 50), "none", 3_000),
            ("^(a|b|ab)*c", PatternHostileTests.many("ab", 50), "none", 4_000),
            ("((a{0,5}){0,5}){0,5}[c]", a, "none", 40_000), ("(a*?)*?b", a, "none", 4_000),
            ("(?:(?:(?:a?)*)*)*b", a, "none", 4_000), ("a{0,1000}b", a, "none", 4_000),
        ]
        let wrong = table.filter { outcome($0.0, $0.1, steps: $0.3) != $0.2 }
        #expect(wrong.isEmpty, "\(wrong.map { ($0.0, outcome($0.0, $0.1)) })")
    }

    @Test("is stopped when it refers back and has too many ways to match")
    func stopped() {
        let text = PatternHostileTests.many("a", 40) + "!"
        #expect(outcome("^(a+)+\\1$", text, steps: 100_000) == "stopped")
        #expect(outcome("(a*)*(a*)*(a*)*\\1\\2\\3b", text, steps: 100_000) == "stopped")
        let facts: [String: Value] = ["t": .string(text)]
        let limits = Limits(steps: 100_000)
        for call in ["matches(t, p)", "replace(t, p, \"\")", "split(t, p)"] {
            let result = evaluation(
                call, facts.merging(["p": .string("^(a+)+\\1$")]) { $1 }, limits: limits)
            #expect(result.value.isNull && result.diagnostics.map(\.id) == [.patternLimit])
        }
        let loop = evaluation("for i in 1..1000 return matches(t, \"^(a+)+\\\\1$\")", facts, limits: limits)
        #expect(loop.value.isNull && loop.diagnostics.contains { $0.id == .stepLimit })
    }

    /// Patterns made of many like parts: opening, how often, middle, closing, and what comes of them on twenty a's.
    private static let sizes: [(open: String, count: Int, middle: String, close: String, result: String)] = [
        ("(", 100_000, "", "", "65536 characters at most"), ("(", 60_000, "", "", "250 deep at most"),
        ("(", 240, "", ")", "0..<0"), ("(?:", 300, "", ")*", "250 deep at most"), ("(?:", 240, "a", ")*", "0..<20"),
        ("", 1, "a{1000000}", "", "none"), ("", 1, "((a{1000}){1000}){1000}", "", "too large"),
        ("", 1, "((ab){1000}){1000}", "", "too large"), ("(?:", 100, "$", ")+", "too large"),
        ("(?:", 40, "a?", ")+?", "too large"), ("(?:", 200, "a", ")+", "0..<20"), ("a-z", 10, "", "", "none"),
        ("[", 1, String(repeating: "a-z", count: 20_000), "]", "0..<1"),
        ("[", 1, String(repeating: "一", count: 60_000), "]", "none"), ("[a-", 10_000, "[a]", "]", "0..<1"),
        ("|", 60_000, "", "", "0..<0"), ("a*", 20_000, "", "", "0..<20"), ("a", 70_000, "", "", "at most"),
        ("(a)", 1, String(repeating: "\\1", count: 10_000), "", "none"), ("(a?){99}", 90, "", "", "0..<20"),
        ("a{9", 1, String(repeating: "9", count: 60_000), "}", "1000000000 at most"),
        ("\\p{", 1, String(repeating: "x", count: 60_000), "}", "not closed"),
    ]

    @Test("by its size is read or refused")
    func size() {
        let text = PatternHostileTests.many("a", 20)
        let wrong = PatternHostileTests.sizes.filter { row in
            let pattern = String(repeating: row.open, count: row.count) + row.middle
            return !outcome(pattern + String(repeating: row.close, count: row.count), text).contains(row.result)
        }
        #expect(wrong.isEmpty, "\(wrong.map { "\($0.open.prefix(20)) \($0.result)" })")
    }

    @Test("on a long text needs no stack of the thread")
    func longTexts() async {
        let text = PatternHostileTests.many("ab", 20_000)
        let found = await Task.detached {
            [
                outcome("^(a|b)*$", text), outcome("^(?:ab)*$", text), outcome("^(.)*c", text),
                outcome("b(a|c)*?b", text),
                outcome("(?:a|b)+?$", text),
            ]
        }.value
        #expect(found == ["0..<40000", "0..<40000", "none", "1..<4", "0..<40000"])
    }

    @Test("in a replacement that grows without end is stopped")
    func growth() {
        let facts: [String: Value] = ["t": .string(PatternHostileTests.many("a", 1_000))]
        let limits = Limits(size: 10_000)
        let replacement = PatternHostileTests.many("$0", 100)
        let result = evaluation("replace(t, \"a+\", \"\(replacement)\")", facts, limits: limits)
        #expect(result.value.isNull && result.diagnostics.map(\.id) == [.sizeLimit])
        #expect(evaluation("replace(t, \"a\", \"\(replacement)\")", facts, limits: limits).value.isNull)
        #expect(evaluation("split(t, \"a\")", facts, limits: Limits(size: 100)).diagnostics.map(\.id) == [.sizeLimit])
    }
}
