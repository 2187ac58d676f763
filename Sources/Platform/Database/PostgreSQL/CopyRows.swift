import CLibPQ

/// Rows as `COPY … FROM STDIN (FORMAT binary)` takes them: a signature, each row as its number of columns and then the
/// length and bytes of every value, and a mark at the end.
struct CopyRows {
    /// What is to be sent now.
    private(set) var bytes: [UInt8] = []

    /// After how many bytes it is time to send them.
    static let portion = 1 << 18

    /// The signature and two empty fields behind it.
    init() { bytes = Array("PGCOPY\n".utf8) + [0xFF, 0x0D, 0x0A, 0x00] + [UInt8](repeating: 0, count: 8) }

    /// Whether columns of these types take the values as they are: the server believes what it is sent in binary form,
    /// and would take a text of eight bytes for a number.
    static func fit(_ batch: RowBatch, _ types: [Oid]) -> Bool {
        batch.rows.bytes.withUnsafeBytes { bytes in
            var column = 0
            for cell in batch.rows.cells {
                let fits =
                    switch cell {
                    case .null: true
                    case .int: types[column] == PostgresType.int8
                    case .text(let place): types[column] == PostgresType.text && !bytes.holdsNUL(place)
                    case .bytes: types[column] == PostgresType.bytea
                    }
                guard fits else { return false }
                column = column + 1 < types.count ? column + 1 : 0
            }
            return true
        }
    }
}

// MARK: - Filling

extension CopyRows {
    /// Puts a row at the end.
    mutating func append(_ rows: PackedRows, row: Int) {
        append(Int16(truncatingIfNeeded: rows.width))
        for place in rows.places(ofRow: row) {
            switch rows.cells[place] {
            case .null: append(Int32(-1))
            case .int(let number):
                append(Int32(8))
                append(number)
            case .text(let place), .bytes(let place):
                append(Int32(truncatingIfNeeded: place.count))
                bytes.append(contentsOf: rows.bytes[place])
            }
        }
    }

    /// Puts the mark at the end.
    mutating func end() { append(Int16(-1)) }

    /// Forgets what was sent.
    mutating func clear() { bytes.removeAll(keepingCapacity: true) }

    private mutating func append(_ number: some FixedWidthInteger) {
        withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
    }
}
