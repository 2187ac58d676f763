import Database
import Testing

@Suite("Writes that go together")
struct SharingContractTests {
    private let tables = Migration(
        "shared-1",
        "CREATE TABLE head (id ID PRIMARY KEY, n INT64 NOT NULL)",
        "CREATE TABLE step (head ID NOT NULL REFERENCES head (id), n INT64 NOT NULL, PRIMARY KEY (head, n))",
        "CREATE TABLE note (id INT64 NOT NULL PRIMARY KEY, number INT64, text TEXT, bytes BYTES)",
        """
        CREATE TABLE reply (id INT64 NOT NULL PRIMARY KEY,
            note INT64 NOT NULL REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED)
        """)

    private struct Refused: Error {}

    private func opening(_ head: String) -> SQL {
        "INSERT INTO head (id, n) VALUES (\(head), 1) ON CONFLICT (id) DO UPDATE SET n = head.n + 1 RETURNING n"
    }

    @Test("see what they have left to be sent later", arguments: Engine.allCases)
    func order(engine: Engine) async throws {
        try await withDatabase(engine, tables) { database in
            let seen = try await database.write { transaction in
                var seen: [Int?] = []
                for id in 1...5 {
                    try transaction.enqueue("INSERT INTO note (id, number) VALUES (\(id), \(id))")
                    try transaction.enqueue("UPDATE note SET number = number + 10 WHERE id = \(id)")
                    seen.append(try transaction.value("SELECT SUM(number) AS n FROM note"))
                }
                seen.append(try transaction.execute("UPDATE note SET number = 0"))
                return seen
            }
            #expect(seen == [11, 23, 36, 50, 65, 5])
        }
    }

    @Test("keep every value of rows that travel together", arguments: Engine.allCases)
    func values(engine: Engine) async throws {
        @Sendable func row(_ id: Int) -> [SQLValue] {
            [
                .int(Int64(id)), id % 3 == 0 ? .null : .int(id % 2 == 0 ? .min : .max),
                id % 5 == 0 ? .null : .text(id % 7 == 0 ? "" : "第 \(id) 行, \"{}\""),
                id % 4 == 0 ? .null : .bytes(id % 7 == 0 ? [] : [0, 0xFF, UInt8(truncatingIfNeeded: id)]),
            ]
        }
        try await withDatabase(engine, tables) { database in
            try await database.write { transaction in
                for id in 0..<1_500 {
                    try transaction.enqueue("INSERT INTO note (id, number, text, bytes) VALUES (\(list: row(id)))")
                }
                for id in 1_500..<1_503 {
                    try transaction.enqueue(
                        "INSERT INTO note (id, number, text) VALUES (\(id), NULL, \(nil as String?))")
                }
            }
            let found = try await database.read { reader in
                try reader.rows("SELECT id, number, text, bytes FROM note ORDER BY id").map(\.values)
            }
            let rest = (1_500..<1_503).map { [SQLValue.int(Int64($0)), .null, .null, .null] }
            #expect(found == (0..<1_500).map(row) + rest)
        }
    }

    @Test("fail with what a statement met that was sent later", arguments: Engine.allCases)
    func laterFault(engine: Engine) async throws {
        try await withDatabase(engine, tables) { database in
            for asksBetween in [true, false] {
                let error = await #expect(throws: DatabaseError.self) {
                    try await database.write { transaction in
                        for _ in 0..<2 { try transaction.enqueue("INSERT INTO note (id) VALUES (1)") }
                        if asksBetween { _ = try? transaction.rows("SELECT id FROM note") }
                        try transaction.enqueue("INSERT INTO note (id) VALUES (2)")
                    }
                }
                guard case .constraint = error?.reason else {
                    Issue.record("\(String(describing: error))")
                    continue
                }
            }
            let count: Int? = try await database.read { try $0.value("SELECT COUNT(*) AS n FROM note") }
            #expect(count == 0)
        }
    }

    @Test("undo only the one that fails, whatever it had done by then", arguments: Engine.allCases)
    func failures(engine: Engine) async throws {
        try await withDatabase(engine, tables) { database in
            let kept = await withTaskGroup(of: Int?.self) { group in
                for id in 0..<300 {
                    group.addTask {
                        try? await database.write { transaction in
                            if id % 5 == 1 { throw Refused() }
                            try transaction.enqueue("INSERT INTO note (id) VALUES (\(id))")
                            if id % 5 == 2 { throw Refused() }
                            if id % 5 == 3 { try transaction.execute("UPDATE note SET number = 1 WHERE id = \(id)") }
                            if id % 10 == 3 { throw Refused() }
                            if id % 50 == 4 { try transaction.enqueue("INSERT INTO note (id) VALUES (\(id))") }
                            return id
                        }
                    }
                }
                return await group.reduce(into: []) { kept, id in id.map { kept.append($0) } }
            }
            let expected = (0..<300).filter { ![1, 2].contains($0 % 5) && $0 % 10 != 3 && $0 % 50 != 4 }
            let found = try await database.read {
                try $0.rows("SELECT id FROM note ORDER BY id").map { try $0["id"] as Int }
            }
            #expect(found == expected)
            #expect(kept.sorted() == expected)
        }
    }

    @Test("tell only the writer whose rows break a constraint at the commit", arguments: Engine.allCases)
    func deferredConstraint(engine: Engine) async throws {
        try await withDatabase(engine, tables) { database in
            let told = await withTaskGroup(of: Int?.self) { group in
                for id in 1...100 {
                    group.addTask {
                        do {
                            try await database.write { transaction in
                                try transaction.enqueue("INSERT INTO reply (id, note) VALUES (\(id), \(id))")
                                if id != 50 { try transaction.enqueue("INSERT INTO note (id) VALUES (\(id))") }
                            }
                            return nil
                        } catch {
                            return id
                        }
                    }
                }
                return await group.reduce(into: []) { told, id in id.map { told.append($0) } }
            }
            let count: Int? = try await database.read { try $0.value("SELECT COUNT(*) AS n FROM reply") }
            #expect(told == [50])
            #expect(count == 99)
        }
    }

    @Test("get what their openings answered, each as if it had been alone", arguments: Engine.allCases)
    func openings(engine: Engine) async throws {
        try await withDatabase(engine, tables) { database in
            let answers = await withTaskGroup(of: (head: String, n: Int)?.self) { group in
                for writer in 0..<400 {
                    group.addTask {
                        let head = "h\(writer % 7)"
                        return try? await database.write(opening: opening(head)) { transaction, row in
                            let n: Int = try row?["n"] ?? 0
                            try transaction.enqueue("INSERT INTO step (head, n) VALUES (\(head), \(n))")
                            // Neither may be done in between the openings of others.
                            if writer % 40 == 1 {
                                try transaction.execute("UPDATE head SET n = n + 1 WHERE id = \(head)")
                            }
                            if writer % 40 == 2 {
                                let seen: Int? = try transaction.value("SELECT n FROM head WHERE id = \(head)")
                                guard seen == n else { throw Refused() }
                            }
                            if writer % 40 == 3 { throw Refused() }
                            return (head, n)
                        }
                    }
                }
                return await group.reduce(into: []) { answers, answer in answer.map { answers.append($0) } }
            }
            #expect(answers.count == 390)
            let found = try await database.read { reader in
                try reader.rows("SELECT head, n FROM step").map { "\(try $0["head"] as String) \(try $0["n"] as Int)" }
            }
            #expect(Set(found) == Set(answers.map { "\($0.head) \($0.n)" }))
            #expect(found.count == answers.count)
            let sum: Int? = try await database.read { try $0.value("SELECT CAST(SUM(n) AS BIGINT) AS n FROM head") }
            #expect(sum == 400)
        }
    }
}
