import Database
import Journal
import Testing
import TransparencyLog

@Suite("A row that somebody put into the queue of the log")
struct HostileQueueTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(
        "is refused and told, and all others are sealed",
        arguments: [
            "INSERT INTO act SELECT 'act-0000000000d', at, kind, 'matter/x', 1, NULL, actor, policy, leaf, mac, mac FROM act",
            "INSERT INTO act SELECT 'no id', at, kind, 'matter/x', 1, NULL, actor, policy, leaf, mac, mac FROM act",
            "INSERT INTO act SELECT 'act-0000000000d', at, kind, 'x', 1, NULL, actor, policy, leaf, x'00', mac FROM act",
            "INSERT INTO act SELECT 'act-0000000000d', at, kind, 'matter/x', 1, NULL, actor, x'00', leaf, mac, mac FROM act",
        ] as [SQL])
    func refused(forgery: SQL) async throws {
        let test = try await TestJournal(folder.sqlite(), migrations: [Grant.migration, Payment.migration])
        _ = try await test.journal.record(ActDraft("matter.open", on: Subject(kind: "matter", id: "a")), by: .system)
        let behind = try await Database(folder.sqlite(), migrations: [])
        try await behind.write { transaction in
            try transaction.execute(forgery)
            try transaction.execute("INSERT INTO unsealed SELECT id FROM act WHERE subject <> 'matter/a'")
        }
        let pass = try await test.sequencer.sealAll()
        #expect(pass?.sealed == 1)
        #expect(pass?.refused.count == 1)
        #expect(try await test.sequencer.sealAll()?.refused == [])
        #expect(try await !test.audit().isClean)
        _ = try await test.journal.record(ActDraft("matter.close", on: Subject(kind: "matter", id: "a")), by: .system)
        #expect(try await test.sequencer.sealAll()?.sealed == 1)
    }

    @Test("a second time keeps nothing else from the log, and is found")
    func again() async throws {
        let test = try await TestJournal(folder.sqlite(), migrations: [Grant.migration, Payment.migration])
        let act = try await test.journal.record(
            ActDraft("matter.open", on: Subject(kind: "matter", id: "a")), by: .system)
        _ = try await test.sequencer.sealAll()
        try await test.journal.database.write { transaction in
            _ = try transaction.execute("INSERT INTO unsealed (act) VALUES (\(act.id))")
        }
        _ = try await test.journal.record(ActDraft("matter.close", on: Subject(kind: "matter", id: "a")), by: .system)
        #expect(try await test.sequencer.sealAll()?.sealed == 1)
        #expect(try await test.audit().findings.map(\.table) == ["unsealed"])
    }
}
