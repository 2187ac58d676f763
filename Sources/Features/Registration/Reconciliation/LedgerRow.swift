/// A contract as one ledger has it: texts by column, whatever the ledger is.
package struct LedgerRow: Hashable, Sendable {
    /// How people find the row: a draft's number, a line of a file.
    package let place: String
    /// The columns with what they say; a column that is missing says nothing.
    package let cells: [String: String]

    package init(place: String, cells: [String: String]) {
        self.place = place
        self.cells = cells
    }

    /// What a column says; empty where it says nothing.
    package subscript(column: String) -> String { cells[column] ?? "" }
}
