package import Database
package import Exact
import TransparencyLog

/// How far the record goes.
package struct RecordExtent: Hashable, Sendable {
    /// Changes with every act, and when one gets its place in the log.
    package var mark: String { "\(acts).\(sealed)" }
    /// How many acts there are, sealed or waiting to be.
    package let acts: Int64
    /// How many of them have their place in the log.
    package let sealed: Int64
    /// When the last of them was done; `nil` before the first.
    package let at: Instant?
}

extension Querying {
    /// How far the record goes at this moment.
    ///
    /// - Throws: ``JournalError``, `DatabaseError`.
    package func recordExtent() throws -> RecordExtent {
        let sealed = Int64(try logHead()?.size ?? 0)
        let waiting: Int64 = try first("SELECT count(*) AS waiting FROM unsealed").map { try $0["waiting"] } ?? 0
        let last = try first("SELECT max(at) AS last FROM subject_head")
        return RecordExtent(acts: sealed + waiting, sealed: sealed, at: try last.flatMap { try $0["last"] })
    }
}
