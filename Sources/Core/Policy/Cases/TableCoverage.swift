package import DMN

/// Which rows of a table the cases reach.
package struct TableCoverage: Sendable {
    /// A row of the table.
    package struct Row: Sendable {
        /// The number, from 1.
        package let number: Int
        /// The id in the model, if any.
        package let id: String?
        /// Where it begins.
        package let position: SourcePosition
        /// The ids of the cases that reach it, in their order.
        package let cases: [String]
    }

    /// The table.
    package let table: PackTable
    /// Its rows in order.
    package let rows: [Row]

    /// How many rows are reached.
    package var reached: Int { rows.count { !$0.cases.isEmpty } }
}
