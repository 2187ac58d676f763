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
        #expect(report.files == 1)
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
        // One change is not drowned in what follows from it.
        guard Tampering.columns.contains(where: { $0.name == tampering.name }) else { return }
        #expect(report.total <= wanted.count + 12, "\(report.findings.prefix(20).map { "\($0.table) \($0.row)" })")
    }

    @Test("is tried with every column there is, but for those that prove nothing")
    func everyColumn() async throws {
        let database = try await Specimen.made().copy(in: folder)
        let columns = try await database.read { reader in
            try reader.rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'schema_migration'")
                .flatMap { table in
                    let name: String = try table["name"]
                    return try reader.rows("SELECT name FROM pragma_table_info(\(name))").map { column in
                        "\(name).\(try column["name"] as String)"
                    }
                }
        }
        let tried = Set(Tampering.columns.map { $0.name.prefix { $0 != "," } }.map(String.init))
        let untried = columns.filter { !tried.contains($0) }.filter { column in
            !Self.proveNothing.contains { column.utf8.starts(with: $0.utf8) }
        }
        #expect(columns.count > 50)
        #expect(untried == [])
    }

    /// What an audit does not look at, and who does, if anyone.
    private static let proveNothing = [
        "lease.holder", "lease.until",  // who may seal just now: any value is a true one
        "cosignature.at",  // when a witness's answer came in; its own time is in the line
        "refused.",  // each row is a finding, whatever it says
        "payment.", "actor_version.", "working_year.", "calendar",  // official tables like `grant_version`
        "matter",  // held against the acts where procedures are given
        "backup.",  // a note of the house
        "evidence.name", "evidence.at",  // the name that counts stands in the act
    ]

    private static func text(_ value: SQLValue?) -> String {
        switch value {
        case .text(let text)?: text
        case .int(let number)?: "\(number)"
        default: "?"
        }
    }
}
