import DMN
import FEEL
import TestSupport
import Testing

@Suite("The index of a decision table")
struct TableIndexTests {
    private static let cells = [
        "-", "1", "2, 3", "not(2)", "not(1, [2..4])", "< 3", "<= 3", "> 2", ">= 2", "[1..3]", "]1..3[", "(1..3]",
        "[3..1]", "!= 2", "= 2", "0.50", "1.0, 2.00", "[1, 2, [3..4]]", "null", "-2, null", "\"a\"", "\"b\", \"é\"",
        "not(\"a\")", "< \"b\"", "[\"a\"..\"c\"]", "true", "false", "not(true)", "date(\"2024-01-01\")",
        "< date(\"2024-06-30\")", "@\"2024-03-01\", @\"2024-05-01\"", "y", "> y", "? > 1", "-1 - 1", "1, \"a\"",
        "\"1\"", "2 + y",
    ]
    private static let values: [Value] = [
        .number(0), .number(1), .number(2), .number(3), .number(4), .number(-2), .string("a"), .string("b"),
        .string("é"), .string("e\u{301}"), .string(""), .boolean(true), .boolean(false), .null,
        Expression("date(\"2024-01-01\")").evaluate().value, Expression("date(\"2024-05-01\")").evaluate().value,
        Expression("0.5").evaluate().value, .list([.number(2)]), .list([.number(1), .number(3)]),
    ]

    @Test("finds the rules that trying each cell finds, in tables of every size")
    func sameRules() throws {
        var random = SeededRandom(seed: 20_231_122)
        var differences: [String] = []
        for size in [1, 2, 7, 63, 64, 65, 130] {
            for _ in 0..<6 {
                let rules = (0..<size).map { number in
                    [
                        Self.cells.randomElement(using: &random) ?? "-",
                        Self.cells.randomElement(using: &random) ?? "-",
                        "\(number)",
                    ]
                }
                let table = TableUnderTest(policy: "hitPolicy='RULE ORDER'", inputs: ["x", "y"], rules: rules)
                let model = try table.model
                for _ in 0..<20 {
                    let x = Self.values.randomElement(using: &random) ?? .null
                    let y = Self.values.randomElement(using: &random) ?? .null
                    let seen = model.evaluation("d", ["x": x, "y": y], level: .rules).trace.firings.first?.rules
                    let tried = rules.indices.filter { holds(rules[$0][0], x, y) && holds(rules[$0][1], y, y) }
                    if seen != tried { differences.append("\(x.literal) \(y.literal): \(seen ?? []), not \(tried)") }
                }
            }
        }
        #expect(differences.isEmpty, "\(differences.prefix(5))")
    }

    /// Whether a cell holds by itself, without a table.
    private func holds(_ cell: String, _ input: Value, _ y: Value) -> Bool {
        var scope = Scope()
        scope.declare("y", at: .global(0), type: .any)
        var checker = Checker(scope: scope)
        let tests = checker.unaryTests(cell, input: .any)
        var evaluator = Evaluator(globals: [y])
        return evaluator.test(tests, input).boolean == true
    }

    @Test("stops at the first rule that fires under FIRST")
    func first() throws {
        let rules = (0..<200).map { ["> \($0)", "\($0)"] }
        let model = try TableUnderTest(policy: "hitPolicy='FIRST'", rules: rules).model
        let evaluation = model.evaluation("d", ["x": .number(150)], level: .rules)
        #expect(evaluation.value.literal == "0" && evaluation.trace.firings.first?.rules == [0])
    }

    @Test("leaves a column alone whose cells name too many values to be kept")
    func tooManyValues() throws {
        let rules = (0..<9_000).map { ["\($0)", "\($0)"] }
        let model = try TableUnderTest(policy: "hitPolicy='UNIQUE'", rules: rules).model
        #expect(model.value("d", ["x": .number(8_999)]) == "8999")
    }

    @Test("says no more than the cells: an input of another kind is tried cell by cell, with the reasons")
    func otherKind() throws {
        let model = try TableUnderTest(policy: "hitPolicy='UNIQUE'", rules: [["< 3", "1"], ["\"a\"", "2"]]).model
        let evaluation = model.evaluation("d", ["x": .string("a"), "y": .null])
        #expect(evaluation.value.literal == "2")
        #expect(evaluation.diagnostics.map(\.id) == [.notComparable])
    }
}
