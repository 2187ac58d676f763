import GRDB

/// SQLite through GRDB: WAL, one writer, readers beside it, and a commit that is on the disk when it returns.
final class SQLiteBackend: Backend {
    private let pool: DatabasePool
    private let commits: GroupCommit

    /// Opens or makes the file.
    ///
    /// GRDB's write-ahead mode sets `synchronous = NORMAL` after its own preparation, and a power cut could then take
    /// acknowledged commits along; so it is set on the open writer and read back.
    ///
    /// - Throws: ``DatabaseError``.
    init(path: String) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(10)
        configuration.label = "database"
        configuration.maximumReaderCount = 8
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        } catch {
            throw DatabaseError(reason: .unavailable(message: "\(path)：\(error)"))
        }
        commits = GroupCommit(pool)
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        do {
            return try await pool.read { database in try body(SQLiteConnection(database)) }
        } catch let error as GRDB.DatabaseError {
            throw DatabaseError(error)
        }
    }

    func write<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await commits.write(body)
    }

    func migrate<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await commits.write(body)
    }

    func checkDurability() async throws {
        let needed: [(name: String, value: String)] = [
            ("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"),
        ]
        let found = try await pool.writeWithoutTransaction { database in
            try needed.map { try String.fetchOne(database, sql: "PRAGMA \($0.name)") ?? "" }
        }
        for (setting, found) in zip(needed, found) where found != setting.value {
            throw DatabaseError(
                reason: .unsafeSetting(name: setting.name, found: found, needed: setting.value))
        }
    }

    func close() async {
        // What was submitted before runs first: the writer's queue is serial.
        try? await pool.writeWithoutTransaction { _ in }
        try? pool.close()
    }
}
