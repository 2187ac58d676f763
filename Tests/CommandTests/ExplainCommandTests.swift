import Exact
import Interchange
import Testing

@Suite("beizeng explain")
struct ExplainCommandTests {
    private static let sample = [
        "explain", "--policy", Checkout.samplePack, "--year", "2024", "--facts", Checkout.sampleFacts,
    ]
    private static let small = [
        "explain", "--policy", "jinan-doubling-2023", "--year", "2023", "--facts", Checkout.smallFacts,
    ]

    @Test("adds up to the rows of the settlement, in JSON of exactly the agreed shape")
    func shape() throws {
        let rows = try Checkout.text("Tests/Packs/yunchuan-sample/facts/expected/settlement.csv")
            .split(separator: "\n").dropFirst().map { $0.split(separator: ",").map(String.init) }
        for organisation in ["9188990132962963XK", "91889901788888892H", "9188990163580247XT"] {
            let run = try Command.run(ExplainCommandTests.sample + [organisation, "--json"])
            #expect(run.status == 0)
            #expect(run.errors == "")
            let json = try JSON(parsing: Array(run.output.utf8))
            #expect(json.members?.map(\.key) == ["org_id", "year", "total_fen", "awards"])
            let awards = try #require(json["awards"]?.array)
            let keys = ["rule", "amount_fen", "outcome", "reason", "clause", "steps", "contract_ids"]
            // What is lacking stands behind, of those that are refused for it.
            #expect(awards.allSatisfy { [keys, keys + ["missing"]].contains($0.members?.map(\.key)) })
            let due = awards.compactMap { award -> [String]? in
                guard let rule = award["rule"]?.string, let fen = award["amount_fen"]?.number?.int64, fen > 0 else {
                    return nil
                }
                return [organisation, rule, "\(fen)"]
            }
            #expect(due == rows.filter { $0[0] == organisation })
            let sum = due.compactMap { Int64($0[2]) }.reduce(0, +)
            #expect(json["total_fen"]?.number?.int64 == sum)
        }
    }

    @Test("totals what the small year's answer has, for organisations picked by their place in it")
    func smallYear() throws {
        let rows = try Checkout.text("Examples/settle-small/expected/settlement.csv")
            .split(separator: "\n").dropFirst().map { $0.split(separator: ",").map(String.init) }
        for place in [0, 611, 1_222, 2_435] {
            let organisation = rows[place][0]
            let run = try Command.run(ExplainCommandTests.small + [organisation, "--json"])
            let json = try JSON(parsing: Array(run.output.utf8))
            let sum = rows.filter { $0[0] == organisation }.compactMap { Int64($0[2]) }.reduce(0, +)
            #expect(json["total_fen"]?.number?.int64 == sum)
        }
    }

    @Test("says what a refused unit lacks, by the table that refuses, and promises nothing")
    func missing() throws {
        let run = try Command.run(ExplainCommandTests.sample + ["91889901482716051E"])
        #expect(run.output.contains("还差什么：基数须不低于 500,000.00 元（现为 499,999.99 元）"), "\(run.output)")
        #expect(run.output.contains("只按决策表推算，不是承诺"))
        let json = try JSON(
            parsing: Array(
                try Command.run(ExplainCommandTests.sample + ["91889901482716051E", "--json"]).output.utf8))
        let award = try #require(json["awards"]?.array?.first { $0["rule"]?.string == "purchase-threshold" })
        let change = try #require(award["missing"]?.array?.first)
        #expect(change["fact"]?.string == "基数" && change["needed"]?.string == "须不低于 500,000.00 元")
    }

    @Test("says in Chinese, or English if asked, what is due, under which clause, step by step")
    func letter() throws {
        let chinese = try Command.run(ExplainCommandTests.sample + ["128899011000000080"])
        #expect(chinese.status == 0)
        let words = ["可享合计 150,000.00 元", "依据：", "第 1 步", "合同：", "合并前：160,000.00 元"]
        #expect(words.filter { !chinese.output.contains($0) } == [])
        let english = try Command.run(ExplainCommandTests.sample + ["128899011000000080", "--lang", "en"])
        #expect(english.status == 0)
        let sentences = ["in all 150,000.00 yuan", "clause: ", "step 1", "contracts: "]
        #expect(sentences.filter { !english.output.contains($0) } == [])
    }

    @Test("says what is not granted and why")
    func refused() throws {
        let run = try Command.run(ExplainCommandTests.sample + ["91889901482716051E"])
        #expect(run.status == 0)
        #expect(run.output.contains("未予补助"))
        #expect(run.output.contains("未达到门槛"))
    }

    @Test("shows one rule alone; one the unit has no facts for is an empty list")
    func oneRule() throws {
        let one = try Command.run(
            ExplainCommandTests.sample + ["9188990132962963XK", "--rule", "sale-scale", "--json"])
        let json = try JSON(parsing: Array(one.output.utf8))
        #expect(json["awards"]?.array?.compactMap { $0["rule"]?.string } == ["sale-scale"])
        let none = try Command.run(
            ExplainCommandTests.sample + ["9188990132962963XK", "--rule", "joint-lab", "--json"])
        #expect(none.status == 0)
        #expect(try JSON(parsing: Array(none.output.utf8))["awards"]?.array == [])
        let text = try Command.run(ExplainCommandTests.sample + ["9188990132962963XK", "--rule", "joint-lab"])
        #expect(text.output.contains("没有与“joint-lab”有关的事实"))
    }

    @Test("refuses an unknown rule, organisation or code, saying which there are")
    func unknown() throws {
        let rule = try Command.run(ExplainCommandTests.sample + ["9188990132962963XK", "--rule", "nonsense"])
        #expect(rule.status == 2)
        #expect(rule.errors.contains("sale-scale"))
        let organisation = try Command.run(ExplainCommandTests.small + ["9188990132962963XK"])
        #expect(organisation.status == 2)
        #expect(organisation.errors.contains("单位表中没有 9188990132962963XK"))
        let code = try Command.run(ExplainCommandTests.sample + ["9188990132962963XX"])
        #expect(code.status == 2)
        #expect(code.errors.contains("校验码"))
    }

    @Test("names the row of an organisation that was set aside")
    func setAside() throws {
        let scratch = try Scratch()
        try scratch.copySampleFacts()
        let text = try scratch.text("organisations.csv")
        try scratch.write(
            "organisations.csv",
            text.split(separator: "\n").map { line in
                line.hasPrefix("128899011000000080") ? "128899011000000080,university,huge,云东区,,false" : String(line)
            }.joined(separator: "\n") + "\n")
        let run = try Command.run(
            [
                "explain", "--policy", Checkout.samplePack, "--year", "2024", "--facts", scratch.path,
                "128899011000000080",
            ])
        #expect(run.status == 2)
        #expect(run.errors.contains("organisations.csv:2"))
        #expect(run.errors.contains("huge"))
    }
}
