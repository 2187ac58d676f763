import Foundation

/// Rows for one table, each with a value a column.
struct RowBatch {
    let table: SQLName
    let columns: [SQLName]
    let rows: PackedRows
    /// The insertion of one row, with `?` for each value.
    let text: String

    /// - Throws: ``DatabaseError`` for rows that have more or fewer values than there are columns.
    init(_ table: SQLName, _ columns: [SQLName], _ rows: PackedRows) throws(DatabaseError) {
        text = RowBatch.text(table, columns)
        guard rows.width == columns.count, rows.cells.count.isMultiple(of: rows.width) else {
            throw RowBatch.fault(table, columns, found: rows.width)
        }
        self.table = table
        self.columns = columns
        self.rows = rows
    }

    /// The statement that inserts a row.
    func statement(row: Int) -> SQL { SQL(trusted: text, arguments: rows.values(ofRow: row)) }

    private static func text(_ table: SQLName, _ columns: [SQLName]) -> String {
        let names = columns.map(\.text).joined(separator: ", ")
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        return "INSERT INTO \(table.text) (\(names)) VALUES (\(marks))"
    }

    /// The error for rows with so many values.
    static func fault(_ table: SQLName, _ columns: [SQLName], found: Int) -> DatabaseError {
        let message = "有 \(found) 个值，应有 \(columns.count) 个"
        return DatabaseError(reason: .statement(text: text(table, columns), message: message))
    }
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

extension UnsafeRawBufferPointer {
    /// Whether there is a NUL in a text that lies here, which neither engine keeps.
    func holdsNUL(_ text: Range<Int>) -> Bool {
        baseAddress.map { memchr($0 + text.lowerBound, 0, text.count) != nil } ?? false
    }
}
