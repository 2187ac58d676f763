/// Rows of equally many values, with the contents of their texts and bytes one after the other in one piece of memory:
/// a million rows are not tens of millions of objects.
package struct PackedRows: Sendable {
    /// A value, or where in ``bytes`` it lies.
    package enum Cell: Sendable {
        case null
        case int(Int64)
        /// UTF-8 without NUL.
        case text(Range<Int>)
        case bytes(Range<Int>)
    }

    /// How many values a row has, one at least.
    package let width: Int
    /// The values, row after row.
    package private(set) var cells: [Cell] = []
    /// The contents of texts and bytes; one byte at least, so that an empty text has an address too.
    package private(set) var bytes: [UInt8] = [0]

    /// No rows yet.
    package init(width: Int) { self.width = max(width, 1) }

    /// Rows given as values in the order of a table's columns.
    ///
    /// - Throws: ``DatabaseError``, with the row's place, for one that has more or fewer values.
    package init(_ rows: [[SQLValue]], for table: SQLName, _ columns: [SQLName]) throws(DatabaseError) {
        self.init(width: columns.count)
        reserveRows(rows.count)
        for (place, row) in rows.enumerated() {
            guard row.count == columns.count else {
                throw RowBatch.fault(table, columns, found: row.count).at(row: place + 1)
            }
            append(row)
        }
    }
}

// MARK: - Reading

extension PackedRows {
    /// How many rows there are.
    package var count: Int { cells.count / width }

    /// Whether there are none.
    package var isEmpty: Bool { cells.isEmpty }

    /// Where in ``cells`` the values of a row stand.
    package func places(ofRow row: Int) -> Range<Int> { row * width..<(row + 1) * width }

    /// The values of a row, each by itself.
    func values(ofRow row: Int) -> [SQLValue] {
        cells[places(ofRow: row)].map { cell in
            switch cell {
            case .null: .null
            case .int(let number): .int(number)
            case .text(let place): .text(String(decoding: bytes[place], as: UTF8.self))
            case .bytes(let place): .bytes(Array(bytes[place]))
            }
        }
    }
}

// MARK: - Filling

extension PackedRows {
    /// Makes room for so many rows.
    package mutating func reserveRows(_ count: Int) { cells.reserveCapacity(count * width) }

    /// Puts a value at the end: the next one of the last row, or the first of another.
    package mutating func append(_ value: SQLValue) {
        switch value {
        case .null: cells.append(.null)
        case .int(let number): cells.append(.int(number))
        case .text(let text): cells.append(.text(store { $0.append(contentsOf: text.utf8) }))
        case .bytes(let content): cells.append(.bytes(store { $0.append(contentsOf: content) }))
        }
    }

    /// Puts values at the end.
    package mutating func append(_ values: some Sequence<SQLValue>) {
        for value in values { append(value) }
    }

    /// Keeps a content for ``set(_:row:column:)``, for one cell or for many.
    ///
    /// - Parameter write: puts it at the end of the array, whose other bytes are those of other cells.
    /// - Returns: where it lies.
    package mutating func store(_ write: (inout [UInt8]) -> Void) -> Range<Int> {
        let start = bytes.count
        write(&bytes)
        return start..<bytes.count
    }

    /// Sets a value.
    package mutating func set(_ cell: Cell, row: Int, column: Int) { cells[row * width + column] = cell }

    /// The same rows with more values at the end of each, null so far.
    package consuming func widened(by more: Int) -> PackedRows {
        var wide = PackedRows(width: width + more)
        wide.reserveRows(count)
        for row in 0..<count {
            wide.cells.append(contentsOf: cells[places(ofRow: row)])
            for _ in 0..<more { wide.cells.append(.null) }
        }
        // A row that was begun stays one, and is refused.
        wide.cells.append(contentsOf: cells[(count * width)...])
        wide.bytes = bytes
        return wide
    }
}
