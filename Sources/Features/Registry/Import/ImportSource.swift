/// A file as rows of cells, read one after the other; read again from the start by making another one.
package protocol ImportSource {
    /// The next row; `nil` at the end.
    ///
    /// - Throws: what the file as a whole suffers from.
    mutating func next() throws -> ImportedRow?
}

/// A row of a file.
package struct ImportedRow: Sendable {
    /// The line or row of the file on which it begins, from 1.
    package let line: Int
    /// Its cells.
    package var cells: [ImportedCell]
    /// Why the row cannot be read at all.
    package var fault: (problem: String, remedy: String)?

    /// A row.
    package init(line: Int, cells: [ImportedCell], fault: (problem: String, remedy: String)? = nil) {
        self.line = line
        self.cells = cells
        self.fault = fault
    }
}
