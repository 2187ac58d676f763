import Database
import Exact
import Interchange
import Journal
import Testing
import TransparencyLog

@Suite("Many who record at once")
struct ConcurrencyTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("lose no act, and each subject's acts stand in a line", arguments: Engine.allCases)
    func manyTasks(engine: Engine) async throws {
        let test = try await TestJournal(
            try engine.address(in: folder), migrations: [Grant.migration, Payment.migration])
        let (tasks, rounds) = (64, 4)
        let acts = try await withThrowingTaskGroup(of: [Act].self) { group in
            for task in 0..<tasks {
                group.addTask {
                    var acts: [Act] = []
                    for round in 0..<rounds {
                        let id = round % 2 == 0 ? "shared\(task % 8)" : "own\(task)"
                        let draft = ActDraft("matter.step", on: Subject(kind: "matter", id: id))
                        acts.append(try await test.journal.record(draft, by: .system))
                        test.clock.advance(milliseconds: 1)
                    }
                    return acts
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(Set(acts.map(\.id)).count == tasks * rounds)
        var faults: [String] = []
        for (subject, acts) in Dictionary(grouping: acts, by: \.subject) {
            let line = acts.sorted { $0.sequence < $1.sequence }
            if line.map(\.sequence) != Array(1...line.count) { faults.append("\(subject): a gap") }
            for (before, next) in zip(line, line.dropFirst()) {
                if next.previous != before.id { faults.append("\(next.id): does not follow \(before.id)") }
                if next.at < before.at { faults.append("\(next.id): earlier than \(before.id)") }
            }
        }
        #expect(faults == [])
        #expect(try await test.sequencer.sealAll()?.head.size == tasks * rounds)
        let report = try await test.audit()
        #expect(report.findings == [])
        #expect(report.acts == tasks * rounds)
        await test.journal.database.close()
    }

    @Test("keep an act's time from going back when the clock does")
    func clockGoesBack() async throws {
        let test = try await TestJournal(folder.sqlite(), migrations: [Grant.migration, Payment.migration])
        let subject = Subject(kind: "matter", id: "a")
        let first = try await test.journal.record(ActDraft("matter.step", on: subject), by: .system)
        test.clock.advance(milliseconds: -5_000)
        let second = try await test.journal.record(ActDraft("matter.step", on: subject), by: .system)
        #expect(second.at == first.at)
        _ = try await test.sequencer.sealAll()
        #expect(try await test.audit().findings == [])
    }

    @Test("a closure that fails leaves neither act nor rows nor a step in the line")
    func rolledBack() async throws {
        let test = try await TestJournal(folder.sqlite(), migrations: [Grant.migration, Payment.migration])
        struct Refusal: Error {}
        let subject = Subject(kind: "matter", id: "a")
        await #expect(throws: Refusal.self) {
            try await test.journal.write { transaction in
                try transaction.record(ActDraft("matter.step", on: subject), by: .system) { rows in
                    try rows.insert(into: Payment.table, [.text("p"), .int(1)])
                }
                throw Refusal()
            }
        }
        let act = try await test.journal.record(ActDraft("matter.step", on: subject), by: .system)
        #expect(act.sequence == 1)
        let report = try await test.audit()
        #expect(report.findings == [])
        #expect(report.rows == 0)
    }

    @Test("a subject that could not be read back is refused", arguments: ["", "a b", "a/b", "a\u{0}b"])
    func badSubject(id: String) async throws {
        let test = try await TestJournal(folder.sqlite())
        let refusal = await #expect(throws: JournalError.self) {
            try await test.journal.record(ActDraft("matter.step", on: Subject(kind: "matter", id: id)), by: .system)
        }
        #expect(refusal?.reason == .badSubject("matter/\(id)"))
    }
}
