import FEEL
import TestSupport
import Testing

@Suite("An at-literal")
struct TemporalLiteralTests {
    @Test("is known by its form")
    func kinds() {
        func kind(_ text: String) -> String {
            switch TemporalLiteral.parse(text) {
            case .date: "date"
            case .time: "time"
            case .dateAndTime: "date and time"
            case .yearsAndMonths: "years and months"
            case .daysAndTime: "days and time"
            case nil: "nothing"
            }
        }
        #expect(kind("2019-03-31") == "date")
        #expect(kind("-2019-03-31") == "date")
        #expect(kind("2018-12-08T10:30:11") == "date and time")
        #expect(kind("2018-12-08T10:30:11@Australia/Melbourne") == "date and time")
        #expect(kind("2018-12-08T10:30:11+11:00") == "date and time")
        #expect(kind("10:30:11") == "time")
        #expect(kind("10:30:11+11:00") == "time")
        #expect(kind("10:30:11@Australia/Melbourne") == "time")
        #expect(kind("P10D") == "days and time")
        #expect(kind("-PT1S") == "days and time")
        #expect(kind("P10Y") == "years and months")
        #expect(kind("foo") == "nothing")
    }

    @Test("is nothing for a thousand broken texts, and never traps")
    func hostileTexts() {
        let pieces = [
            "P", "T", "-", "+", ":", "@", "Z", "0", "1", "24", "59", "60", "2021", "999999999", "99999999999999999999",
            "Y",
            "M", "D", "H", "S", ".", "/", "..", "Europe/Paris", "é", "e\u{301}", "\u{0}", "\r\n", "👨‍👩‍👧", "２", " ", "\"",
        ]
        var seed = SeededRandom(seed: 6)
        var failures: [String] = []
        for _ in 0..<20_000 {
            let count = Int.random(in: 0...8, using: &seed)
            let text = (0..<count).map { _ in pieces.randomElement(using: &seed) ?? "" }.joined()
            guard let literal = TemporalLiteral.parse(text) else { continue }
            // What is read by chance must at least come back from its own text.
            if TemporalLiteral.parse(literal.description) != literal { failures.append(text) }
        }
        #expect(failures.isEmpty)
    }

    @Test("is nothing for a text that goes on for a megabyte")
    func longTexts() {
        #expect(TemporalLiteral.parse(String(repeating: "9", count: 1 << 20)) == nil)
        #expect(TemporalLiteral.parse("10:30:00@" + String(repeating: "A/", count: 1 << 19)) == nil)
        #expect(TemporalLiteral.parse("P" + String(repeating: "1", count: 1 << 20) + "D") == nil)
        #expect(TemporalLiteral.parse("P" + String(repeating: "0", count: 1 << 20) + "1D")?.description == "P1D")
    }

    @Test("is read from a part of a text as from the whole")
    func substrings() {
        let text = "@\"2021-01-01T10:10:10Z\""
        #expect(TemporalLiteral.parse(text.dropFirst(2).dropLast())?.description == "2021-01-01T10:10:10Z")
    }
}
