package import Database
import Exact
import Journal

extension Register {
    /// Which versions speak at a moment: of those that cover the day and were known, each entry's last, unless it says
    /// that there is nothing.
    func speaking(_ moment: AsOf) -> SQL {
        """
        valid_from <= \(moment.day) AND \(moment.day) < valid_until AND recorded <= \(moment.known) AND gone = 0
        AND NOT EXISTS (SELECT 1 FROM \(table) later WHERE later.id = v.id AND later.version > v.version
            AND later.valid_from <= \(moment.day) AND \(moment.day) < later.valid_until
            AND later.recorded <= \(moment.known))
        """
    }
}

extension Querying {
    /// The entries of a register at a moment, in the order of their names' bytes, without holding them all.
    ///
    /// - Parameters:
    ///   - condition: which of them, over the columns of the table.
    ///   - limit: how many at most.
    /// - Throws: `DatabaseError`, or what `body` throws.
    package func forEachEntry(
        of register: Register, _ moment: AsOf, where condition: SQL? = nil, limit: Int = .max,
        _ body: (Entry) throws -> Void
    ) throws {
        let further: SQL = condition.map { "AND (\($0))" } ?? ""
        try forEach(
            """
            SELECT \(register.columns), act FROM \(register.table) v
            WHERE \(register.speaking(moment)) \(further) ORDER BY id LIMIT \(limit)
            """
        ) { row in try body(Entry(row, of: register)) }
    }

    /// An entry at a moment; `nil` when there was none.
    ///
    /// - Throws: `DatabaseError`.
    package func entry(_ id: String, of register: Register, _ moment: AsOf) throws -> Entry? {
        try first(
            """
            SELECT \(register.columns), act FROM \(register.table) v WHERE id = \(id) AND \(register.speaking(moment))
            """
        ).map { try Entry($0, of: register) }
    }

    /// Every version of an entry, the first one first.
    ///
    /// - Throws: `DatabaseError`.
    package func versions(of id: String, in register: Register) throws -> [Entry] {
        try rows("SELECT \(register.columns), act FROM \(register.table) v WHERE id = \(id) ORDER BY version")
            .map { try Entry($0, of: register) }
    }

    /// How many entries a register has at a moment.
    ///
    /// - Throws: `DatabaseError`.
    package func count(of register: Register, _ moment: AsOf) throws -> Int {
        try value("SELECT COUNT(*) FROM \(register.table) v WHERE \(register.speaking(moment))") ?? 0
    }

    /// How many entries at a moment hold each word in a column; words that none holds are not there.
    ///
    /// - Parameter condition: which entries, over the columns of the table.
    /// - Throws: `DatabaseError`.
    package func counts(
        of register: Register, by column: SQLName, _ moment: AsOf, where condition: SQL
    ) throws -> [String: Int] {
        var counts: [String: Int] = [:]
        try forEach(
            """
            SELECT \(column) AS word, COUNT(*) AS entries FROM \(register.table) v
            WHERE \(register.speaking(moment)) AND (\(condition)) GROUP BY \(column)
            """
        ) { row in counts[try row["word"]] = try row["entries"] }
        return counts
    }
}
