/// A city's database: one surface over SQLite and PostgreSQL.
///
/// Closures are synchronous and leave no reader or transaction behind; a write closure may run twice, so that it does
/// nothing but read and change the database. When `write` returns, what it did is on the disk.
package final class Database: Sendable {
    /// Where it is.
    package let address: DatabaseAddress
    /// The migrations of this program, in order.
    package let migrations: [Migration]
    let backend: any Backend
    private let official: Set<String>

    /// Opens a database and checks the settings that durability stands on; the schema is checked by ``checkSchema()``.
    ///
    /// - Parameter connections: how many connections to PostgreSQL there are at most.
    /// - Throws: ``DatabaseError``.
    package init(_ address: DatabaseAddress, migrations: [Migration], connections: Int = 8) async throws {
        self.address = address
        self.migrations = migrations
        official = migrations.reduce(into: []) { $0.formUnion($1.official) }
        switch address {
        case .sqlite(let path): backend = try SQLiteBackend(path: path)
        case .postgres(let conninfo): backend = try PostgresBackend(conninfo: conninfo, connections: connections)
        }
        try await backend.checkDurability()
    }

    /// A database on an engine that was opened otherwise: tests show with it what weaker settings lose.
    init(_ address: DatabaseAddress, migrations: [Migration], backend: any Backend) {
        self.address = address
        self.migrations = migrations
        self.backend = backend
        official = migrations.reduce(into: []) { $0.formUnion($1.official) }
    }

    /// Which engine answers.
    package var engine: Engine { address.engine }

    /// Ends all connections; what is under way is finished first. The last process that closes an SQLite file leaves the
    /// file alone, without its companions `-wal` and `-shm`.
    package func close() async { await backend.close() }
}

// MARK: - Reading and writing

extension Database {
    /// Asks inside one consistent view.
    ///
    /// - Throws: ``DatabaseError``, or what `body` throws.
    package func read<Value: Sendable>(
        _ body: @escaping @Sendable (Reader) throws -> Value
    ) async throws -> Value {
        try await backend.read { connection in try body(Reader(connection: connection)) }
    }

    /// Changes the database, all or nothing, durably.
    ///
    /// - Parameter sharing: how it goes together with others that wait.
    /// - Throws: ``DatabaseError``, or what `body` throws; in each case nothing has changed, except for
    ///   ``DatabaseError/Reason/commitUnknown(message:)``.
    @discardableResult
    package func write<Value: Sendable>(
        _ sharing: Sharing = .shared,
        _ body: @escaping @Sendable (Transaction) throws -> Value
    ) async throws -> Value {
        try await write(sharing, opening: nil) { transaction, _ in try body(transaction) }
    }

    /// Changes the database as ``write(_:_:)`` does, beginning with a statement that is known beforehand: those who share
    /// a transaction have theirs sent together.
    ///
    /// - Parameter body: gets the first row that `opening` answered; best it does no more than
    ///   ``Transaction/enqueue(_:)``, or else nothing is shared.
    /// - Throws: as ``write(_:_:)``.
    package func write<Value: Sendable>(
        _ sharing: Sharing = .shared, opening: SQL?, _ body: @escaping @Sendable (Transaction, Row?) throws -> Value
    ) async throws -> Value {
        let official = official
        return try await backend.write(sharing, opening: opening) { connection, row in
            let changes = TransactionChanges(official: official)
            if let opening, let table = try changes.note(opening) { changes.touch(table) }
            let value = try body(Transaction(connection: connection, changes: changes), row)
            try changes.check()
            return value
        }
    }
}
