import DMN
import Exact
import FEEL
import Policy
import Testing

@Suite("The cases of a pack")
struct PackProofTests {
    private func proof(_ source: PackSource) throws -> PackProof {
        PackProof(try #require(Pack.load(source).0))
    }

    @Test("hold in the first plan, and reach every row of every table")
    func jinan() throws {
        let proof = try proof(SamplePacks.jinan())
        #expect(proof.findings == [])
        #expect(proof.results.count > 100 && proof.holding == proof.results.count)
        #expect(proof.coverage.count == 21 && proof.coverage.allSatisfy { $0.reached == $0.rows.count })
        let plan = try #require(Pack.load(SamplePacks.jinan()).0).plan
        // Each award has a case of its own, save one that is switched off with all it asks for.
        let without = plan.awards.filter { proof.results(for: $0).isEmpty }.map(\.id)
        #expect(without == [])
    }

    @Test("say in each language which of them fails, what came out and which rows fired")
    func fails() throws {
        let source = try SamplePacks.jinan().replacing(
            "name: \"seller cap\", type: \"tYuan\", value: \"1000000\"",
            with: "name: \"seller cap\", type: \"tYuan\", value: \"900000\"")
        let found = try proof(source).findings.filter(\.isError)
        #expect(found.map(\.id) == Array(repeating: "case.fails", count: 4))
        let first = try #require(found.first)
        #expect(
            first.line
                == source.line(
                    of: "expect: {amount: 1000000, outcome: \"granted\", reason: \"rate\"}", in: "contracts.cases.yaml")
        )
        #expect(
            first.message.zh
                == "算例“seller-at-cap”（条款 m21.seller）不符：金额应为 1000000，实为 900000；理由代码应为 \"rate\"，实为 \"rate-capped\"；命中：“Seller subsidy”第 6 行（decision.seller-subsidy.capped）"
        )
        #expect(
            first.message.en.contains("amount must be 1000000, is 900000; reason must be \"rate\", is \"rate-capped\""))
        #expect(first.message.en.contains("fired: row 6 (decision.seller-subsidy.capped) of “Seller subsidy”"))
    }

    @Test("stand for a clause, which is the one that the rule must give")
    func clause() throws {
        let source = try SamplePacks.jinan().replacing(
            "clause: \"m2.national\"", with: "clause: \"m2.provincial\"", in: "recognitions.cases.yaml")
        let found = try proof(source).findings
        #expect(found.map(\.id) == ["case.fails"])
        #expect(found.first?.message.zh.contains("条款应为 \"m2.provincial\"，实为 \"m2.national\"") == true)
    }

    @Test("name the rows that none of them reaches, also in a function called for each item")
    func coverage() throws {
        let proof = try proof(SamplePacks.sample())
        #expect(!proof.findings.haveErrors)
        let table = try #require(proof.coverage.first { $0.table.element == "Combine" })
        #expect(table.rows.filter { !$0.cases.isEmpty }.map(\.number) == [2, 5])
        #expect(table.rows[1].cases == ["combined-shared-cap"])
        let unreached = proof.findings.filter { $0.id == "case.row-unreached" && $0.file == "combination.dmn" }
        #expect(unreached.map(\.line) == [0, 2, 3, 5, 6, 7].map { table.rows[$0].position.line })
        #expect(unreached.first?.message.en == "no case reaches row 1 (function.combine.nothing) of “Combine”")
        // Of a model without any case one finding says all.
        #expect(proof.findings.filter { $0.id == "case.none" }.map(\.file) == ["facilities.dmn", "progress.dmn"])
    }

    @Test("ask the version of an award that is in force on the day")
    func version() throws {
        let results = try proof(SamplePacks.sample()).results
        let early = try #require(results.first { $0.ruleCase.id == "purchase-first-half" })
        #expect(early.decision?.decision == "Early purchase award")
        let later = try #require(results.first { $0.ruleCase.id == "purchase-at-threshold" })
        #expect(later.decision?.decision == "Purchase award")
        let before = try #require(
            try proof(SamplePacks.jinan()).results.first { $0.ruleCase.id == "seller-before-plan" })
        #expect(before.decision == nil && before.holds)
    }

    @Test("are taken exactly: quotes do not matter, and no amount passes through binary fractions")
    func exact() throws {
        let results = try proof(SamplePacks.sample()).results
        let bands = try #require(results.first { $0.ruleCase.id == "scale-three-bands" })
        let sales = try #require(bands.facts.first { $0.name == "sales" }?.value.list)
        #expect(sales.first?["turnover"].number == Decimal128("6000000.00"))
        let fen = try SamplePacks.sample().replacing(
            "technology_amount: 499999.99", with: "technology_amount: 499999.9999999999999999",
            in: "trade.cases.yaml")
        #expect(try proof(fen).findings.filter(\.isError) == [])
        let met = try SamplePacks.sample().replacing(
            "technology_amount: 499999.99", with: "technology_amount: 500000.0", in: "trade.cases.yaml")
        #expect(try proof(met).findings.filter(\.isError).map(\.id) == ["case.fails"])
    }

    @Test("are left alone where their model cannot run: its faults are told already")
    func broken() throws {
        let source = try SamplePacks.sample().replacing(
            "min(Sale base, 1000000)", with: "min(Sale bas, 1000000)", in: "trade.dmn")
        let found = try proof(source)
        #expect(!found.findings.haveErrors && found.results.allSatisfy { $0.ruleCase.file == "combination.cases.yaml" })
    }
}
