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
    mutating func hash(_ table: OfficialTable, _ values: [SQLValue], salt: [UInt8]) -> Hash {
        writer.clear()
        RowCommitment.write(table, values, to: &writer)
        let hash = Commitment.row(salt: salt, body: writer.bytes)
        range.append(.leaf(hash.bytes))
        return hash
    }
}
