import FEEL
import Testing

@Suite("The logic of three values")
struct LogicTests {
    private let values = ["true", "false", "null"]

    @Test("joins with and")
    func conjunction() {
        let expected = ["true", "false", "null", "false", "false", "false", "null", "false", "null"]
        let pairs = values.flatMap { left in values.map { "\(left) and \($0)" } }
        #expect(pairs.map { feel($0) } == expected)
    }

    @Test("joins with or")
    func disjunction() {
        let expected = ["true", "true", "true", "true", "false", "null", "true", "null", "null"]
        let pairs = values.flatMap { left in values.map { "\(left) or \($0)" } }
        #expect(pairs.map { feel($0) } == expected)
    }

    @Test("takes what is no boolean for unknown")
    func junk() {
        let table = [
            ("false and \"true\"", "false"), ("true and 123", "null"), ("\"true\" and \"true\"", "null"),
            ("true or 1", "true"), ("1 or true", "true"), ("false or 1", "null"), ("not(0)", "null"),
            ("not(null)", "null"),
            ("not(false)", "true"), ("all([true, null])", "null"), ("all([])", "true"), ("any([])", "false"),
            ("any([false, null])", "null"), ("any([true, null])", "true"), ("all([false, null])", "false"),
            ("if null then 1 else 2", "2"), ("if 1 then 1 else 2", "null"),
        ]
        #expect(mismatches(table).isEmpty)
    }

    @Test("compares only what is of one kind, and anything with null by equality")
    func comparisons() {
        let table = [
            ("100 = \"100\"", "null"), ("[] = 0", "null"), ("{} = []", "null"), ("@\"P1Y\" = @\"P365D\"", "null"),
            ("1 = null", "false"),
            ("null = null", "true"), ("1 != null", "true"), ("null != null", "false"), ("1 < null", "null"),
            ("null < null", "null"),
            ("\"a\" < \"b\"", "true"), ("\"B\" < \"a\"", "true"), ("1.0 = 1.00", "true"), ("[1, 2] = [1, 2]", "true"),
            ("[1, 2] = [2, 1]", "false"), ("{a: 1, b: 2} = {b: 2, a: 1}", "true"), ("{a: 1} = {a: 1, b: 2}", "false"),
            ("true < false", "null"), ("[1] < [2]", "null"), ("@\"2020-01-01\" < @\"2020-01-02\"", "true"),
            ("@\"10:30:00.0001\" = @\"10:30:00.0002\"", "true"), ("\"é\" = \"e\u{301}\"", "false"),
        ]
        #expect(mismatches(table).isEmpty)
    }

    @Test("asks whether a value lies between two others, both included")
    func between() {
        let table = [
            ("1 between 1 and 2", "true"), ("3 between 1 and 2", "false"), ("null between 1 and 2", "null"),
            ("5 between null and 2", "false"), ("1 between null and 2", "null"),
            ("\"b\" between \"a\" and \"c\"", "true"),
            ("1 between \"a\" and 2", "null"),
        ]
        #expect(mismatches(table).isEmpty)
    }

    @Test("asks whether a value is among others")
    func membership() {
        let table = [
            ("1 in 1", "true"), ("1 in [2, 3, 1]", "true"), ("1 in [[2..4], [1..3]]", "true"),
            ("10 in (1, <5, >=10)", "true"),
            ("4 in (1, <5, >=10)", "true"), ("7 in (1, <5, >=10)", "false"), ("10 in !=10", "false"),
            ("9 in !=10", "true"), ("10 in =10", "true"),
            ("5 in (5..10]", "false"), ("10 in (5..10]", "true"), ("5 in ]5..10]", "false"), ("10 in [5..10[", "false"),
            ("[1, 2, 3] in [[1, 2, 3, 4], [1, 2, 3]]", "true"), ("null in <10", "null"), ("null in null", "true"),
            ("1 in []", "false"),
            ("5 in (null..10]", "null"), ("\"x\" in <10", "null"),
            ("@\"2020-01-05\" in [@\"2020-01-01\"..@\"2020-12-31\"]", "true"),
            ("5 in (? > 4)", "true"), ("[1, 2] in (count(?) = 2)", "true"),
        ]
        #expect(mismatches(table).isEmpty)
    }
}
