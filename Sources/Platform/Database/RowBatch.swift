import Glibc

/// Rows for one table, each with a value a column.
struct RowBatch {
    let table: SQLName
    let columns: [SQLName]
    let rows: [[SQLValue]]
    /// The insertion of one row, with `?` for each value.
    let text: String

    /// - Throws: ``DatabaseError`` for a row that has more or fewer values than there are columns.
    init(_ table: SQLName, _ columns: [SQLName], _ rows: [[SQLValue]]) throws(DatabaseError) {
        let names = columns.map(\.text).joined(separator: ", ")
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        text = "INSERT INTO \(table.text) (\(names)) VALUES (\(marks))"
        if let place = rows.firstIndex(where: { $0.count != columns.count }) {
            let message = "有 \(rows[place].count) 个值，应有 \(columns.count) 个"
            throw DatabaseError(reason: .statement(text: text, message: message)).at(row: place + 1)
        }
        self.table = table
        self.columns = columns
        self.rows = rows
    }

    /// The statement that inserts a row.
    func statement(_ row: [SQLValue]) -> SQL { SQL(trusted: text, arguments: row) }
}

extension DatabaseError {
    /// The same, told of a row among several, from 1.
    func at(row: Int) -> DatabaseError {
        switch reason {
        case .constraint(let message): DatabaseError(reason: .constraint(message: "\(message)（第 \(row) 行）"))
        case .statement(let text, let message):
            DatabaseError(reason: .statement(text: text, message: "\(message)（第 \(row) 行）"))
        default: self
        }
    }
}

extension String {
    /// Whether there is a NUL in it, which neither engine keeps.
    var holdsNUL: Bool {
        utf8.withContiguousStorageIfAvailable { bytes in
            bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
        } ?? utf8.contains(0)
    }
}
