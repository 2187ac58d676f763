/// How the value of one row stands.
///
/// A raw byte in the columns, so that states combine without branches.
package enum RowState {
    /// The value is there.
    package static let present: UInt8 = 0
    /// Null, as somebody wrote it or because nobody knows the fact.
    package static let null: UInt8 = 1
    /// Null for a reason that only the interpreter tells.
    package static let failed: UInt8 = 2
    /// The row is the interpreter's: its number does not fit, its case is not for columns.
    package static let deferred: UInt8 = 3
}

/// The states of a column's rows; of a column without nulls there is no array.
package struct RowStates: Sendable {
    /// One state a row; empty when every row is present.
    package var bytes: [UInt8]

    /// Every row present, unless `bytes` says otherwise.
    package init(_ bytes: [UInt8] = []) {
        self.bytes = bytes
    }

    /// Whether every row is present.
    var areAllPresent: Bool { bytes.isEmpty }

    /// Whether the value of a row is there.
    package func isPresent(_ row: Int) -> Bool { bytes.isEmpty || bytes[row] == RowState.present }

    /// How a row stands.
    package func state(at row: Int) -> UInt8 { bytes.isEmpty ? RowState.present : bytes[row] }

    subscript(row: Int) -> UInt8 { bytes.isEmpty ? RowState.present : bytes[row] }

    /// The states of the rows that `rows` names, in its order.
    func gathered(_ rows: [Int32]) -> RowStates {
        bytes.isEmpty ? self : RowStates(bytes.gathered(rows))
    }

    /// Sets a row's state, the array made when it is first needed.
    mutating func set(_ state: UInt8, at row: Int, of count: Int) {
        if bytes.isEmpty {
            guard state != RowState.present else { return }
            bytes = Array(repeating: RowState.present, count: count)
        }
        bytes[row] = state
    }

    /// The states of an operation that fails on any null: of two operands, one state a row.
    package func failing(with other: RowStates) -> RowStates {
        if bytes.isEmpty, other.bytes.isEmpty { return self }
        let count = max(bytes.count, other.bytes.count)
        return RowStates(
            (0..<count).map { row in
                let (mine, theirs) = (self[row], other[row])
                if mine == RowState.deferred || theirs == RowState.deferred { return RowState.deferred }
                return mine | theirs == RowState.present ? RowState.present : RowState.failed
            })
    }
}
