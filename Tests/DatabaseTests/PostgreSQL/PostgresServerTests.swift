import TestSupport
import Testing

@testable import Database

@Suite("A PostgreSQL server", .serialized)
struct PostgresServerTests {
    private let table = Migration("t-1", "CREATE TABLE t (id ID PRIMARY KEY)")

    @Test("may be restarted or killed between writes, and nothing acknowledged is lost")
    func restarts() async throws {
        let server = try PostgresServer()
        try server.start()
        defer { server.kill9() }
        let address = DatabaseAddress.postgres(conninfo: try server.createDatabase("city"))
        let database = try await Database(address, migrations: [table])
        try await database.migrate(at: sampleNow)
        let steps: [@Sendable () throws -> Void] = [
            {}, { try server.restart(.fast) }, { try server.restart(.immediate) },
            {
                server.kill9()
                try server.start()
            },
        ]
        for (place, step) in steps.enumerated() {
            // Several connections are open when it happens.
            try await withThrowingTaskGroup(of: Void.self) { group in
                for task in 0..<8 {
                    group.addTask {
                        let id = "\(place)-\(task)"
                        try await database.write { try $0.execute("INSERT INTO t (id) VALUES (\(id))") }
                    }
                }
                try await group.waitForAll()
            }
            try step()
        }
        let count: Int? = try await database.read { try $0.value("SELECT COUNT(*) AS n FROM t") }
        await database.close()
        #expect(count == 8 * steps.count)
    }

    @Test("that dies hands over to its standby")
    func standby() async throws {
        let primary = try PostgresServer()
        try primary.start()
        defer { primary.kill9() }
        _ = try primary.createDatabase("city")
        let standby = try primary.makeStandby()
        try standby.start()
        defer { standby.kill9() }
        let hosts = "host=\(primary.folder),\(standby.folder)&port=\(primary.port),\(standby.port)"
        let address = DatabaseAddress.postgres(conninfo: "postgres://postgres@/city?\(hosts)")
        let database = try await Database(address, migrations: [table])
        try await database.migrate(at: sampleNow)
        // From here on a commit waits for the standby.
        try primary.sql("ALTER SYSTEM SET synchronous_standby_names = '*'")
        try primary.sql("SELECT pg_reload_conf()")
        try await database.write { try $0.execute("INSERT INTO t (id) VALUES ('before')") }
        primary.kill9()
        try standby.promote()
        try await database.write { try $0.execute("INSERT INTO t (id) VALUES ('after')") }
        let ids = try await database.read { try $0.rows("SELECT id FROM t ORDER BY id").map { try $0["id"] as String } }
        await database.close()
        #expect(ids == ["after", "before"])
    }

    @Test("that is only a standby takes nobody in")
    func onlyStandby() async throws {
        let primary = try PostgresServer()
        try primary.start()
        defer { primary.kill9() }
        let standby = try primary.makeStandby()
        try standby.start()
        defer { standby.kill9() }
        let error = await #expect(throws: DatabaseError.self) {
            try await Database(.postgres(conninfo: standby.conninfo(database: "postgres")), migrations: [])
        }
        guard case .unavailable = error?.reason else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test("that stops waiting for its standby leaves the commit unknown")
    func cancelledWait() async throws {
        let server = try PostgresServer()
        try server.start()
        defer { server.kill9() }
        let database = try await Database(
            .postgres(conninfo: try server.createDatabase("city")), migrations: [table])
        try await database.migrate(at: sampleNow)
        try server.sql("ALTER SYSTEM SET synchronous_standby_names = 'nobody'")
        try server.sql("SELECT pg_reload_conf()")
        let written = Task { [database] in
            try await database.write { try $0.execute("INSERT INTO t (id) VALUES ('a')") }
        }
        let waiting = "FROM pg_stat_activity WHERE wait_event = 'SyncRep'"
        while try server.sql("SELECT count(*) \(waiting)") == "0" {}
        try server.sql("SELECT pg_cancel_backend(pid) \(waiting)")
        let error = await #expect(throws: DatabaseError.self) { try await written.value }
        guard case .commitUnknown = error?.reason else {
            Issue.record("\(String(describing: error))")
            return
        }
        await database.close()
    }

    @Test("on whose settings a commit cannot stand is refused")
    func settings() async throws {
        let server = try PostgresServer()
        let cases = [
            (name: "fsync", value: "off", isRefused: true), ("full_page_writes", "off", true),
            ("synchronous_commit", "off", true), ("synchronous_commit", "local", true),
            ("synchronous_commit", "remote_write", true), ("synchronous_commit", "remote_apply", false),
        ]
        for (name, value, isRefused) in cases {
            try server.start([name: value])
            defer { server.stop(.immediate) }
            let address = DatabaseAddress.postgres(conninfo: server.conninfo(database: "postgres"))
            do {
                await (try Database(address, migrations: [])).close()
                #expect(!isRefused, "\(name) = \(value)")
            } catch let error as DatabaseError {
                guard isRefused, case .unsafeSetting(name, value, _) = error.reason else {
                    Issue.record("\(name) = \(value): \(error)")
                    continue
                }
            }
        }
    }

    @Test("whose database is not in UTF-8 is refused")
    func encoding() async throws {
        let server = try PostgresServer.shared()
        try server.sql("CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'")
        let needed = DatabaseError(reason: .unsafeSetting(name: "server_encoding", found: "LATIN1", needed: "UTF8"))
        await #expect(throws: needed) {
            try await Database(.postgres(conninfo: server.conninfo(database: "latin")), migrations: [])
        }
    }
}
