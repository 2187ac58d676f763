import Civic
import Database
import Exact
import TestSupport
import Testing

@Suite("A column")
struct ValueContractTests {
    private let things = Migration(
        "things-1",
        """
        CREATE TABLE thing (
            place INT64 PRIMARY KEY, id ID, words TEXT, number INT64, bytes BYTES, day DAY, instant INSTANT)
        """)

    private static let texts = [
        "", " ", "a", "倍增", "𠮷野家😀", "é", "e\u{301}", "\u{FEFF}x", "\u{200D}", "\r\n", "\u{1}\u{7F}", "\u{10FFFF}", "'",
        "\\", "?",
        "$1", String(repeating: "汉", count: 100_000),
    ]

    @Test("gives back every text byte for byte", arguments: Engine.allCases)
    func texts(engine: Engine) async throws {
        try await withDatabase(engine, things) { database in
            let found = try await database.write { transaction in
                for (place, text) in Self.texts.enumerated() {
                    try transaction.execute("INSERT INTO thing (place, id, words) VALUES (\(place), \(text), \(text))")
                }
                return try transaction.rows("SELECT id, words FROM thing ORDER BY place").flatMap { row in
                    [try row["id"] as String, try row["words"]]
                }
            }
            let expected = Self.texts.flatMap { [$0, $0] }
            #expect(found.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
        }
    }

    @Test("refuses a text with NUL, which one engine could hold and the other not", arguments: Engine.allCases)
    func nul(engine: Engine) async throws {
        try await withDatabase(engine, things) { database in
            for text in ["\0", "a\0b", "ab\0"] {
                let error = await #expect(throws: DatabaseError.self) {
                    try await database.write { try $0.execute("INSERT INTO thing (place, words) VALUES (1, \(text))") }
                }
                guard case .statement = error?.reason else {
                    Issue.record("\(String(describing: error))")
                    continue
                }
            }
            let count: Int? = try await database.read { try $0.value("SELECT COUNT(*) AS n FROM thing") }
            #expect(count == 0)
        }
    }

    @Test("gives back the extremes of numbers, days and instants", arguments: Engine.allCases)
    func numbers(engine: Engine) async throws {
        let numbers: [Int64] = [.min, .min + 1, -1 << 32, -1, 0, 1, 255, 256, 1 << 53 + 1, .max]
        let days = [CivilDay(number: -25_567), CivilDay(number: 0), CivilDay(number: 20_000)].compactMap(\.self)
        try await withDatabase(engine, things) { database in
            let (foundNumbers, foundDays) = try await database.write { transaction in
                for (place, number) in numbers.enumerated() {
                    let instant = Instant(milliseconds: number)
                    try transaction.execute(
                        "INSERT INTO thing (place, number, instant) VALUES (\(place), \(number), \(instant))")
                }
                for (place, day) in days.enumerated() {
                    try transaction.execute("INSERT INTO thing (place, day) VALUES (\(100 + place), \(day))")
                }
                let numbers = try transaction.rows("SELECT number, instant FROM thing WHERE place < 100 ORDER BY place")
                let days = try transaction.rows("SELECT day FROM thing WHERE place >= 100 ORDER BY place")
                return (
                    try numbers.map { [try $0["number"] as Int64, (try $0["instant"] as Instant).milliseconds] },
                    try days.map { try $0["day"] as CivilDay }
                )
            }
            #expect(foundNumbers == numbers.map { [$0, $0] })
            #expect(foundDays == days)
        }
    }

    @Test("gives back bytes, none, one, all 256 and a mebibyte", arguments: Engine.allCases)
    func bytes(engine: Engine) async throws {
        var random = SeededRandom(seed: 1)
        let large = (0..<1 << 17).flatMap { _ in
            let word = random.next()
            return (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * UInt64($0))) }
        }
        let values: [[UInt8]] = [[], [0], Array(0...255), large]
        try await withDatabase(engine, things) { database in
            let found = try await database.write { transaction in
                for (place, bytes) in values.enumerated() {
                    try transaction.execute("INSERT INTO thing (place, bytes) VALUES (\(place), \(bytes))")
                }
                return try transaction.rows("SELECT bytes FROM thing ORDER BY place").map { try $0["bytes"] as [UInt8] }
            }
            #expect(found == values)
        }
    }

    @Test("keeps null apart from empty, and refuses it where a value is read", arguments: Engine.allCases)
    func null(engine: Engine) async throws {
        try await withDatabase(engine, things) { database in
            let none: String? = nil
            let row = try await database.write { transaction in
                try transaction.execute("INSERT INTO thing (place, id, words) VALUES (\(1), \(none), \(""))")
                return try transaction.first("SELECT id, words, number FROM thing WHERE id IS NULL")
            }
            let found = try #require(row)
            #expect(found.values == [.null, .text(""), .null])
            #expect(try found["id"] as String? == nil)
            #expect(try found["words"] as String? == "")
            let error = #expect(throws: DatabaseError.self) { try found["number"] as Int }
            #expect("\(try #require(error))".contains("number"))
        }
    }

    @Test("of another type or of another name is an error that names it", arguments: Engine.allCases)
    func wrong(engine: Engine) async throws {
        try await withDatabase(engine, things) { database in
            try await database.write { try $0.execute("INSERT INTO thing (place, words) VALUES (\(1), \("字"))") }
            let row = try #require(try await database.read { try $0.first("SELECT words FROM thing") })
            for error in [
                #expect(throws: DatabaseError.self) { try row["words"] as Int },
                #expect(throws: DatabaseError.self) { try row["words"] as [UInt8]? },
            ] {
                guard case .column("words", _) = error?.reason else {
                    Issue.record("\(String(describing: error))")
                    continue
                }
            }
            let error = #expect(throws: DatabaseError.self) { try row["wrods"] as String }
            guard case .column("wrods", _) = error?.reason else {
                Issue.record("\(String(describing: error))")
                return
            }
        }
    }

    @Test("of text is ordered by bytes", arguments: Engine.allCases)
    func order(engine: Engine) async throws {
        let texts = [
            "b", "B", "a", "_", "é", "e\u{301}", "中", "一", "𠮷", "Z", "z", "", " ", "aa", "a b", "Ａ", "\u{FFFD}",
        ]
        try await withDatabase(engine, things) { database in
            let found = try await database.write { transaction in
                for (place, text) in texts.enumerated() {
                    try transaction.execute("INSERT INTO thing (place, words) VALUES (\(place), \(text))")
                }
                return try transaction.rows("SELECT words FROM thing ORDER BY words").map { try $0["words"] as String }
            }
            let expected = texts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            #expect(found.map { Array($0.utf8) } == expected.map { Array($0.utf8) })
        }
    }

    @Test("keeps two spellings of one letter apart", arguments: Engine.allCases)
    func spellings(engine: Engine) async throws {
        let table = Migration("name-1", "CREATE TABLE name (id ID PRIMARY KEY)")
        try await withDatabase(engine, table) { database in
            let counts = try await database.write { transaction in
                try transaction.execute("INSERT INTO name (id) VALUES (\("é"))")
                try transaction.execute("INSERT INTO name (id) VALUES (\("e\u{301}"))")
                return try ["é", "e\u{301}"].map { id in
                    try transaction.value("SELECT COUNT(*) AS n FROM name WHERE id = \(id)", as: Int.self)
                }
            }
            #expect(counts == [1, 1])
        }
    }

    @Test("sums to a whole number, and counts to one", arguments: Engine.allCases)
    func sums(engine: Engine) async throws {
        try await withDatabase(engine, things) { database in
            let row = try await database.write { transaction in
                for number in [Int64.max / 2, 3, -7] {
                    try transaction.execute("INSERT INTO thing (place, number) VALUES (\(number), \(number))")
                }
                return try transaction.first(
                    """
                    SELECT CAST(SUM(number) AS BIGINT) AS total, SUM(number) AS raw, COUNT(*) AS n, MAX(number) AS top,
                        COALESCE(MIN(day), -1) AS day FROM thing
                    """)
            }
            let total = Int64.max / 2 - 4
            #expect(row?.values == [.int(total), .int(total), .int(3), .int(Int64.max / 2), .int(-1)])
        }
    }
}
