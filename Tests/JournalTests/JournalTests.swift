import Database
import Foundation
import Interchange
import Journal
import Testing
import TransparencyLog

@Suite("The journal")
struct JournalTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    @Test("gives each subject's acts their order, and the log an index for each")
    func order() async throws {
        let test = try await TestJournal(.sqlite(path: folder.appendingPathComponent("a.sqlite").path))
        let subject = Subject(kind: "matter", id: "one")
        for step in ["open", "review", "close"] {
            _ = try await test.journal.record(
                ActDraft("matter.\(step)", on: subject, open: [JSON.Member("step", .string(step))]), by: .system)
        }
        let pass = try await test.sequencer.sealAll()
        #expect(pass?.sealed == 3)
        let timeline = try await test.journal.database.read { try $0.timeline(of: subject) }
        #expect(timeline.map(\.act.sequence) == [1, 2, 3])
        #expect(timeline.map(\.index) == [0, 1, 2])
        let report = try await test.journal.audit(tables: [], key: test.signer.verifier)
        #expect(report.findings == [])
        #expect(report.acts == 3)
        #expect(report.checkpoints == 2)
    }
}
