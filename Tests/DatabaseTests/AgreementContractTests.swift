import Database
import TestSupport
import Testing

@Suite("The two engines")
struct AgreementContractTests {
    private let ledger = Migration(
        "ledger-1",
        """
        CREATE TABLE ledger (
            id ID PRIMARY KEY, account TEXT NOT NULL, fen INT64 NOT NULL CHECK (fen < 900000), seal BYTES UNIQUE)
        """)

    /// One step of a transaction.
    private struct Step: Sendable {
        let sql: SQL
        let isQuery: Bool
    }

    private static let accounts = ["甲", "乙", "é", "e\u{301}", "A", "a", "", "'", "𠮷"]

    private static func step(_ random: inout SeededRandom) -> Step {
        let id = "e\(random.below(40))"
        let account = accounts[random.below(accounts.count)]
        let fen = random.below(1_000_000) - 100_000
        let seal: [UInt8]? = random.below(3) == 0 ? nil : [UInt8(random.below(60)), 0]
        func query(_ sql: SQL) -> Step { Step(sql: sql, isQuery: true) }
        func change(_ sql: SQL) -> Step { Step(sql: sql, isQuery: false) }
        let values: SQL = "INSERT INTO ledger (id, account, fen, seal) VALUES (\(id), \(account), \(fen), \(seal))"
        switch random.below(12) {
        case 0, 1: return change(values)
        case 2: return change("\(values) ON CONFLICT DO NOTHING")
        case 3, 4:
            return query("\(values) ON CONFLICT (id) DO UPDATE SET fen = excluded.fen - 1 RETURNING id, fen, seal")
        case 5: return change("UPDATE ledger SET fen = fen + \(fen % 1_000) WHERE account = \(account)")
        case 6: return change("UPDATE ledger SET account = account || \(account) WHERE id <= \(id) AND fen % 7 = 3")
        case 7: return change("DELETE FROM ledger WHERE id = \(id) OR account > \(account)")
        case 8:
            return query(
                "SELECT id, account, fen, seal FROM ledger WHERE seal > \([UInt8(9)]) ORDER BY account DESC, id")
        case 9:
            return query(
                """
                SELECT account, CAST(SUM(fen) AS BIGINT) AS total, COUNT(seal) AS seals, MAX(fen) AS last, MIN(id) AS one
                FROM ledger GROUP BY account HAVING COUNT(*) > \(random.below(3)) ORDER BY account
                """)
        case 10:
            return query(
                """
                SELECT a.id AS id, b.fen AS fen FROM ledger AS a LEFT JOIN ledger AS b ON b.id = a.account
                WHERE a.fen BETWEEN \(fen) AND \(fen + 200_000) ORDER BY a.id LIMIT \(random.below(9)) OFFSET \(1)
                """)
        default:
            return query(
                "SELECT id, CASE WHEN fen < 0 THEN 'minus' ELSE account END AS what FROM ledger WHERE id IN (\(list: [id, "e1"])) ORDER BY id"
            )
        }
    }

    /// What one sequence of steps answers, or the kind of its refusal.
    private static func run(_ steps: [Step], on database: Database) async throws -> [String] {
        do {
            return try await database.write { transaction in
                try steps.flatMap { step in
                    step.isQuery
                        ? try transaction.rows(step.sql).map { "\($0.values)" }
                        : ["\(try transaction.execute(step.sql))"]
                }
            }
        } catch let error as DatabaseError {
            guard case .constraint = error.reason else { throw error }
            return ["constraint"]
        }
    }

    @Test("answer alike and hold the same bytes after 1,000 seeded sequences")
    func agree() async throws {
        try await withDatabase(.sqlite, ledger) { sqlite in
            try await withDatabase(.postgres, ledger) { postgres in
                var random = SeededRandom(seed: 20_260)
                var differences: [Int] = []
                var refusals = 0
                let dump: SQL = "SELECT id, account, fen, seal FROM ledger ORDER BY id"
                for sequence in 0..<1_000 {
                    let steps = (0...random.below(5)).map { _ in Self.step(&random) }
                    let left = try await Self.run(steps, on: sqlite)
                    let right = try await Self.run(steps, on: postgres)
                    let leftRows = try await sqlite.read { try $0.rows(dump).map(\.values) }
                    let rightRows = try await postgres.read { try $0.rows(dump).map(\.values) }
                    if left == ["constraint"] { refusals += 1 }
                    let areEqual = left.map { Array($0.utf8) } == right.map { Array($0.utf8) }
                    // Debug descriptions tell two spellings of one letter apart, as `==` of texts would not.
                    let hold = leftRows.map { Array("\($0)".utf8) } == rightRows.map { Array("\($0)".utf8) }
                    if !areEqual || !hold { differences.append(sequence) }
                }
                #expect(differences == [])
                // The sequences are worth something only if some are refused and most are not.
                #expect(100..<700 ~= refusals)
            }
        }
    }
}
