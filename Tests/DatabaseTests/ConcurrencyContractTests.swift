import Database
import Testing

@Suite("Transactions side by side")
struct ConcurrencyContractTests {
    private let counters = Migration(
        "counters-1", "CREATE TABLE counter (id ID PRIMARY KEY, n INT64 NOT NULL)",
        "CREATE TABLE doctor (id ID PRIMARY KEY, on_call INT64 NOT NULL)")

    @Test("lose no update", arguments: Engine.allCases)
    func counter(engine: Engine) async throws {
        try await withDatabase(engine, counters) { database in
            try await database.write { try $0.execute("INSERT INTO counter (id, n) VALUES ('a', 0)") }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<64 {
                    group.addTask {
                        for _ in 0..<4 {
                            try await database.write { transaction in
                                let n: Int = try transaction.value("SELECT n FROM counter WHERE id = 'a'") ?? 0
                                try transaction.execute("UPDATE counter SET n = \(n + 1) WHERE id = 'a'")
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            let n: Int? = try await database.read { try $0.value("SELECT n FROM counter") }
            #expect(n == 256)
        }
    }

    @Test("never let both doctors go home", arguments: Engine.allCases)
    func writeSkew(engine: Engine) async throws {
        try await withDatabase(engine, counters) { database in
            var left: [Int] = []
            for _ in 0..<20 {
                try await database.write { transaction in
                    try transaction.execute("DELETE FROM doctor")
                    try transaction.execute("INSERT INTO doctor (id, on_call) VALUES ('a', 1), ('b', 1)")
                }
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for doctor in ["a", "b"] {
                        group.addTask {
                            try await database.write { transaction in
                                let sum: SQL = "SELECT COUNT(*) AS n FROM doctor WHERE on_call = 1"
                                guard try transaction.value(sum, as: Int.self) == 2 else { return }
                                try transaction.execute("UPDATE doctor SET on_call = 0 WHERE id = \(doctor)")
                            }
                        }
                    }
                    try await group.waitForAll()
                }
                left.append(
                    try await database.read { try $0.value("SELECT COUNT(*) AS n FROM doctor WHERE on_call = 1") } ?? 0)
            }
            #expect(left == left.map { _ in 1 })
        }
    }

    @Test("tell each caller what came of its own", arguments: Engine.allCases)
    func mixed(engine: Engine) async throws {
        struct Refused: Error {}
        try await withDatabase(engine, counters) { database in
            let refusals = try await withThrowingTaskGroup(of: Int.self) { group in
                for place in 0..<100 {
                    group.addTask {
                        do {
                            try await database.write { transaction in
                                try transaction.execute("INSERT INTO counter (id, n) VALUES (\("c\(place)"), 1)")
                                if place % 3 == 0 { throw Refused() }
                            }
                            return 0
                        } catch is Refused {
                            return 1
                        }
                    }
                }
                return try await group.reduce(0, +)
            }
            #expect(refusals == 34)
            let found = try await database.read { try $0.rows("SELECT id FROM counter").map { try $0["id"] as String } }
            #expect(Set(found) == Set((0..<100).filter { $0 % 3 != 0 }.map { "c\($0)" }))
        }
    }

    @Test("are finished before the database closes, and refused after", arguments: Engine.allCases)
    func closing(engine: Engine) async throws {
        try await withAddress(engine) { address in
            let database = try await Database(address, migrations: [counters])
            try await database.migrate(at: sampleNow)
            let done = await withTaskGroup(of: Int.self) { group in
                for place in 0..<200 {
                    group.addTask {
                        if place == 20 { await database.close() }
                        let written = try? await database.write { transaction in
                            try transaction.execute("INSERT INTO counter (id, n) VALUES (\("c\(place)"), 1)")
                        }
                        return written ?? 0
                    }
                }
                return await group.reduce(0, +)
            }
            await #expect(throws: DatabaseError.self) { try await database.read { try $0.rows("SELECT 1 AS one") } }
            let again = try await Database(address, migrations: [counters])
            let count: Int? = try await again.read { try $0.value("SELECT COUNT(*) AS n FROM counter") }
            await again.close()
            #expect(count == done)
        }
    }
}
