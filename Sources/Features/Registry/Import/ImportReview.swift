import Exact
package import Interchange

/// What a file would change, or has changed.
package struct ImportReview: Sendable {
    /// Rows that say something of an entry nobody had heard of.
    package var new = 0
    /// Rows that say something else than what is known.
    package var changed = 0
    /// Rows that say what is known.
    package var unchanged = 0
    /// Rows of which nothing is kept.
    package var rejected: [RejectedRow] = []
    /// For each column of the file, what had to be tidied in its cells.
    package var tidied: [TidyingTally] = []
    /// Rows that are no records, such as sums.
    package var passed: [PassedRow] = []
    /// Entries that are new or changed, the first few.
    package var examples: [String] = []

    /// Rows in all.
    package var rows: Int { new + changed + unchanged + rejected.count }
    /// Rows that are kept.
    package var accepted: Int { new + changed }

    /// As an act states it.
    var facts: [JSON.Member] {
        let counts = [("new", new), ("changed", changed), ("unchanged", unchanged), ("rejected", rejected.count)]
        return counts.map { JSON.Member($0, .number(Decimal128($1))) }
    }
}

/// A row that is no record: a sum, or a line below the table.
package struct PassedRow: Hashable, Sendable {
    /// The line of the file, from 1.
    package let line: Int
    /// What it is.
    package let sort: RowSort
}

/// A row of which nothing is kept, and why.
package struct RejectedRow: Hashable, Sendable {
    /// The line of the file, from 1.
    package let line: Int
    /// The header of the column; empty where the row as a whole is meant.
    package let column: String
    /// What stands there.
    package let value: String
    /// What is wrong.
    package let problem: String
    /// What mends it.
    package let remedy: String
}
