package import Exact

/// Work that takes longer than an answer may: who watches it sees how far it is, and where its result stands.
///
/// It lives in the memory of the process alone: what it did is in the record or nowhere, so that nothing is lost with it.
package struct LongRun: Sendable, Identifiable {
    /// Names it while the process lives.
    package let id: String
    /// What it does, as people call it.
    package let label: String
    /// The same in English.
    package let english: String
    /// When it began.
    package let began: Instant
    /// How far it is.
    package internal(set) var state: State

    /// How far work is.
    package enum State: Hashable, Sendable {
        /// So many of so many steps are done; of an unknown number while `total` is `nil`.
        case running(done: Int, total: Int?)
        /// It is done; its result stands under an address of the site.
        case done(address: String)
        /// It failed, and nothing of it stayed: what was wrong, and what mends it.
        case failed(message: String)

        /// Whether nothing more will happen.
        package var isFinal: Bool {
            if case .running = self { false } else { true }
        }
    }
}
