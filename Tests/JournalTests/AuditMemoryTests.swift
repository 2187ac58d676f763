import Database
import Foundation
import Interchange
import Journal
import Testing

@Suite("An audit of a long record", .serialized)
struct AuditMemoryTests {
    private static let acts = ProcessInfo.processInfo.environment["BEIZENG_ACTS"].flatMap(Int.init)

    /// Asked for by `BEIZENG_ACTS=200000`, and then alone: other tests of the process would count as its memory.
    @Test("holds no more than pages of it", .enabled(if: acts != nil))
    func memory() async throws {
        let folder = try TemporaryFolder()
        let test = try await TestJournal(folder.sqlite(), migrations: [Grant.migration, Payment.migration])
        let acts = Self.acts ?? 0
        let facts = [JSON.Member("text", .string(String(repeating: "倍增", count: 200)))]
        for start in stride(from: 0, to: acts, by: 2_000) {
            try await test.journal.write { transaction in
                for number in start..<min(start + 2_000, acts) {
                    let draft = ActDraft("matter.step", on: Subject(kind: "matter", id: "m\(number / 4)"), open: facts)
                    _ = try transaction.record(draft, by: .system) { rows in
                        try rows.insert(into: Payment.table, [.text("p\(number)"), .int(Int64(number))])
                    }
                }
            }
            test.clock.advance(milliseconds: 1_000)
            _ = try await test.sequencer.sealAll()
        }
        let before = Self.residentBytes()
        let report = try await test.audit()
        let growth = Self.residentBytes() - before
        print("\(report.acts) acts and \(report.rows) rows audited in \(growth / 1_048_576) MiB")
        #expect(report.findings == [])
        #expect(report.acts == acts)
        #expect(report.rows == acts)
        // The bodies alone are more than a kilobyte an act.
        #expect(growth < 48 * 1_048_576)
    }

    private static func residentBytes() -> Int {
        let words = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ") ?? []
        return words.count > 1 ? (Int(words[1]) ?? 0) * 4_096 : 0
    }
}
