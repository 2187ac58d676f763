import GRDB

/// One row, one commit, `synchronous = FULL`: SQLite through GRDB with nothing of ours.
struct BareSQLite: Inserting {
    private let pool: DatabasePool

    init(_ path: String) throws {
        pool = try DatabasePool(path: path)
        try pool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            try database.execute(
                sql: "CREATE TABLE IF NOT EXISTS bare (id INTEGER PRIMARY KEY, writer INTEGER, note TEXT)")
        }
    }

    func insert(_ writer: Int) async throws {
        try await pool.write { database in
            try database.cachedStatement(sql: "INSERT INTO bare (writer, note) VALUES (?, ?)")
                .execute(arguments: [writer, "a fact of ordinary length, as a clerk writes it"])
        }
    }
}
