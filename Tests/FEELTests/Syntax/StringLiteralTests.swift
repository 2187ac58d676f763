import FEEL
import Testing

@Suite("A string literal")
struct StringLiteralTests {
    @Test("resolves its escapes to code points")
    func escapes() {
        #expect(evaluation(#""a\nb\t\"\\\r\'""#).value.string == "a\nb\t\"\\\r'")
        #expect(evaluation(#""\u0041\u4e2d""#).value.string == "A中")
        #expect(evaluation(#""\uD83D\uDCA9""#).value.string == "💩")
        #expect(evaluation(#""\U01F40E\U000041""#).value.string == "🐎A")
        #expect(evaluation(#""\d+\.""#).value.string == #"\d+\."#)
        #expect(evaluation("\"two\nlines\"").value.string == "two\nlines")
        #expect(evaluation("\"nul \u{0} inside\"").value.string == "nul \u{0} inside")
        #expect(feel(#"string length("\uD83D\uDCA9")"#) == "1")
    }

    @Test(
        "is an error where an escape is no character",
        arguments: [
            #""a\uD800""#, #""\uD800\uD800""#, #""\uDC00""#, #""\U110000""#, #""\U00D800""#, #""\u12""#, #""\u""#,
            #""\u12G4""#,
            #""\uD83D\n""#,
        ])
    func badEscapes(_ text: String) {
        let read = expression(text)
        #expect(!read.diagnostics.isEmpty)
        #expect(read.evaluate().value.isNull)
    }

    @Test(
        "is an error at its bad escape, on the edges of characters",
        arguments: [
            #""a1️⃣\u12中2️⃣文""#, #""中1️⃣\u中文2️⃣字母""#, #""a1️⃣\uD83D2️⃣\u中""#, #""1️⃣\U1100002️⃣""#, #""1️⃣\u122️⃣""#,
        ] as [Marked])
    func placeOfBadEscape(_ text: Marked) {
        #expect(text.marks(expression(text.text).diagnostics.first?.site))
    }

    @Test("is an error where it has no end", arguments: ["\"", "\"abc", #""abc\""#, "@\"2020", "1 + \"x"])
    func unterminated(_ text: String) {
        #expect(expression(text).diagnostics.first?.id == .syntax)
    }
}
