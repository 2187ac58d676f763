import FEEL
import Testing

@Suite("A trace")
struct TraceTests {
    private let text =
        "{a: 1 + 2, b: a * 2, c: for i in 1..100 return i + a, d: [1, 2, 3][item > 1], e: if b > 5 then \"高\" else \"低\"}.e"

    @Test("remembers nothing unless it is asked to", arguments: [Trace.Level.none, .rules])
    func levels(_ level: Trace.Level) {
        let result = evaluation(text, level: level)
        #expect(result.trace.nodes.isEmpty && result.trace.firings.isEmpty)
        #expect(result.value.string == "高")
    }

    @Test("at its fullest has the values that the evaluation used")
    func full() throws {
        let result = evaluation(text, level: .full)
        let bytes = Array(text.utf8)
        func node(_ part: String) -> Value? {
            result.trace.nodes.last {
                String(decoding: bytes[Int($0.site.start)..<Int($0.site.end)], as: UTF8.self) == part
            }?.value
        }
        #expect(node("1 + 2")?.literal == "3")
        #expect(node("a * 2")?.literal == "6")
        #expect(node("b > 5")?.literal == "true")
        #expect(node("[1, 2, 3][item > 1]")?.literal == "[2, 3]")
        #expect(try #require(result.trace.nodes.last).value.string == "高")
    }

    @Test("has nothing from within loops and filters")
    func loops() {
        let result = evaluation(text, level: .full)
        #expect(result.trace.nodes.count < 20)
        let inner = evaluation("(function(x) for i in 1..3 return x + i)(1)", level: .full)
        #expect(inner.trace.nodes.count < 6)
        #expect(evaluation("every i in 1..1000 satisfies [i][1] = i", level: .full).trace.nodes.count < 5)
    }

    @Test("changes no value")
    func sameValues() {
        for text in [
            text, "1 / 0", "for i in 1..3 return partial", "{f: function(n) if n = 0 then 0 else f(n - 1), r: f(9)}.r",
        ] {
            let plain = evaluation(text)
            let traced = evaluation(text, level: .full)
            #expect(plain.value.literal == traced.value.literal && plain.diagnostics == traced.diagnostics)
        }
    }
}
