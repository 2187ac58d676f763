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
        batch.rows.allSatisfy { row in
            zip(row, types).allSatisfy { value, type in
                switch value {
                case .null: true
                case .int: type == PostgresType.int8
                case .text(let text): type == PostgresType.text && !text.holdsNUL
                case .bytes: type == PostgresType.bytea
                }
            }
        }
    }
}

// MARK: - Filling

extension CopyRows {
    /// Puts a row at the end.
    mutating func append(_ row: [SQLValue]) {
        append(Int16(truncatingIfNeeded: row.count))
        for value in row {
            switch value {
            case .null: append(Int32(-1))
            case .int(let number):
                append(Int32(8))
                append(number)
            case .text(let text):
                append(Int32(truncatingIfNeeded: text.utf8.count))
                bytes.append(contentsOf: text.utf8)
            case .bytes(let value):
                append(Int32(truncatingIfNeeded: value.count))
                bytes.append(contentsOf: value)
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
