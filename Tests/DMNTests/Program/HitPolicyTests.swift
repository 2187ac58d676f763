import DMN
import FEEL
import Testing

@Suite("A hit policy")
struct HitPolicyTests {
    private let overlapping = [["< 10", "1"], ["< 20", "2"], ["< 30", "1"]]

    private func run(_ table: TableUnderTest, _ x: Value, _ y: Value = .null) throws -> Evaluation {
        try table.model.evaluation("d", ["x": x, "y": y], level: .rules)
    }

    @Test("UNIQUE gives the only rule's output, and names the rules where there are several")
    func unique() throws {
        let table = TableUnderTest(policy: "hitPolicy='UNIQUE'", rules: overlapping)
        #expect(try run(table, .number(25)).value.literal == "1")
        let result = try run(table, .number(15))
        #expect(result.value.nullReason?.diagnostic.id == .severalRulesMatched)
        #expect(result.value.nullReason?.diagnostic.facts == ["d", "2, 3"])
        #expect(result.trace.firings.map(\.rules) == [[1, 2]])
    }

    @Test("is UNIQUE where none is written")
    func standard() throws {
        #expect(
            try run(TableUnderTest(policy: "", rules: overlapping), .number(5)).value.nullReason?.diagnostic.facts == [
                "d", "1, 2, 3",
            ])
    }

    @Test("ANY gives the common output, and names the rules that disagree")
    func any() throws {
        let table = TableUnderTest(
            policy: "hitPolicy='ANY'", rules: [["< 10", "1"], ["< 20", "1.0"], ["> 15", "3"]])
        #expect(try run(table, .number(5)).value.literal == "1")
        #expect(
            try run(table, .number(17)).value.nullReason?.diagnostic
                == Diagnostic(
                    .rulesDisagree, ["d", "2, 3"],
                    at: try #require(try run(table, .number(17)).value.nullReason?.diagnostic.site),
                    rules: [Diagnostic.Rule(number: 2, id: nil), Diagnostic.Rule(number: 3, id: nil)]))
    }

    @Test("gives null with a reason where no rule matches, and the default where there is one")
    func noMatch() throws {
        for policy in ["UNIQUE", "ANY", "FIRST", "PRIORITY", "COLLECT", "RULE ORDER", "OUTPUT ORDER"] {
            var table = TableUnderTest(
                policy: "hitPolicy='\(policy)'", outputs: [("out", "1, 2", nil)], rules: overlapping)
            let none = try run(table, .number(99))
            #expect(none.value.nullReason?.diagnostic.id == .noRuleMatched, "\(policy)")
            #expect(none.trace.firings.map(\.rules) == [[]])
            table.outputs[0].fallback = "2"
            let isList = ["COLLECT", "RULE ORDER", "OUTPUT ORDER"].contains(policy)
            #expect(try run(table, .number(99)).value.literal == (isList ? "[2]" : "2"), "\(policy)")
        }
    }

    @Test("FIRST gives the first rule's output and looks no further")
    func first() throws {
        let result = try run(TableUnderTest(policy: "hitPolicy='FIRST'", rules: overlapping), .number(5))
        #expect(result.value.literal == "1" && result.trace.firings.map(\.rules) == [[0]])
    }

    @Test("PRIORITY gives the output that stands first among the output values")
    func priority() throws {
        var table = TableUnderTest(
            policy: "hitPolicy='PRIORITY'", outputs: [("out", "\"high\", \"low\"", nil)],
            rules: [["< 30", "\"low\""], ["< 10", "\"high\""], ["< 5", "\"odd\""]])
        #expect(try run(table, .number(7)).value.string == "high")
        #expect(try run(table, .number(20)).value.string == "low")
        let outside = try run(table, .number(1))
        #expect(outside.value.isNull)
        #expect(outside.value.nullReason?.diagnostic.id == .outputNotListed)
        #expect(outside.diagnostics.first?.facts == ["d", "\"odd\""])
        table.outputs = [("a", "\"low\", \"high\"", nil), ("b", "2, 1", nil)]
        table.rules = [["-", "\"high\"", "2"], ["-", "\"low\"", "1"], ["-", "\"low\"", "2"]]
        #expect(try run(table, .number(1)).value.literal == "{a: \"low\", b: 2}")
    }

    @Test("OUTPUT ORDER lists the outputs by their values, RULE ORDER by the rules")
    func orders() throws {
        var table = TableUnderTest(
            policy: "hitPolicy='OUTPUT ORDER'", outputs: [("out", "2, 1", nil)], rules: overlapping)
        #expect(try run(table, .number(5)).value.literal == "[2, 1, 1]")
        table.policy = "hitPolicy='RULE ORDER'"
        #expect(try run(table, .number(5)).value.literal == "[1, 2, 1]")
        table.policy = "hitPolicy='COLLECT'"
        #expect(try run(table, .number(15)).value.literal == "[2, 1]")
    }

    @Test(
        "COLLECT counts, adds and compares what it collects",
        arguments: [("SUM", "4", "null"), ("MIN", "1", "null"), ("MAX", "2", "null"), ("COUNT", "3", "0")])
    func aggregations(_ aggregation: String, _ expected: String, _ ofNone: String) throws {
        let table = TableUnderTest(policy: "hitPolicy='COLLECT' aggregation='\(aggregation)'", rules: overlapping)
        #expect(try run(table, .number(5)).value.literal == expected)
        #expect(try run(table, .number(99)).value.literal == ofNone)
    }

    @Test("gives a context where there are several outputs")
    func severalOutputs() throws {
        let table = TableUnderTest(
            policy: "hitPolicy='COLLECT'", outputs: [("金额", nil, nil), ("reason", nil, nil)],
            rules: [["-", "x * 2", "\"a\""], ["> 1", "y", "\"b\""]])
        #expect(
            try run(table, .number(5), .number(7)).value.literal == "[{金额: 10, reason: \"a\"}, {金额: 7, reason: \"b\"}]")
    }
}
