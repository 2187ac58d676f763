import Civic
import Database
import Exact
import Interchange
import Journal
import Testing
import TransparencyLog

@Suite("Erasing the body of an act")
struct ErasureTests {
    private let folder: TemporaryFolder
    private let subject = Subject(kind: "matter", id: "one")

    init() throws { folder = try TemporaryFolder() }

    private func journal() async throws -> (test: TestJournal, act: Act) {
        let test = try await TestJournal(folder.sqlite(), migrations: [Grant.migration, Payment.migration])
        let draft = ActDraft(
            "matter.open", on: subject, open: [JSON.Member("amount", .string("1"))],
            sealed: [JSON.Member("person", .string("身份证"))])
        let act = try await test.journal.write { transaction in
            try transaction.record(draft, by: .system) { rows in
                try rows.insert(into: Grant.table, [.text("g"), .int(1), .int(100), .null, .null])
            }
        }
        return (test, act)
    }

    @Test("destroys what was asked for, keeps the log whole, and is counted", arguments: Erasure.Bodies.allCases)
    func erases(bodies: Erasure.Bodies) async throws {
        let (test, act) = try await journal()
        _ = try await test.sequencer.sealAll()
        let erasure = try await test.journal.erase(body: bodies, of: act.id, reason: "法定期限届满", by: .system)
        _ = try await test.sequencer.sealAll()
        let row = try await test.journal.database.read {
            try $0.first("SELECT open_salt, open_body, sealed_salt, sealed_body FROM act_body WHERE act = \(act.id)")
        }
        let isGone = try #require(row).values.map { $0 == .null }
        #expect(isGone == [bodies != .sealed, bodies != .sealed, bodies != .open, bodies != .open])
        #expect(erasure.subject == subject)
        #expect(erasure.sequence == 2)
        let report = try await test.audit()
        #expect(report.findings == [])
        #expect(report.erased == 1)
        #expect(report.sealed == 2)
    }

    @Test("of an act that waits for its place does not keep it from the log")
    func beforeSealing() async throws {
        let (test, act) = try await journal()
        _ = try await test.journal.erase(body: .both, of: act.id, reason: "r", by: .system)
        #expect(try await test.sequencer.sealAll()?.sealed == 2)
        #expect(try await test.audit().findings == [])
    }

    @Test("is shown in the timeline, where the erased act stays without its facts")
    func timeline() async throws {
        let (test, act) = try await journal()
        _ = try await test.journal.erase(body: .both, of: act.id, reason: "期满", by: .system)
        let timeline = try await test.journal.database.read { try $0.timeline(of: subject) }
        #expect(timeline.map(\.act.kind) == ["matter.open", Erasure.kind])
        #expect(timeline[0].facts == nil)
        #expect(timeline[1].facts?.first { $0.key == "act" }?.value == .string(act.id.description))
        #expect(timeline[1].facts?.first { $0.key == "reason" }?.value == .string("期满"))
    }

    @Test("in halves is two acts, and a third time there is nothing to erase")
    func halves() async throws {
        let (test, act) = try await journal()
        _ = try await test.journal.erase(body: .sealed, of: act.id, reason: "r", by: .system)
        _ = try await test.journal.erase(body: .open, of: act.id, reason: "r", by: .system)
        #expect(try await test.audit().findings == [])
        #expect(try await test.audit().erased == 1)
        for bodies in Erasure.Bodies.allCases {
            let refusal = await #expect(throws: JournalError.self) {
                try await test.journal.erase(body: bodies, of: act.id, reason: "r", by: .system)
            }
            #expect(refusal?.reason == .nothingToErase(act: act.id.description))
        }
    }

    @Test("leaves the rows of the act proved")
    func rows() async throws {
        let (test, act) = try await journal()
        _ = try await test.journal.erase(body: .both, of: act.id, reason: "r", by: .system)
        let report = try await test.audit()
        #expect(report.rows == 1)
        #expect(report.findings == [])
    }

    @Test("is refused for an act of erasure, and for an act that is not there")
    func refused() async throws {
        let (test, act) = try await journal()
        let erasure = try await test.journal.erase(body: .sealed, of: act.id, reason: "r", by: .system)
        let again = await #expect(throws: JournalError.self) {
            try await test.journal.erase(body: .both, of: erasure.id, reason: "r", by: .system)
        }
        #expect(again?.reason == .erasureStays(act: erasure.id.description))
        let other = try await TestJournal(folder.sqlite("other.sqlite"), seed: 5)
        let none = await #expect(throws: JournalError.self) {
            try await other.journal.erase(body: .both, of: act.id, reason: "r", by: .system)
        }
        #expect(none?.reason == .noAct(id: act.id.description))
    }
}
