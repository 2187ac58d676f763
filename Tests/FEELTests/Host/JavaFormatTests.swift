import FEEL
import Testing

@Suite("String.format of the host")
struct JavaFormatTests {
    private func format(_ format: String, _ arguments: [String]) -> Evaluation {
        HostFunctionTests.call(
            "java.lang.String", "format(java.lang.String, java.lang.Object...)", ["\"\(format)\""] + arguments)
    }

    // Each line was compared with what a Java 17 gives for BigDecimal and BigInteger in the root locale.
    @Test("gives what Java gives")
    func results() {
        let table: [(String, [String], String)] = [
            ("%s", ["\"bar\""], "bar"), ("%10s|", ["\"bar\""], "       bar|"), ("%-10s|", ["\"bar\""], "bar       |"),
            ("%.2s", ["\"bar\""], "ba"), ("%S", ["\"bar\""], "BAR"), ("%s", ["null"], "null"),
            ("%b", ["null"], "false"),
            ("%b", ["true"], "true"), ("%b", ["\"x\""], "true"), ("%B", ["false"], "FALSE"), ("%c", ["\"a\""], "a"),
            ("%C", ["\"a\""], "A"), ("%c", ["128014"], "🐎"), ("%5c|", ["\"a\""], "    a|"), ("%d", ["255"], "255"),
            ("%5d|", ["255"], "  255|"), ("%-5d|", ["255"], "255  |"), ("%05d|", ["-255"], "-0255|"),
            ("%+d", ["255"], "+255"), ("% d", ["255"], " 255"), ("%,d", ["1234567"], "1,234,567"),
            ("%(d", ["-255"], "(255)"), ("%x", ["255"], "ff"), ("%X", ["255"], "FF"), ("%x", ["-255"], "-ff"),
            ("%06x", ["255"], "0000ff"), ("%f", ["1234.565"], "1234.565000"), ("%.2f", ["1234.565"], "1234.57"),
            ("%.0f", ["1234.565"], "1235"), ("%.0f", ["2.5"], "3"), ("%,.2f", ["1234.565"], "1,234.57"),
            ("%012.2f", ["-1234.565"], "-00001234.57"), ("%+.1f", ["1234.565"], "+1234.6"),
            ("%f", ["0.0000001"], "0.000000"), ("%.10f", ["1e-10"], "0.0000000001"),
            ("%e", ["1234.565"], "1.234565e+03"),
            ("%.2e", ["1234.565"], "1.23e+03"), ("%E", ["1234.565"], "1.234565E+03"), ("%.0e", ["1234.565"], "1e+03"),
            ("%e", ["0"], "0.000000e+00"), ("%.2e", ["9.999"], "1.00e+01"), ("%e", ["0.00012"], "1.200000e-04"),
            ("%e", ["1e100"], "1.000000e+100"), ("%.3e", ["99.95"], "9.995e+01"), ("%.3e", ["999.95"], "1.000e+03"),
            ("%2$s %1$s", ["\"a\"", "\"b\""], "b a"), ("100%%", [], "100%"), ("%5%|", [], "    %|"),
            ("%-5%|", [], "%    |"), ("%(.2f", ["-1234.565"], "(1234.57)"), ("%08.2f|", ["-1.5"], "-0001.50|"),
            ("%(08.2f|", ["-1.5"], "(001.50)|"), ("%,012d|", ["-1234567"], "-001,234,567|"),
            ("%1$s %s %s", ["\"a\"", "\"b\""], "a a b"), ("%+x", ["255"], "+ff"), ("%(x", ["-255"], "(ff)"),
        ]
        let wrong = table.compactMap { text, arguments, expected in
            let result = format(text, arguments).value.string ?? "null"
            return result == expected ? nil : "\(text) of \(arguments) gives \(result), not \(expected)"
        }
        #expect(wrong == [])
        #expect(format("a%nb", []).value.string == "a\nb")
    }

    @Test("shows other values as string() does, and numbers to the last of 34 digits")
    func ownValues() {
        #expect(format("%s", ["@\"2024-05-01\""]).value.string == "2024-05-01")
        #expect(format("%s", ["[1, \"a\"]"]).value.string == "[1, \"a\"]")
        #expect(
            format("%d", ["9999999999999999999999999999999999"]).value.string == "9999999999999999999999999999999999")
        #expect(format("%.3f", ["0.1 + 0.2"]).value.string == "0.300")
        #expect(format("%.40f", ["1 / 3"]).value.string == "0." + String(repeating: "3", count: 34) + "000000")
        #expect(format("%s", ["1.50"]).value.string == "1.5")
    }

    @Test(
        "is null with a reason for what Java refuses and what is not offered",
        arguments: [
            ("%d", ["1.5"]), ("%d", ["\"a\""]), ("%x", ["1.5"]), ("%x", ["1e40"]), ("%f", ["\"1\""]), ("%s", []),
            ("%3$s", ["1"]), ("%q", ["1"]), ("100%", []), ("%", []), ("%-05d", ["1"]), ("%,x", ["1"]), ("%-d", ["1"]),
            ("%.3d", ["1"]), ("%.d", ["1"]), ("%-n", []), ("%5n", []), ("%.1%", []), ("%+s", ["1"]), ("%0s", ["1"]),
            ("%,e", ["1"]), ("% +d", ["1"]), ("%--5d", ["1"]), ("%#x", ["1"]), ("%<s", ["1"]), ("%D", ["1"]),
            ("%F", ["1"]), ("%N", []), ("%tY", ["1"]), ("%c", ["\"ab\""]), ("%c", ["1114112"]), ("%c", ["-1"]),
            ("%99999999999999999999d", ["1"]), ("%1000000000s", ["1"]), ("%.99999999f", ["1"]),
        ] as [(String, [String])])
    func refusals(text: String, arguments: [String]) {
        let result = format(text, arguments)
        #expect(result.value.nullReason?.diagnostic.id == .hostFunction)
        #expect(result.diagnostics.count == 1)
        let reason = result.diagnostics.first?.message(in: .chinese).split(separator: "：").last ?? ""
        #expect(reason.unicodeScalars.contains { $0.value > 0x4E00 }, "\(reason)")
    }

    @Test("stops where widths would make a text without end")
    func width() {
        let result = format(String(repeating: "%900000d", count: 50), Array(repeating: "1", count: 50))
        #expect(result.value.nullReason?.diagnostic.facts.last == "the text would be longer than 1000000 bytes")
    }
}
