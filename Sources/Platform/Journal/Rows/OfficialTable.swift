package import Database

/// A table whose every row is part of an act: insert-only versions, each with a salted hash that its act commits to.
///
/// Besides its own columns the table has, in this order at its end:
/// `act ID NOT NULL REFERENCES act (id) DEFERRABLE INITIALLY DEFERRED, act_row INT64 NOT NULL, salt BYTES, hash BYTES NOT NULL`,
/// and `UNIQUE (act, act_row)`, by which an audit reads it in the order of the acts.
package struct OfficialTable: Sendable, Hashable {
    /// Its name in the schema.
    package let name: SQLName
    /// Its own columns, in the order in which they are hashed.
    package let columns: [SQLName]

    /// A table with its own columns.
    package init(_ name: SQLName, _ columns: [SQLName]) {
        self.name = name
        self.columns = columns
    }
}
