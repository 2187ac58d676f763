import Foundation
import GRDB

/// SQLite through GRDB: WAL, one writer, readers beside it, and a commit that is on the disk when it returns.
final class SQLiteBackend: Backend {
    private let file: SQLiteFile
    private let settings: SQLiteSettings
    private let pool: DatabasePool
    private let commits: GroupCommit

    /// Opens the file, or makes one that only its owner may read; the folder must exist.
    ///
    /// GRDB's write-ahead mode sets `synchronous = NORMAL` after its own preparation, and a power cut could then take
    /// acknowledged commits along; so it is set on the open writer and read back.
    ///
    /// - Throws: ``DatabaseError``, also for a file that another program made; that is left as it is.
    init(path: String, settings: SQLiteSettings = SQLiteSettings()) throws {
        let file = try SQLiteFile(path)
        try file.create()
        do {
            pool = try SQLiteBackend.patiently(settings) { try SQLiteBackend.open(file, settings) }
        } catch {
            throw file.openingFault(error)
        }
        self.file = file
        self.settings = settings
        commits = GroupCommit(pool)
    }

    private static func open(_ file: SQLiteFile, _ settings: SQLiteSettings) throws -> DatabasePool {
        let pool = try DatabasePool(
            path: settings.vfs.map { "file:\(file.path)?vfs=\($0)" } ?? file.path,
            configuration: configuration(file, settings))
        try pool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA synchronous = \(settings.synchronous)")
            try database.execute(sql: "PRAGMA cache_size = -\(settings.cache)")
            try database.execute(sql: "PRAGMA wal_autocheckpoint = \(settings.checkpointPages)")
            if case .nobody = try file.owner(database) {
                try database.execute(sql: "PRAGMA application_id = \(SQLiteFile.applicationID)")
            }
        }
        return pool
    }

    /// Tries again while other processes open, mend or make the same file: SQLite answers “busy” to some of that without
    /// asking how patient we are.
    private static func patiently<Value>(_ settings: SQLiteSettings, _ attempt: () throws -> Value) throws -> Value {
        for _ in 0..<settings.patience / 20 {
            do {
                return try attempt()
            } catch let error as GRDB.DatabaseError {
                guard [.SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL].contains(error.resultCode) else { throw error }
                usleep(20_000)
            }
        }
        return try attempt()
    }

    private static func configuration(_ file: SQLiteFile, _ settings: SQLiteSettings) -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.label = "database"
        configuration.maximumReaderCount = 8
        // GRDB would end the process over a transaction that a broken disk does not even let us roll back; the next
        // write tries again instead.
        configuration.allowsUnsafeTransactions = true
        // Short naps rather than SQLite's growing ones: processes that share the file take turns.
        configuration.busyMode = .callback { attempt in
            guard attempt < settings.patience / 2 else { return false }
            usleep(2000)
            return true
        }
        configuration.prepareDatabase { database in
            // Before write-ahead mode changes a file that is not ours.
            _ = try file.owner(database)
            try database.execute(sql: "PRAGMA synchronous = \(settings.synchronous)")
            try database.execute(sql: "PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON")
            try database.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
        }
        return configuration
    }

    func read<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        guard !commits.isClosed else { throw DatabaseError(reason: .closed) }
        do {
            return try await pool.read { database in try body(SQLiteConnection(database)) }
        } catch let error as GRDB.DatabaseError {
            throw commits.isClosed ? DatabaseError(reason: .closed) : DatabaseError(error)
        }
    }

    func write<Value: Sendable>(
        _ sharing: Sharing, opening: SQL?, _ body: @escaping @Sendable (any Connection, Row?) throws -> Value
    ) async throws -> Value {
        try await commits.write(opening: opening, body)
    }

    func migrate<Value: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> Value) async throws -> Value {
        try await commits.write { connection, _ in try body(connection) }
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
        await commits.close()
        // Readers first: who is last takes the write-ahead log into the file and removes it, which no reader may.
        pool.releaseMemory()
        try? pool.close()
    }
}

// MARK: - Backing up

extension SQLiteBackend {
    /// Copies one consistent state into `copy` while others write.
    func copy(to copy: SQLiteCopy) async throws {
        guard !commits.isClosed else { throw DatabaseError(reason: .closed) }
        try await pool.read { database in try copy.fill(from: database) }
    }
}
