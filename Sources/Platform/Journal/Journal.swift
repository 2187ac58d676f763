package import Civic
package import Database
package import Exact
import TransparencyLog

/// The record of everything official: acts, their timeline, and the log that proves them.
///
/// Official tables change in ``write(_:)`` alone, where each change belongs to an act.
package final class Journal: Sendable {
    /// Where the acts are.
    package let database: Database
    /// What tells our own acts from rows that somebody put beside them.
    let actKey: ActKey
    /// The clock, read once for each act.
    package let now: @Sendable () -> Instant
    /// Where ids and salts come from.
    let random: RandomSource
    /// Minutes that the city's wall clock is ahead of UTC.
    package let offsetMinutes: Int

    /// A journal on a database whose schema is up to date.
    ///
    /// - Parameters:
    ///   - actKey: kept in a file, never in the database.
    ///   - offsetMinutes: minutes that the city's wall clock is ahead of UTC; it decides which day it is.
    ///   - now: the clock; injected, so that years can be tested in seconds.
    package init(
        _ database: Database, actKey: ActKey, random: RandomSource, offsetMinutes: Int = 480,
        now: @escaping @Sendable () -> Instant
    ) {
        self.database = database
        self.actKey = actKey
        self.random = random
        self.offsetMinutes = offsetMinutes
        self.now = now
    }

    /// Changes the database through acts, all or nothing, durably; the closure may run twice.
    ///
    /// - Parameter sharing: how it goes together with others that wait.
    /// - Throws: ``DatabaseError``, or what `body` throws.
    package func write<Value: Sendable>(
        _ sharing: Sharing = .shared, _ body: @escaping @Sendable (ActTransaction) throws -> Value
    ) async throws -> Value {
        try await database.write(sharing) { transaction in
            try body(ActTransaction(transaction: transaction, journal: self))
        }
    }

    /// A new name for a record of the kind `prefix`.
    package func identifier(_ prefix: Identifier.Prefix) -> Identifier {
        random.use { random in Identifier(prefix, using: &random) }
    }

    /// Records one act that changes no other table.
    ///
    /// - Throws: ``DatabaseError``.
    package func record(_ draft: ActDraft, by actor: Actor) async throws -> Act {
        let opening = try ActOpening(draft.subject, self)
        return try await database.write(opening: opening.statement) { transaction, row in
            try ActTransaction(transaction: transaction, journal: self)
                .record(draft, by: actor, opening, row, rows: { _ in })
        }
    }
}
