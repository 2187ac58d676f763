/// One row of an answer.
///
/// Columns are read by name with the type the caller expects; a column that holds something else is an error that names
/// it, never a default:
///
///     let amount: Yuan = try row["amount_fen"]
///     let decided: CivilDay? = try row["decided"]
package struct Row: Sendable {
    /// The names of the columns, shared by all rows of an answer.
    let columns: [String]
    /// The values, one a column.
    package let values: [SQLValue]

    /// A column that is never null.
    ///
    /// - Throws: ``DatabaseError`` when there is no such column or it holds something else.
    package subscript<Value: SQLRepresentable>(_ name: String) -> Value {
        get throws(DatabaseError) { try read(name, at: place(of: name)) }
    }

    /// A column that may be null.
    ///
    /// - Throws: ``DatabaseError`` when there is no such column or it holds something else.
    package subscript<Value: SQLRepresentable>(_ name: String) -> Value? {
        get throws(DatabaseError) {
            let place = try place(of: name)
            return values[place] == .null ? nil : try read(name, at: place)
        }
    }

    private func place(of name: String) throws(DatabaseError) -> Int {
        guard let place = columns.firstIndex(where: { $0.utf8.elementsEqual(name.utf8) }) else {
            throw DatabaseError(reason: .column(name: name, message: "查询结果没有这一列"))
        }
        return place
    }

    private func read<Value: SQLRepresentable>(_ name: String, at place: Int) throws(DatabaseError) -> Value {
        guard let value = Value(sqlValue: values[place]) else {
            let message =
                if case .bytes(let bytes) = values[place] {
                    Value.self == String.self ? "内容不是 UTF-8 文字" : "\(bytes.count) 字节的内容不是 \(Value.self)"
                } else {
                    "内容 \(values[place]) 不是 \(Value.self)"
                }
            throw DatabaseError(reason: .column(name: name, message: message))
        }
        return value
    }
}
