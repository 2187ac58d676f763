package import Civic
import Database
package import Exact
import Interchange

/// An act with what its leaf was made from, as far as it can be shown: the open body and the salt that hides it.
package struct OpenedAct: Sendable {
    /// The act, what may be shown of it, and its place in the log.
    package let entry: TimelineEntry
    /// The leaf, whose RFC 6962 hash is in the log.
    package let leaf: [UInt8]
    /// The open body; `nil` when it was erased.
    package let body: [UInt8]?
    /// The salt of the open body; `nil` when it was erased.
    package let salt: [UInt8]?
    /// The first checkpoint that covers the act; `nil` while it is being sealed.
    package let checkpoint: Checkpoint?

    /// A checkpoint, by its size.
    package struct Checkpoint: Hashable, Sendable {
        /// How many acts it covers.
        package let size: Int
        /// When it was signed.
        package let at: Instant
    }
}

extension Querying {
    /// An act with what its leaf was made from; `nil` when there is none.
    ///
    /// - Throws: ``DatabaseError``.
    package func openedAct(_ id: Identifier) throws -> OpenedAct? {
        let entry = try entries(
            """
            FROM act JOIN act_body ON act_body.act = act.id LEFT JOIN leaf ON leaf.act = act.id WHERE act.id = \(id)
            """
        ).first
        guard let entry,
            let row = try first(
                """
                SELECT leaf, open_body, open_salt FROM act JOIN act_body ON act_body.act = act.id WHERE act.id = \(id)
                """)
        else { return nil }
        var checkpoint: OpenedAct.Checkpoint?
        if let index = entry.index,
            let row = try first("SELECT size, at FROM checkpoint WHERE size > \(index) ORDER BY size LIMIT 1")
        {
            checkpoint = OpenedAct.Checkpoint(size: try row["size"], at: try row["at"])
        }
        return OpenedAct(
            entry: entry, leaf: try row["leaf"], body: try row["open_body"], salt: try row["open_salt"],
            checkpoint: checkpoint)
    }
}
