import Database
import Foundation
import Interchange
import Journal
import Testing
import TransparencyLog

@Suite("Cases driven at random")
struct MatterSimulationTests {
    /// `BEIZENG_SEED=n` runs one seed alone and prints what it did.
    private static let seeds: [UInt64] =
        ProcessInfo.processInfo.environment["BEIZENG_SEED"].flatMap(UInt64.init).map { [$0] } ?? Array(1...1_000)

    @Test("stand where the table alone would have led them, and the books balance")
    func simulation() async throws {
        let folder = try TemporaryFolder()
        let cases = try await MatterJournal(folder.sqlite())
        var faults: [String] = []
        for seed in Self.seeds {
            var run = try MatterSimulation(cases, seed: seed)
            try await run.run(cases: 2, steps: 12)
            if Self.seeds.count == 1 { print(run.trace.joined(separator: "\n")) }
            faults += run.faults.map { "BEIZENG_SEED=\(seed): \($0)" }
        }
        #expect(faults == [])

        let report = try await cases.audit()
        #expect(report.findings == [])
        let books = try await cases.test.journal.database.read { reader in try Books(reader) }
        #expect(books.acts == books.leaves + books.unsealed && books.acts == report.acts)
        #expect(books.matters == report.matters && books.matters > 0)
        #expect(books.strayHeads == 0 && books.strayMatters == 0)
        #expect(books.brokenSequences == 0 && books.indexes == books.leaves)
        _ = try await cases.test.sequencer.sealAll()
        let sealed = try await cases.audit()
        #expect(sealed.findings == [] && sealed.sealed == books.acts && sealed.waiting == 0)
        await cases.test.journal.database.close()
    }

    /// What must come out even.
    private struct Books: Sendable {
        let acts: Int
        let leaves: Int
        let unsealed: Int
        let matters: Int
        /// Subjects whose last act is not the one noted.
        let strayHeads: Int
        /// Cases whose last act is not their subject's.
        let strayMatters: Int
        /// Subjects whose acts are not numbered from 1 without a gap.
        let brokenSequences: Int
        /// One more than the highest index of the log.
        let indexes: Int

        init(_ reader: Reader) throws {
            func count(_ sql: SQL) throws -> Int { try reader.value(sql) ?? 0 }
            acts = try count("SELECT COUNT(*) FROM act")
            leaves = try count("SELECT COUNT(*) FROM leaf")
            unsealed = try count("SELECT COUNT(*) FROM unsealed")
            matters = try count("SELECT COUNT(*) FROM matter")
            strayHeads = try count(
                """
                SELECT COUNT(*) FROM act JOIN subject_head ON subject_head.subject = act.subject
                WHERE (act.seq = subject_head.seq) <> (act.id = subject_head.act)
                """)
            strayMatters = try count(
                """
                SELECT COUNT(*) FROM matter LEFT JOIN subject_head ON subject_head.subject = matter.subject
                    AND subject_head.act = matter.act
                WHERE subject_head.subject IS NULL
                """)
            brokenSequences = try count(
                """
                SELECT COUNT(*) FROM (SELECT subject FROM act GROUP BY subject
                    HAVING MIN(seq) <> 1 OR MAX(seq) <> COUNT(*)) AS broken
                """)
            indexes = try count("SELECT COALESCE(MAX(idx) + 1, 0) FROM leaf")
        }
    }
}
