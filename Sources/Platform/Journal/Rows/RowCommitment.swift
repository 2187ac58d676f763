package import Database
import Interchange
package import TransparencyLog

/// The hash of a row of an official table, from its content.
package enum RowCommitment {
    /// How many bytes the salt of a row has.
    package static let saltLength = 16

    /// The hash of `values` in the columns of `table`.
    package static func hash(table: OfficialTable, values: [SQLValue], salt: [UInt8]) -> Hash {
        Commitment.row(salt: salt.span, body: body(table: table, values: values).span)
    }

    /// The row as it is hashed: the table's name, then every value in the order of the columns.
    package static func body(table: OfficialTable, values: [SQLValue]) -> [UInt8] {
        var rows = PackedRows(width: values.count)
        rows.append(values)
        var writer = JSONWriter()
        write(table.name, rows, 0..<values.count, to: &writer)
        return writer.bytes
    }

    /// Writes a row as it is hashed; its values stand at `places`.
    static func write(_ table: SQLName, _ rows: PackedRows, _ places: Range<Int>, to writer: inout JSONWriter) {
        writer.beginArray()
        writer.string(table.description)
        for place in places {
            switch rows.cells[place] {
            case .null: writer.null()
            case .int(let number): writer.integer(number)
            case .text(let place): writer.string(utf8: rows.bytes.span.extracting(place))
            case .bytes(let place):
                writer.beginArray()
                writer.string(Hash(of: rows.bytes[place]).hexadecimal)
                writer.integer(Int64(place.count))
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
