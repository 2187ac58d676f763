import FEEL
import Testing

@Suite("A pattern")
struct PatternMatchTests {
    @Test("matches somewhere in the text unless anchors bind it")
    func anchors() {
        let rows = [
            PatternRow("bra", "abracadabra", 1..<4), PatternRow("^bra", "abracadabra", nil),
            PatternRow("a$", "abracadabra", 10..<11), PatternRow("^$", "", 0..<0), PatternRow("", "abc", 0..<0),
            PatternRow("a$", "a\n", nil), PatternRow("^b", "a\nb", nil), PatternRow("^b", "m", "a\nb", 2..<3),
            PatternRow("a$", "m", "a\nb", 0..<1), PatternRow("^$", "m", "a\n", nil),
            PatternRow("^$", "m", "\n", 0..<0), PatternRow("^$", "m", "a\n\nb", 2..<2),
            PatternRow("^a$", "m", "b\ra", nil), PatternRow("(^a|b)c", "abc", 1..<3), PatternRow("x^*y", "xy", 0..<2),
            PatternRow("a|^b|c$", "bc", 0..<1), PatternRow("($)+", "ab", 2..<2), PatternRow("(^)+b", "ab", nil),
        ]
        #expect(mismatches(rows).isEmpty)
    }

    @Test("prefers earlier alternatives, and as much or as little as quantifiers ask for")
    func preference() {
        let rows = [
            PatternRow("a|ab", "ab", 0..<1), PatternRow("(a|ab)$", "ab", 0..<2), PatternRow("a*", "aaa", 0..<3),
            PatternRow("a*?", "aaa", 0..<0), PatternRow("a+?", "aaa", 0..<1), PatternRow("a??b", "ab", 0..<2),
            PatternRow("a{2}", "aaa", 0..<2), PatternRow("a{2,}", "aaaa", 0..<4), PatternRow("a{2,}?", "aaaa", 0..<2),
            PatternRow("a{1,2}", "aaa", 0..<2), PatternRow("a{1,2}?$", "aaa", 1..<3), PatternRow("a{0}b", "ab", 1..<2),
            PatternRow("(ab){2,3}", "abababab", 0..<6), PatternRow("(?:ab){2,3}?", "abababab", 0..<4),
            PatternRow("<.+>", "<a><b>", 0..<6), PatternRow("<.+?>", "<a><b>", 0..<3),
            PatternRow("a{100,300}b", String(repeating: "a", count: 200) + "b", 0..<201),
            PatternRow("a{1,300}?a", String(repeating: "a", count: 200), 0..<2),
            PatternRow("^a{0,99}?b", String(repeating: "a", count: 99) + "b", 0..<100),
            PatternRow("a{1,1000}c", String(repeating: "a", count: 200) + "b", nil),
            PatternRow("(a*)*", "aab", 0..<2), PatternRow("(a*)+", "b", 0..<0), PatternRow("(a|b*)*c", "abbac", 0..<5),
            PatternRow("(?:a?b??)*", "ab", 0..<2), PatternRow("(|a)*", "aa", 0..<2),
            PatternRow("(a?){3}a{3}", "aaa", 0..<3),
            PatternRow("()", "a", 0..<0), PatternRow("(|a)b", "ab", 0..<2), PatternRow("(a?)+?", "a", 0..<1),
        ]
        #expect(mismatches(rows).isEmpty)
    }

    @Test("refers back to closed groups, with as many digits as there are groups for")
    func backReferences() {
        let ten = "(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)"
        let rows = [
            PatternRow("('|\").*\\1", "say 'a\"b' now", 4..<9), PatternRow("(a)\\1", "aa", 0..<2),
            PatternRow("(a)\\1", "ab", nil), PatternRow("(a)|b\\1", "b", 0..<1), PatternRow("(a)\\12", "aa2", 0..<3),
            PatternRow(ten + "\\10", "abcdefghijj", 0..<11), PatternRow(ten + "\\11", "abcdefghija1", 0..<12),
            PatternRow("(a)\\1", "i", "aA", 0..<2), PatternRow("(ab?)+\\1", "abaa", 0..<4),
            PatternRow("(?:(a)|b\\1)+", "aba", 0..<3), PatternRow("(a*)b\\1$", "aabaa", 0..<5),
            PatternRow("(?:a)(b)\\1", "abb", 0..<3), PatternRow("(a*)(b)\\1+", "bb", 0..<1),
        ]
        #expect(mismatches(rows).isEmpty)
    }

    @Test("takes its flags as the standard means them")
    func flags() {
        let rows = [
            PatternRow("a.b", "a\nb", nil), PatternRow("a.b", "a\rb", nil), PatternRow("a.b", "s", "a\nb", 0..<3),
            PatternRow("a.b", "s", "a\rb", 0..<3), PatternRow("a b\tc\n", "x", "abc", 0..<3),
            PatternRow("a[ ]b", "x", "a b", 0..<3), PatternRow("a\\ sb", "x", "a b", 0..<3),
            PatternRow("\\p{ Is Basic Latin }", "x", "a", 0..<1), PatternRow("a { 2 , 3 } ?", "x", "aaa", 0..<2),
            PatternRow("\\[ a", "x", "[a", 0..<2), PatternRow("[a-z-[ b]] c", "x", "ac", 0..<2),
            PatternRow("[\\]] a", "x", "]a", 0..<2), PatternRow("( ?: a)", "x", "a", 0..<1),
            PatternRow("a.b*", "q", "xa.b*", 1..<5), PatternRow("a.b", "q", "acb", nil),
            PatternRow("A.", "qi", "a.", 0..<2), PatternRow("a b", "qx", "a b", 0..<3),
            PatternRow("", "q", "ab", 0..<0), PatternRow("((", "q", "((", 0..<2),
            PatternRow("ab", "iii", "AB", 0..<2),
        ]
        #expect(mismatches(rows).isEmpty)
        #expect(Pattern.Flags("smixq") == [.dotAll, .multiline, .caseless, .spaced, .quoted])
        #expect(["p", " ", "X", "S", "ii!", "é"].allSatisfy { Pattern.Flags($0) == nil })
    }

    @Test("goes by code points and normalises nothing")
    func codePoints() {
        let rows = [
            PatternRow("^.$", "🐎", 0..<1), PatternRow("^.$", "e\u{301}", nil), PatternRow("^..$", "e\u{301}", 0..<2),
            PatternRow("\u{E9}", "e\u{301}", nil), PatternRow("[🐎-🐿]+", "a🐎🐐b", 1..<3),
            PatternRow("\\r\\n", "\r\n", 0..<2), PatternRow("^.\n", "s", "\r\n", 0..<2),
            PatternRow("^技术合同\\d{4}$", "技术合同2024", 0..<8), PatternRow("[一-龥]+", "a合同", 1..<3),
        ]
        #expect(mismatches(rows).isEmpty)
    }

    @Test("tells in steps what it has done")
    func steps() throws {
        var (few, many) = (1_000, 1_000)
        #expect(try Pattern("b").matches("ab", steps: &few))
        #expect(try !Pattern("b").matches(String(repeating: "a", count: 100), steps: &many))
        #expect(few < 1_000 && many < few)
        var none = 0
        #expect(throws: PatternExhaustion.self) { try Pattern("b").matches("b", steps: &none) }
    }
}
