import FEEL
import Testing

@Suite("An expression made to take long")
struct HostileTimeTests {
    /// Makes `d("ab", 3)` a text of eight times `ab`, to be followed by further entries.
    private static let doubling = "{d: function(s, n) if n = 0 then s else d(s + s, n - 1), "

    @Test("by searching a text for what it nearly holds has its answer in time")
    func searching() {
        let text = HostileTimeTests.doubling + "t: d(\"aaaaaaaa\", 14), m: d(\"aaaaaaaa\", 13) + \"b\", "
        #expect(evaluation(text + "r: contains(t, m)}.r").value.literal == "false")
        #expect(evaluation(text + "r: string length(substring before(t + m, m))}.r").value.literal == "131072")
    }

    @Test("by a context of many entries has its answer in time")
    func manyEntries() {
        let text = "get value(context(for i in 1..20000 return {key: string(i), value: i}), \"20000\")"
        #expect(evaluation(text).value.literal == "20000")
        #expect(evaluation("context([{key: \"a\", value: 1}, {key: \"a\", value: 2}])").value.isNull)
    }

    @Test(
        "is stopped, however little of the work is its own",
        arguments: [
            "some i in 1..100000000 satisfies exp(i / 1000000) < 0",
            "some i in 1..100000000 satisfies 1.000000001 ** 999999999999 < 0",
            doubling + "t: d(\"aaaaaaaa\", 12), h: d(\"aaaaaaaa\", 12), r: some i in 1..100000000 satisfies t != h}.r",
            "{l: for i in 1..10000 return {x: i}, r: some i in 1..100000000 satisfies l.x = 0}.r",
            "sort(for i in 1..10000 return -i, function(x, y) x < y)",
        ])
    func stopped(_ text: String) {
        let result = evaluation(text, limits: Limits(steps: 200_000))
        #expect(result.value.isNull, "\(result.value.sketch)")
        #expect(result.diagnostics.contains { $0.id == .stepLimit })
    }

    @Test("sorts stably all the same")
    func sorting() {
        let list = "for i in 1..100 return {k: modulo(i * 37, 10), i: i}"
        let sorted = evaluation("sort(\(list), function(x, y) x.k < y.k)").value.list ?? []
        let keys = sorted.map { (Int($0["k"].literal) ?? 0) * 1_000 + (Int($0["i"].literal) ?? 0) }
        #expect(keys.count == 100)
        #expect(keys == keys.sorted())
        #expect(evaluation("mode([6, 1, 9, 6, 1, 2])").value.literal == "[1, 6]")
        #expect(evaluation("mode([])").value.literal == "[]")
    }
}
