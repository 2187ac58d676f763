import Foundation
import TestSupport
import Testing

@testable import Database

@Suite("Killing PostgreSQL or who writes to it", .serialized)
struct PostgresCrashTests {
    private let crashes = setting("BEIZENG_CRASHES", default: 10)
    private var random = SeededRandom(seed: UInt64(setting("BEIZENG_SEED", default: 1)))

    @Test("leaves every acknowledged row exactly once when the client is killed")
    mutating func client() async throws {
        let folder = try TestFolder()
        let address = try PostgresServer.freshDatabase()
        let database = try await Database(DatabaseAddress(address), migrations: [])
        var ledger = CrashLedger()
        var faults: [String] = []
        for crash in 0..<crashes {
            let writer = try WriterProcess(address, count: 8, output: folder["said\(crash)"])
            try writer.waitForWork()
            try await Task.sleep(for: .microseconds(random.below(60_000)))
            let said = try writer.killed()
            // A commit that was under way ends only when the server has noticed that its client is gone.
            try await PostgresServer.waitForOthers(of: database)
            faults += try await ledger.check(said, on: database)
        }
        await database.close()
        print(
            "PostgreSQL: \(crashes) clients killed, \(ledger.rows) rows, \(ledger.unacknowledged) not acknowledged")
        #expect(ledger.rows > crashes)
        #expect(faults.isEmpty, "\(faults.prefix(5))")
    }

    @Test("leaves every acknowledged row exactly once when the server is killed and started again")
    mutating func server() async throws {
        let folder = try TestFolder()
        let server = try PostgresServer()
        // In the cluster's folder, which goes: what a killed server shares elsewhere stays for ever.
        let settings = ["dynamic_shared_memory_type": "mmap"]
        try server.start(settings)
        let address = try server.createDatabase("crashed")
        var ledger = CrashLedger()
        var faults: [String] = []
        for crash in 0..<max(2, crashes / 10) {
            let writer = try WriterProcess(address, count: 8, output: folder["said\(crash)"])
            // Twice under the same writers, who have to find out what became of their commits.
            for _ in 0..<2 {
                try writer.waitForWork()
                try await Task.sleep(for: .microseconds(50_000 + random.below(200_000)))
                server.kill9()
                try server.start(settings)
                try writer.waitForMore()
            }
            let said = try writer.killed()
            let database = try await Database(DatabaseAddress(address), migrations: [])
            try await PostgresServer.waitForOthers(of: database)
            faults += try await ledger.check(said, on: database)
            await database.close()
        }
        server.stop()
        print("PostgreSQL: \(2 * ledger.crashes) servers killed, \(ledger.rows) rows")
        #expect(ledger.rows > ledger.crashes)
        #expect(faults.isEmpty, "\(faults.prefix(5))")
    }
}

extension PostgresServer {
    /// Waits until no other client is in a transaction, at most ten seconds.
    static func waitForOthers(of database: Database) async throws {
        for _ in 0..<1000 {
            let others: Int? = try await database.read { reader in
                try reader.value(
                    """
                    SELECT count(*) FROM pg_stat_activity
                    WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL
                    """)
            }
            if others == 0 { return }
            try await Task.sleep(for: .milliseconds(10))
        }
        Issue.record("another client has been in a transaction for ten seconds")
    }
}
