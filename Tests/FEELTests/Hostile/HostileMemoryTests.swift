import FEEL
import Testing

@Suite("An expression made to fill the memory")
struct HostileMemoryTests {
    /// A mebibyte instead of the usual 64, so that a debug build meets it soon.
    private static let limits = Limits(memory: 1 << 20)

    @Test(
        "is stopped, whatever it fills it with",
        arguments: [
            "for i in 1..100000000 return i", "for i in 1..100000 return for j in 1..1000 return j",
            "for i in 1..100000000 return 1 / 0", "for i in 1..100000000 return \"a\" < 1e6144",
            "for i in 1..100000000 return @\"2020-01-01T00:00:00\" + duration(\"PT1S\") * i",
            "for i in 1..100000000 return {a: i, b: i}", "for i in 1..100000000 return [i..i]",
            "for i in 1..100000000 return context([{key: string(i), value: i}])",
            "for i in 1..100000000 return function(x) i + x", "for i in 1..100000000 return string(i) + \"abc\"",
            "{f: function(s, n) if n = 0 then s else f(s + s, n - 1), r: for i in 1..1000 return f(\"ab\", 12)}.r",
            "{c: context(for i in 1..1000 return {key: string(i), value: i}), r: for i in 1..1000 return get entries(c)}.r",
            "{c: context(for i in 1..1000 return {key: string(i), value: i}), r: for i in 1..1000 return "
                + "context put(c, \"x\", i)}.r",
            "{c: context(for i in 1..1000 return {key: string(i), value: i}), "
                + "r: context merge(for i in 1..1000 return c)}.r",
            "{l: for i in 1..1000 return {x: i}, r: for i in 1..100000 return l.x}.r",
            "{b: for i in 1..9000 return i, r: flatten(for i in 1..30 return b)}.r",
            "{f: function(s, n) if n = 0 then s else f(s + s, n - 1), r: split(f(\",,\", 15), \",\")}.r",
            "{f: function(s, n) external {java: {class: \"java.lang.String\", "
                + "method signature: \"format(java.lang.String, [Ljava.lang.Object;)\"}}, "
                + "r: for i in 1..100000000 return f(\"%9999d\", i)}.r",
            "{b: for i in 1..9000 return i, r: concatenate(b, b, b, b)}.r", "string(for i in 1..1000 return 1e6144)",
        ])
    func filling(_ text: String) {
        let result = evaluation(text, limits: HostileMemoryTests.limits)
        #expect(result.value.isNull, "\(result.value.sketch)")
        #expect(result.diagnostics.contains { $0.id == .memoryLimit })
    }

    @Test("is told so once, however often the end is met")
    func onceOnly() {
        let result = evaluation("[for i in 1..100000000 return i, 1 + 2, {a: 3}]", limits: HostileMemoryTests.limits)
        #expect(result.diagnostics.filter { $0.id == .memoryLimit }.count == 1)
    }

    @Test("does not get there by calls that give back what they took")
    func calls() {
        let text = "{f: function(n) if n = 0 then 0 else f(n - 1), r: for i in 1..300 return f(100)}.r[300]"
        #expect(evaluation(text, limits: HostileMemoryTests.limits).value.literal == "0")
    }

    @Test("finds no findings of many words")
    func longFacts() {
        let texts = ["\"a\" < 1e6144", "\"a\" < -1e-6100", "{" + String(repeating: "a", count: 5_000) + ": 1}.b + b"]
        let facts = texts.flatMap { evaluation($0).diagnostics.flatMap(\.facts) }
        #expect(!facts.isEmpty)
        #expect(facts.allSatisfy { $0.utf8.count <= 210 })
    }
}
