/// Asks the database inside one consistent view; made by ``Database/read(_:)``.
package struct Reader: Querying {
    let connection: any Connection
}

/// Changes the database, all or nothing; made by ``Database/write(_:)``.
///
/// Tables declared official change only together with an act: the journal notes the act here, and a transaction that
/// changed an official table without one is refused as a whole.
package struct Transaction: Querying {
    let connection: any Connection
    let changes: TransactionChanges

    /// Runs an `INSERT`, `UPDATE` or `DELETE`.
    ///
    /// - Returns: how many rows changed.
    /// - Throws: ``DatabaseError``.
    @discardableResult
    package func execute(_ sql: SQL) throws -> Int {
        guard let table = try changes.note(sql) else {
            throw DatabaseError(reason: .statement(text: sql.text, message: "这条语句不修改数据"))
        }
        let count: Int
        do {
            count = try connection.execute(sql)
        } catch {
            changes.fail(error)
            throw error
        }
        if count > 0 { changes.touch(table) }
        return count
    }

    /// Runs an `INSERT`, `UPDATE` or `DELETE` whose answer nobody needs: with PostgreSQL it travels with what comes next,
    /// and rows for one table go together. What follows in the closure sees what it did.
    ///
    /// - Throws: ``DatabaseError``; or else a later statement or the commit fails with what this one met.
    package func enqueue(_ sql: SQL) throws {
        guard let table = try changes.note(sql) else {
            throw DatabaseError(reason: .statement(text: sql.text, message: "这条语句不修改数据"))
        }
        changes.touch(table)
        do { try connection.enqueue(sql) } catch {
            changes.fail(error)
            throw error
        }
    }

    /// Inserts rows into one table, each with its values in the order of `columns`: many at once the fastest way the
    /// engine has, `COPY` with PostgreSQL. What follows in the closure sees them.
    ///
    /// - Throws: ``DatabaseError``, which names the row by its place among `rows`; or else a later statement or the
    ///   commit fails with what this one met.
    package func insert(into table: SQLName, _ columns: [SQLName], rows: [[SQLValue]]) throws {
        if rows.isEmpty { return }
        try insert { () throws(DatabaseError) in
            try RowBatch(table, columns, PackedRows(rows, for: table, columns))
        }
    }

    /// Inserts rows as the other does.
    ///
    /// - Throws: ``DatabaseError``, as the other.
    package func insert(into table: SQLName, _ columns: [SQLName], rows: PackedRows) throws {
        if rows.isEmpty { return }
        try insert { () throws(DatabaseError) in try RowBatch(table, columns, rows) }
    }

    private func insert(_ make: () throws(DatabaseError) -> RowBatch) throws {
        do {
            let batch = try make()
            if let table = try changes.note(SQL(trusted: batch.text)) { changes.touch(table) }
            try connection.insert(batch)
        } catch {
            changes.fail(error)
            throw error
        }
    }

    /// Runs `INSERT … RETURNING` or a query.
    ///
    /// - Throws: ``DatabaseError``.
    package func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        if let table = try changes.note(sql) { changes.touch(table) }
        var isOfClosure = false
        do {
            try connection.forEach(sql) { row in
                do { try body(row) } catch {
                    isOfClosure = true
                    throw error
                }
            }
        } catch {
            if !isOfClosure { changes.fail(error) }
            throw error
        }
    }

    /// Notes that an act was recorded, which lets official tables change in this transaction.
    package func noteAct() { changes.hasAct = true }
}

/// What a transaction has changed so far.
final class TransactionChanges {
    /// Tables that change only with an act.
    private let official: Set<String>
    private var touched: Set<String> = []
    /// The first statement that failed, after which nothing of the transaction can stand: PostgreSQL has given it up.
    private var fault: (any Error)?
    /// Whether an act has been recorded.
    var hasAct = false

    init(official: Set<String>) { self.official = official }

    /// The table a statement is going to change.
    func note(_ sql: SQL) throws(DatabaseError) -> String? { try sql.changedTable() }

    /// A table whose rows have changed.
    func touch(_ table: String) {
        if official.contains(table) { touched.insert(table) }
    }

    /// Remembers that a statement failed, even if the closure goes on.
    func fail(_ error: any Error) {
        if fault == nil { fault = error }
    }

    /// Called before the commit.
    ///
    /// - Throws: what a statement failed with; ``DatabaseError`` when an official table changed and no act was recorded.
    func check() throws {
        if let fault { throw fault }
        guard !hasAct, let table = touched.min() else { return }
        throw DatabaseError(reason: .changedWithoutAct(table: table))
    }
}

/// The queries that a reader and a transaction share.
package protocol Querying {
    /// Runs a query, one call of `body` a row, without holding the whole answer.
    func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws
}

extension Reader {
    /// Runs a query, one call of `body` a row, without holding the whole answer.
    ///
    /// - Throws: ``DatabaseError``, or what `body` throws.
    package func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        guard try sql.changedTable() == nil else {
            throw DatabaseError(reason: .statement(text: sql.text, message: "读事务不能修改数据"))
        }
        try connection.forEach(sql, body)
    }
}

extension Querying {
    /// Every row of the answer.
    package func rows(_ sql: SQL) throws -> [Row] {
        var rows: [Row] = []
        try forEach(sql) { rows.append($0) }
        return rows
    }

    /// The first row, if any.
    package func first(_ sql: SQL) throws -> Row? { try rows(sql).first }

    /// The first column of the first row; `nil` when there is no row or it is null.
    package func value<Value: SQLRepresentable>(_ sql: SQL, as type: Value.Type = Value.self) throws -> Value? {
        guard let row = try first(sql), let name = row.columns.first else { return nil }
        return try row[name]
    }
}
