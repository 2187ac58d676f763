import FEEL
import Testing

@Suite("A loop")
struct LoopTests {
    @Test("goes through lists, ranges and days, up or down")
    func domains() {
        let table = [
            ("for i in [1, 2, 3] return i * 2", "[2, 4, 6]"), ("for i in 2..4 return i", "[2, 3, 4]"),
            ("for i in 4..2 return i", "[4, 3, 2]"),
            ("for i in [2..4] return i", "[2, 3, 4]"), ("for i in (2..4) return i", "[3]"),
            ("for i in (2..2] return i", "[]"), ("for i in (2..3) return i", "[]"),
            ("for i in [2..1] return i", "null"), ("for i in 5 return i", "[5]"), ("for i in [] return i", "[]"),
            ("for i in null return i", "null"),
            ("for d in @\"2020-02-28\"..@\"2020-03-01\" return day of year(d)", "[59, 60, 61]"),
            ("for d in @\"2020-01-02\"..@\"2020-01-01\" return d.day", "[2, 1]"),
            ("for i in \"a\"..\"c\" return i", "null"), ("for i in @\"10:00:00\"..@\"11:00:00\" return i", "null"),
            ("for i in 1.5..3 return i", "null"),
            ("for i in (9223372036854775807..9223372036854775807] return i", "[]"),
            ("for i in 9223372036854775806..9223372036854775807 return 1", "[1, 1]"),
            ("for i in [-9223372036854775808..-9223372036854775808) return i", "[]"),
            ("for i in (<5) return i", "null"),
        ]
        #expect(mismatches(table).isEmpty)
    }

    @Test("runs several variables, the last fastest, each seeing those before it")
    func several() {
        let table = [
            ("for i in [1, 2], j in [3, 4] return i * 10 + j", "[13, 14, 23, 24]"),
            ("for i in 1..3, j in 1..i return j", "[1, 1, 2, 1, 2, 3]"),
            ("for l in [[1, 2], [3]], x in l return x", "[1, 2, 3]"), ("for i in 1..2, j in [] return i", "[]"),
        ]
        #expect(mismatches(table).isEmpty)
    }

    @Test("sees its earlier results as partial")
    func partial() {
        let table = [
            ("for i in 1..6 return if i < 3 then 1 else partial[-1] + partial[-2]", "[1, 1, 2, 3, 5, 8]"),
            ("for i in 1..3 return count(partial)", "[0, 1, 2]"),
            ("for i in 1..2, j in 1..2 return sum(partial)", "[null, null, null, null]"),
            ("for i in 1..3 return for j in 1..2 return count(partial)", "[[0, 1], [0, 1], [0, 1]]"),
            ("for i in 1..3 return partial", "[[], [[]], [[], [[]]]]"),
        ]
        #expect(mismatches(table).isEmpty)
    }

    @Test("asks whether some or every item satisfies a condition")
    func quantifiers() {
        let table = [
            ("some i in [1, 2] satisfies i > 1", "true"), ("some i in [] satisfies true", "false"),
            ("every i in [] satisfies false", "true"),
            ("every i in [1, 2] satisfies i > 0", "true"), ("some i in [null, 2] satisfies i > 1", "true"),
            ("some i in [null, 0] satisfies i > 1", "null"),
            ("every i in [null, 2] satisfies i > 1", "null"), ("every i in [null, 0] satisfies i > 1", "false"),
            ("some i in [1, 2], j in [2, 3] satisfies i = j", "true"),
            ("every i in 1..3 satisfies i < 3", "false"), ("some i in [1] satisfies 5", "null"),
            ("every i in null satisfies true", "null"),
        ]
        #expect(mismatches(table).isEmpty)
    }
}
