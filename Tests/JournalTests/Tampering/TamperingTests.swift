import Database
import Foundation
import Journal
import Testing
import TransparencyLog

@Suite("An audit of a journal that was tampered with")
struct TamperingTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("finds nothing while nothing was changed, and counts what is there")
    func untouched() async throws {
        let specimen = try await Specimen.made()
        let database = try await specimen.copy(in: folder)
        let report = try await TestJournal(database).audit(kept: specimen.checkpoints)
        #expect(report.findings == [])
        #expect(report.acts == 313)
        #expect(report.sealed == 288)
        #expect(report.waiting == 25)
        #expect(report.checkpoints == 5)
        #expect(report.rows == 520)
        #expect(report.erased == 1)
    }

    @Test("names the row", arguments: Tampering.all)
    func names(tampering: Tampering) async throws {
        let database = try await Specimen.made().copy(in: folder)
        let wanted = try await database.read { reader in
            try tampering.finds.flatMap { find in
                try reader.rows(find.keys).map { row in "\(find.table) \(Self.text(row.values.first))" }
            }
        }
        try await database.write { transaction in
            for statement in tampering.statements { try transaction.execute(statement) }
        }
        let report = try await TestJournal(database).audit()
        let found = Set(report.findings.map { "\($0.table) \($0.row)" })
        let missed = wanted.filter { !found.contains($0) }
        #expect(!wanted.isEmpty)
        #expect(missed == [], "found instead: \(report.findings.prefix(12))")
    }

    private static func text(_ value: SQLValue?) -> String {
        switch value {
        case .text(let text)?: text
        case .int(let number)?: "\(number)"
        default: "?"
        }
    }
}
