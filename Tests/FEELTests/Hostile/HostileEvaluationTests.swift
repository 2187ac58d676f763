import FEEL
import Testing

@Suite("An expression made to do harm")
struct HostileEvaluationTests {
    /// Limits that a debug build reaches within moments; depth and nesting are those in force.
    private static let limits = Limits(steps: 300_000, size: 20_000)

    private static func chain(_ first: String, _ count: Int, _ next: (String) -> String) -> String {
        "{x0: \(first), " + (1..<count).map { "x\($0): " + next("x\($0 - 1)") }.joined(separator: ", ") + "}"
    }

    static let recursions = [
        "f(n + 1)", "1 + (1 + (1 + f(n + 1)))", "[[[[[[f(n + 1)]]]]]]", "for i in 1..2 return f(n + 1)",
        "f(n - 1) + f(n - 2)", "[1, 2][f(n + 1)]",
        "sort([1, 2, 3, 4, 5, 6, 7, 8], function(a, b) f(n + 1))", "some i in [1] satisfies f(n + 1)",
        "{a: f(n + 1)}.a in [1]", "(function(g) g(g))(function(g) g(g))",
        "list replace([1, 2], function(a, b) f(n + 1), 3)", "if f(n + 1) then 1 else 2", "f(f(f(n)))",
        "{a: {b: {c: f(n + 1)}}}", "n in (f(n + 1)..f(n + 2))", "max(f(n + 1), 1)", "string(f(n + 1)) + \"a\"",
        String(repeating: "(1 + ", count: 70) + "f(n + 1)" + String(repeating: ")", count: 70),
        String(repeating: "for i in [1] return ", count: 70) + "f(n + 1)",
        String(repeating: "if true then ", count: 70) + "f(n + 1)" + String(repeating: " else 1", count: 70),
    ]

    @Test("by calling itself for ever is stopped, on any thread", arguments: recursions)
    func recursion(_ body: String) async {
        let text = "{f: function(n) \(body), r: f(0)}.r"
        let here = evaluation(text, limits: HostileEvaluationTests.limits)
        #expect(here.diagnostics.contains { [.depthLimit, .stepLimit, .valueTooDeep].contains($0.id) })
        let there = await Task.detached { evaluation(text, limits: HostileEvaluationTests.limits).value.literal }.value
        #expect(there == here.value.literal || !there.isEmpty)
    }

    @Test(
        "by going on for ever is stopped with null",
        arguments: [
            "for i in 1..1000000000 return i", "for i in 1..1000000000, j in 1..1000000000 return i",
            "for i in 1..1000000000, j in [] return i", "some i in 1..1000000000 satisfies i < 0",
            "every i in 1..1000000000 satisfies i > 0", "for i in 1..1000000000 return for j in 1..1000 return i",
            "for d in @\"-999999999-01-01\"..@\"999999999-12-31\" return d",
            "{l: for i in 1..10000 return i, r: for i in l return l[item = i]}.r",
            "{l: for i in 1..20000 return i, r: for i in l return index of(l, i)}.r",
            "{l: for i in 1..20000 return i, r: for i in l return reverse(l)}.r",
            "{l: for i in 1..20000 return i, r: distinct values(l)}.r",
            "{l: for i in 1..20000 return i, r: union(l, l)}.r",
            "for i in 1..20000 return append(partial, i)", "for i in 1..20000 return concatenate(partial, partial)",
            "for i in 1..20000 return for j in partial return j",
            "for i in 1..100000 return partial", "for i in 1..100000 return [partial]",
            "for i in 1..100000 return function() partial",
        ])
    func endless(_ text: String) {
        let result = evaluation(text, limits: HostileEvaluationTests.limits)
        #expect(result.value.isNull, "\(result.value.sketch)")
        #expect(result.diagnostics.contains { [.stepLimit, .sizeLimit].contains($0.id) })
    }

    @Test(
        "by doubling a value is stopped",
        arguments: [
            chain("\"ab\"", 60) { "\($0) + \($0)" }, chain("[1]", 60) { "concatenate(\($0), \($0))" },
            chain("[1]", 60) { "[\($0), \($0)]" },
            chain("[1]", 60) { "{a: \($0), b: \($0)}" }, chain("[1]", 60) { "for i in 1..1000 return \($0)" },
            chain("\"a\"", 60) { "string join([\($0), \($0)], \($0))" },
            "string(" + chain("[1]", 60) { "[\($0), \($0)]" } + ")",
            "count(flatten(" + chain("[1]", 60) { "[\($0), \($0)]" } + ".x59))",
            chain("[1]", 60) { "append(\($0), \($0))" } + ".x59 = [1]", chain("function() 1", 60) { "[\($0), \($0)]" },
        ])
    func doubling(_ text: String) {
        let result = evaluation(text, limits: HostileEvaluationTests.limits)
        #expect(result.diagnostics.contains { [.stepLimit, .sizeLimit].contains($0.id) })
    }

    @Test(
        "by nesting a value without end is stopped",
        arguments: [
            chain("[1]", 500) { "[\($0)]" }, chain("[1]", 500) { "{a: \($0)}" },
            chain("[1]", 500) { "append([], \($0))" }, chain("[1]", 500) { "(< \($0))" },
            chain("[1]", 500) { "[null..\($0)]" }, chain("[1]", 500) { "insert before([1], 1, \($0))" },
            chain("[1]", 500) { "context put({}, \"a\", \($0))" },
            "for i in 1..20000 return if i = 1 then 1 else [partial[-1]]",
            "for i in 1..20000 return if i = 1 then 1 else {a: partial[-1]}",
            "for i in 1..20000 return if i = 1 then 1 else append([], partial[-1])",
        ])
    func deepValues(_ text: String) {
        let result = evaluation(text)
        #expect(result.diagnostics.contains { $0.id == .valueTooDeep })
    }

    @Test("by numbers at the edge of what anything holds gives a value or null")
    func extremes() {
        let table = [
            ("sublist([1, 2, 3], 2, 9223372036854775807)", "null"), ("date(9223372036854775807, 1, 1)", "null"),
            ("date(2020, 9223372036854775807, 1)", "null"),
            ("time(9223372036854775807, 1, 1)", "null"), ("time(1, 1, 1e30)", "null"),
            ("date and time(9223372036854775807, 1, 1, 1, 1, 1)", "null"), ("@\"999999999-12-31\" + @\"P1D\"", "null"),
            ("1e6144 * 1e6144", "null"), ("2 ** 1000000000", "null"), ("exp(1000000)", "null"), ("sqrt(-1)", "null"),
            ("log(0)", "null"), ("substring(\"abc\", -9223372036854775808)", "null"),
            ("substring(\"abc\", 1, 9223372036854775807)", "\"abc\""),
            ("insert before([1], -9223372036854775808, 1)", "null"), ("remove([], 1)", "null"),
            ("decimal(1, 9223372036854775807)", "null"),
            ("number(\"" + String(repeating: "9", count: 100_000) + "\")", "null"), ("1e999999999999999999999", "null"),
            ("1e-999999999999999999999", "0"),
            ("sum([9e6144, 9e6144])", "null"), ("mean([9e6144, 9e6144])", "null"),
            ("stddev([1e6144, -9e6144])", "null"),
        ]
        let results = table.map { feel($0.0) }
        #expect(results.count == table.count)
        #expect(mismatches(table).isEmpty)
    }
}
