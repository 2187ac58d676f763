import Database
import Interchange
import TransparencyLog

/// Hashes the rows of an act, one after the other, and grows the tree over their hashes; what it writes in is used
/// again for each row.
struct RowHasher {
    private var writer = JSONWriter()
    private var range = CompactRange()

    /// How many rows there were.
    var count: Int { range.size }

    /// What the act says of the rows; `nil` when there were none.
    var commitment: RowsCommitment? {
        count == 0 ? nil : RowsCommitment(count: count, root: range.root)
    }

    /// The hash of the next row.
    ///
    /// - Parameter salt: where it lies among the bytes of the rows.
    mutating func hash(_ table: OfficialTable, _ rows: PackedRows, row: Int, salt: Range<Int>) -> Hash {
        writer.clear()
        RowCommitment.write(table.name, rows, rows.places(ofRow: row).prefix(table.columns.count), to: &writer)
        let hash = Commitment.row(salt: rows.bytes.span.extracting(salt), body: writer.bytes.span)
        range.append(.leaf(of: hash))
        return hash
    }
}
