import Civic
import Database
import Exact
import Foundation
import Interchange
import Journal
import TransparencyLog

/// Acts with an official row each, and a sequencer that seals them beside the writers.
struct Acts: Workload {
    private let journal: Journal
    private let sequencer: Sequencer

    init(_ address: DatabaseAddress) async throws {
        let migration = Migration(
            "acts-1", official: ["written"],
            "CREATE TABLE written (writer INT64 NOT NULL, number INT64 NOT NULL, act ID NOT NULL REFERENCES act (id))",
            "CREATE INDEX written_number ON written (writer, number)")
        let database = try await Database(address, migrations: JournalMigrations.all + [migration])
        try await database.migrate(at: Acts.now())
        guard let key = ActKey(bytes: [UInt8](repeating: 7, count: ActKey.length)),
            let name = KeyName("example.org/acts")
        else { throw DatabaseError(reason: .closed) }
        journal = Journal(database, actKey: key, random: .system, now: Acts.now)
        let signer = try SignerKey(name: name, type: .ed25519, seed: [UInt8](repeating: 9, count: 32))
        sequencer = Sequencer(journal, signer: signer, holder: "writer-\(getpid())")
        try await sequencer.begin()
        try await sequencer.checkHead()
    }

    /// A hundred times as fast as the clock on the wall, so that the lease of who was killed runs out at once.
    @Sendable private static func now() -> Instant {
        let start: Int64 = 1_700_000_000_000
        return Instant(milliseconds: start + (Int64(Date().timeIntervalSince1970 * 1000) - start) * 100)
    }

    func last(of writer: Int) async throws -> Int {
        try await journal.database.read { reader in
            try reader.value("SELECT max(number) FROM written WHERE writer = \(writer)") ?? 0
        }
    }

    func write(_ number: Int, by writer: Int) async throws {
        let subject = Subject(kind: "matter", id: "\(writer)")
        try await journal.write { transaction in
            let draft = ActDraft("matter.step", on: subject, open: [JSON.Member("number", .string("\(number)"))])
            let act = try transaction.record(draft, by: .system)
            _ = try transaction.execute(
                "INSERT INTO written (writer, number, act) VALUES (\(writer), \(number), \(act.id.description))")
        }
    }

    func tend(_ published: (Int) -> Void) async throws {
        while true {
            do {
                if let pass = try await sequencer.sealAll(), pass.sealed > 0 { published(Int(pass.head.size)) }
            } catch let error as JournalError {
                // Another process took over while this one slept: it goes on as the one that waits.
                guard case .overtaken = error.reason else { throw error }
            }
            try await Task.sleep(for: .milliseconds(5))
        }
    }
}
