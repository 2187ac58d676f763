package import Civic
package import Database
package import Exact
package import Interchange
import TransparencyLog

/// Inserts the rows of official tables that belong to one act, and keeps what it says of them.
package final class ActRows {
    /// The act.
    package let act: Identifier
    /// When it is done.
    package let at: Instant
    private let transaction: Transaction
    private let random: RandomSource
    private var hasher = RowHasher()
    /// What is known of the act only when its rows are written.
    private(set) var facts: [JSON.Member] = []

    init(act: Identifier, at: Instant, transaction: Transaction, random: RandomSource) {
        self.act = act
        self.at = at
        self.transaction = transaction
        self.random = random
    }

    /// Adds to what may be shown of the act.
    package func state(_ facts: [JSON.Member]) { self.facts += facts }

    /// What the act says of its rows; `nil` when it has none.
    var commitment: RowsCommitment? { hasher.commitment }

    /// Inserts rows in their order, each with its values in the order of the table's columns.
    ///
    /// - Throws: ``DatabaseError``; or else a later statement or the commit fails with what this one met.
    package func insert(into table: OfficialTable, rows: consuming [[SQLValue]]) throws {
        let length = RowCommitment.saltLength
        let salts = random.bytes(length * rows.count)
        let act = SQLValue.text(act.description)
        for place in rows.indices {
            let salt = Array(salts[length * place..<length * (place + 1)])
            let number = hasher.count
            let hash = hasher.hash(table, rows[place], salt: salt)
            rows[place] += [act, .int(Int64(number)), .bytes(salt), .bytes(hash.bytes)]
        }
        try transaction.insert(into: table.name, table.columns + ActRows.columns, rows: rows)
    }

    /// The columns an official table has at its end.
    private static let columns: [SQLName] = ["act", "act_row", "salt", "hash"]

    /// Inserts a row, its values in the order of the table's columns.
    ///
    /// - Throws: ``DatabaseError``.
    package func insert(into table: OfficialTable, _ values: [SQLValue]) throws {
        try insert(into: table, rows: [values])
    }
}
