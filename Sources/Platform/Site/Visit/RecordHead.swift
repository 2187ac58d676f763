package import Exact

/// How far the record goes that an answer shows.
package struct RecordHead: Hashable, Sendable {
    /// Changes with every act, and when one is sealed; it is never the same again.
    package let mark: String
    /// How many acts there are.
    package let acts: Int64
    /// When the last one was done; `nil` before the first.
    package let at: Instant?

    /// A record up to an act.
    package init(mark: String, acts: Int64, at: Instant?) {
        self.mark = mark
        self.acts = acts
        self.at = at
    }
}
