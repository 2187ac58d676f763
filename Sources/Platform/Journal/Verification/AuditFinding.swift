/// A place where the database is not what its acts and its log say.
package struct AuditFinding: Hashable, Sendable, CustomStringConvertible {
    /// The table.
    package let table: String
    /// What names the row: an id, an index, a subject.
    package let row: String
    /// What is wrong with it.
    package let fault: String

    /// A finding in a row.
    package init(_ table: String, _ row: some CustomStringConvertible, _ fault: String) {
        self.table = table
        self.row = row.description
        self.fault = fault
    }

    /// `表 行：问题`.
    package var description: String { "\(table) \(row)：\(fault)" }
}
