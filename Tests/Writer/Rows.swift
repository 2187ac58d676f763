import Database
import Exact

/// Rows in a table that would also hold a row twice, so that a write done twice shows.
struct Rows: Workload {
    private let database: Database

    init(_ address: DatabaseAddress) async throws {
        let migration = Migration(
            "rows-1",
            "CREATE TABLE written (writer INT64 NOT NULL, number INT64 NOT NULL, payload TEXT NOT NULL)",
            "CREATE INDEX written_number ON written (writer, number)")
        database = try await Database(address, migrations: [migration])
        try await database.migrate(at: Instant(milliseconds: 0))
    }

    func last(of writer: Int) async throws -> Int {
        try await database.read { reader in
            try reader.value("SELECT max(number) FROM written WHERE writer = \(writer)") ?? 0
        }
    }

    func write(_ number: Int, by writer: Int) async throws {
        let payload = String(repeating: "倍增 ", count: number % 50)
        try await database.write { transaction in
            _ = try transaction.execute(
                "INSERT INTO written (writer, number, payload) VALUES (\(writer), \(number), \(payload))")
        }
    }
}
