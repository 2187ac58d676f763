import Database
import Testing

@Suite("A statement")
struct StatementContractTests {
    private let notes = Migration("notes-1", "CREATE TABLE note (n INT64 PRIMARY KEY, words TEXT)")

    /// What has broken programs that put values into text.
    static let hostile = [
        "'", "''", "\"", "';--", "' OR '1'='1", "'; DROP TABLE note; --", "' UNION SELECT NULL,NULL--", "\\'", "\\",
        "%", "_", "%'",
        "?", "$1", "$$", "$1::text", ":name", "@p", "#", "--", "/*", "*/", ";", "NULL", "null", "NaN", "0x41", "1e400",
        "\u{FF07}",
        "\u{2019}", "ʼ", "\u{BF}'", "\u{1}", "\u{8}", "\u{1A}", "\r\n", "\u{85}", "\u{2028}", "\u{202E}", "\u{301}",
        "'\u{301}",
        "\"\u{301} OR 1=1", "{\"$gt\": \"\"}", "${jndi:ldap://x}", "<script>", "../../etc/passwd", "|id", "`id`",
        "E'\\047'",
        "U&'\\0027'", "x'; SELECT pg_sleep(10);--", "\u{FFFD}", "\u{10FFFF}",
    ]

    @Test("takes hostile text as a value and nothing else", arguments: Engine.allCases)
    func hostile(engine: Engine) async throws {
        try await withDatabase(engine, notes) { database in
            let found = try await database.write { transaction in
                for (n, text) in Self.hostile.enumerated() {
                    try transaction.execute("INSERT INTO note (n, words) VALUES (\(n), \(text))")
                }
                return try Self.hostile.map { text in
                    try transaction.value("SELECT COUNT(*) AS n FROM note WHERE words = \(text)", as: Int.self)
                }
            }
            #expect(found == Self.hostile.map { _ in 1 })
            let words = try await database.read { reader in
                try reader.rows("SELECT words FROM note ORDER BY n").map { try $0["words"] as String }
            }
            #expect(words.map { Array($0.utf8) } == Self.hostile.map { Array($0.utf8) })
        }
    }

    @Test("leaves a question mark inside quotes alone", arguments: Engine.allCases)
    func questionMarks(engine: Engine) async throws {
        try await withDatabase(engine, notes) { database in
            let row = try await database.read { reader in
                try reader.first("SELECT '?' AS a, 'it''s ? and ?' AS b, \(7) + 0 AS c, '$1' AS \"what?\"")
            }
            #expect(row?.values == [.text("?"), .text("it's ? and ?"), .int(7), .text("$1")])
        }
    }

    @Test("may be asked for each row of another", arguments: Engine.allCases)
    func nested(engine: Engine) async throws {
        try await withDatabase(engine, notes) { database in
            let sum = try await database.write { transaction in
                for n in 0..<200 { try transaction.execute("INSERT INTO note (n, words) VALUES (\(n), 'x')") }
                var sum = 0
                try transaction.forEach("SELECT n FROM note ORDER BY n") { row in
                    let n: Int = try row["n"]
                    sum += try transaction.value("SELECT n + 1 AS m FROM note WHERE n = \(n)", as: Int.self) ?? 0
                    try transaction.forEach("SELECT n FROM note WHERE n < \(3)") { sum += try $0["n"] as Int }
                }
                return sum
            }
            #expect(sum == 200 * 201 / 2 + 200 * 3)
        }
    }

    @Test("may be left half-way, and the next one runs", arguments: Engine.allCases)
    func leftHalfWay(engine: Engine) async throws {
        struct Enough: Error {}
        try await withDatabase(engine, notes) { database in
            try await database.write { transaction in
                for n in 0..<5_000 { try transaction.execute("INSERT INTO note (n, words) VALUES (\(n), 'x')") }
            }
            let found = try await database.read { reader in
                var seen = 0
                do {
                    try reader.forEach("SELECT n FROM note ORDER BY n") { _ in
                        seen += 1
                        if seen == 10 { throw Enough() }
                    }
                } catch is Enough {}
                return [seen, try reader.value("SELECT COUNT(*) AS n FROM note") ?? 0]
            }
            #expect(found == [10, 5_000])
        }
    }

    @Test("answers with more than fits in memory at once, row by row", arguments: Engine.allCases)
    func huge(engine: Engine) async throws {
        try await withDatabase(engine, notes) { database in
            try await database.write { transaction in
                let words = String(repeating: "x", count: 200)
                for n in 0..<700 { try transaction.execute("INSERT INTO note (n, words) VALUES (\(n), \(words))") }
            }
            // 490,000 rows of 200 bytes.
            let before = residentBytes()
            let (count, after) = try await database.read { reader in
                var count = 0
                var after = 0
                try reader.forEach("SELECT a.n AS n, a.words AS words FROM note AS a, note AS b") { _ in
                    count += 1
                    if count == 480_000 { after = residentBytes() }
                }
                return (count, after)
            }
            #expect(count == 490_000)
            // Held whole it would be above 100 MB.
            #expect(after - before < 60_000_000)
        }
    }

    @Test("that the engine does not know is refused with its text", arguments: Engine.allCases)
    func unknown(engine: Engine) async throws {
        try await withDatabase(engine, notes) { database in
            let error = await #expect(throws: DatabaseError.self) {
                try await database.read { try $0.rows("SELECT nothing FROM nowhere") }
            }
            guard case .statement("SELECT nothing FROM nowhere", _) = error?.reason else {
                Issue.record("\(String(describing: error))")
                return
            }
            let count: Int? = try await database.read { try $0.value("SELECT COUNT(*) AS n FROM note") }
            #expect(count == 0)
        }
    }
}
