import Dispatch

/// Lets those through first whom others got in the way of again and again.
///
/// Transactions that change one row, such as a counter, refuse one another; one that is refused has to start over and
/// meets the next newcomer. So newcomers of this process wait for as long as somebody tries again in earnest, and across
/// processes those who try again take turns with a lock in the database. Nobody waits for a transaction that has not
/// been refused, however long it takes.
final class PostgresGate: Sendable {
    private let group = DispatchGroup()

    /// Waits, on a session's thread, until nobody is ahead; a courtesy that ends after ten seconds.
    func pass() { _ = group.wait(timeout: .now() + .seconds(10)) }

    /// Holds newcomers back until ``leave()``.
    func enter() { group.enter() }

    /// Lets newcomers go on.
    func leave() { group.leave() }
}
