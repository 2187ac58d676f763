import Database
import Exact
import Foundation
import Interchange
import Journal
import Synchronization
import TestSupport
import Testing
import TransparencyLog

/// A journal on a database of its own, with a clock and a random source that the test holds.
struct TestJournal {
    let journal: Journal
    let sequencer: Sequencer
    let signer: SignerKey
    let clock: TestClock

    /// A journal at `address` with the log begun, whose tables are those of `migrations`.
    init(_ address: DatabaseAddress, migrations: [Migration] = [], seed: UInt64 = 1) async throws {
        let clock = TestClock()
        let database = try await Database(address, migrations: JournalMigrations.all + migrations)
        try await database.migrate(at: clock.now)
        try self.init(database, clock: clock, seed: seed)
        try await sequencer.begin()
    }

    /// A journal on a database that has one, whatever its schema says.
    init(_ database: Database, clock: TestClock = TestClock(), seed: UInt64 = 1) throws {
        journal = Journal(
            database, actKey: try TestJournal.actKey(), random: RandomSource(SeededRandom(seed: seed)),
            now: { clock.now })
        let name = try #require(KeyName("example.org/acts"))
        signer = try SignerKey(name: name, type: .ed25519, seed: [UInt8](repeating: 9, count: 32))
        sequencer = Sequencer(journal, signer: signer, holder: "test")
        self.clock = clock
    }

    /// The key of all journals of the tests.
    static func actKey() throws -> ActKey { try #require(ActKey(bytes: [UInt8](repeating: 7, count: ActKey.length))) }

    /// The whole record held against itself.
    func audit(kept: [SignedCheckpoint] = []) async throws -> AuditReport {
        try await journal.audit(tables: [Grant.table, Payment.table], key: signer.verifier, kept: kept)
    }

    /// The checkpoints that were signed so far.
    func checkpoints() async throws -> [SignedCheckpoint] {
        try await journal.database.read { reader in
            try reader.rows("SELECT note FROM checkpoint ORDER BY size").map { row in
                try SignedCheckpoint(Array((row["note"] as String).utf8))
            }
        }
    }
}

/// A clock that stands until it is moved.
final class TestClock: Sendable {
    private let milliseconds = Mutex<Int64>(1_700_000_000_000)

    var now: Instant { Instant(milliseconds: milliseconds.withLock(\.self)) }

    func advance(milliseconds more: Int64) { milliseconds.withLock { $0 += more } }
}

/// A folder that goes when the test does.
final class TemporaryFolder: Sendable {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The path of a file in it.
    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// A database file in it.
    func sqlite(_ name: String = "acts.sqlite") -> DatabaseAddress { .sqlite(path: path(name)) }
}

extension Engine {
    /// The address of an empty database of a test's own.
    func address(in folder: TemporaryFolder) throws -> DatabaseAddress {
        switch self {
        case .sqlite: folder.sqlite()
        case .postgres: .postgres(conninfo: try PostgresServer.freshDatabase())
        }
    }
}
