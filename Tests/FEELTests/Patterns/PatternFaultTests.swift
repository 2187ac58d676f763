import FEEL
import Testing

@Suite("A pattern that cannot be read")
struct PatternFaultTests {
    static let table: [(pattern: String, place: Int, words: String)] = [
        ("(a", 0, "group is not closed"), ("a)", 1, "no group is open"), ("(a))", 3, "no group is open"),
        ("*a", 0, "nothing here to repeat"), ("a**", 2, "nothing here to repeat"), ("a+??", 3, "nothing"),
        ("a|*", 2, "nothing"), ("(?:+a)", 3, "nothing"), ("a{2}{3}", 4, "nothing"), ("{2}", 0, "nothing"),
        ("a{,2}", 2, "a count is"), ("a{}", 2, "a count is"), ("a{2", 3, "a count is"), ("a{2,x}", 4, "a count is"),
        ("a{x}", 2, "a count is"), ("a{3,2}", 4, "must not be below"), ("a{9999999999}", 2, "1000000000 at most"),
        ("a}", 1, "needs a backslash"), ("a]", 1, "needs a backslash"), ("[a", 0, "class is not closed"),
        ("[", 0, "class is not closed"), ("[^]", 0, "needs a character"), ("[]", 0, "needs a character"),
        ("[a[b]]", 2, "needs a backslash"), ("[a-[b]c]", 6, "must come last"), ("[a-[b]", 0, "not closed"),
        ("[-[a]]", 2, "needs a backslash"), ("[a-c-e]", 4, "hyphen"), ("[\\d-e]", 3, "hyphen"),
        ("[a--]", 2, "hyphen"), ("[--a]", 2, "hyphen"), ("[a-\\d]", 3, "single character"), ("[z-a]", 1, "ends before"),
        ("a\\", 1, "end with a backslash"), ("[a\\", 2, "end with a backslash"), ("\\b", 0, "no meaning"),
        ("\\/", 0, "no meaning"), ("\\u0041", 0, "no meaning"), ("[\\1]", 1, "no meaning"), ("[\\0]", 1, "no meaning"),
        ("\\p", 2, "in braces"), ("\\pL", 2, "in braces"), ("\\p{", 0, "braces are not closed"),
        ("\\p{X}", 0, "no category"), ("\\p{}", 0, "no category"), ("\\p{Cs}", 0, "no category"),
        ("\\p{lu}", 0, "no category"), ("\\p{IsNowhere}", 0, "no block"), ("\\p{ IsBasicLatin}", 0, "no category"),
        ("\\p{Is}", 0, "no block"), ("\\1", 0, "no group with this number"), ("(.)\\3", 3, "no group with this number"),
        ("(a\\1)", 2, "not closed here"), ("((a)\\1)", 4, "not closed here"), ("\\0", 0, "no group"),
        ("\\1(a)", 0, "no group"), ("(?=a)", 2, "only (?:"), ("(?i)a", 2, "only (?:"), ("(?<n>a)", 2, "only (?:"),
        ("技术(", 2, "group is not closed"), ("🐎)", 1, "no group is open"),
    ]

    @Test("says what is the matter and where, in code points")
    func faults() {
        let wrong = PatternFaultTests.table.filter { row in
            guard let fault = fault(row.pattern) else { return true }
            return fault.place != row.place || !fault.phrase.contains(row.words)
        }
        #expect(wrong.isEmpty, "\(wrong.map { ($0.pattern, outcome($0.pattern, "a")) })")
        #expect(fault(" a [ z-a]", "x")?.place == 5)
        #expect(fault(" a ) ", "x")?.place == 3)
        #expect(fault("[ \\p{ L}]", "x")?.place == 2)
    }

    @Test("says so in Chinese too")
    func chinese() {
        let more = [String(repeating: "(", count: 400), "(a{1000}b){1000000}", String(repeating: "a", count: 70_000)]
        let phrases = Set((PatternFaultTests.table.map(\.pattern) + more).compactMap { fault($0)?.phrase })
        let replacements = ["$", "\\"].compactMap {
            evaluation("replace(\"a\", \"a\", r)", ["r": .string($0)]).diagnostics.first?.facts.last
        }
        let facts = phrases.union(replacements).map { ["p", "1", $0] }
        let untold = facts.filter { fact in
            let finding = Diagnostic(.invalidPattern, fact, at: Site(start: 0, end: 0))
            return finding.message(in: .chinese).contains(fact[2])
        }
        #expect(facts.count >= 26 && untold.isEmpty, "\(untold)")
    }

    @Test("is not one that only looks unusual")
    func readable() {
        let fine = [
            "", "|", "()", "(|)", "a||b", "-", "a-b", ",", "/", "\"", "#", "<a>", "[#]", "a{0}", "a{0,0}", "^*", "$+",
            "(^$)*",
            "[a\\\\]", "[^^]", "[^-a]", "[^a-]", "[ -~]", "\\^\\$", "\\{\\}", "\\.", "(?:)", "(?:a|)+", "a{2,}?",
            "[\\s\\S]",
        ]
        #expect(fine.compactMap { fault($0) }.isEmpty)
    }
}
