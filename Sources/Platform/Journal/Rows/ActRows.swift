import Civic
package import Database
import TransparencyLog

/// Inserts the rows of official tables that belong to one act, and keeps their hashes for it.
package final class ActRows {
    private let act: Identifier
    private let transaction: Transaction
    private let random: RandomSource
    /// The hashes so far, in order.
    private(set) var hashes: [Hash] = []

    init(act: Identifier, transaction: Transaction, random: RandomSource) {
        self.act = act
        self.transaction = transaction
        self.random = random
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
