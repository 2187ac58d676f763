import Civic
import DMN
import Exact
import Policy
import Settlement
import Testing

@Suite("A year settled in columns")
struct EngineTests {
    /// What a candidate says, in words that two engines can be compared by.
    private static func words(_ candidate: Candidate) -> String {
        let runs = candidate.runs.map { run in
            let program = run.program.map { "\($0)" } ?? "none"
            return "\(program) \(run.outcome) \(run.amount.fen) \(run.reason) \(run.clause) \(run.recognition ?? -1)"
        }
        return """
            \(candidate.organisation) \(candidate.award) \(candidate.rule) \(candidate.outcome) \
            \(candidate.amount.fen) \(candidate.reason) \(candidate.clause) \
            \(candidate.beforeCombination.map { "\($0.fen)" } ?? "-") [\(runs.joined(separator: "; "))]
            """
    }

    private static func differences(_ year: FactsYear, asOf: CivilDay? = nil) throws -> [String] {
        let columns = try year.settler(asOf: asOf, engine: .columns).settle()
        let interpreted = try year.settler(asOf: asOf, engine: .interpreter).settle()
        guard columns.candidates.count == interpreted.candidates.count else {
            return ["\(columns.candidates.count) candidates, not \(interpreted.candidates.count)"]
        }
        let pairs = zip(columns.candidates.map(words), interpreted.candidates.map(words))
        return pairs.filter { $0 != $1 }.map { "\($0)\n\($1)" }
    }

    @Test("says what the interpreter says, of the small year")
    func small() throws {
        let found = try Self.differences(FactsYear.small())
        #expect(found.isEmpty, "\(found.count): \(found.prefix(3).joined(separator: "\n"))")
    }

    @Test("says what the interpreter says, of the invented city with its combination", arguments: [2023, 2024])
    func invented(year: Int) throws {
        let found = try Self.differences(FactsYear.sample(year))
        #expect(found.isEmpty, "\(found.count): \(found.prefix(3).joined(separator: "\n"))")
    }

    @Test("judges recognitions of one year by the versions in force on their days")
    func versions() throws {
        let day = CivilDay(iso8601: Array("2024-06-30".utf8))
        let found = try Self.differences(FactsYear.sample(2024), asOf: day)
        #expect(found.isEmpty, "\(found.count): \(found.prefix(3).joined(separator: "\n"))")
    }

    @Test("runs every step of the first plan as columns, and hands nothing to the interpreter")
    func lowered() throws {
        let statistics = try FactsYear.small().settler().settle().statistics
        let interpreted = statistics.steps.filter { $0.value.interpreted > 0 }
        #expect(interpreted.isEmpty, "\(interpreted.mapValues(\.reasons))")
        #expect(statistics.cases > 1_000)
        #expect(statistics.deferred == 0)
    }

    @Test("hands a sum beyond the integers to the interpreter, with the same answer")
    func overflow() throws {
        let (seller, buyer) = (SampleCode.number(1), SampleCode.number(2))
        let year = try FactsYear.written(
            organisations: "\(seller),enterprise,small,历下区,,false\n\(buyer),enterprise,small,历下区,,false\n",
            contracts: """
                A,2023-01-01,service,\(seller),\(buyer),9000000000000000000,0,0,registered
                B,2023-01-01,service,\(seller),\(buyer),9000000000000000000,0,0,registered

                """)
        let settlement = try year.settler().settle()
        #expect(settlement.statistics.deferred == 1)
        let selling = try #require(settlement.candidates.first { $0.amount > .zero })
        #expect(selling.amount == Yuan(fen: 100_000_000))
        let found = try Self.differences(year)
        #expect(found.isEmpty, "\(found.prefix(3).joined(separator: "\n"))")
    }
}
