import Interchange
import Settlement
import Testing

@Suite("A contract with a party that has no credit code")
struct OutsidePartyTests {
    private let seller = SampleCode.number(1)
    private let buyer = SampleCode.number(2)

    /// A year of a local seller and a local small buyer with these contracts.
    private func year(_ contracts: String) throws -> FactsYear {
        try FactsYear.written(
            organisations: "\(seller),university,large,历下区,,false\n\(buyer),enterprise,small,历下区,,false\n",
            contracts: contracts)
    }

    @Test("counts for the seller, and for no buyer", arguments: ["outside", "市外"])
    func sale(word: String) throws {
        let settlement = try year("A,2023-01-01,development,\(seller),\(word),10000000,8000000,8000000,registered\n")
            .settled(keeping: .everything)
        #expect(settlement.facts.problems == [])
        #expect(try CSVRows(settlement.settlementCSV).lines == ["\(seller),seller-subsidy,100000"])
    }

    @Test("is no purchase from within the city")
    func purchase() throws {
        let settlement = try year(
            """
            A,2023-01-01,licence,outside,\(buyer),10000000,8000000,8000000,registered
            B,2023-01-02,licence,\(seller),\(buyer),1000000,1000000,1000000,registered

            """
        ).settled(keeping: .everything)
        #expect(
            try CSVRows(settlement.settlementCSV).lines.sorted()
                == ["\(seller),seller-subsidy,10000", "\(buyer),buyer-subsidy,30000"].sorted())
        let lines = try ReasonLine.all(in: ReasonsWriter.lines(of: settlement, isFull: true))
        #expect(lines.count { $0.organisation == buyer && $0.rule == "buyer-subsidy" } == 1)
    }

    @Test("is set aside where neither party is of the city, and where a party is not given at all")
    func neither() throws {
        let facts = try year(
            """
            A,2023-01-01,service,outside,市外,1000,0,0,registered
            B,2023-01-01,service,\(seller),,1000,0,0,registered
            C,2023-01-01,service,\(seller),abroad,1000,0,0,registered
            D,2023-01-01,service,\(seller),\(buyer),1000,0,0,registered

            """
        ).facts()
        #expect(facts.problems.map(\.line) == [2, 3, 4])
        #expect(facts.problems.map(\.problem.isEmpty) == [false, false, false])
        #expect(facts.problems[0].remedy.contains("单位表"))
        #expect(facts.problems[1].problem.contains("空"))
        #expect(facts.problems[2].remedy.contains("outside（市外）"))
        #expect(facts.contracts.count == 1)
    }
}
