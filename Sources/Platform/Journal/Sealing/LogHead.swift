import Database
package import TransparencyLog

/// How far the log has come: its size, its root, and the hashes that later leaves are joined to.
package struct LogHead: Hashable, Sendable {
    /// The tree's right edge; size and root follow from it.
    package let range: CompactRange
    /// The highest fence that has written here.
    package let fence: Int

    /// How many leaves.
    package var size: Int { range.size }
    /// The root.
    package var root: Hash { range.root }
}

extension Querying {
    /// The head of the log; `nil` before the log was begun.
    ///
    /// - Throws: ``JournalError`` when the row contradicts itself.
    package func logHead() throws -> LogHead? {
        guard let row = try first("SELECT size, root, peaks, fence FROM log_head WHERE id = 1") else { return nil }
        let size: Int = try row["size"]
        let root: Hash = try row["root"]
        guard let range = try? CompactRange(encoded: row["peaks"]), range.size == size, range.root == root else {
            throw JournalError(reason: .brokenHead(size: size))
        }
        return try LogHead(range: range, fence: row["fence"])
    }
}
