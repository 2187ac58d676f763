/// The values of one column, row by row.
package struct Column<Value: Sendable>: Sendable {
    /// One value a row; where nothing was given, a zero that means nothing.
    package let values: [Value]
    /// Whether a row has a value; `nil` when all have.
    package let present: [Bool]?

    /// The value of `row`; `nil` when nothing was given.
    package subscript(row: Int) -> Value? {
        present.map { $0[row] } ?? true ? values[row] : nil
    }
}

extension Column: Equatable where Value: Equatable {}
