import Database
import Testing

@Suite("A transaction")
struct TransactionContractTests {
    private let accounts = Migration(
        "accounts-1",
        """
        CREATE TABLE account (
            id ID PRIMARY KEY, fen INT64 NOT NULL CHECK (fen >= 0), owner ID REFERENCES account (id), name TEXT UNIQUE)
        """)
    private let books = Migration(
        "books-1", appendOnly: ["entry"], official: ["entry", "book"],
        "CREATE TABLE entry (id ID PRIMARY KEY, fen INT64 NOT NULL)",
        "CREATE TABLE book (id ID PRIMARY KEY, fen INT64 NOT NULL)")

    private struct Change: Error, Equatable {}

    @Test("leaves nothing behind when its closure throws", arguments: Engine.allCases)
    func rollback(engine: Engine) async throws {
        try await withDatabase(engine, accounts) { database in
            await #expect(throws: Change()) {
                try await database.write { transaction in
                    try transaction.execute("INSERT INTO account (id, fen) VALUES ('a', 1)")
                    throw Change()
                }
            }
            let count: Int? = try await database.read { try $0.value("SELECT COUNT(*) AS n FROM account") }
            #expect(count == 0)
        }
    }

    @Test("is refused by a constraint, and the connection goes on", arguments: Engine.allCases)
    func constraints(engine: Engine) async throws {
        let refused: [SQL] = [
            "INSERT INTO account (id, fen) VALUES ('a', 2)", "INSERT INTO account (id, fen) VALUES ('b', -1)",
            "INSERT INTO account (id) VALUES ('c')", "INSERT INTO account (id, fen, owner) VALUES ('d', 1, 'nobody')",
            "INSERT INTO account (id, fen, name) VALUES ('e', 1, '甲')",
            "UPDATE account SET fen = fen - 5 WHERE id = 'a'",
        ]
        try await withDatabase(engine, accounts) { database in
            try await database.write { try $0.execute("INSERT INTO account (id, fen, name) VALUES ('a', 1, '甲')") }
            for statement in refused {
                let error = await #expect(throws: DatabaseError.self) {
                    try await database.write { try $0.execute(statement) }
                }
                guard case .constraint = error?.reason else {
                    Issue.record("\(statement.text): \(String(describing: error))")
                    continue
                }
            }
            let rows = try await database.read { try $0.rows("SELECT id, fen FROM account").map(\.values) }
            #expect(rows == [[.text("a"), .int(1)]])
        }
    }

    @Test("in which a statement failed is refused even when its closure goes on", arguments: Engine.allCases)
    func swallowed(engine: Engine) async throws {
        try await withDatabase(engine, accounts) { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.write { transaction in
                    try transaction.execute("INSERT INTO account (id, fen) VALUES ('a', 1)")
                    _ = try? transaction.execute("INSERT INTO account (id, fen) VALUES ('a', 2)")
                }
            }
            guard case .constraint = error?.reason else {
                Issue.record("\(String(describing: error))")
                return
            }
            let count: Int? = try await database.read { try $0.value("SELECT COUNT(*) AS n FROM account") }
            #expect(count == 0)
        }
    }

    @Test("that only reads refuses to write, also behind WITH", arguments: Engine.allCases)
    func readOnly(engine: Engine) async throws {
        let changes: [SQL] = [
            "INSERT INTO account (id, fen) VALUES ('a', 1)", "DELETE FROM account", "UPDATE account SET fen = 1",
            "WITH x AS (SELECT 1) INSERT INTO account (id, fen) VALUES ('a', 1)",
            " WITH x AS (SELECT 1) INSERT INTO account (id, fen) VALUES ('a', 1)",
            "WITH x AS (INSERT INTO account (id, fen) VALUES ('a', 1) RETURNING id) SELECT * FROM x",
            "DROP TABLE account", "COMMIT",
        ]
        try await withDatabase(engine, accounts) { database in
            for statement in changes {
                let error = await #expect(throws: DatabaseError.self) {
                    try await database.read { try $0.rows(statement) }
                }
                guard case .statement = error?.reason else {
                    Issue.record("\(statement.text): \(String(describing: error))")
                    continue
                }
            }
            let count: Int? = try await database.read { try $0.value("SELECT COUNT(*) AS n FROM account") }
            #expect(count == 0)
        }
    }

    @Test("that reads sees one state while others write", arguments: Engine.allCases)
    func snapshot(engine: Engine) async throws {
        try await withDatabase(engine, accounts) { database in
            try await database.write { try $0.execute("INSERT INTO account (id, fen) VALUES ('a', 0)") }
            try await withThrowingTaskGroup(of: Int.self) { group in
                group.addTask {
                    for _ in 0..<30 { try await database.write { try $0.execute("UPDATE account SET fen = fen + 1") } }
                    return 0
                }
                for _ in 0..<30 {
                    group.addTask {
                        let seen = try await database.read { reader in
                            try (0..<4).map { _ in try reader.value("SELECT fen FROM account", as: Int.self) }
                        }
                        return Set(seen).count - 1
                    }
                }
                let differences = try await group.reduce(0, +)
                #expect(differences == 0)
            }
        }
    }

    @Test("tells what it inserted, and settles conflicts", arguments: Engine.allCases)
    func returning(engine: Engine) async throws {
        try await withDatabase(engine, accounts) { database in
            let found = try await database.write { transaction in
                let statement: SQL = """
                    INSERT INTO account (id, fen) VALUES ('a', \(2)) ON CONFLICT (id) DO UPDATE SET fen = account.fen + excluded.fen
                    RETURNING id, fen
                    """
                let first = try transaction.rows(statement).map(\.values)
                let second = try transaction.rows(statement).map(\.values)
                let none = try transaction.execute(
                    "INSERT INTO account (id, fen) VALUES ('a', 9) ON CONFLICT (id) DO NOTHING")
                let changed = try transaction.execute("UPDATE account SET fen = 1 WHERE id = 'nobody' OR id = 'a'")
                return (first, second, none, changed)
            }
            #expect(found.0 == [[.text("a"), .int(2)]])
            #expect(found.1 == [[.text("a"), .int(4)]])
            #expect(found.2 == 0)
            #expect(found.3 == 1)
        }
    }

    @Test("changes an official table only with an act", arguments: Engine.allCases)
    func official(engine: Engine) async throws {
        try await withDatabase(engine, books) { database in
            let refused = DatabaseError(reason: .changedWithoutAct(table: "entry"))
            await #expect(throws: refused) {
                try await database.write { try $0.execute("INSERT INTO entry (id, fen) VALUES ('a', 1)") }
            }
            await #expect(throws: refused) {
                try await database.write { try $0.rows("INSERT INTO entry (id, fen) VALUES ('a', 1) RETURNING id") }
            }
            let count = try await database.write { transaction in
                transaction.noteAct()
                return try transaction.execute("INSERT INTO entry (id, fen) VALUES ('a', 1)")
            }
            #expect(count == 1)
        }
    }

    @Test("cannot change or remove a row that is kept for good", arguments: Engine.allCases)
    func appendOnly(engine: Engine) async throws {
        try await withDatabase(engine, books) { database in
            try await database.write { transaction in
                transaction.noteAct()
                try transaction.execute("INSERT INTO entry (id, fen) VALUES ('a', 1)")
            }
            for statement: SQL in ["UPDATE entry SET fen = 2", "DELETE FROM entry"] {
                let error = await #expect(throws: DatabaseError.self) {
                    try await database.write { transaction in
                        transaction.noteAct()
                        try transaction.execute(statement)
                    }
                }
                guard case .constraint = error?.reason else {
                    Issue.record("\(String(describing: error))")
                    continue
                }
            }
            let fen: Int? = try await database.read { try $0.value("SELECT fen FROM entry") }
            #expect(fen == 1)
        }
    }
}
