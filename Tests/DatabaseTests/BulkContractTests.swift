import Database
import Testing

@Suite("Rows inserted at once")
struct BulkContractTests {
    private let stock = Migration(
        "stock-1",
        """
        CREATE TABLE stock (n INT64 PRIMARY KEY, words TEXT UNIQUE, seal BYTES, fen INT64 NOT NULL CHECK (fen >= 0))
        """)
    private let books = Migration(
        "books-1", official: ["book"], "CREATE TABLE book (id ID PRIMARY KEY, fen INT64 NOT NULL)")
    private static let columns: [SQLName] = ["n", "words", "seal", "fen"]

    /// A row like no other, with what is hard to send now and then.
    private static func row(_ n: Int) -> [SQLValue] {
        let hostile = StatementContractTests.hostile
        let words: SQLValue =
            switch n {
            case 3: .text("")
            case _ where n % 7 == 0: .null
            default: .text("\(hostile[n % hostile.count])\(n)")
            }
        let seal: SQLValue = n % 5 == 0 ? .null : .bytes(Array(repeating: UInt8(n & 0xFF), count: n % 40))
        let fen: Int64 = n == 4 ? .max : Int64(n) << 20
        return [.int(n == 5 ? .min : Int64(n)), words, seal, .int(fen)]
    }

    @Test(
        "are kept as they were given, few or many, and what follows sees them",
        arguments: Engine.allCases, [1, 63, 64, 5_000])
    func kept(engine: Engine, count: Int) async throws {
        let rows = (0..<count).map(BulkContractTests.row)
        try await withDatabase(engine, stock) { database in
            let seen = try await database.write { transaction in
                try transaction.enqueue("INSERT INTO stock (n, fen) VALUES (\(-1), 0)")
                try transaction.insert(into: "stock", BulkContractTests.columns, rows: rows)
                try transaction.enqueue("INSERT INTO stock (n, fen) VALUES (\(-2), 0)")
                try transaction.insert(into: "stock", BulkContractTests.columns, rows: [])
                return try transaction.value("SELECT COUNT(*) AS n FROM stock", as: Int.self)
            }
            #expect(seen == count + 2)
            let found = try await database.read { reader in
                try reader.rows("SELECT n, words, seal, fen FROM stock WHERE n NOT IN (-1, -2)").map(\.values)
            }
            #expect(Set(found) == Set(rows))
        }
    }

    @Test("go in one call after the other, and between two rows of a query", arguments: Engine.allCases)
    func repeatedly(engine: Engine) async throws {
        try await withDatabase(engine, stock) { database in
            let seen = try await database.write { transaction in
                var seen: [Int] = []
                for start in stride(from: 100, to: 1_000, by: 100) {
                    let rows = (start..<start + 100).map { [SQLValue.int(Int64($0)), .int(1)] }
                    try transaction.insert(into: "stock", ["n", "fen"], rows: rows)
                }
                try transaction.forEach("SELECT n FROM stock WHERE n < 103 ORDER BY n") { row in
                    let n: Int = try row["n"]
                    let rows = (0..<100).map { [SQLValue.int(Int64(n * 1_000 + $0)), .int(1)] }
                    try transaction.insert(into: "stock", ["n", "fen"], rows: rows)
                    seen.append(n)
                }
                return seen
            }
            #expect(seen == [100, 101, 102])
            let count: Int? = try await database.read { try $0.value("SELECT COUNT(*) AS n FROM stock") }
            #expect(count == 900 + 300)
        }
    }

    @Test(
        "are refused as a whole for one that breaks a constraint, which is named, even when the closure goes on",
        arguments: Engine.allCases, [false, true])
    func refused(engine: Engine, goesOn: Bool) async throws {
        var broken = (0..<600).map { BulkContractTests.row($0 + 10) }
        broken[299][3] = .int(-1)
        var repeated = (0..<600).map { BulkContractTests.row($0 + 10) }
        repeated[299][0] = repeated[10][0]
        for rows in [broken, repeated] {
            try await withDatabase(engine, stock) { database in
                let error = await #expect(throws: DatabaseError.self) {
                    try await database.write { transaction in
                        do {
                            try transaction.insert(into: "stock", BulkContractTests.columns, rows: rows)
                            if goesOn { return }
                            _ = try transaction.rows("SELECT n FROM stock")
                        } catch  where goesOn {}
                    }
                }
                guard case .constraint(let message) = error?.reason, message.contains("第 300 行") else {
                    Issue.record("\(String(describing: error))")
                    return
                }
                let count: Int? = try await database.read { try $0.value("SELECT COUNT(*) AS n FROM stock") }
                #expect(count == 0)
            }
        }
    }

    @Test("of another kind than their columns, or with a NUL, are refused", arguments: Engine.allCases)
    func kinds(engine: Engine) async throws {
        let wrong: [[SQLValue]] = [
            [.text("2023010x"), .null, .null, .int(1)], [.int(1), .int(1), .text("x"), .int(1)],
            [.int(1), .text("a\0b"), .null, .int(1)], [.int(1), .null, .null], [.int(1), .null, .null, .null],
        ]
        for row in wrong {
            try await withDatabase(engine, stock) { database in
                let rows = (0..<200).map { $0 == 150 ? row : BulkContractTests.row($0 + 10) }
                await #expect(throws: DatabaseError.self, "\(row)") {
                    try await database.write { try $0.insert(into: "stock", BulkContractTests.columns, rows: rows) }
                }
                let count: Int? = try await database.read { try $0.value("SELECT COUNT(*) AS n FROM stock") }
                #expect(count == 0)
            }
        }
    }

    @Test("of an official table need an act", arguments: Engine.allCases)
    func official(engine: Engine) async throws {
        let rows = (0..<500).map { [SQLValue.text("b\($0)"), .int(1)] }
        try await withDatabase(engine, books) { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.write { try $0.insert(into: "book", ["id", "fen"], rows: rows) }
            }
            #expect(error?.reason == .changedWithoutAct(table: "book"))
            try await database.write { transaction in
                transaction.noteAct()
                try transaction.insert(into: "book", ["id", "fen"], rows: rows)
            }
            let count: Int? = try await database.read { try $0.value("SELECT COUNT(*) AS n FROM book") }
            #expect(count == 500)
        }
    }

    @Test("by many at the same time are each kept or refused by themselves", arguments: Engine.allCases)
    func together(engine: Engine) async throws {
        try await withDatabase(engine, stock) { database in
            let kept = await withTaskGroup(of: Int.self) { group in
                for writer in 0..<12 {
                    group.addTask {
                        let rows = (0..<200).map { n in
                            [SQLValue.int(Int64(writer * 1_000 + n)), .int(writer % 4 == 3 && n == 180 ? -1 : 1)]
                        }
                        let done: Void? = try? await database.write { transaction in
                            try transaction.insert(into: "stock", ["n", "fen"], rows: rows)
                        }
                        return done == nil ? 0 : 200
                    }
                }
                return await group.reduce(0, +)
            }
            #expect(kept == 9 * 200)
            let count: Int? = try await database.read { try $0.value("SELECT COUNT(*) AS n FROM stock") }
            #expect(count == kept)
        }
    }
}
