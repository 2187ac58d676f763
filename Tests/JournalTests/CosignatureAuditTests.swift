import Database
import Journal
import Testing
import TransparencyLog

@Suite("An audit of cosignatures")
struct CosignatureAuditTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test(
        "finds each that is not the witness's own on its checkpoint",
        arguments: [
            "UPDATE cosignature SET size = 0 WHERE size = 1",
            "UPDATE cosignature SET witness = 'example.net/none+00000000+AQ==' WHERE size = 1",
            "UPDATE cosignature SET line = '— example.net/w AAAA' WHERE size = 1",
        ] as [SQL])
    func changed(change: SQL) async throws {
        let test = try await TestJournal(folder.sqlite(), migrations: [Grant.migration, Payment.migration])
        let name = try #require(KeyName("example.net/w"))
        let witness = try SignerKey(name: name, type: .cosignature, seed: [UInt8](repeating: 4, count: 32))
        _ = try await test.journal.record(ActDraft("matter.open", on: Subject(kind: "matter", id: "a")), by: .system)
        _ = try await test.sequencer.sealAll()
        let checkpoint = try await test.journal.checkpoint().checkpoint
        let line = try checkpoint.cosigned(by: witness, at: 1_700_000_000)
        #expect(try await test.journal.take(cosignature: Array("\(line)\n".utf8), by: witness.verifier) == 1)
        #expect(try await test.audit().findings == [])
        _ = try await test.journal.database.write { try $0.execute(change) }
        #expect(try await test.audit().findings.map(\.table) == ["cosignature"])
    }
}
