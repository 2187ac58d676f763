import Database
import Synchronization

/// The databases that the command has open: closed when it ends, well or not, so that nothing is left beside an SQLite
/// file that somebody would have to take along with it.
enum OpenDatabases {
    private static let all = Mutex<[Database]>([])

    /// Opens a database until the command ends.
    ///
    /// - Throws: `DatabaseError`.
    static func open(_ address: DatabaseAddress, migrations: [Migration]) async throws -> Database {
        let database = try await Database(address, migrations: migrations)
        all.withLock { $0.append(database) }
        return database
    }

    /// Closes what is open.
    static func close() async {
        let open = all.withLock { open in
            defer { open = [] }
            return open
        }
        for database in open { await database.close() }
    }
}
