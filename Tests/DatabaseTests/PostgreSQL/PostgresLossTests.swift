import Synchronization
import TestSupport
import Testing

@testable import Database

@Suite("A connection to PostgreSQL that breaks")
struct PostgresLossTests {
    private let table = Migration("t-1", "CREATE TABLE t (id ID PRIMARY KEY)")

    /// A migrated database behind a proxy, on the shared server.
    private func withProxy(
        retries: PostgresRetries = PostgresRetries(), _ body: (Database, TCPProxy) async throws -> Void
    ) async throws {
        let address = try PostgresServer.freshDatabase()
        let name = String(address.split(separator: "/")[2].prefix { $0 != "?" })
        let server = try PostgresServer.shared()
        let proxy = try TCPProxy(to: server.port)
        let conninfo = server.conninfo(database: name, ports: [proxy.port])
        let backend = try PostgresBackend(conninfo: conninfo, retries: retries)
        let database = Database(.postgres(conninfo: conninfo), migrations: [table], backend: backend)
        try await database.migrate(at: sampleNow)
        do { try await body(database, proxy) } catch {
            proxy.stop()
            throw error
        }
        await database.close()
        proxy.stop()
    }

    private func count(_ database: Database) async throws -> Int? {
        try await database.read { try $0.value("SELECT COUNT(*) AS n FROM t") }
    }

    @Test(
        "during the commit leaves it unknown, and nothing is tried again",
        arguments: [
            (cut: TCPProxy.Cut.beforeServerGets("COMMIT\0"), rows: 0), (cut: .beforeClientHears("COMMIT\0"), rows: 1),
        ])
    func duringCommit(cut: TCPProxy.Cut, rows: Int) async throws {
        try await withProxy { database, proxy in
            let runs = Atomic(0)
            let error = await #expect(throws: DatabaseError.self) {
                try await database.write { transaction in
                    runs.add(1, ordering: .relaxed)
                    try transaction.execute("INSERT INTO t (id) VALUES ('a')")
                    proxy.cutOnce(cut)
                }
            }
            guard case .commitUnknown = error?.reason else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(runs.load(ordering: .relaxed) == 1)
            let found = try await count(database)
            #expect(found == rows)
        }
    }

    @Test("before the commit is replaced, and the closure runs again", arguments: [true, false])
    func betweenStatements(endsWithStatement: Bool) async throws {
        try await withProxy { database, proxy in
            let runs = Atomic(0)
            try await database.write { transaction in
                try transaction.execute("INSERT INTO t (id) VALUES ('a')")
                if runs.add(1, ordering: .relaxed).newValue == 1 {
                    proxy.cutAll()
                    // The end has to reach this side before the closure does.
                    if !endsWithStatement { try waitUntilGone(transaction) }
                }
                try transaction.execute("INSERT INTO t (id) VALUES ('b')")
            }
            #expect(runs.load(ordering: .relaxed) == 2)
            let found = try await count(database)
            #expect(found == 2)
        }
    }

    /// Asks until there is no answer, and goes on as a closure does that lost the error.
    private func waitUntilGone(_ transaction: Transaction) throws {
        while (try? transaction.rows("SELECT 1 AS one")) != nil {}
    }

    @Test("while reading is replaced, and the closure runs again")
    func reading() async throws {
        try await withProxy { database, proxy in
            let runs = Atomic(0)
            let sum = try await database.read { reader in
                var sum = 0
                try reader.forEach("SELECT n FROM generate_series(1, 100000) AS n") { row in
                    sum += try row["n"] as Int
                    if sum == 1, runs.add(1, ordering: .relaxed).newValue == 1 { proxy.cutAll() }
                }
                return sum
            }
            #expect(sum == 5_000_050_000)
            #expect(runs.load(ordering: .relaxed) == 2)
        }
    }

    @Test("for good is reported after as many tries as there are")
    func forGood() async throws {
        let waits = Atomic(0)
        // The least wait there is, counted: between two tries each.
        let retries = PostgresRetries(connections: 4) {
            waits.add(1, ordering: .relaxed)
            return 0
        }
        try await withProxy(retries: retries) { database, proxy in
            proxy.stop()
            let error = await #expect(throws: DatabaseError.self) {
                try await database.write { try $0.execute("INSERT INTO t (id) VALUES ('a')") }
            }
            guard case .unavailable(let message) = error?.reason else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(!message.contains("geheim"))
        }
        #expect(waits.load(ordering: .relaxed) == 3)
    }

    @Test("to a dead host is made to the next one named")
    func deadHost() async throws {
        let server = try PostgresServer.shared()
        let dead = try TCPProxy(to: server.port)
        dead.stop()
        let address = DatabaseAddress.postgres(
            conninfo: server.conninfo(database: "postgres", ports: [dead.port, server.port]))
        let database = try await Database(address, migrations: [])
        let one: Int? = try await database.read { try $0.value("SELECT 1 AS one") }
        await database.close()
        #expect(one == 1)
    }
}
