import FEEL
import Testing

@Suite("A function of texts")
struct StringFunctionTests {
    @Test("counts and cuts by code point")
    func codePoints() {
        let table = [
            ("string length(\"🐎😀\")", "2"), ("string length(\"e\u{301}\")", "2"), ("string length(\"\")", "0"),
            ("substring(\"\\U01F40Efoo\", 2)", "\"foo\""), ("substring(\"foobar\", 3)", "\"obar\""),
            ("substring(\"foobar\", 3, 3)", "\"oba\""), ("substring(\"foobar\", -2, 1)", "\"a\""),
            ("substring(\"foobar\", 0)", "null"), ("substring(\"foobar\", 7)", "null"),
            ("substring(\"foobar\", 1, 0)", "null"),
            ("substring(\"技术合同\", 2, 2)", "\"术合\""), ("string length(null)", "null"), ("string length(1)", "null"),
        ]
        #expect(mismatches(table).isEmpty)
    }

    @Test("finds parts")
    func parts() {
        let table = [
            ("substring before(\"foobar\", \"bar\")", "\"foo\""), ("substring before(\"foobar\", \"x\")", "\"\""),
            ("substring after(\"foobar\", \"foo\")", "\"bar\""), ("substring after(\"foobar\", \"x\")", "\"\""),
            ("substring after(\"foobar\", \"\")", "\"foobar\""), ("substring before(\"foobar\", \"\")", "\"\""),
            ("contains(\"技术合同\", \"术合\")", "true"), ("contains(\"\", \"a\")", "false"),
            ("starts with(\"foo\", \"fo\")", "true"),
            ("ends with(\"foo\", \"oo\")", "true"), ("ends with(\"o\", \"oo\")", "false"),
            ("upper case(\"aß1\")", "\"ASS1\""), ("lower case(\"ABC\")", "\"abc\""),
            ("string join([\"a\", null, \"b\"], \",\")", "\"a,b\""),
            ("string join([\"a\", \"b\"])", "\"ab\""), ("string join([], \",\")", "\"\""),
            ("string join([1], \",\")", "null"), ("string join(\"a\", \",\")", "\"a\""),
        ]
        #expect(mismatches(table).isEmpty)
    }

    @Test("makes texts of values and values of texts")
    func conversions() {
        let table = [
            ("string(1.50)", "\"1.5\""), ("string(null)", "null"), ("string(true)", "\"true\""),
            ("string(\"a\")", "\"a\""), ("string([1, \"a\", null])", "\"[1, \\\"a\\\", null]\""),
            ("string(@\"2024-01-01\")", "\"2024-01-01\""),
            ("string({a: @\"P1D\"})", "\"{a: P1D}\""), ("string([1..2))", "\"[1..2)\""),
            ("number(\"1 000,5\", \" \", \",\")", "1000.5"), ("number(\"1,000.5\", \",\", \".\")", "1000.5"),
            ("number(\"1.5\")", "1.5"), ("number(\"x\")", "null"),
            ("number(\"1\", \",\", \",\")", "null"), ("date(\"2024-02-29\")", "@\"2024-02-29\""),
            ("date(\"2023-02-29\")", "null"), ("date(2024, 2, 29)", "@\"2024-02-29\""),
            ("date(@\"2024-02-29T10:00:00\")", "@\"2024-02-29\""),
            ("time(10, 30, 0)", "@\"10:30:00\""), ("time(10, 30, 0, @\"PT8H\")", "@\"10:30:00+08:00\""),
            ("date and time(@\"2024-01-01\", @\"10:00:00\")", "@\"2024-01-01T10:00:00\""),
            ("duration(\"P1Y2M\")", "@\"P1Y2M\""), ("duration(\"P\")", "null"),
            ("years and months duration(@\"2020-01-31\", @\"2021-03-01\")", "@\"P1Y1M\""),
            ("range(\"[1..3]\")", "[1..3]"), ("range(\"[3..1]\")", "null"), ("range(\"[a..b]\")", "null"),
        ]
        #expect(mismatches(table).isEmpty)
    }
}
