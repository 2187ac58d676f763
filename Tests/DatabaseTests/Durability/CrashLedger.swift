@testable import Database

/// What was acknowledged over all crashes of one database, held against what is there.
struct CrashLedger {
    private(set) var acknowledged: [Int: Int] = [:]
    private(set) var crashes = 0
    /// Rows that are there after the last crash.
    private(set) var rows = 0
    /// Rows that are there though their writer died before it could say so.
    private(set) var unacknowledged = 0

    /// Adds what the killed writers had said, and looks.
    ///
    /// - Returns: what is wrong.
    mutating func check(_ said: [Int: Int], on database: Database) async throws -> [String] {
        let before = acknowledged
        acknowledged.merge(said) { max($0, $1) }
        crashes += 1
        let found = try await database.read { reader in
            try reader.rows(
                """
                SELECT writer, count(*) AS rows, count(DISTINCT number) AS numbers, min(number) AS first,
                       max(number) AS last
                FROM written GROUP BY writer
                """
            ).map { try Found($0) }
        }
        var faults: [String] = []
        rows = 0
        for writer in found {
            rows += writer.rows
            let said = acknowledged[writer.writer] ?? 0
            if writer.rows != writer.numbers { faults.append("\(writer) has rows twice") }
            if writer.first != 1 || writer.numbers != writer.last { faults.append("\(writer) has a gap") }
            if writer.last < said { faults.append("\(writer) lost up to \(said)") }
            if writer.last > said + 1 { faults.append("\(writer) has more than one row beyond \(said)") }
            if writer.last > said {
                unacknowledged += 1
                acknowledged[writer.writer] = writer.last
            }
        }
        let missing = Set(before.keys).union(said.keys).subtracting(found.map(\.writer))
        faults += missing.map { "writer \($0) lost everything" }
        return faults.map { "crash \(crashes): \($0)" }
    }

    private struct Found {
        let writer: Int
        let rows: Int
        let numbers: Int
        let first: Int
        let last: Int

        init(_ row: Row) throws {
            writer = try row["writer"]
            rows = try row["rows"]
            numbers = try row["numbers"]
            first = try row["first"]
            last = try row["last"]
        }
    }
}
