import Database
import Testing

@Suite("A database")
struct SmokeTests {
    @Test("keeps what was written", arguments: Engine.allCases)
    func keeps(engine: Engine) async throws {
        let migration = Migration("t-1", "CREATE TABLE t (id ID PRIMARY KEY, n INT64 NOT NULL)")
        try await withDatabase(engine, migration) { database in
            try await database.write { try $0.execute("INSERT INTO t (id, n) VALUES (\("一"), \(7))") }
            let n: Int? = try await database.read { try $0.value("SELECT n FROM t WHERE id = \("一")") }
            #expect(n == 7)
        }
    }
}
