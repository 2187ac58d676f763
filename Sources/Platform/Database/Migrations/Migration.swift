import Crypto

/// A step of the schema, in order and forward only: once released it never changes.
///
/// The text is DDL in six words for types, which each engine has its own for:
///
/// | word | SQLite | PostgreSQL | holds |
/// |---|---|---|---|
/// | `ID` | `TEXT` | `text COLLATE "C"` | an id |
/// | `TEXT` | `TEXT` | `text COLLATE "C"` | UTF-8 |
/// | `INT64` | `INTEGER` | `bigint` | a number, fen, 0 or 1 |
/// | `BYTES` | `BLOB` | `bytea` | bytes |
/// | `DAY` | `INTEGER` | `bigint` | days since 1970-01-01 |
/// | `INSTANT` | `INTEGER` | `bigint` | milliseconds since 1970-01-01T00:00Z |
package struct Migration: Sendable, Hashable {
    /// Room and number, such as `journal-1`; its name for ever.
    package let id: String
    /// Statements, each ended by `;`.
    package let statements: [String]
    /// Tables whose rows are never changed or removed, not even by hand: triggers refuse it.
    package let appendOnly: Set<String>
    /// Tables that change only in a transaction that records an act.
    package let official: Set<String>

    /// A step with its statements, one a literal.
    package init(
        _ id: String, appendOnly: Set<String> = [], official: Set<String> = [], _ statements: StaticString...
    ) {
        self.id = id
        self.statements = statements.map { $0.withUTF8Buffer { String(decoding: $0, as: UTF8.self) } }
        self.appendOnly = appendOnly
        self.official = official
    }

    /// SHA-256 over everything the step says, in hexadecimal.
    package var checksum: String {
        let parts = [id] + statements + [appendOnly, official].map { $0.sorted().joined(separator: ",") }
        var hash = SHA256()
        for part in parts { hash.update(data: Array("\(part.utf8.count):\(part)".utf8)) }
        return hash.finalize().map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
