import CLibPQ

/// A statement on its way to a server.
struct PostgresStatement {
    /// The text, with `?` or `$n` for each value.
    let text: String
    /// The values.
    let parameters: PostgresParameters
    /// Whether the server keeps it prepared for the next time.
    let isPrepared: Bool

    /// A statement with its values.
    ///
    /// - Throws: ``DatabaseError`` for values that PostgreSQL cannot hold.
    init(_ sql: SQL) throws(DatabaseError) {
        text = sql.text
        parameters = try PostgresParameters(sql)
        isPrepared = true
    }

    /// An insertion of several rows.
    init(_ insert: RowInsert, _ rows: [[SQLValue]]) {
        let columns = (rows.first ?? []).indices.map { PostgresArray(rows, column: $0) }
        text = insert.text(columns)
        parameters = PostgresParameters(columns.compactMap(\.self))
        isPrepared = true
    }

    /// A command of the connection itself, such as `COMMIT`.
    init(command text: String) {
        self.text = text
        parameters = PostgresParameters([])
        isPrepared = false
    }
}
