import Civic
import Interchange
import Settlement
import Testing

@Suite("An approved amount")
struct ApprovedAmountTests {
    @Test(
        "decides under a ceiling: absent it is assumed, zero refuses, else it is granted",
        arguments: [
            ("", "assumed", 100_000_000), ("0", "refused", 0), ("1", "granted", 1),
            ("100000000", "granted", 100_000_000),
        ])
    func ceiling(approved: String, outcome: String, amount: Int64) throws {
        let line = try #require(try lines("national-makerspace", approved).first)
        #expect(line.outcome == outcome)
        #expect(line.amount == amount)
    }

    @Test("above the ceiling sets the row aside")
    func above() throws {
        #expect(try lines("national-makerspace", "100000001").isEmpty)
    }

    @Test("changes nothing where the amount is fixed")
    func fixed() throws {
        let line = try #require(try lines("pilot-base-excellent", "1").first)
        #expect(line.outcome == "granted")
        #expect(line.amount == 50_000_000)
    }

    @Test("of two rows on different days is added up, and one that is assumed makes the sum assumed")
    func summed() throws {
        let code = SampleCode.number(1)
        let year = try FactsYear.written(
            organisations: "\(code),enterprise,small,历下区,,false\n",
            recognitions: """
                \(code),national-makerspace,2023-03-01,300
                \(code),national-makerspace,2023-04-01,

                """)
        let settlement = try year.settled(keeping: .everything)
        let lines = try ReasonLine.all(in: ReasonsWriter.lines(of: settlement, isFull: true))
        #expect(lines.map(\.amount) == [100_000_300])
        #expect(lines.map(\.outcome) == ["assumed"])
        #expect(lines.first?.json["recognitions"]?.array?.count == 2)
    }

    private func lines(_ kind: String, _ approved: String) throws -> [ReasonLine] {
        let code = SampleCode.number(1)
        let year = try FactsYear.written(
            organisations: "\(code),enterprise,small,历下区,,false\n",
            recognitions: "\(code),\(kind),2023-03-01,\(approved)\n")
        return try ReasonLine.all(in: ReasonsWriter.lines(of: try year.settled(keeping: .everything), isFull: true))
    }
}
