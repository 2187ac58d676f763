import Database
import Exact
import Interchange
import Journal
import TestSupport
import Testing
import TransparencyLog

@Suite("Two sequencers")
struct SequencerTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(
        "that take turns in any order leave no gap, no index twice, and each subject in its order",
        arguments: Engine.allCases)
    func interleaved(engine: Engine) async throws {
        let test = try await TestJournal(
            try engine.address(in: folder), migrations: [Grant.migration, Payment.migration])
        var random = SeededRandom(seed: 42)
        let holders = ["one", "two"]
        let sequencers = holders.map { Sequencer(test.journal, signer: test.signer, holder: $0) }
        var leases: [Lease?] = [nil, nil]
        var faults: [String] = []
        var (overtaken, passes, recorded) = (0, 0, 0)
        for step in 0..<400 {
            let one = random.below(2)
            switch random.below(5) {
            case 0:
                for _ in 0..<random.below(4) {
                    let subject = Subject(kind: "matter", id: "m\(random.below(5))")
                    _ = try await test.journal.record(ActDraft("matter.step", on: subject), by: .system)
                    recorded += 1
                }
            case 1:
                // Now and then one is silent for longer than a lease lasts.
                test.clock.advance(milliseconds: random.below(3) == 0 ? Lease.duration + 1 : 500)
            case 2:
                if let lease = try await sequencers[one].takeLease() { leases[one] = lease }
            default:
                guard let lease = leases[one] else { continue }
                let other = leases[1 - one]?.fence ?? 0
                do {
                    _ = try await sequencers[one].seal(under: lease)
                    passes += 1
                    if other > lease.fence {
                        faults.append("\(step): sealed under fence \(lease.fence), \(other) is out")
                    }
                } catch let error as JournalError {
                    overtaken += 1
                    if error.reason != .overtaken(fence: lease.fence) || other <= lease.fence {
                        faults.append("\(step): \(error)")
                    }
                    leases[one] = nil
                }
            }
        }
        test.clock.advance(milliseconds: Lease.duration + 1)
        _ = try await sequencers[0].sealAll()
        #expect(faults == [])
        #expect(overtaken > 5)
        #expect(passes > 20)
        try await expectSealed(test, recorded)
        await test.journal.database.close()
    }

    @Test("of which one slept through the other's take-over: the sleeper appends nothing", arguments: Engine.allCases)
    func fenced(engine: Engine) async throws {
        let test = try await TestJournal(
            try engine.address(in: folder), migrations: [Grant.migration, Payment.migration])
        let (sleeper, other) = (
            Sequencer(test.journal, signer: test.signer, holder: "sleeper"),
            Sequencer(test.journal, signer: test.signer, holder: "other")
        )
        let lease = try #require(try await sleeper.takeLease())
        #expect(try await other.takeLease() == nil)
        test.clock.advance(milliseconds: Lease.duration + 1)
        #expect(try await other.takeLease()?.fence == lease.fence + 1)
        _ = try await test.journal.record(ActDraft("matter.open", on: Subject(kind: "matter", id: "a")), by: .system)
        let refusal = await #expect(throws: JournalError.self) { try await sleeper.seal(under: lease) }
        #expect(refusal?.reason == .overtaken(fence: lease.fence))
        #expect(try await sleeper.seal() == nil)
        #expect(try await other.seal()?.sealed == 1)
        try await expectSealed(test, 1)
        await test.journal.database.close()
    }

    @Test("at once, both awake, seal everything once", arguments: Engine.allCases)
    func together(engine: Engine) async throws {
        let test = try await TestJournal(
            try engine.address(in: folder), migrations: [Grant.migration, Payment.migration])
        let count = 120
        try await withThrowingTaskGroup { group in
            for holder in ["one", "two"] {
                group.addTask {
                    let sequencer = Sequencer(test.journal, signer: test.signer, holder: holder)
                    for _ in 0..<30 {
                        _ = try await sequencer.seal()
                        try await sequencer.resign()
                    }
                }
            }
            for writer in 0..<4 {
                group.addTask {
                    for _ in 0..<count / 4 {
                        let subject = Subject(kind: "matter", id: "m\(writer % 2)")
                        _ = try await test.journal.record(ActDraft("matter.step", on: subject), by: .system)
                    }
                }
            }
            try await group.waitForAll()
        }
        _ = try await test.sequencer.sealAll()
        try await expectSealed(test, count)
        await test.journal.database.close()
    }

    @Test("A pass takes a batch and leaves the rest to the next, oldest first")
    func batches() async throws {
        let test = try await TestJournal(folder.sqlite(), migrations: [Grant.migration, Payment.migration])
        let count = Sequencer.batch + 100
        try await test.journal.write { transaction in
            for number in 0..<count {
                let subject = Subject(kind: "matter", id: "m\(number % 7)")
                _ = try transaction.record(ActDraft("matter.step", on: subject), by: .system)
                if number % 50 == 0 { test.clock.advance(milliseconds: 1) }
            }
        }
        #expect(try await test.sequencer.seal()?.sealed == Sequencer.batch)
        #expect(try await test.sequencer.seal()?.sealed == 100)
        #expect(try await test.sequencer.seal()?.sealed == 0)
        try await expectSealed(test, count)
    }

    /// Every act has its index, and the audit finds nothing: no gap, no index twice, each subject in order.
    private func expectSealed(_ test: TestJournal, _ count: Int) async throws {
        let report = try await test.audit()
        #expect(report.findings == [])
        #expect(report.acts == count)
        #expect(report.sealed == count)
        #expect(report.waiting == 0)
        let head = try await test.journal.database.read { try $0.logHead() }
        #expect(head?.size == count)
    }
}
