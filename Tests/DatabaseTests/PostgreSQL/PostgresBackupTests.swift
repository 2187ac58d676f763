import Foundation
import TestSupport
import Testing

@testable import Database

@Suite("A backup of PostgreSQL")
struct PostgresBackupTests {
    private let table = Migration("t-1", "CREATE TABLE t (n INT64 PRIMARY KEY)")

    private func withFolder<Value>(_ body: (String) async throws -> Value) async throws -> Value {
        let folder = FileManager.default.temporaryDirectory.appending(path: "bz-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        return try await body(folder)
    }

    @Test("made while writers write starts as a server that has every row acknowledged before")
    func roundTrip() async throws {
        let server = try PostgresServer.shared()
        let address = try PostgresServer.freshDatabase()
        let name = String(address.split(separator: "/")[2].prefix { $0 != "?" })
        let database = try await Database(.postgres(conninfo: address), migrations: [table])
        try await database.migrate(at: sampleNow)
        for n in 0..<100 { try await database.write { try $0.execute("INSERT INTO t (n) VALUES (\(n))") } }
        let writer = Task { [database] in
            var n = 100
            while !Task.isCancelled {
                let next = n
                try await database.write { try $0.execute("INSERT INTO t (n) VALUES (\(next))") }
                n += 1
            }
            return n
        }
        try await withFolder { folder in
            // Over TCP, with the password that no argument may show.
            let conninfo = server.conninfo(database: name, ports: [server.port])
            let isChecked = try PostgresBackup().make(of: conninfo, in: folder + "/copy")
            writer.cancel()
            let written = try await writer.value
            #expect(isChecked)

            let restored = try PostgresServer.adopting { data in
                let advice = try PostgresBackup().restore(folder + "/copy", to: data)
                #expect(advice.contains("备份已核对"))
            }
            try restored.start()
            defer { restored.kill9() }
            let copy = try await Database(
                .postgres(conninfo: restored.conninfo(database: name)), migrations: [table])
            try await copy.checkSchema()
            let rows = try await copy.read { try $0.rows("SELECT n FROM t ORDER BY n").map { try $0["n"] as Int } }
            await copy.close()
            #expect(100...written ~= rows.count)
            #expect(rows == Array(0..<rows.count))
        }
        await database.close()
    }

    @Test("that was altered is not restored, nor is one laid over other files")
    func refusals() async throws {
        let server = try PostgresServer.shared()
        try await withFolder { folder in
            let copy = folder + "/copy"
            try PostgresBackup().make(of: server.conninfo(database: "postgres"), in: copy)
            #expect(throws: PostgresBackup.Failure.self) {
                try PostgresBackup().make(of: server.conninfo(database: "postgres"), in: copy)
            }
            #expect(throws: PostgresBackup.Failure.self) { try PostgresBackup().restore(copy, to: copy) }
            #expect(throws: PostgresBackup.Failure.self) { try PostgresBackup().restore(folder, to: folder + "/new") }
            let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: copy + "/postgresql.conf"))
            try handle.seekToEnd()
            try handle.write(contentsOf: Data("#".utf8))
            try handle.close()
            let error = try #require(throws: PostgresBackup.Failure.self) {
                try PostgresBackup().restore(copy, to: folder + "/new")
            }
            #expect(error.description.contains("postgresql.conf"))
            #expect(!FileManager.default.fileExists(atPath: folder + "/new"))
        }
    }

    @Test("of a server that cannot be reached says so without the password")
    func unreachable() async throws {
        let dead = try TCPProxy(to: 1)
        dead.stop()
        try await withFolder { folder in
            let error = try #require(throws: PostgresBackup.Failure.self) {
                try PostgresBackup().make(of: "postgres://u:geheim@127.0.0.1:\(dead.port)/x", in: folder + "/copy")
            }
            #expect(error.description.contains("pg_basebackup"))
            #expect(!error.description.contains("geheim"))
        }
    }
}
