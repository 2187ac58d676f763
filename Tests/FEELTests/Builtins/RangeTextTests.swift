import FEEL
import Testing

@Suite("A range from a text")
struct RangeTextTests {
    @Test("has the end points and brackets that are written")
    func closed() {
        let table = [
            ("range(\"[18..21)\")", "[18..21)"), ("range(\"]18..21[\")", "(18..21)"),
            ("range(\" [ 1 .. 3 ] \")", "[1..3]"),
            ("range(\"[-3..-1]\")", "[-3..-1]"), ("range(\"(\\\"a\\\"..\\\"c\\\"]\")", "(\"a\"..\"c\"]"),
            ("range(\"[@\\\"2024-01-01\\\"..date(\\\"2024-12-31\\\")]\")", "[@\"2024-01-01\"..@\"2024-12-31\"]"),
            ("range(from: \"[1..2]\")", "[1..2]"),
        ]
        #expect(mismatches(table).isEmpty)
    }

    @Test("without an end point is the test that says the same")
    func open() {
        let table = [
            ("range(\"[2..)\")", "(>= 2)"), ("range(\"(2..)\")", "(> 2)"), ("range(\"]2..[\")", "(> 2)"),
            ("range(\"(..2)\")", "(< 2)"), ("range(\"]..2]\")", "(<= 2)"), ("range(\" ( .. 2 ] \")", "(<= 2)"),
            ("range(\"(..\\\"z\\\")\")", "(< \"z\")"), ("5 in range(\"[2..)\")", "true"),
            ("range(\"(duration(\\\"P1D\\\")..)\")", "(> @\"P1D\")"),
        ]
        #expect(mismatches(table).isEmpty)
    }

    @Test(
        "is null where the text is no range of literals that have an order",
        arguments: [
            "", " ", "[..]", "(..)", "[..2]", "[1..]", "(1..", "..2)", "[1..\\\"a\\\"]", "[2..1]", "[true..false]",
            "(true..)",
            "[1..today()]", "(..1 + 1)", "(..2..3)", "[1..2", "1..2", "(", "()", "(..", "])", "[a..b]", "(null..)",
        ])
    func refused(_ text: String) {
        #expect(feel("range(\"\(text)\")") == "null")
    }
}
