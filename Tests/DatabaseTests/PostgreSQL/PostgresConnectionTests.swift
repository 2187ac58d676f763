import Synchronization
import TestSupport
import Testing

@testable import Database

@Suite("A connection to PostgreSQL")
struct PostgresConnectionTests {
    private func withBackend<Value>(
        connections: Int = 8, retries: PostgresRetries = PostgresRetries(), conninfo: String? = nil,
        _ body: (PostgresBackend) async throws -> Value
    ) async throws -> Value {
        let conninfo = try conninfo ?? PostgresServer.freshDatabase()
        let backend = try PostgresBackend(conninfo: conninfo, connections: connections, retries: retries)
        do {
            let value = try await body(backend)
            await backend.close()
            return value
        } catch {
            await backend.close()
            throw error
        }
    }

    /// The values of the first row.
    private static func first(_ sql: SQL, _ connection: any Connection) throws -> [SQLValue] {
        var values: [SQLValue]?
        try connection.forEach(sql) { if values == nil { values = $0.values } }
        return values ?? []
    }

    @Test("reads every type that can be a whole number, a truth, a text or bytes")
    func types() async throws {
        let found = try await withBackend { backend in
            try await backend.read { connection in
                try Self.first(
                    """
                    SELECT true, false, 1::int2, (-2)::int4, (-3)::int8, 4294967295::oid, 'x'::name, 'y'::varchar, 'z'::char(2),
                        '\\x00ff'::bytea, NULL, 0::numeric, 10000::numeric, 99999999::numeric, (-9223372036854775808)::numeric,
                        9223372036854775807::numeric, 1.000::numeric, 120000000000::numeric
                    """, connection)
            }
        }
        #expect(
            found == [
                .int(1), .int(0), .int(1), .int(-2), .int(-3), .int(4_294_967_295), .text("x"), .text("y"), .text("z "),
                .bytes([0, 255]), .null, .int(0), .int(10_000), .int(99_999_999), .int(.min), .int(.max), .int(1),
                .int(120_000_000_000),
            ])
    }

    @Test(
        "refuses a type outside the six words and names the column",
        arguments: [
            "SELECT 0.5::numeric AS it", "SELECT 9223372036854775808::numeric AS it", "SELECT 'NaN'::numeric AS it",
            "SELECT 1::float8 AS it", "SELECT now() AS it", "SELECT 1e30::numeric AS it", "SELECT '{}'::jsonb AS it",
        ] as [SQL])
    func otherTypes(sql: SQL) async throws {
        try await withBackend { backend in
            let (error, after) = try await backend.read { connection in
                let error = #expect(throws: DatabaseError.self) { _ = try Self.first(sql, connection) }
                return (error, try Self.first("SELECT 7::int8", connection))
            }
            guard case .column("it", _) = error?.reason else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(after == [.int(7)])
        }
    }

    @Test("refuses a text with NUL before anything is sent")
    func nul() async throws {
        try await withBackend { backend in
            let after = try await backend.read { connection in
                #expect(throws: DatabaseError.self) { _ = try Self.first("SELECT \("a\0b")", connection) }
                return try Self.first("SELECT \("ab")", connection)
            }
            #expect(after == [.text("ab")])
        }
    }

    @Test("keeps no more statements prepared than it may")
    func prepared() async throws {
        try await withBackend(connections: 1) { backend in
            let (count, again) = try await backend.read { connection in
                for number in 0..<600 {
                    _ = try Self.first(SQL(trusted: "SELECT \(number) + 0"), connection)
                    _ = try Self.first("SELECT 'often' || \("x")", connection)
                }
                let count = try Self.first("SELECT COUNT(*) FROM pg_prepared_statements", connection)
                let often: SQL = "SELECT COUNT(*) FROM pg_prepared_statements WHERE statement LIKE 'SELECT ''often''%'"
                return (count, try Self.first(often, connection))
            }
            #expect(count == [.int(256)])
            #expect(again == [.int(1)])
        }
    }

    @Test("prepares anew what a change of the schema has made stale")
    func stale() async throws {
        let server = try PostgresServer.shared()
        try server.sql("CREATE DATABASE stale")
        try server.sql("CREATE TABLE t (a bigint); INSERT INTO t VALUES (1)", database: "stale")
        try await withBackend(connections: 1, conninfo: server.conninfo(database: "stale")) { backend in
            let before = try await backend.read { try Self.first("SELECT * FROM t", $0) }
            try server.sql("ALTER TABLE t ADD b bigint DEFAULT 2", database: "stale")
            let after = try await backend.read { try Self.first("SELECT * FROM t", $0) }
            #expect([before, after] == [[.int(1)], [.int(1), .int(2)]])
        }
    }

    @Test("gives up a transaction that others always overtake, after as many attempts as there are")
    func conflict() async throws {
        let server = try PostgresServer.shared()
        try server.sql("CREATE DATABASE contested")
        try server.sql("CREATE TABLE t (n bigint); INSERT INTO t VALUES (0)", database: "contested")
        let retries = PostgresRetries(attempts: 4, random: { 0 })
        try await withBackend(retries: retries, conninfo: server.conninfo(database: "contested")) { backend in
            let runs = Atomic(0)
            let gaveUp = DatabaseError(reason: .conflict(attempts: 4))
            await #expect(throws: gaveUp) {
                try await backend.write(.shared, opening: nil) { connection, _ in
                    runs.add(1, ordering: .relaxed)
                    _ = try Self.first("SELECT n FROM t", connection)
                    try server.sql("UPDATE t SET n = n + 1", database: "contested")
                    return try connection.execute("UPDATE t SET n = -1")
                }
            }
            #expect(runs.load(ordering: .relaxed) == 4)
            let rest = try await backend.read { try Self.first("SELECT n FROM t", $0) }
            #expect(rest == [.int(4)])
            let locks = try await backend.read {
                try Self.first(
                    "SELECT COUNT(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()", $0)
            }
            #expect(locks == [.int(0)])
        }
    }

    @Test("is shared by more callers than there are connections, none of whom waits for ever")
    func pool() async throws {
        try await withBackend(connections: 2) { backend in
            let pids = try await withThrowingTaskGroup(of: [SQLValue].self) { group in
                for _ in 0..<60 {
                    group.addTask { try await backend.read { try Self.first("SELECT pg_backend_pid()", $0) } }
                }
                return try await group.reduce(into: Set()) { $0.insert($1) }
            }
            #expect(1...2 ~= pids.count)
        }
    }

    @Test("is set up alike, whatever the server's defaults")
    func settings() async throws {
        let found = try await withBackend { backend in
            try await backend.read { connection in
                try Self.first(
                    """
                    SELECT current_setting('client_encoding'), current_setting('TimeZone'),
                        current_setting('idle_in_transaction_session_timeout'), current_setting('statement_timeout'),
                        current_setting('application_name'), current_setting('transaction_isolation')
                    """, connection)
            }
        }
        let needed = ["UTF8", "UTC", "1min", "0", "beizeng", "repeatable read"]
        #expect(found == needed.map { .text($0) })
    }

    @Test(
        "tells what an error means by its SQLSTATE",
        arguments: [
            ("23505", "constraint"), ("P0001", "constraint"), ("53100", "full"), ("58030", "full"),
            ("40001", "conflict"),
            ("55P03", "conflict"), ("57P01", "unavailable"), ("08006", "unavailable"), ("25006", "unavailable"),
            ("42601", "statement"), ("22003", "statement"),
        ])
    func states(state: String, reason: String) {
        let fault = PostgresFault(state: state, message: "m", statement: "s", isLost: false)
        #expect("\(fault.error.reason)".hasPrefix(reason))
    }
}
