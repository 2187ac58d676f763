import Civic
import Database
import Entitlements
import Exact
import Interchange
import Journal
import Packs
import Policy
import Registry
import Settlement
import Testing
import TransparencyLog

@Suite("A settlement that is kept")
struct SettlementDeskTests {
    private let sample: SampleYear
    private let registry: SampleRegistry

    init() async throws {
        sample = try .invented()
        registry = try await SampleRegistry(sample, on: "2025-01-10")
    }

    @Test("is one act by the pack, which names every file by its hash")
    func act() async throws {
        let settled = try await registry.desk.draft(registry.order(sample))
        let (act, run) = try await registry.desk.keep(settled, by: SampleRegistry.settler)
        #expect(act.kind == "settlement.run" && act.subject == run.subject && act.policy == run.basis.pack)
        #expect(run.basis.pack == InstalledPack.hash(of: sample.pack.files))
        #expect(run.basis == settled.basis)
        let entry = try await registry.journal.database.read { try $0.timeline(of: run.subject).first }
        let said = Dictionary(uniqueKeysWithValues: (entry?.facts ?? []).map { ($0.key, $0.value) })
        #expect(said["year"]?.number == 2024 && said["as_of"]?.string == "2024-12-31")
        #expect(said["cut_off"]?.string == "2025-01-10T12:00:00.000+08:00")
        #expect(said["lines"]?.number?.int64 == Int64(settled.lines.count))
        let total = settled.lines.reduce(0) { $0 + $1.amount.fen }
        #expect(said["amount_fen"]?.number?.int64 == total && total > 0)
        for name in FactsReader.files {
            #expect(said["fact_files"]?[name]?.string == Hash(of: settled.facts[name] ?? []).hexadecimal)
        }
        let results = [
            "settlement.csv": settled.settlement.settlementCSV, "totals.csv": settled.settlement.totalsCSV,
            "reasons.jsonl": settled.reasons ?? [],
        ]
        for (name, bytes) in results {
            #expect(said["result_files"]?[name]?.string == Hash(of: bytes).hexadecimal)
        }
    }

    @Test("has every line as a row of its act, read back as it was")
    func lines() async throws {
        let settled = try await registry.desk.draft(registry.order(sample))
        let run = try await registry.desk.keep(settled, by: SampleRegistry.settler).run
        let lines = try await registry.journal.database.read { try $0.entitlements(of: run) }
        #expect(lines == settled.lines)
        #expect(Set(lines.map(\.outcome)).count > 1)
        let report = try await registry.journal.audit(
            tables: [SettlementRunStore.runs, SettlementRunStore.lines], key: nil)
        #expect(report.rows == lines.count + 1)
    }

    @Test("is found by an audit when a line was changed or removed, and by nothing else")
    func audit() async throws {
        let run = try await registry.desk.settle(registry.order(sample), by: SampleRegistry.settler).run
        #expect(try await registry.audit() == [])
        try await registry.tamper(
            """
            UPDATE entitlement_line SET amount_fen = amount_fen + 1 WHERE run = \(run.id) AND amount_fen =
                (SELECT MAX(amount_fen) FROM entitlement_line)
            """)
        let changed = try await registry.audit()
        #expect(changed.contains { $0.table == "entitlement_line" && $0.row == run.id.description })
        #expect(changed.allSatisfy { $0.table == "entitlement_line" })
    }

    @Test("with a line less is found by an audit")
    func removed() async throws {
        let (act, _) = try await registry.desk.settle(registry.order(sample), by: SampleRegistry.settler)
        try await registry.tamper("DELETE FROM entitlement_line WHERE act_row = 3")
        #expect(try await registry.audit().map(\.row) == [act.id.description])
    }

    @Test("gives way to the next of its plan and year, and stays")
    func superseded() async throws {
        let first = try await registry.desk.settle(registry.order(sample), by: SampleRegistry.settler).run
        #expect(first.state == .current)
        try registry.turn(to: "2025-02-01")
        let second = try await registry.desk.settle(registry.order(sample), by: SampleRegistry.settler).run
        let runs = try await registry.journal.database.read { try $0.settlementRuns() }
        #expect(runs.map(\.id) == [second.id, first.id])
        #expect(runs.map(\.state) == [.current, .superseded(by: second.id)])
    }

    @Test("is kept by those alone who may, and with its reasons")
    func refused() async throws {
        let order = registry.order(sample)
        let fault = await #expect(throws: ActorFault.self) {
            try await registry.desk.settle(order, by: SampleRegistry.clerk)
        }
        #expect(fault?.reason == .notPermitted(role: SettlementDesk.officer.label))
        await #expect(throws: ActorFault.self) { try await registry.desk.admit(SampleRegistry.clerk) }
        let bare = try await registry.desk.draft(registry.order(sample, hasReasons: false))
        let missing = await #expect(throws: SettlementRunFault.self) {
            try await registry.desk.keep(bare, by: SampleRegistry.settler)
        }
        #expect(missing?.reason == .noReasons)
        #expect(try await registry.journal.database.read { try $0.settlementRuns() }.isEmpty)
    }

    @Test("is known up to the end of a day, never later than now")
    func cutOff() throws {
        let now = registry.desk.cutOff()
        #expect(now.known == registry.journal.now() && "\(now.day)" == "2025-01-10")
        let early = try registry.cutOff("2024-12-31")
        #expect("\(early.day)" == "2024-12-31")
        #expect(early.known.text(offsetMinutes: 480) == "2024-12-31T23:59:59.999+08:00")
        #expect(try registry.cutOff("2025-01-10") == now)
        #expect(try registry.cutOff("2030-01-01") == now)
    }
}
