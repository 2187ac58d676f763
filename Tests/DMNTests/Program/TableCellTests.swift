import DMN
import FEEL
import Testing

@Suite("A cell of a decision table")
struct TableCellTests {
    private func matches(_ cell: String, _ x: Value, _ y: Value = .null) throws -> Bool {
        try TableUnderTest(policy: "hitPolicy='UNIQUE'", rules: [[cell, "true"]]).model.evaluation(
            "d", ["x": x, "y": y]
        ).value.boolean == true
    }

    @Test(
        "tests the input",
        arguments: [
            ("-", Value.number(1), true), ("", .number(1), true), ("1", .number(1), true), ("1, 2", .number(2), true),
            ("not(1, 2)", .number(2), false), ("not(1, 2)", .number(3), true),
            ("[1..3]", .number(3), true), ("[1..3)", .number(3), false), ("> 1", .number(2), true),
            ("> y", .number(6), true), ("y", .number(5), true), ("< y, > 8", .number(9), true),
            ("? > 1 and ? < 3", .number(2), true), ("odd(?)", .number(3), true), ("not(odd(?))", .number(3), false),
            ("? = y", .number(5), true), ("\"a\", \"b\"", .string("b"), true),
            ("> 1", .string("a"), false), ("> 1", .null, false), ("null", .null, true), ("-5", .number(-5), true),
            ("date(\"2024-01-01\")", .string("x"), false), ("[\"a\", \"b\"]", .string("a"), true),
            ("true", .boolean(true), true), ("string length(?) = 2", .string("技术"), true),
            ("list contains([1, 2], ?)", .number(2), true),
        ])
    func tests(_ cell: String, _ x: Value, _ expected: Bool) throws {
        #expect(try matches(cell, x, .number(5)) == expected)
    }

    @Test("that cannot be read is a finding at its place in the file, and matches nothing")
    func broken() throws {
        let model = try TableUnderTest(policy: "hitPolicy='UNIQUE'", rules: [["> 1 +", "1"], ["-", "2"]]).model
        let finding = try #require(model.program.findings.first)
        #expect(finding.diagnostic.id == .syntax && finding.element == "d" && finding.namespace == "urn:m")
        #expect(finding.position.line >= 1)
        #expect(model.value("d", ["x": .number(5)]) == "2")
    }

    @Test("of an input outside the allowed values makes the table null")
    func inputValues() throws {
        let table = TableUnderTest(policy: "hitPolicy='UNIQUE'", allowed: "[0..100]", rules: [["-", "1"]])
        #expect(try table.model.value("d", ["x": .number(100)]) == "1")
        #expect(try table.model.reason("d", ["x": .number(101)])?.id == .notAllowed)
        #expect(try table.model.value("d", ["x": .null]) == "1")
    }

    @Test("keeps the annotation of its rule")
    func annotations() throws {
        let model = try TableUnderTest(policy: "hitPolicy='FIRST'", rules: [["1", "1"], ["-", "2"]]).model
        guard case .extended(let form)? = model.program.step(named: "d")?.expr?.kind, let table = form as? TableExpr
        else {
            Issue.record("no table")
            return
        }
        #expect(table.annotations == ["clause"] && table.rules.map(\.annotations) == [["note 1"], ["note 2"]])
    }

    @Test("is missed where a rule has fewer than there are columns")
    func fewerCells() throws {
        let model = try TableUnderTest(policy: "hitPolicy='FIRST'", inputs: ["x", "y"], rules: [["1", "2"]]).model
        #expect(model.findings == [.notSupported])
        #expect(model.reason("d")?.id == .notSupported)
    }

    @Test("of many columns with one name does no harm")
    func sameNames() throws {
        let outputs = (0..<12).map { _ in (name: "same", values: String?.none, fallback: String?.none) }
        let rule = ["-"] + (0..<12).map { "\($0)" }
        let model = try TableUnderTest(policy: "hitPolicy='FIRST'", outputs: outputs, rules: [rule]).model
        #expect(!model.value("d", ["x": .number(1)]).isEmpty)
    }
}
