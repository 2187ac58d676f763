import DMN
import FEEL
import Testing

@Suite("Looking through a decision table")
struct TableAnalysisTests {
    private func gaps(_ table: AnalysedTable) throws -> [String] {
        try table.analysis().gaps.map { ($0.isCertain ? "" : "perhaps ") + $0.example.text }
    }

    @Test(
        "finds the inputs that no rule is for",
        arguments: [
            ("number", nil, ["<= 0", "> 10"], ["0: 10"]), ("number", nil, ["<= 0", "> 0"], []),
            ("number", "[0..800000]", ["0", "(0..800000]"], []),
            ("number", nil, ["0", "(0..800000]"], ["0: -1 or 800001"]),
            ("string", "\"a\",\"b\"", ["\"a\"", "\"b\""], []), ("string", nil, ["\"a\"", "\"b\""], ["0: other"]),
            ("string", "\"a\",\"b\",\"c\"", ["\"a\"", "\"b\""], ["0: \"c\""]), ("boolean", nil, ["true"], ["0: false"]),
            ("number", nil, ["null", "> 0"], ["0: 0"]), ("number", nil, ["not(null)", "> 5"], ["0: null"]),
            ("date", nil, ["< date(\"2024-01-01\")", "> date(\"2024-01-01\")"], ["0: @\"2024-01-01\""]),
            ("number", nil, ["? < 1 or ? > 2", "1, 2"], ["0: 1.5"]), ("number", nil, ["odd(?)"], ["perhaps "]),
            ("number", nil, ["odd(?)", "-"], []),
        ] as [(String, String?, [String], [String])])
    func gaps(type: String, allowed: String?, cells: [String], expected: [String]) throws {
        let table = AnalysedTable(inputs: [(type, allowed)], policy: "FIRST", rules: cells.map { [$0, "1"] })
        #expect(try gaps(table) == expected)
    }

    @Test("finds none where a default stands, or where the policy collects")
    func noGaps() throws {
        var table = AnalysedTable(rules: [["1", "1"]])
        table.outputs = [("out", nil, "0")]
        #expect(try gaps(table) == [])
        table.outputs = [("out", nil, nil)]
        for policy in ["COLLECT", "RULE ORDER", "OUTPUT ORDER"] {
            table.policy = policy
            #expect(try gaps(table) == [])
        }
    }

    @Test("takes columns of one expression for one input")
    func oneInput() throws {
        let table = AnalysedTable(rules: [["< 5", "-", "1"], ["-", ">= 5", "2"]], columns: ["x", "x"])
        #expect(try gaps(table) == [])
        #expect(try table.analysis().overlaps.isEmpty)
    }

    @Test("knows that a count is a whole number and not negative")
    func counts() throws {
        var table = AnalysedTable(inputs: [("Any", nil)], rules: [["0", "1"], [">= 1", "2"]], columns: ["count(x)"])
        #expect(try gaps(table) == [])
        table.columns = ["x"]
        table.inputs = [("number", nil)]
        #expect(try gaps(table) == ["0: -1 or 0.5"])
    }

    @Test("sees that a limit only the facts tell leaves nothing out")
    func limits() throws {
        var table = AnalysedTable(inputs: [("number", nil), ("number", nil)], rules: [["> y", "1"], ["<= y", "2"]])
        table.columns = ["x"]
        #expect(try gaps(table) == [])
        #expect(try table.analysis().undecided.isEmpty)
        table.rules = [["> y", "1"], ["< y", "2"], [">= y", "3"]]
        let analysis = try table.analysis()
        #expect(
            analysis.overlaps.map { "\($0.first) \($0.second) \($0.isCertain) \($0.example.text)" } == [
                "0 2 true 0: > …"
            ])
        table.rules = [["> y", "1"], ["< y", "2"]]
        #expect(try gaps(table) == ["0: = …"])
        table.rules = [["> y", "1"], ["<= y", "2"], ["7", "3"]]
        #expect(try table.analysis().undecided.map(\.rule) == [0, 1])
    }

    @Test("finds rules that meet under UNIQUE, and under ANY if they differ")
    func overlaps() throws {
        var table = AnalysedTable(
            inputs: [("number", nil), ("boolean", nil)],
            rules: [["< 5", "-", "1"], [">= 5", "true", "2"], ["[3..7]", "false", "1"], [">= 7", "-", "3"]])
        func pairs() throws -> [String] {
            try table.analysis().overlaps.map { "\($0.first)-\($0.second) \($0.example.text)" }
        }
        #expect(try pairs() == ["0-2 0: 3, 1: false", "1-3 0: 7, 1: true", "2-3 0: 7, 1: false"])
        table.policy = "ANY"
        #expect(try pairs() == ["1-3 0: 7, 1: true", "2-3 0: 7, 1: false"])
        table.policy = "FIRST"
        #expect(try pairs() == [])
    }

    @Test("finds rules that never count: those before them leave nothing, or they hold for nothing")
    func unreachable() throws {
        var table = AnalysedTable(
            policy: "FIRST", rules: [["<= 3", "1"], ["> 3", "2"], ["7", "3"], ["[9..8]", "4"], ["[1..5]", "5"]])
        let analysis = try table.analysis()
        #expect(analysis.unreachable.map { "\($0.rule) by \($0.by)" } == ["2 by [1]", "4 by [0, 1]"])
        #expect(analysis.impossible.map(\.rule) == [3])
        table.policy = "PRIORITY"
        table.outputs = [("out", "5, 4, 3, 2, 1", nil)]
        #expect(try table.analysis().unreachable.map(\.rule) == [])
        table.outputs = [("out", "1, 2, 3, 4, 5", nil)]
        #expect(try table.analysis().unreachable.map(\.rule) == [2, 4])
    }

    @Test("finds rules that repeat others, by what they test and give")
    func duplicates() throws {
        var table = AnalysedTable(
            policy: "COLLECT", rules: [["1, 2", "1"], ["2, 1", "1"], ["[1..2]", "1"], ["1, 2", "2"]])
        #expect(try table.analysis().duplicates.map { [$0.first, $0.second] } == [[0, 1]])
        table.rules = [["odd(?)", "1"], ["odd(?)", "1"], ["even(?)", "1"]]
        #expect(try table.analysis().duplicates.map { [$0.first, $0.second] } == [[0, 1]])
    }

    @Test("finds values that cannot be: of another kind, or not allowed in the column or by its type")
    func strangers() throws {
        var table = AnalysedTable(
            inputs: [("string", "\"a\",\"b\"")], rules: [["\"a\",\"c\"", "1"], ["not(\"d\")", "2"], ["5", "3"]])
        func found() throws -> [String] {
            try table.analysis().strangers.map { "\($0.rule) \($0.column) \($0.value.literal)" }
        }
        #expect(try found() == ["0 input(0) \"c\"", "1 input(0) \"d\"", "2 input(0) 5"])
        table.inputs = [("number", nil)]
        table.allowed = "[0..9]"
        table.rules = [["1", "\"high\""], ["10", "\"low\""], ["> 20", "\"mid\""]]
        table.outputs = [("out", "\"high\",\"low\"", nil)]
        #expect(try found() == ["1 input(0) 10", "2 output(0) \"mid\""])
        #expect(try table.analysis().impossible.map(\.rule) == [1, 2])
    }

    @Test("is not certain of an input whose allowed values it cannot read")
    func openColumns() throws {
        var table = AnalysedTable(policy: "FIRST", rules: [["< 5", "1"]], allowed: "odd(?)")
        #expect(try gaps(table) == ["perhaps 0: 5"])
        #expect(try table.analysis().openColumns == [0])
        table.rules.append([">= 5", "2"])
        #expect(try gaps(table) == [])
    }

    @Test("leaves it open whether outputs agree that only facts tell")
    func outputs() throws {
        var table = AnalysedTable(policy: "ANY", rules: [["< 5", "x"], ["< 9", "x"], ["[3..20]", "x + 1"]])
        func overlaps() throws -> [String] {
            try table.analysis().overlaps.map { "\($0.first)-\($0.second) \($0.isCertain)" }
        }
        #expect(try overlaps() == ["0-2 false", "1-2 false"])
        table.rules = [["< 5", "2 * 3"], ["< 9", "6"], ["-", "7"]]
        #expect(try overlaps() == ["0-2 true", "1-2 true"])
    }

    @Test("tells how much it saw when the work is too much, the same each time")
    func steps() throws {
        let rules = (0..<400).map { ["[\($0)..\($0 + 1))", "[\($0 * 7 % 400)..500]", "1"] }
        let table = AnalysedTable(inputs: [("number", nil), ("number", nil)], policy: "FIRST", rules: rules)
        let analysis = try table.analysis(limit: .max, steps: 20_000)
        #expect(!analysis.coverage.isWhole)
        #expect(try table.analysis(limit: .max, steps: 20_000).coverage == analysis.coverage)
    }
}
