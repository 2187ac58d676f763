import DMN
import Exact
import FEEL
import Testing

@Suite("The input in a cell")
struct CellFormTests {
    private func matches(_ cell: String, _ x: Value, _ y: Value = .null) throws -> Bool {
        let table = TableUnderTest(policy: "hitPolicy='UNIQUE'", inputs: ["x", "y"], rules: [[cell, "-", "true"]])
        return try table.model.value("d", ["x": x, "y": y]) == "true"
    }

    private static let three = Value.list([.number(1), .number(2), .number(3)])

    @Test(
        "is ? in conditions, in calls within calls, and beside other tests",
        arguments: [
            ("? > 1", Value.number(2), true), ("? = null", .null, true), ("? != null", .null, false),
            ("modulo(abs(?), 10) = 3", .number(-13), true), ("count(?[item > 1]) = 2", three, true),
            ("list contains(?, 3)", three, true), ("sum(for i in ? return i * i) = 14", three, true),
            ("some i in ? satisfies i > 2", three, true), ("every i in ? satisfies i > 2", three, false),
            ("if ? > 5 then ? < 8 else ? = 1", .number(7), true), ("if ? > 5 then ? < 8 else ? = 1", .number(9), false),
            ("if ? > 5 then ? < 8 else ? = 1", .number(1), true), ("? in [1..3]", .number(3), true),
            ("1, ? > 8", .number(9), true), ("not(? > 8)", .number(9), false), ("not(1, ? > 8)", .number(5), true),
            ("? between 2 and 4 or ? = 9", .number(9), true),
            ("?.code = \"A\"", .context(["code": .string("A")]), true),
            ("(function(v) v > ?)(10)", .number(9), true), ("string(?) = \"5\"", .number(5), true),
            ("? instance of number", .number(5), true), ("? instance of number", .string("5"), false),
            ("?[1] = 1 and ?[-1] = 3", three, true), ("max([1, 2, ?]) = ?", .number(2), true),
            ("? + 1 = 3", .number(2), true), ("-? = 2", .number(-2), true),
            ("{a: ?, b: a * 2}.b = 8", .number(4), true),
        ])
    func questionMark(_ cell: String, _ x: Value, _ expected: Bool) throws {
        #expect(try matches(cell, x) == expected, "\(cell)")
    }

    @Test(
        "is compared with what the cell gives: a value, a list, a range, a test",
        arguments: [
            ("x", Value.number(5), true), ("y", .number(5), true), ("y + 1", .number(5), false),
            ("[1, 5]", .number(5), true),
            ("[[1..3], 5]", .number(2), true), ("[1..y]", .number(5), true), ("[1..y)", .number(5), false),
            ("]1..y[", .number(1), false), ("(= y)", .number(5), true), ("!= y", .number(5), false),
            ("< 2, >= y", .number(5), true), ("not(< 2, >= y)", .number(3), true), ("max(1, y)", .number(5), true),
            ("[1, 2, 3]", three, true), ("[[1, 2, 3]]", three, true), ("1", three, false),
            ("{a: 1}", .context(["a": .number(1)]), true), ("null, 5", .null, true), ("not(null)", .number(1), true),
            ("not(null)", .null, false), ("-", .null, true), ("\"-\"", .string("-"), true),
            ("@\"2024-02-29\", > @\"2025-01-01\"", .date(.earliest), false), ("true", .boolean(false), false),
        ])
    func values(_ cell: String, _ x: Value, _ expected: Bool) throws {
        #expect(try matches(cell, x, .number(5)) == expected, "\(cell)")
    }

    @Test("is nothing outside of cells")
    func outside() throws {
        let table = TableUnderTest(policy: "hitPolicy='UNIQUE'", rules: [["-", "?"]])
        #expect(try table.model.value("d", ["x": .number(1)]) == "null")
    }

    @Test("must be among the allowed values, of which a list, a range or a condition may be made")
    func inputValues() throws {
        for (allowed, inside, outside) in [
            ("1, 2, 3", 2, 4), ("[0..10]", 10, 11), ("> 5, 1", 1, 5), ("not(4)", 5, 4), ("odd(?)", 3, 2),
            ("? * 2 < 9", 4, 5),
        ] {
            let table = TableUnderTest(policy: "hitPolicy='ANY'", allowed: allowed, rules: [["-", "\"in\""]])
            #expect(try table.model.value("d", ["x": .number(inside)]) == "\"in\"", "\(allowed)")
            #expect(try table.model.reason("d", ["x": .number(outside)])?.id == .notAllowed, "\(allowed)")
        }
    }
}
