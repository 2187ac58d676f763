package import Civic
package import Database
package import Exact
package import Interchange
import TransparencyLog

/// Inserts the rows of official tables that belong to one act, and keeps their hashes for it.
package final class ActRows {
    /// The act.
    package let act: Identifier
    /// When it is done.
    package let at: Instant
    private let transaction: Transaction
    private let random: RandomSource
    /// The hashes so far, in order.
    private(set) var hashes: [Hash] = []
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

    /// Inserts rows in their order, each with its values in the order of the table's columns.
    ///
    /// - Throws: ``DatabaseError``.
    package func insert(into table: OfficialTable, rows: [[SQLValue]]) throws {
        for row in rows { try insert(into: table, row) }
    }

    /// Inserts a row, its values in the order of the table's columns.
    ///
    /// - Throws: ``DatabaseError``.
    package func insert(into table: OfficialTable, _ values: [SQLValue]) throws {
        let salt = random.bytes(RowCommitment.saltLength)
        let hash = RowCommitment.hash(table: table, values: values, salt: salt)
        let commitment: [SQLValue] = [
            .text(act.description), .int(Int64(hashes.count)), .bytes(salt), .bytes(hash.bytes),
        ]
        try transaction.enqueue(
            """
            INSERT INTO \(table.name) (\(table.columns), act, act_row, salt, hash)
            VALUES (\(list: values + commitment))
            """)
        hashes.append(hash)
    }
}
