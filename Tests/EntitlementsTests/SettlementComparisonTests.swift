import Civic
import Database
import Entitlements
import Exact
import Journal
import Registry
import Settlement
import TestSupport
import Testing
import TransparencyLog

@Suite("Two settlements of a year")
struct SettlementComparisonTests {
    private static func basis(year: Int = 2023, pack: String = "a", contracts: String = "a") -> SettlementBasis {
        SettlementBasis(
            year: year, plan: "plan", pack: Hash(of: Array(pack.utf8)), asOf: CivilDay(number: 19_722),
            cutOff: Instant(milliseconds: 0), program: "1",
            facts: FactDigests(
                organisations: Hash(of: [1]), contracts: Hash(of: Array(contracts.utf8)), recognitions: Hash(of: [2])))
    }

    private static func line(
        _ organisation: String, _ rule: String, _ fen: Int64, _ outcome: Outcome = .granted, _ reason: String = "due"
    ) -> EntitlementLine {
        EntitlementLine(
            organisation: organisation, rule: rule, amount: Yuan(fen: fen), outcome: outcome, reason: reason)
    }

    @Test("differ in lines that one alone has, in amounts, and in what is said of them")
    func kinds() throws {
        let before = [
            Self.line("A", "buyer", 5), Self.line("A", "seller", 10), Self.line("B", "seller", 7),
            Self.line("D", "seller", 0, .refused, "outside"), Self.line("E", "seller", 0, .refused, "outside"),
        ]
        let after = [
            Self.line("A", "seller", 12), Self.line("B", "seller", 7), Self.line("C", "seller", 1),
            Self.line("D", "seller", 0, .unknown, "undecided"), Self.line("E", "seller", 0, .refused, "too-large"),
        ]
        let comparison = try SettlementComparison(.init(Self.basis(), before), .init(Self.basis(), after))
        let found = comparison.differences.map { "\($0.organisation) \($0.rule) \($0.kind.rawValue) \($0.change)" }
        #expect(
            found == [
                "A buyer only-before -5", "A seller amount 2", "C seller only-after 1", "D seller outcome 0",
                "E seller outcome 0",
            ])
        #expect(comparison.sameCount == 1)
        #expect(comparison.counts == [.onlyBefore: 1, .amount: 1, .onlyAfter: 1, .outcome: 2])
        let totals = comparison.totals.map { "\($0.rule) \($0.before) \($0.after) \($0.differences)" }
        #expect(totals == ["buyer 5 0 1", "seller 17 20 4"])
        #expect(
            String(decoding: comparison.csv(RegistryChanges()), as: UTF8.self) == """
                org_id,rule,difference,before_fen,after_fen,change_fen,before_outcome,after_outcome,before_reason,\
                after_reason,entries_changed
                A,buyer,only-before,5,,-5,granted,,due,,0
                A,seller,amount,10,12,2,granted,granted,due,due,0
                C,seller,only-after,,1,1,,granted,,due,0
                D,seller,outcome,0,0,0,refused,unknown,outside,undecided,0
                E,seller,outcome,0,0,0,refused,refused,outside,too-large,0

                """)
        #expect(
            String(decoding: comparison.totalsCSV, as: UTF8.self) == """
                rule,before_fen,after_fen,change_fen,differences
                buyer,5,0,-5,1
                seller,17,20,3,4
                TOTAL,22,20,-2,5

                """)
    }

    @Test("differ by their rules, by the facts of some files, or for no reason that is known")
    func causes() throws {
        let lines = [Self.line("A", "seller", 1)]
        func causes(_ before: SettlementBasis, _ after: SettlementBasis) throws -> [SettlementComparison.Cause] {
            try SettlementComparison(.init(before, lines), .init(after, [])).causes
        }
        #expect(try causes(Self.basis(), Self.basis(pack: "b")) == [.pack])
        #expect(try causes(Self.basis(), Self.basis(contracts: "b")) == [.facts(["contracts.csv"])])
        #expect(try causes(Self.basis(pack: "b"), Self.basis(contracts: "b")) == [.pack, .facts(["contracts.csv"])])
        let odd = try SettlementComparison(.init(Self.basis(), lines), .init(Self.basis(), []))
        #expect(odd.isUnexplained)
        #expect(try !SettlementComparison(.init(Self.basis(), lines), .init(Self.basis(), lines)).isUnexplained)
    }

    @Test("are of one year, or are not compared")
    func years() {
        let fault = #expect(throws: SettlementRunFault.self) {
            try SettlementComparison(.init(Self.basis(), []), .init(Self.basis(year: 2024), []))
        }
        #expect(fault?.reason == .years(2023, 2024))
    }

    @Test("meet the same differences whichever comes first, in orders and sizes of all kinds")
    func symmetry() throws {
        var random = SeededRandom(seed: 3)
        var faults: [String] = []
        for round in 0..<200 {
            func lines() -> [EntitlementLine] {
                (0..<12).filter { _ in Bool.random(using: &random) }.map { place in
                    Self.line("U\(place / 3)", "r\(place % 3)", Int64.random(in: 0...2, using: &random))
                }
            }
            let (left, right) = (lines(), lines())
            let forth = try SettlementComparison(.init(Self.basis(), left), .init(Self.basis(), right))
            let back = try SettlementComparison(.init(Self.basis(), right), .init(Self.basis(), left))
            let union = Set((left + right).map { $0.organisation + $0.rule })
            if forth.differences.map(\.change) != back.differences.map({ -$0.change })
                || forth.sameCount + forth.differences.count != union.count
            {
                faults.append("round \(round)")
            }
        }
        #expect(faults == [])
    }
}

@Suite("A settlement and the registry as it became")
struct RegistryComparisonTests {
    private let sample: SampleYear
    private let registry: SampleRegistry
    private let run: SettlementRun
    /// The seller and the buyer of the contract that changes.
    private let parties: [String]

    init() async throws {
        sample = try .invented()
        registry = try await SampleRegistry(sample, on: "2025-01-10")
        run = try await registry.desk.settle(registry.order(sample), by: SampleRegistry.settler).run
        let rows = String(decoding: sample.files["contracts.csv"] ?? [], as: UTF8.self).split(separator: "\n")
        let row = try #require(rows.first { $0.hasSuffix(",registered") && $0.hasPrefix("2024889900000002") })
        parties = row.split(separator: ",")[3...4].map(String.init)
    }

    private func compare() async throws -> (comparison: SettlementComparison, changes: RegistryChanges) {
        let now = try await registry.desk.draft(registry.order(sample, hasReasons: false)).side
        return try await registry.desk.compare(registry.desk.side(run.id), now)
    }

    @Test("are the same while nothing was recorded")
    func same() async throws {
        try registry.turn(to: "2025-02-01")
        let (comparison, _) = try await compare()
        #expect(comparison.differences.isEmpty && comparison.causes.isEmpty && comparison.sameCount > 20)
    }

    @Test("differ for the parties of a contract struck off since, which is named")
    func struckOff() async throws {
        try registry.turn(to: "2025-02-01")
        try await registry.change(
            "2024889900000002", of: .contract, ["status": .text("cancelled")], from: "2025-02-01")
        let (comparison, changes) = try await compare()
        #expect(!comparison.differences.isEmpty && comparison.organisations.isSubset(of: parties))
        #expect(comparison.causes == [.facts(["contracts.csv"])])
        for unit in comparison.organisations {
            #expect(
                changes.of(unit).map { "\($0.register.label) \($0.entry) \($0.version)" } == ["技术合同 2024889900000002 2"]
            )
        }
    }

    @Test("differ for the old seller of a contract as for the new one")
    func otherSeller() async throws {
        try registry.turn(to: "2025-02-01")
        let other = try #require(try await firstSeller())
        try await registry.change("2024889900000002", of: .contract, ["seller_id": .text(other)])
        let (comparison, changes) = try await compare()
        #expect(comparison.organisations.contains(parties[0]))
        for unit in comparison.organisations { #expect(changes.count(of: unit) == 1, "\(unit)") }
    }

    @Test("differ for those who bought from a unit that was elsewhere, and each is told of it")
    func partner() async throws {
        let sample = try SampleYear.small()
        let registry = try await SampleRegistry(sample, on: "2024-01-10")
        let before = try await registry.desk.draft(registry.order(sample, hasReasons: false)).side
        // A seller with contracts that earn their buyers something.
        let rows = String(decoding: sample.files["contracts.csv"] ?? [], as: UTF8.self).split(separator: "\n")
        let sold = rows.dropFirst().map { $0.split(separator: ",") }.filter { $0[7] != "0" && $0[8] == "registered" }
        let paid = Set(before.lines.filter { $0.rule.hasPrefix("buyer") && $0.amount > .zero }.map(\.organisation))
        let seller = try #require(sold.first { paid.contains(String($0[4])) }.map { String($0[3]) })
        try registry.turn(to: "2024-02-01")
        try await registry.change(seller, of: .organisation, ["district": .text("outside")])
        let after = try await registry.desk.draft(registry.order(sample, hasReasons: false)).side
        let (comparison, changes) = try await registry.desk.compare(before, after)
        #expect(!comparison.organisations.subtracting([seller]).isEmpty)
        #expect(comparison.causes == [.facts(["organisations.csv"])])
        for unit in comparison.organisations { #expect(changes.of(unit).map(\.entry) == [seller], "\(unit)") }
    }

    /// Another unit with sales that are below their limit.
    private func firstSeller() async throws -> String? {
        let lines = try await registry.journal.database.read { try $0.entitlements(of: run) }
        let line = lines.first {
            $0.rule.hasPrefix("sale") && $0.amount > .zero && !parties.contains($0.organisation)
        }
        return line?.organisation
    }
}
