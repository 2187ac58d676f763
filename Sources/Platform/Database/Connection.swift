/// What an engine does inside one transaction: the boundary between the program's SQL and GRDB or libpq.
///
/// A connection belongs to one thread while a closure runs on it, and leaves it no later.
protocol Connection {
    /// Which engine answers.
    var engine: Engine { get }

    /// Runs a statement that answers with rows, one call of `body` a row.
    func forEach(_ sql: SQL, _ body: (Row) throws -> Void) throws

    /// Runs a statement that changes rows and says how many.
    func execute(_ sql: SQL) throws -> Int

    /// Runs a statement whose answer nobody needs, at the latest with the commit; its fault is the transaction's.
    func enqueue(_ sql: SQL) throws

    /// Inserts rows into one table, at the latest with the commit; a fault names the row.
    func insert(_ batch: RowBatch) throws

    /// Runs statements of a migration, rendered for this engine.
    func execute(script: String) throws
}

/// The database engines a city can choose from.
package enum Engine: String, Sendable, Hashable, CaseIterable {
    case sqlite = "SQLite"
    case postgres = "PostgreSQL"
}
