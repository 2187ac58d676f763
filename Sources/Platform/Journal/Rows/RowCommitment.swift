package import Database
import Interchange
package import TransparencyLog

/// The hash of a row of an official table, from its content.
package enum RowCommitment {
    /// How many bytes the salt of a row has.
    package static let saltLength = 16

    /// The hash of `values` in the columns of `table`.
    package static func hash(table: OfficialTable, values: [SQLValue], salt: [UInt8]) -> Hash {
        Commitment.row(salt: salt, body: body(table: table, values: values))
    }

    /// The row as it is hashed: the table's name, then every value in the order of the columns.
    package static func body(table: OfficialTable, values: [SQLValue]) -> [UInt8] {
        var writer = JSONWriter()
        write(table, values, to: &writer)
        return writer.bytes
    }

    /// Writes a row as it is hashed.
    static func write(_ table: OfficialTable, _ values: [SQLValue], to writer: inout JSONWriter) {
        writer.beginArray()
        writer.string(table.name.description)
        for value in values {
            switch value {
            case .null: writer.null()
            case .int(let number): writer.integer(number)
            case .text(let text): writer.string(text)
            case .bytes(let bytes):
                writer.beginArray()
                writer.string(Hash(of: bytes).hexadecimal)
                writer.integer(Int64(bytes.count))
                writer.endArray()
            }
        }
        writer.endArray()
    }

    /// The root over the rows of one act, in the order in which they were written (RFC 6962).
    package static func root(of hashes: [Hash]) -> Hash {
        var range = CompactRange()
        for hash in hashes { range.append(.leaf(hash.bytes)) }
        return range.root
    }
}
