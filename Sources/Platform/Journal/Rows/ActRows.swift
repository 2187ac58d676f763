package import Civic
package import Database
package import Exact
package import Interchange

/// Inserts the rows of official tables that belong to one act, and keeps what it says of them.
package final class ActRows {
    /// The act.
    package let act: Identifier
    /// When it is done.
    package let at: Instant
    private let transaction: Transaction
    private let hashing: RowHashing
    /// Rows that are being hashed, or have been and wait to be inserted.
    private var waiting: HashedRows?
    /// What is known of the act only when its rows are written.
    private(set) var facts: [JSON.Member] = []

    init(act: Identifier, at: Instant, transaction: Transaction, random: RandomSource) {
        self.act = act
        self.at = at
        self.transaction = transaction
        hashing = RowHashing(act: act, random: random)
    }

    /// Adds to what may be shown of the act.
    package func state(_ facts: [JSON.Member]) { self.facts += facts }

    /// Inserts rows in their order, each with its values in the order of the table's columns.
    ///
    /// - Throws: ``DatabaseError``; or else a later statement or the commit fails with what this one met.
    package func insert(into table: OfficialTable, rows: [[SQLValue]]) throws {
        try insert(into: table, rows: PackedRows(rows, for: table.name, table.columns))
    }

    /// Inserts rows as the other does.
    ///
    /// - Throws: ``DatabaseError``, as the other.
    package func insert(into table: OfficialTable, rows: PackedRows) throws {
        try settle()
        try insert(hashing.hash(rows, of: table), into: table)
    }

    /// Inserts a row, its values in the order of the table's columns.
    ///
    /// - Throws: ``DatabaseError``.
    package func insert(into table: OfficialTable, _ values: [SQLValue]) throws {
        try insert(into: table, rows: [values])
    }

    /// Inserts rows as ``insert(into:rows:)`` does, hashed on another thread while the caller goes on: what it reads
    /// before its next call may not have them yet.
    ///
    /// - Throws: ``DatabaseError``, also for rows given before.
    package func insertLater(into table: OfficialTable, rows: PackedRows) throws {
        let next = hashing.begin(rows, of: table)
        try settle()
        waiting = next
    }

    /// Inserts what waits.
    ///
    /// - Returns: what the act says of its rows; `nil` when it has none.
    /// - Throws: ``DatabaseError``.
    func finish() throws -> RowsCommitment? {
        try settle()
        return hashing.commitment
    }

    private func settle() throws {
        guard let rows = waiting.take(), let hashed = rows.wait() else { return }
        try insert(hashed, into: rows.table)
    }

    private func insert(_ rows: PackedRows, into table: OfficialTable) throws {
        try transaction.insert(into: table.name, table.columns + RowHashing.columns, rows: rows)
    }
}
