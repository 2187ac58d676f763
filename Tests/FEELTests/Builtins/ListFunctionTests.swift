import FEEL
import Testing

@Suite("A function of lists")
struct ListFunctionTests {
    @Test("makes one value of many")
    func statistics() {
        let table = [
            ("count([1, null])", "2"), ("count([])", "0"), ("count(1)", "1"), ("sum([1, 2.5])", "3.5"),
            ("sum(1, 2)", "3"), ("sum([])", "null"), ("sum([1, null])", "null"),
            ("sum([@\"P1D\", @\"PT1H\"])", "@\"P1DT1H\""),
            ("min([3, 1])", "1"), ("max(\"a\", \"b\")", "\"b\""), ("min([])", "null"), ("max([1, \"a\"])", "null"),
            ("mean([1, 2])", "1.5"), ("mean([])", "null"), ("median([3, 1, 2])", "2"), ("median([4, 1, 2, 3])", "2.5"),
            ("median([])", "null"),
            ("mode([1, 2, 2, 1])", "[1, 2]"), ("mode([])", "[]"),
            ("stddev([2, 4, 7, 5])", "2.081665999466132735282297706979931"), ("stddev([1])", "null"),
            ("product([2, 3])", "6"), ("product([])", "null"), ("all([true, 123])", "null"),
        ]
        #expect(mismatches(table).isEmpty)
    }

    @Test("makes a list of lists")
    func changes() {
        let table = [
            ("append([1], 2, 3)", "[1, 2, 3]"), ("concatenate([1], [2], [3])", "[1, 2, 3]"),
            ("concatenate([1], null)", "null"), ("insert before([1, 3], 2, 2)", "[1, 2, 3]"),
            ("remove([1, 2], -1)", "[1]"), ("remove([1], 2)", "null"),
            ("reverse([1, 2])", "[2, 1]"), ("index of([1, 2, 1], 1)", "[1, 3]"), ("index of([1, null], null)", "[2]"),
            ("union([1, 2], [2, 3])", "[1, 2, 3]"), ("distinct values([1, 2, 1, null, null])", "[1, 2, null]"),
            ("distinct values(null)", "null"),
            ("flatten([[1, [2]], 3])", "[1, 2, 3]"), ("sublist([1, 2, 3], 2)", "[2, 3]"),
            ("sublist([1, 2, 3], 1, 2)", "[1, 2]"), ("sublist([1, 2, 3], -2, 1)", "[2]"),
            ("sublist([1], 1, 2)", "null"), ("list contains([1, null], null)", "true"),
            ("list replace([1, 2], 2, 5)", "[1, 5]"), ("list replace([1, 2], 0, 5)", "null"),
            ("list replace([1, 2], 2.5, 5)", "[1, 5]"), ("list replace([1], function(a) true, 5)", "null"),
            ("list replace([1], function(a, b) 1, 5)", "null"),
            ("sort([3, 1, 2])", "[1, 2, 3]"), ("sort([\"b\", \"A\", \"a\"])", "[\"A\", \"a\", \"b\"]"),
            ("sort([1, \"a\"])", "null"), ("sort([{v: 2}, {v: 1}], function(a, b) a.v < b.v)", "[{v: 1}, {v: 2}]"),
            ("sort([2, 1], function(a, b) null)", "[2, 1]"),
        ]
        #expect(mismatches(table).isEmpty)
    }

    @Test("of contexts keeps names in order")
    func contexts() {
        let table = [
            ("get value({a: 1}, \"a\")", "1"), ("get value({a: 1}, \"b\")", "null"),
            ("get entries({a: 1, b: 2}).key", "[\"a\", \"b\"]"), ("context([{key: \"a\", value: 1}])", "{a: 1}"),
            ("context([{key: \"a\", value: 1}, {key: \"a\", value: 2}])", "null"),
            ("context put({a: 1}, \"b\", 2)", "{a: 1, b: 2}"), ("context put({a: 1}, \"a\", 2)", "{a: 2}"),
            ("context put({a: {b: 1}}, [\"a\", \"b\"], 2)", "{a: {b: 2}}"),
            ("context put({a: 1}, [\"a\", \"b\"], 2)", "null"), ("context put({}, [], 2)", "null"),
            ("context merge([{a: 1}, {a: 2, b: 3}])", "{a: 2, b: 3}"), ("context merge({a: 1})", "{a: 1}"),
            ("context merge([1])", "null"), ("{\"\": 1}[\"\" = 1]", "[]"), ("{a: 1, a: 2}", "null"),
        ]
        #expect(mismatches(table).isEmpty)
    }

    @Test("of numbers rounds as it is told")
    func numbers() {
        let table = [
            ("decimal(2.5, 0)", "2"), ("decimal(1.5, 0)", "2"), ("decimal(1 / 3, 2.5)", "0.33"), ("floor(-1.5)", "-2"),
            ("ceiling(-0.3333)", "0"), ("floor(1.56, 1)", "1.5"), ("round up(-1.1, 0)", "-2"),
            ("round down(-1.9)", "-1"), ("round half up(-2.5, 0)", "-3"),
            ("round half down(-2.5, 0)", "-2"), ("round half down(1.56, 0)", "2"), ("round up(5.5, 6176)", "5.5"),
            ("round up(5.5, 6177)", "null"), ("decimal(1, null)", "null"), ("abs(-1.5)", "1.5"),
            ("abs(@\"-P1D\")", "@\"P1D\""), ("modulo(-12, 5)", "3"),
            ("modulo(10.1, 4.5)", "1.1"), ("modulo(1, 0)", "null"), ("sqrt(2)", "1.414213562373095048801688724209698"),
            ("odd(3)", "true"), ("even(3)", "false"), ("odd(1.5)", "false"),
        ]
        #expect(mismatches(table).isEmpty)
    }

    @Test("of ranges and points tells how they lie")
    func ranges() {
        let table = [
            ("before(1, 2)", "true"), ("before([1..5), 5)", "true"), ("after(10, [1..5])", "true"),
            ("meets([1..5], [5..10])", "true"), ("meets([1..5), [5..10])", "false"),
            ("overlaps([1..5], [3..8])", "true"), ("overlaps([1..5), [5..8])", "false"),
            ("overlaps before([1..5], [3..8])", "true"), ("finishes(10, [1..10])", "true"),
            ("includes([1..10], 5)", "true"), ("during(5, (5..10))", "false"), ("starts(1, [1..5])", "true"),
            ("coincides([1..5], [1..5])", "true"), ("coincides(3, 4)", "false"),
            ("before(1, \"a\")", "null"), ("meets(1, 2)", "null"), ("(<10).start", "null"), ("(<10).end", "10"),
            ("[1..2).end included", "false"), ("(<10) = (null..10)", "false"), ("(=10) = [10..10]", "false"),
            ("(!=10) = (!=10)", "true"),
            ("[1..3] = [1..3]", "true"), ("[1..3] = [1..3)", "false"), ("[1..\"a\"]", "null"),
        ]
        #expect(mismatches(table).isEmpty)
    }
}
