import Civic
import Exact
import Policy
import Registration
import TestSupport
import Testing

@Suite("The list of anomalies")
struct AnomalyTests {
    private static let scan = Result { try AnomalyScan(try Rules.book()) }

    private func entries(
        _ contracts: [RegisteredContract], successors: [String: String] = [:]
    ) throws -> [(code: String, contracts: [String])] {
        try Self.scan.get().list(of: contracts, year: 2024, successors: successors).anomalies
            .map { (code: $0.code, contracts: $0.contracts) }
    }

    private func codes(_ contract: RegisteredContract, successors: [String: String] = [:]) throws -> [String] {
        try entries([contract], successors: successors).map(\.code)
    }

    @Test("names what a single contract says of itself")
    func single() throws {
        #expect(try codes(.sample("a")) == [])
        #expect(try codes(.sample("a", seller: "S", buyer: "S")) == ["same-unit"])
        #expect(
            try codes(.sample("a", seller: "S", buyer: "B"), successors: ["B": "C", "C": "S"]) == ["same-successor"])
        #expect(try codes(.sample("a", related: true)) == ["related"])
        #expect(try codes(.sample("a", wan: 500)) == ["large"])
        #expect(try codes(.sample("a", fen: 499_999_999)) == [])
        #expect(try codes(.sample("a", government: true)) == ["government"])
        #expect(try codes(.sample("a", foreign: true)) == ["foreign"])
        #expect(
            try codes(.sample("a", wan: 900, related: true, government: true)) == ["related", "large", "government"])
    }

    @Test("leaves out cancelled contracts and those of other years")
    func notCounted() throws {
        #expect(try codes(.sample("a", wan: 900, status: "cancelled")) == [])
        #expect(try codes(.sample("a", wan: 900, on: "2023-12-31")) == [])
    }

    @Test("finds a large contract that was split, and nothing that only looks like it")
    func split() throws {
        let days = ["2024-03-01", "2024-04-15", "2024-05-29"]
        let parts = zip(["a", "b", "c"], days).map { RegisteredContract.sample($0, wan: 200, on: $1) }
        #expect(try entries(parts).map(\.code) == ["split"])
        #expect(try entries(parts).map(\.contracts) == [["a", "b", "c"]])
        // A day more, one part fewer, too little together, another buyer, one that is large by itself.
        #expect(try entries(Array(parts[..<2]) + [.sample("c", wan: 200, on: "2024-05-30")]).isEmpty)
        #expect(try entries(Array(parts[..<2])).isEmpty)
        #expect(try entries(zip(["a", "b", "c"], days).map { .sample($0, wan: 166, on: $1) }).isEmpty)
        #expect(try entries(Array(parts[..<2]) + [.sample("c", buyer: "X", wan: 200, on: days[2])]).isEmpty)
        #expect(try entries(Array(parts[..<2]) + [.sample("c", wan: 600, on: days[2])]).map(\.code) == ["large"])
    }

    @Test("compares parts by their day of signing where it is known")
    func signed() throws {
        let parts = ["a", "b", "c"].map {
            RegisteredContract.sample(
                $0, wan: 200, on: "2024-0\($0 == "a" ? 1 : $0 == "b" ? 5 : 9)-10", signed: "2023-12-30")
        }
        #expect(try entries(parts).map(\.code) == ["split"])
    }

    @Test("makes one entry of windows that share contracts")
    func runs() throws {
        let days = ["2024-01-01", "2024-02-15", "2024-03-20", "2024-05-01", "2024-06-10"]
        let parts = zip(["a", "b", "c", "d", "e"], days).map { RegisteredContract.sample($0, wan: 180, on: $1) }
        #expect(try entries(parts).map(\.contracts) == [["a", "b", "c", "d", "e"]])
    }

    @Test("finds units that sell to each other, once")
    func mutual() throws {
        let contracts: [RegisteredContract] = [
            .sample("c", seller: "A", buyer: "B"), .sample("a", seller: "B", buyer: "A"),
            .sample("b", seller: "A", buyer: "C"),
        ]
        #expect(try entries(contracts).map(\.code) == ["mutual"])
        #expect(try entries(contracts).map(\.contracts) == [["a", "c"]])
        let merged = try entries(
            [.sample("c", seller: "A", buyer: "B"), .sample("a", seller: "B", buyer: "D")], successors: ["D": "A"])
        #expect(merged.map(\.code) == ["mutual"])
    }

    @Test("finds a seller whose year lies in its last days")
    func rush() throws {
        let early = RegisteredContract.sample("a", buyer: "X", wan: 400, on: "2024-11-30")
        let late = ["b", "c", "d"].map { RegisteredContract.sample($0, buyer: "B" + $0, wan: 200, on: "2024-12-01") }
        #expect(try entries([early] + late).map(\.code) == ["rush"])
        #expect(try entries([early] + late).map(\.contracts) == [["b", "c", "d"]])
        #expect(try entries([.sample("a", buyer: "X", fen: 400_000_001, on: "2024-11-30")] + late).isEmpty)
        #expect(try entries([early] + late.dropLast()).isEmpty)
    }

    @Test("has one line a contract, with the gravest treatment, and a word for every code")
    func lines() throws {
        let contracts: [RegisteredContract] = [
            .sample("b", wan: 900, foreign: true), .sample("a", government: true), .sample("c"),
            .sample("d", status: "cancelled"),
        ]
        let scan = try Self.scan.get()
        let list = try scan.list(of: contracts, year: 2024)
        #expect(list.counted == ["a", "b", "c"])
        let lines = list.lines(of: contracts)
        #expect(lines.map(\.contract.id) == ["a", "b"])
        #expect(lines.map(\.treatment) == [.sample, .verify])
        #expect(lines[1].anomalies.map { scan.word(for: list.anomalies[$0].code).zh } == ["大额合同", "涉外合同"])
        #expect(scan.word(for: "other").zh == "other")
    }

    @Test("takes other numbers, and says with the entry which")
    func parameters() throws {
        let scan = try AnomalyScan(try Rules.book(), parameters: ["large contract": 100])
        let found = try scan.list(of: [.sample("a", wan: 1)], year: 2024).anomalies
        #expect(found.map(\.message.zh) == ["技术交易额 1 万元，达到大额。"])
        #expect(throws: RuleFault.self) { try AnomalyScan(try Rules.book(), parameters: ["larg contract": 100]) }
    }

    @Test("says everything in English too, rounds what it counts in 万元, and writes no mark of its own")
    func languages() throws {
        let scan = try Self.scan.get()
        var random = SeededRandom(seed: 7)
        let contracts = AnomalyReference.year(&random).0
        let words = scan.kinds.map(\.word)
        let messages = try scan.list(of: contracts, year: 2024).anomalies.map(\.message)
        let clauses = ["list", "q188", "d24.14"].compactMap { scan.clause($0)?.cited }
        #expect(clauses.count == 3 && !messages.isEmpty)
        let chinese = (words + messages + clauses).filter { $0.en.unicodeScalars.contains { $0.value >= 0x2E80 } }
        #expect(chinese == [])
        #expect(clauses.allSatisfy { !$0.zh.contains("[") && !$0.zh.contains("［") })
        let third = try AnomalyScan(try Rules.book(), parameters: ["large contract": 100])
            .list(of: [.sample("a", wan: 1)], year: 2024).anomalies
        #expect(third.map(\.message.en) == ["A technology amount of 0.01 million yuan is large."])
    }

    @Test("follows successors without end only to their end")
    func circle() throws {
        let circle = ["A": "B", "B": "C", "C": "B"]
        let found = try Self.scan.get().list(
            of: [.sample("a", seller: "A", buyer: "C")], year: 2024, successors: circle
        ).anomalies
        #expect(found.map(\.code) == ["same-successor"])
        #expect(found.first?.parties == ["B"])
    }

    @Test("is the one drawn up by trying everything, and does not depend on the order of the contracts")
    func reference() throws {
        var wrong: [UInt64] = []
        var seen: Set<String> = []
        for seed in UInt64(1)...30 {
            var random = SeededRandom(seed: seed)
            let (contracts, successors) = AnomalyReference.year(&random)
            let found = try entries(contracts, successors: successors)
            let again = try entries(contracts.shuffled(using: &random), successors: successors)
            let expected = AnomalyReference.entries(contracts, successors)
            if found.map(\.code) != again.map(\.code) || found.map(\.contracts) != again.map(\.contracts) {
                wrong.append(seed)
            }
            if AnomalyReference.sorted(found) != AnomalyReference.sorted(expected) { wrong.append(seed) }
            seen.formUnion(found.map(\.code))
        }
        #expect(wrong == [])
        #expect(seen == Set(try Self.scan.get().kinds.map(\.code)))
    }
}

extension RegisteredContract {
    /// A contract of 2024 that nobody would look at.
    static func sample(
        _ id: String, seller: String = "A", buyer: String = "B", wan: Int64 = 10, fen: Int64? = nil,
        on day: String = "2024-06-03", signed: String? = nil, status: String = "registered", related: Bool? = false,
        government: Bool? = nil, foreign: Bool? = nil
    ) -> RegisteredContract {
        let amount = Yuan(fen: fen ?? wan * 1_000_000)
        return RegisteredContract(
            id: id, status: status, registeredOn: AnomalyReference.day(day), signedOn: signed.map(AnomalyReference.day),
            seller: seller, buyer: buyer, turnover: amount, technologyAmount: amount, isBetweenRelated: related,
            isForeign: foreign, isGovernment: government)
    }
}
