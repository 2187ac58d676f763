import Exact
import TestSupport

@testable import Database

/// Commits of which each writes the same payload to two tables, so that half a commit shows.
struct PairWorkload {
    let database: Database
    let seed: UInt64

    static let migrations = [
        Migration(
            "pair-1",
            "CREATE TABLE entry (id INT64 NOT NULL PRIMARY KEY, payload TEXT NOT NULL)",
            "CREATE TABLE mirror (id INT64 NOT NULL PRIMARY KEY, payload TEXT NOT NULL)",
            "CREATE TABLE total (id INT64 NOT NULL PRIMARY KEY, entries INT64 NOT NULL)")
    ]

    /// The commits that are there.
    static let ids = "SELECT id FROM entry"

    /// How many commits are there by half.
    static let half = """
        SELECT (SELECT count(*) FROM entry e LEFT JOIN mirror m ON m.id = e.id WHERE m.payload IS NOT e.payload)
             + (SELECT count(*) FROM mirror m LEFT JOIN entry e ON m.id = e.id WHERE m.payload IS NOT e.payload)
             + abs((SELECT count(*) FROM entry) - coalesce((SELECT entries FROM total), 0))
        """

    /// Opens `path` with `settings`, whatever they promise.
    init(path: String, settings: SQLiteSettings, seed: UInt64) async throws {
        self.seed = seed
        database = Database(
            .sqlite(path: path), migrations: PairWorkload.migrations,
            backend: try SQLiteBackend(path: path, settings: settings))
        try await database.migrate(at: Instant(milliseconds: 0))
    }

    /// Writes commit `id`.
    func commit(_ id: Int) async throws {
        var random = SeededRandom(seed: seed &+ UInt64(id))
        let payload = String(repeating: "倍增\(id) ", count: 1 + random.below(120))
        try await database.write { transaction in
            try transaction.execute("INSERT INTO entry (id, payload) VALUES (\(id), \(payload))")
            try transaction.execute(
                """
                INSERT INTO total (id, entries) VALUES (1, 1)
                ON CONFLICT (id) DO UPDATE SET entries = total.entries + 1
                """)
            try transaction.execute("INSERT INTO mirror (id, payload) VALUES (\(id), \(payload))")
        }
    }

    /// Several writers share `commits`, and `acknowledged` hears of each that was.
    func run(_ commits: Range<Int>, writers: Int, acknowledged: @escaping @Sendable (Int) -> Void) async throws {
        try await withThrowingTaskGroup { group in
            for writer in 0..<writers {
                group.addTask {
                    for id in commits where id % writers == writer {
                        try await commit(id)
                        acknowledged(id)
                    }
                }
            }
            try await group.waitForAll()
        }
    }
}
