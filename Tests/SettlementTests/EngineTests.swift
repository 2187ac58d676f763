import Civic
import DMN
import Exact
import Policy
import Settlement
import Synchronization
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

    /// The first lines of reasons that columns write otherwise than the interpreter's traces are written.
    private static func unlikeLines(_ year: FactsYear, asOf: CivilDay? = nil) throws -> [String] {
        func lines(_ bytes: [UInt8]) -> [String] {
            bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
        }
        let told = Mutex<[UInt8]>([])
        _ = try year.settler(asOf: asOf, keeping: .lines).settle(lines: { more in told.withLock { $0 += more } })
        let expected = ReasonsWriter.lines(of: try year.settled(asOf: asOf, keeping: .everything), isFull: true)
        let bytes = told.withLock { $0 }
        if bytes == expected { return [] }
        let pairs = zip(lines(bytes), lines(expected)).filter { $0 != $1 }.map { "\($0)\n\($1)" }
        return pairs.isEmpty ? ["\(bytes.count) bytes, not \(expected.count)"] : pairs
    }

    @Test("writes the reasons that the interpreter's traces give, of the small year")
    func smallLines() throws {
        let found = try Self.unlikeLines(FactsYear.small())
        #expect(found.isEmpty, "\(found.count): \(found.prefix(2).joined(separator: "\n"))")
    }

    @Test("writes the reasons that the interpreter's traces give, of the invented city", arguments: [2023, 2024])
    func inventedLines(year: Int) throws {
        let found = try Self.unlikeLines(FactsYear.sample(year))
        #expect(found.isEmpty, "\(found.count): \(found.prefix(2).joined(separator: "\n"))")
    }

    @Test("writes the reasons of recognitions by the versions in force on their days")
    func versionLines() throws {
        let day = CivilDay(iso8601: Array("2024-06-30".utf8))
        let found = try Self.unlikeLines(FactsYear.sample(2024), asOf: day)
        #expect(found.isEmpty, "\(found.count): \(found.prefix(2).joined(separator: "\n"))")
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
        let found = try Self.differences(year) + Self.unlikeLines(year)
        #expect(found.isEmpty, "\(found.prefix(3).joined(separator: "\n"))")
    }

    @Test("writes contract numbers that JSON has to escape, and those of a unit that sold none")
    func escapedNumbers() throws {
        let (seller, buyer) = (SampleCode.number(1), SampleCode.number(2))
        let year = try FactsYear.written(
            organisations: "\(seller),enterprise,small,历下区,,false\n\(buyer),enterprise,small,历下区,,false\n",
            contracts: """
                A\\1,2023-01-01,service,\(seller),\(buyer),100000,100000,0,registered
                "B""2",2023-01-02,service,\(seller),\(buyer),100000,100000,0,registered
                合同三,2023-01-03,service,\(seller),\(buyer),100000,100000,0,cancelled

                """)
        let found = try Self.unlikeLines(year)
        #expect(found.isEmpty, "\(found.prefix(2).joined(separator: "\n"))")
    }
}
