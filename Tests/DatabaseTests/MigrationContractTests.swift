import Database
import Testing

@Suite("Migrating")
struct MigrationContractTests {
    private let first = Migration(
        "a-1", appendOnly: ["kept"], "CREATE TABLE kept (id ID PRIMARY KEY, bytes BYTES)",
        "CREATE TABLE loose (day DAY)")
    private let second = Migration("b-1", "CREATE INDEX loose_day ON loose (day)", "CREATE TABLE more (at INSTANT)")

    @Test("applies what is missing, once", arguments: Engine.allCases)
    func twice(engine: Engine) async throws {
        try await withAddress(engine) { address in
            let old = try await Database(address, migrations: [first])
            #expect(try await old.migrate(at: sampleNow) == ["a-1"])
            await old.close()
            let database = try await Database(address, migrations: [first, second])
            #expect(try await database.migrationStatus().map(\.applied) == [sampleNow, nil])
            #expect(try await database.migrate(at: sampleNow) == ["b-1"])
            #expect(try await database.migrate(at: sampleNow) == [])
            try await database.checkSchema()
            await database.close()
        }
    }

    @Test("is done once when several processes start together", arguments: Engine.allCases)
    func together(engine: Engine) async throws {
        try await withAddress(engine) { address in
            // The file is made before, as the first start of a city does.
            await (try Database(address, migrations: [])).close()
            let migrations = [first, second]
            let applied = try await withThrowingTaskGroup(of: [String].self) { group in
                for _ in 0..<4 {
                    group.addTask {
                        let database = try await Database(address, migrations: migrations)
                        let applied = try await database.migrate(at: sampleNow)
                        try await database.checkSchema()
                        await database.close()
                        return applied
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(applied.sorted { $0.count > $1.count } == [["a-1", "b-1"], [], [], []])
        }
    }

    @Test("leaves nothing of a step that fails", arguments: Engine.allCases)
    func failing(engine: Engine) async throws {
        let broken = Migration("b-1", "CREATE TABLE more (at INSTANT)", "CREATE TABLE kept (id ID)")
        try await withAddress(engine) { address in
            let bad = try await Database(address, migrations: [first, broken])
            await #expect(throws: DatabaseError.self) { try await bad.migrate(at: sampleNow) }
            #expect(try await bad.migrationStatus().map(\.applied) == [nil, nil])
            await bad.close()
            let good = try await Database(address, migrations: [first, second])
            #expect(try await good.migrate(at: sampleNow) == ["a-1", "b-1"])
            await good.close()
        }
    }

    @Test("refuses a schema that is newer, older or other than the program's", arguments: Engine.allCases)
    func refusals(engine: Engine) async throws {
        try await withAddress(engine) { address in
            let made = try await Database(address, migrations: [first])
            try await made.migrate(at: sampleNow)
            await made.close()
            let cases: [(migrations: [Migration], reason: DatabaseError.Reason)] = [
                ([], .newerSchema(migration: "a-1")),
                ([first, second], .olderSchema(missing: ["b-1"])),
                ([Migration("a-1", "CREATE TABLE kept (id ID)")], .changedMigration(migration: "a-1")),
            ]
            for (migrations, reason) in cases {
                let database = try await Database(address, migrations: migrations)
                await #expect(throws: DatabaseError(reason: reason)) { try await database.checkSchema() }
                await database.close()
            }
        }
    }
}
