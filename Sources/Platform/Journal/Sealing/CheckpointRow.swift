import Database
import Exact
import TransparencyLog

/// A signed checkpoint as the database keeps it: each names the one before it, so that none can be taken out.
struct CheckpointRow: Hashable, Sendable {
    /// How far the log had come.
    let head: TreeHead
    /// The signed note.
    let note: String
    /// When it was signed.
    let at: Instant
    /// The size of the checkpoint before it; `nil` for the first.
    let previous: Int?

    /// The columns ``init(row:)`` reads.
    static let columns: [SQLName] = ["size", "root", "note", "at", "prev"]

    /// A row about to be written.
    init(head: TreeHead, note: String, at: Instant, previous: Int?) {
        self.head = head
        self.note = note
        self.at = at
        self.previous = previous
    }

    /// A checkpoint from its row.
    ///
    /// - Throws: ``DatabaseError`` for a column that does not hold what it should.
    init(row: Row) throws {
        try self.init(
            head: TreeHead(size: row["size"], root: row["root"]), note: row["note"], at: row["at"],
            previous: row["prev"])
    }
}
