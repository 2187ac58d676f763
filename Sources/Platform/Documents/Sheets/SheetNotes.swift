/// What was noticed beside the cells of a sheet that was read to its end: nothing that stops an import, but that whoever
/// sent the file should know.
package struct SheetNotes: Hashable, Sendable {
    /// How many rows with content are hidden; they were read.
    package internal(set) var hiddenRows = 0
    /// The columns that are hidden, from 0, as far as they lie within the first 1,000; they were read.
    package internal(set) var hiddenColumns: [Int] = []
    /// Whether a filter hides rows.
    package internal(set) var isFiltered = false
    /// The merged cells that lie above the data.
    package internal(set) var mergedAbove: [SheetRange] = []
    /// The names of hidden sheets, which were not read.
    package internal(set) var hiddenSheets: [String] = []
    /// The names of other visible sheets, which were not read.
    package internal(set) var otherSheets: [String] = []
}
