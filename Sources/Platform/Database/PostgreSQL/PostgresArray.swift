import CLibPQ

/// The values of one column in many rows, on their way to the server as one array.
struct PostgresArray {
    /// The type of the array.
    let type: Oid
    /// The array in binary form.
    private(set) var bytes: [UInt8]

    /// The values at `column` of `rows`, which are of one type or null; `nil` when all of them are null.
    init?(_ rows: [[SQLValue]], column: Int) {
        guard let element = rows.lazy.compactMap({ PostgresArray.type(of: $0[column]) }).first else { return nil }
        let hasNull = rows.contains { $0[column] == .null }
        type = PostgresArray.arrays[element] ?? 0
        bytes = []
        for word in [1, hasNull ? 1 : 0, Int32(bitPattern: element), Int32(rows.count), 1] { append(word) }
        for row in rows {
            switch row[column] {
            case .null: append(Int32(-1))
            case .int(let number):
                append(Int32(8))
                withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
            case .text(let text):
                append(Int32(text.utf8.count))
                bytes.append(contentsOf: text.utf8)
            case .bytes(let value):
                append(Int32(value.count))
                bytes.append(contentsOf: value)
            }
        }
    }

    private mutating func append(_ word: Int32) {
        withUnsafeBytes(of: word.bigEndian) { bytes.append(contentsOf: $0) }
    }

    /// The type a value has on its way; `nil` for null, which has any.
    static func type(of value: SQLValue) -> Oid? {
        switch value {
        case .null: nil
        case .int: PostgresType.int8
        case .text: PostgresType.text
        case .bytes: PostgresType.bytea
        }
    }

    /// `_int8`, `_text`, `_bytea` of the catalogue `pg_type`.
    private static let arrays: [Oid: Oid] = [
        PostgresType.int8: 1016, PostgresType.text: 1009, PostgresType.bytea: 1001,
    ]
}
