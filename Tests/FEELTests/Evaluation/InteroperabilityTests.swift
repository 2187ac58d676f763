import FEEL
import Testing

/// Expressions on which engines differ easily, with the answers that the standard gives and others share.
@Suite("What engines agree on")
struct InteroperabilityTests {
    private static let subjects: [(subject: String, table: [(String, String)])] = [
        (
            "names",
            [
                ("{profit+loss: 1, r: profit+loss}.r", "1"), ("{a b: 2, a: 3, r: a b}.r", "2"),
                ("{list: 1, r: list< 3}.r", "true"),
                ("{\"first name\": \"A\", r: first  name}.r", "\"A\""),
                ("{person's age: 4, r: person's age * 2}.r", "8"),
                ("{order: 1, android: 2, r: order + android}.r", "3"),
                ("{a: {b c: {d e: 5}}, r: a.b c.d e}.r", "5"), ("{x-1: 5, x: 3, r: x-1}.r", "5"),
                ("{x: 3, r: x-1}.r", "2"),
            ]
        ),
        (
            "order of operators",
            [
                ("-2 ** 2", "4"), ("2 ** 3 ** 2", "64"), ("2 ** -1", "0.5"), ("1 - -1", "2"), ("---1", "-1"),
                ("1 + 2 * 3 ** 2", "19"), ("10 / 4 * 2", "5"), ("2 * 3 in > 5", "true"),
                ("not(1 = 2) and 3 > 2", "true"),
                ("false and false or true", "true"), ("true or false and false", "true"),
                ("1 + if true then 1 else 2", "2"),
                ("1 between 1 and 3 and 2 between 1 and 3", "true"), ("5 - 3 = 2", "true"),
                ("\"a\" + \"b\" = \"ab\"", "true"),
            ]
        ),
        (
            "filters and paths",
            [
                ("[1, 2, 3, 4][item > 2][1]", "3"), ("[[1, 2], [3]][1][2]", "2"), ("\"a\"[1]", "\"a\""),
                ("\"a\"[2]", "null"),
                ("[{x: 1}, {x: 2}].x[2]", "2"), ("[{x: 1}, {y: 2}].x", "[1, null]"),
                ("[{item: 1}, {item: 2}][item > 1]", "[{item: 2}]"),
                ("[1, null, 3][item > null]", "[]"), ("[1, null][item = null]", "[null]"), ("true[true]", "[true]"),
                ("3[item > 2]", "[3]"),
                ("[{x: 1}, {x: null}, {}][x = null]", "[{x: null}, {}]"), ("{l: [1, 2, 3], i: 2, r: l[i]}.r", "2"),
                ("[1, 2, 3][-1]", "3"),
                ("[1, 2][1.5]", "null"), ("{a: [{b: [1]}, {b: [2, 3]}]}.a.b", "[[1], [2, 3]]"),
            ]
        ),
        (
            "loops",
            [
                ("for i in 3..1 return i", "[3, 2, 1]"),
                ("for i in 1..2, j in i..2 return [i, j]", "[[1, 1], [1, 2], [2, 2]]"),
                ("for x in [[1, 2], [3]], y in x return y", "[1, 2, 3]"),
                ("for i in 0..4 return if i = 0 then 1 else i * partial[-1]", "[1, 1, 2, 6, 24]"),
                ("for d in @\"2024-02-28\"..@\"2024-03-01\" return d.day", "[28, 29, 1]"),
                ("for i in [1..3] return i", "[1, 2, 3]"),
                ("for i in (1..3) return i", "[2]"), ("some x in [1, null] satisfies x > 0", "true"),
                ("every x in [] satisfies false", "true"),
                ("some x in [] satisfies true", "false"), ("every x in [1, null] satisfies x > 0", "null"),
                ("for i in 5 return i", "[5]"),
            ]
        ),
        (
            "temporal values",
            [
                ("@\"2024-01-31\" + @\"P1M\"", "@\"2024-02-29\""), ("@\"2024-02-29\" - @\"P1Y\"", "@\"2023-02-28\""),
                ("@\"2024-03-31\" - @\"P1M\"", "@\"2024-02-29\""),
                ("@\"2021-01-02\" - @\"PT1H\"", "@\"2021-01-01\""), ("@\"2021-01-01\" + @\"PT25H\"", "@\"2021-01-02\""),
                ("@\"P1D\" = @\"PT24H\"", "true"),
                ("@\"P12M\" = @\"P1Y\"", "true"), ("@\"P1M\" = @\"P30D\"", "null"), ("@\"PT1H\" * 1.5", "@\"PT1H30M\""),
                ("@\"P1Y\" / @\"P1M\"", "12"),
                ("@\"P11M\" / 2", "@\"P5M\""), ("@\"-P11M\" / 2", "@\"-P5M\""),
                ("@\"23:30:00\" + @\"PT1H\"", "@\"00:30:00\""),
                ("@\"09:00:00\" - @\"10:00:00\"", "@\"-PT1H\""), ("@\"10:00:00+01:00\" = @\"11:00:00+02:00\"", "true"),
                ("is(@\"10:00:00+01:00\", @\"11:00:00+02:00\")", "false"),
                ("@\"2021-01-02T10:00:00\" - @\"2021-01-01T10:00:00+01:00\"", "null"), ("@\"2024-12-30\".weekday", "1"),
                ("week of year(@\"2024-12-30\")", "1"),
                ("date and time(@\"2024-01-01\", @\"10:00:00Z\")", "@\"2024-01-01T10:00:00Z\""),
                ("duration(\"P1W\")", "null"), ("duration(\"P1Y1D\")", "null"),
                ("years and months duration(@\"2024-01-31\", @\"2024-02-29\")", "@\"P0M\""),
                ("years and months duration(@\"2024-02-29\", @\"2023-02-28\")", "@\"-P1Y\""),
                ("string(@\"PT49H\")", "\"P2DT1H\""), ("string(@\"P25M\")", "\"P2Y1M\""),
                ("@\"P1DT2H3M4.5S\".seconds", "4.5"), ("@\"2024-02-30\"", "null"),
            ]
        ),
        (
            "membership",
            [
                ("null in (1, null)", "true"), ("3 in (< 2, [3..4])", "true"), ("[1] in [[1], [2]]", "true"),
                ("1 in [[0..2], 5]", "true"), ("5 in ]5..6[", "false"),
                ("\"k\" in [\"j\"..\"l\"]", "true"), ("1 in []", "false"), ("{a: 1} in [{a: 1}]", "true"),
                ("true in (1 < 2)", "true"), ("null in [1..2]", "null"),
                ("1 in null", "false"), ("@\"P5D\" in (@\"P4D\", >= @\"P6D\")", "false"), ("2 in (1, > x)", "null"),
            ]
        ),
        (
            "types",
            [
                ("[1, 2] instance of list<number>", "true"), ("[1, \"a\"] instance of list<number>", "false"),
                ("null instance of Any", "false"), ("null instance of Null", "true"),
                ("{a: 1, b: 2} instance of context<a: number>", "true"),
                ("{a: 1} instance of context<a: number, b: number>", "false"),
                ("[1..2] instance of range<number>", "true"),
                ("@\"P1D\" instance of days and time duration", "true"),
                ("@\"P1D\" instance of years and months duration", "false"),
                ("(function(a: number) a) instance of function<number> -> Any", "true"),
                ("(function(a: number) a) instance of function<Any> -> Any", "false"),
                ("(function(a) a) instance of function<> -> Any", "false"), ("1 instance of string", "false"),
                ("abs instance of function<Any> -> Any", "true"),
            ]
        ),
        (
            "texts",
            [
                ("substring(\"foobar\", -2, 5)", "\"ar\""), ("substring(\"🐎ab\", 2)", "\"ab\""),
                ("string length(\"🐎\")", "1"), ("substring before(\"a\", \"b\")", "\"\""),
                ("substring after(\"\", \"\")", "\"\""), ("contains(\"abc\", \"\")", "true"),
                ("string join([\"a\", null, \"c\"], \"-\")", "\"a-c\""), ("string join([], \"-\")", "\"\""),
                ("upper case(\"ß\")", "\"SS\""), ("string({\"a b\": \"c\"})", "\"{\\\"a b\\\": \\\"c\\\"}\""),
                ("\"\\u0041\\U000042\"", "\"AB\""), ("\"a\" < \"b\"", "true"),
                ("\"Z\" < \"a\"", "true"), ("number(\"1.000,5\", \".\", \",\")", "1000.5"), ("number(\"1,5\")", "null"),
                ("number(\"1e2\")", "100"), ("number(\" 1\")", "null"),
            ]
        ),
        (
            "functions as values",
            [
                ("{f: function(a) function(b) a + b, r: f(1)(2)}.r", "3"),
                ("{m: {f: function() \"Hi\", g: function() f()}, r: m.g()}.r", "\"Hi\""),
                ("sort([3, 1, 2], function(x, y) x > y)", "[3, 2, 1]"),
                ("{f: function(n: number) n, r: f(\"a\")}.r", "null"), ("(function(x, y) x - y)(y: 1, x: 3)", "2"),
                ("{fac: function(n) if n < 2 then 1 else n * fac(n - 1), r: fac(20)}.r", "2432902008176640000"),
                ("{f: 1, r: f()}.r", "null"),
                ("{a: 1, f: function() a, r: {a: 2, s: f()}.s}.r", "1"),
            ]
        ),
    ]

    @Test("is what we answer", arguments: subjects.indices)
    func answers(_ index: Int) {
        let (subject, table) = InteroperabilityTests.subjects[index]
        let wrong = mismatches(table)
        #expect(wrong.isEmpty, "\(subject): \(wrong)")
    }
}
