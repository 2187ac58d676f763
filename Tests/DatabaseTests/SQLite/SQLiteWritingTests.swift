import Exact
import Foundation
import Synchronization
import Testing

@testable import Database

@Suite("Writing to SQLite")
struct SQLiteWritingTests {
    private static let migrations = [
        Migration(
            "note-1",
            "CREATE TABLE note (id INT64 NOT NULL PRIMARY KEY, text TEXT, bytes BYTES)",
            """
            CREATE TABLE reply (id INT64 NOT NULL PRIMARY KEY,
                note INT64 NOT NULL REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED)
            """)
    ]

    private let folder: TestFolder
    private let database: Database

    init() async throws {
        folder = try TestFolder()
        database = try await Database(.sqlite(path: folder["notes.sqlite"]), migrations: SQLiteWritingTests.migrations)
        try await database.migrate(at: Instant(milliseconds: 0))
    }

    private struct Refused: Error {}

    private func write(_ id: Int) async throws {
        try await database.write { transaction in
            _ = try transaction.execute("INSERT INTO note (id) VALUES (\(id))")
        }
    }

    private func ids() async throws -> [Int] {
        try await database.read { try $0.rows("SELECT id FROM note ORDER BY id").map { try $0["id"] } }
    }

    @Test("undoes only the closure that fails, whoever shares the commit")
    func savepoints() async throws {
        let outcomes = await withTaskGroup(of: (Int, Bool).self) { group in
            for id in 0..<200 {
                group.addTask {
                    do {
                        try await database.write { transaction in
                            try transaction.execute("INSERT INTO note (id) VALUES (\(id))")
                            if id % 3 == 0 { throw Refused() }
                            if id % 7 == 0 { try transaction.execute("INSERT INTO note (id) VALUES (\(id))") }
                        }
                        return (id, true)
                    } catch {
                        return (id, false)
                    }
                }
            }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        let expected = (0..<200).filter { $0 % 3 != 0 && $0 % 7 != 0 }
        #expect(try await ids() == expected)
        #expect(outcomes.filter(\.value).keys.sorted() == expected)
    }

    @Test("tells only the writer whose rows break a constraint at the commit")
    func deferredConstraint() async throws {
        let outcomes = await withTaskGroup(of: (Int, DatabaseError.Reason?).self) { group in
            for id in 1...100 {
                group.addTask {
                    do {
                        try await database.write { transaction in
                            try transaction.execute("INSERT INTO reply (id, note) VALUES (\(id), \(id))")
                            if id != 50 { try transaction.execute("INSERT INTO note (id) VALUES (\(id))") }
                        }
                        return (id, nil)
                    } catch {
                        return (id, (error as? DatabaseError)?.reason)
                    }
                }
            }
            return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        let told = outcomes.values.compactMap { $0 }
        #expect(told.count == 1)
        #expect(outcomes[50].flatMap { $0 } == .constraint(message: "FOREIGN KEY constraint failed"))
        #expect(try await ids() == (1...100).filter { $0 != 50 })
    }

    @Test("refuses text with a NUL, which the other engine cannot hold")
    func nul() async throws {
        let error = await #expect(throws: DatabaseError.self) {
            try await database.write { transaction in
                try transaction.execute("INSERT INTO note (id, text) VALUES (1, \("a\0b"))")
            }
        }
        #expect(error?.description.contains("U+0000") == true)
        #expect(try await ids().isEmpty)
    }

    @Test("refuses to read text that is not UTF-8")
    func badText() async throws {
        try await database.write { transaction in
            _ = try transaction.execute(
                "INSERT INTO note (id, text) VALUES (1, CAST(\([0x61, 0xFF] as [UInt8]) AS TEXT))")
        }
        let error = await #expect(throws: DatabaseError.self) {
            try await database.read { try $0.value("SELECT text FROM note", as: String.self) }
        }
        #expect(error?.reason == .column(name: "text", message: "内容不是 UTF-8 文字"))
    }

    @Test("keeps empty bytes apart from none")
    func emptyBytes() async throws {
        let value = try await database.write { transaction in
            try transaction.execute("INSERT INTO note (id, text, bytes) VALUES (1, \(""), \([] as [UInt8]))")
            return try transaction.first("SELECT text, bytes FROM note")?.values
        }
        #expect(value == [.text(""), .bytes([])])
    }

    @Test("asks the same question from within its own answer")
    func nested() async throws {
        try await database.write { transaction in
            for id in 1...5 { try transaction.execute("INSERT INTO note (id) VALUES (\(id))") }
        }
        let pairs = try await database.read { reader in
            func above(_ id: Int) -> SQL { "SELECT id FROM note WHERE id > \(id) ORDER BY id" }
            var pairs = 0
            try reader.forEach(above(0)) { row in try reader.forEach(above(row["id"])) { _ in pairs += 1 } }
            return pairs
        }
        #expect(pairs == 10)
    }

    @Test("streams an answer that would not fit")
    func streams() async throws {
        let rows = try await database.read { reader in
            var rows = 0
            try reader.forEach(
                """
                WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000)
                SELECT i, zeroblob(1000) FROM n LIMIT 1000000000
                """
            ) { row in
                rows += 1
                if rows == 2000 { throw Refused() }
            }
            return rows
        } catching: {
            $0 is Refused
        }
        #expect(rows == nil)
        #expect(try await ids().isEmpty, "and the reader is free again")
    }

    @Test("does not change rows through a query")
    func hiddenChange() async throws {
        await #expect(throws: DatabaseError.self) {
            try await database.write { transaction in
                try transaction.forEach("WITH n AS (SELECT 1) INSERT INTO note (id) SELECT * FROM n") { _ in }
            }
        }
        for sql: SQL in ["UPDATE OR IGNORE note SET id = 1", "UPDATE \"note\" SET id = 1", "DELETE FROM main.note"] {
            await #expect(throws: DatabaseError.self) {
                try await database.write { transaction in try transaction.execute(sql) }
            }
        }
        #expect(try await ids().isEmpty)
    }

    @Test("finishes what was begun before it is closed, and takes nothing afterwards")
    func closing() async throws {
        let faults = await withTaskGroup(of: String?.self) { group in
            for id in 0..<1000 {
                group.addTask {
                    do {
                        try await write(id)
                        return nil
                    } catch {
                        return (error as? DatabaseError)?.reason == .closed ? nil : "\(error)"
                    }
                }
            }
            group.addTask {
                await database.close()
                return nil
            }
            return await group.reduce(into: []) { faults, fault in fault.map { faults.append($0) } }
        }
        #expect(faults.isEmpty)
        let late = await #expect(throws: DatabaseError.self) { try await database.write { _ in } }
        #expect(late?.reason == .closed)
        let lateRead = await #expect(throws: DatabaseError.self) { try await database.read { _ in } }
        #expect(lateRead?.reason == .closed)
    }

    @Test("beside a process that holds the file waits for a while, then reports a conflict")
    func busy() async throws {
        let path = folder["notes.sqlite"]
        let impatient = Database(
            .sqlite(path: path), migrations: [],
            backend: try SQLiteBackend(path: path, settings: SQLiteSettings(patience: 50)))
        let (held, holding) = AsyncStream<Void>.makeStream()
        let release = DispatchSemaphore(value: 0)
        async let holder: Void = database.write { transaction in
            try transaction.execute("INSERT INTO note (id) VALUES (1)")
            holding.yield()
            release.wait()
        }
        for await _ in held { break }
        let error = await #expect(throws: DatabaseError.self) {
            try await impatient.write { transaction in
                try transaction.execute("INSERT INTO note (id) VALUES (2)")
            }
        }
        release.signal()
        try await holder
        #expect(error?.reason == .conflict(attempts: 1))
        try await impatient.write { transaction in
            _ = try transaction.execute("INSERT INTO note (id) VALUES (3)")
        }
        #expect(try await ids() == [1, 3])
    }
}

extension Database {
    /// Reads, and answers `nil` for an error that was to be expected.
    fileprivate func read<Value: Sendable>(
        _ body: @escaping @Sendable (Reader) throws -> Value, catching isExpected: (any Error) -> Bool
    ) async throws -> Value? {
        do {
            return try await read(body)
        } catch  where isExpected(error) {
            return nil
        }
    }
}
