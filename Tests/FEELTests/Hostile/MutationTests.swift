import FEEL
import TestSupport
import Testing

@Suite("A damaged expression")
struct MutationTests {
    private static let samples = [
        "if income > 100000 and status = \"active\" then round half up(income * 0.15, 2) else 0",
        "for i in 1..10, j in [i..20) return {a: i, b: j, c: [a, b][1]}",
        "sum(contracts[kind in (\"a\", \"b\") and amount between 1 and 9.5e3].amount)",
        "{f: function(x: list<number>, y) if count(x) = 0 then y else f(remove(x, 1), y + x[1]), r: f([1, 2, 3], 0)}.r",
        "some 单位 in units satisfies 单位.成交额 >= 50 and @\"2024-01-01\" < 单位.day",
        "date and time(\"2020-01-01T10:00:00@Europe/Paris\") + @\"P1DT2H\" instance of date and time",
        "not(x in (<3, [1..4[, ]2..3], != 7)) or -x ** 2 / (3 - y) = null",
        "string join(for s in split by return upper case(s), \", \\u4e2d\\n\")",
        "function(a, b: context<x: number, y: function<Any>->list<string>>) external {java: {class: \"x\"}}",
    ]
    private static let pieces = [
        "(", ")", "[", "]", "{", "}", "..", ".", ",", ":", "\"", "@\"", "-", "*", "**", "/", "<", ">=", "!=", "=", "?",
        " ", "\n", "//", "/*", "*/", "if", "then", "else", "for", "in", "return",
        "some", "every", "satisfies", "and", "or", "not(", "between", "instance of", "function(", "external", "null",
        "true", "item", "partial", "1", "0.5", "1e999", "中", "\u{3000}", "🐎", "\\u", "\0", "list<", "->", "'",
    ]

    @Test("never does harm, and says what is wrong where it cannot be read")
    func mutations() {
        var seed = SeededRandom(seed: 7)
        var quiet: [String] = []
        let limits = Limits(steps: 20_000, size: 2_000)
        for round in 0..<5_000 {
            var bytes = Array(MutationTests.samples[round % MutationTests.samples.count].utf8)
            for _ in 0...Int.random(in: 0...3, using: &seed) { MutationTests.damage(&bytes, &seed) }
            let text = String(decoding: bytes, as: UTF8.self)
            let read = expression(text, ["income", "status", "contracts", "units", "x", "y", "split by"])
            let result = read.evaluate(["x": .number(3), "contracts": .list([])], limits: limits)
            if !read.isReadable, read.diagnostics.isEmpty || !result.value.isNull { quiet.append(text) }
            let isInside = (read.diagnostics + result.diagnostics).allSatisfy {
                0 <= $0.site.start && $0.site.start <= $0.site.end && Int($0.site.end) <= text.utf8.count
            }
            if !isInside { quiet.append("outside: " + text) }
            if result.value.isNull, result.value.nullReason == nil, !text.contains("null"), result.diagnostics.isEmpty {
                quiet.append("silent: " + text)
            }
        }
        #expect(quiet.isEmpty)
    }

    private static func damage(_ bytes: inout [UInt8], _ seed: inout SeededRandom) {
        guard !bytes.isEmpty else { return }
        let place = Int.random(in: 0..<bytes.count, using: &seed)
        let end = min(bytes.count, place + Int.random(in: 1...8, using: &seed))
        switch Int.random(in: 0..<5, using: &seed) {
        case 0: bytes.removeSubrange(place..<end)
        case 1: bytes.insert(contentsOf: Array((pieces.randomElement(using: &seed) ?? "").utf8), at: place)
        case 2: bytes.replaceSubrange(place..<end, with: Array((pieces.randomElement(using: &seed) ?? "").utf8))
        case 3: bytes[place] = UInt8.random(in: 0...255, using: &seed)
        default: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &seed))
        }
    }
}
