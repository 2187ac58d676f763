import DMN
import FEEL
import Testing

@Suite("Every hit policy")
struct PolicyMatrixTests {
    private static let policies = ["UNIQUE", "ANY", "FIRST", "PRIORITY", "RULE ORDER", "OUTPUT ORDER", "COLLECT"]

    private func run(_ table: TableUnderTest, _ x: Int) throws -> Evaluation {
        try table.model.evaluation("d", ["x": .number(x), "y": .null], level: .rules)
    }

    /// The value as a literal, or the reason why there is none.
    private func outcome(_ table: TableUnderTest, _ x: Int) throws -> String {
        let value = try run(table, x).value
        return value.nullReason.map { "\($0.diagnostic.id)" } ?? value.literal
    }

    @Test(
        "with one output answers none, one, equal and different matches",
        arguments: [
            ("UNIQUE", "noRuleMatched", "3", "severalRulesMatched", "severalRulesMatched"),
            ("ANY", "noRuleMatched", "3", "2", "rulesDisagree"), ("FIRST", "noRuleMatched", "3", "2", "2"),
            ("PRIORITY", "noRuleMatched", "3", "2", "1"), ("RULE ORDER", "noRuleMatched", "[3]", "[2, 2]", "[2, 2, 1]"),
            ("OUTPUT ORDER", "noRuleMatched", "[3]", "[2, 2]", "[1, 2, 2]"),
            ("COLLECT", "noRuleMatched", "[3]", "[2, 2]", "[2, 2, 1]"),
        ])
    func single(_ policy: String, _ none: String, _ one: String, _ equal: String, _ different: String) throws {
        let table = TableUnderTest(
            policy: "hitPolicy='\(policy)'", outputs: [("out", "1, 2, 3", nil)],
            rules: [["[1..20)", "2"], ["[1..20)", "4 / 2"], ["[1..10)", "1"], ["30", "3"]])
        let found = try [99, 30, 15, 5].map { try outcome(table, $0) }
        #expect(found == [none, one, equal, different])
    }

    @Test(
        "with several outputs answers none, one, equal and different matches",
        arguments: [
            ("UNIQUE", "{a: 3, b: \"z\"}", "severalRulesMatched", "severalRulesMatched"),
            ("ANY", "{a: 3, b: \"z\"}", "{a: 2, b: \"y\"}", "rulesDisagree"),
            ("FIRST", "{a: 3, b: \"z\"}", "{a: 2, b: \"y\"}", "{a: 2, b: \"y\"}"),
            ("PRIORITY", "{a: 3, b: \"z\"}", "{a: 2, b: \"y\"}", "{a: 2, b: \"x\"}"),
            (
                "RULE ORDER", "[{a: 3, b: \"z\"}]", "[{a: 2, b: \"y\"}, {a: 2, b: \"y\"}]",
                "[{a: 2, b: \"y\"}, {a: 2, b: \"y\"}, {a: 2, b: \"x\"}]"
            ),
            (
                "OUTPUT ORDER", "[{a: 3, b: \"z\"}]", "[{a: 2, b: \"y\"}, {a: 2, b: \"y\"}]",
                "[{a: 2, b: \"x\"}, {a: 2, b: \"y\"}, {a: 2, b: \"y\"}]"
            ),
            (
                "COLLECT", "[{a: 3, b: \"z\"}]", "[{a: 2, b: \"y\"}, {a: 2, b: \"y\"}]",
                "[{a: 2, b: \"y\"}, {a: 2, b: \"y\"}, {a: 2, b: \"x\"}]"
            ),
        ])
    func several(_ policy: String, _ one: String, _ equal: String, _ different: String) throws {
        let table = TableUnderTest(
            policy: "hitPolicy='\(policy)'", outputs: [("a", "1, 2, 3", nil), ("b", "\"x\", \"y\", \"z\"", nil)],
            rules: [
                ["[1..20)", "2", "\"y\""], ["[1..20)", "1 + 1", "\"y\""], ["[1..10)", "2", "\"x\""],
                ["30", "3", "\"z\""],
            ])
        let found = try [99, 30, 15, 5].map { try outcome(table, $0) }
        #expect(found == ["noRuleMatched", one, equal, different])
    }

    @Test("gives its defaults where nothing matches, null for an output that has none", arguments: policies)
    func defaults(_ policy: String) throws {
        let isList = ["RULE ORDER", "OUTPUT ORDER", "COLLECT"].contains(policy)
        var table = TableUnderTest(
            policy: "hitPolicy='\(policy)'", outputs: [("a", "1, 2, 7", "x + 6"), ("b", nil, nil)],
            rules: [["5", "1", "2"]])
        let both = "{a: 7, b: null}"
        #expect(try outcome(table, 1) == (isList ? "[\(both)]" : both))
        #expect(try outcome(table, 5) == (isList ? "[{a: 1, b: 2}]" : "{a: 1, b: 2}"))
        table.outputs = [("a", "1, 2, 7", "2")]
        table.rules = [["5", "1"]]
        #expect(try outcome(table, 1) == (isList ? "[2]" : "2"))
        table.rules = []
        #expect(try outcome(table, 1) == (isList ? "[2]" : "2"))
    }

    @Test(
        "that collects makes one value of the matches",
        arguments: [
            ("SUM", "noRuleMatched", "10", "17.5"), ("MIN", "noRuleMatched", "10", "2.5"),
            ("MAX", "noRuleMatched", "10", "10"), ("COUNT", "0", "1", "3"),
        ])
    func aggregations(_ aggregation: String, _ none: String, _ one: String, _ three: String) throws {
        var table = TableUnderTest(
            policy: "hitPolicy='COLLECT' aggregation='\(aggregation)'",
            rules: [["< 20", "10"], ["< 10", "2.5"], ["< 10", "5"]])
        #expect(try [99, 15, 5].map { try outcome(table, $0) } == [none, one, three])
        // A default stands for the whole.
        table.outputs[0].fallback = "-1"
        #expect(try [99, 15].map { try outcome(table, $0) } == ["-1", one])
    }

    @Test("that collects compares dates and texts too, and adds durations")
    func otherKinds() throws {
        var table = TableUnderTest(
            policy: "hitPolicy='COLLECT' aggregation='MAX'",
            rules: [["-", "@\"2024-02-28\""], ["-", "@\"2024-02-29\""]])
        #expect(try outcome(table, 1) == "@\"2024-02-29\"")
        table.policy = "hitPolicy='COLLECT' aggregation='MIN'"
        table.rules = [["-", "\"b\""], ["-", "\"a\""]]
        #expect(try outcome(table, 1) == "\"a\"")
        table.policy = "hitPolicy='COLLECT' aggregation='SUM'"
        table.rules = [["-", "@\"P1D\""], ["-", "@\"PT12H\""]]
        #expect(try outcome(table, 1) == "@\"P1DT12H\"")
        table.rules = [["-", "1"], ["-", "\"a\""]]
        #expect(try outcome(table, 1) == "wrongArgument")
        table.rules = [["-", "9223372036854775807"], ["-", "9223372036854775807"]]
        #expect(try outcome(table, 1) == "18446744073709551614")
    }

    @Test("records all rules that matched, whatever it makes of them", arguments: policies)
    func trace(_ policy: String) throws {
        let table = TableUnderTest(
            policy: "hitPolicy='\(policy)'", outputs: [("out", "1, 2", nil)],
            rules: [["< 0", "1"], ["5", "1"], ["> 4", "2"]])
        let result = try run(table, 5)
        #expect(result.trace.firings.map(\.rules) == [policy == "FIRST" ? [1] : [1, 2]])
        #expect(result.trace.firings.map(\.table) == ["d"])
    }

    @Test(
        "means the same however the table is drawn",
        arguments: ["Rule-as-Row", "Rule-as-Column", "CrossTable"], ["UNIQUE", "FIRST", "COLLECT"])
    func orientation(_ orientation: String, _ policy: String) throws {
        let rules = [["1", "1", "10"], ["1", "2", "20"], ["2", "1", "30"], ["2", "2", "40"]]
        let plain = TableUnderTest(policy: "hitPolicy='\(policy)'", inputs: ["x", "y"], rules: rules)
        var drawn = plain
        drawn.policy += " preferredOrientation='\(orientation)'"
        for (x, y) in [(1, 1), (1, 2), (2, 1), (2, 2), (3, 3)] {
            let facts = ["x": Value.number(x), "y": .number(y)]
            #expect(try drawn.model.value("d", facts) == plain.model.value("d", facts))
        }
        #expect(try drawn.model.findings.isEmpty)
    }

    @Test("without a column to test matches always, and without a rule never", arguments: policies)
    func empty(_ policy: String) throws {
        var table = TableUnderTest(
            policy: "hitPolicy='\(policy)'", inputs: [], outputs: [("out", "7", nil)], rules: [["7"]])
        #expect(try ["7", "[7]"].contains(outcome(table, 1)))
        table.rules = []
        #expect(try outcome(table, 1) == "noRuleMatched")
    }
}
