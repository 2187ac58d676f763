import Documents

/// The rows of the first visible sheet of a workbook.
///
/// Merged cells among the data are found behind the last row: what was read counts only when the end was reached.
struct WorkbookImportSource: ImportSource {
    private var reader: SheetReader
    private var row = SheetRow()
    private let headerLine: Int

    /// The rows of a workbook whose header stands in line `headerLine`; above it cells may be merged.
    init(_ workbook: Workbook, headerLine: Int) throws {
        reader = try workbook.read()
        self.headerLine = headerLine
    }

    mutating func next() throws -> ImportedRow? {
        guard try reader.next(&row) else {
            _ = try reader.finish(dataFrom: headerLine + 1)
            return nil
        }
        var cells: [ImportedCell] = []
        cells.reserveCapacity(row.cells.last.map { $0.column + 1 } ?? 0)
        for cell in row.cells {
            while cells.count < cell.column { cells.append(.empty) }
            cells.append(ImportedCell(cell.value))
        }
        return ImportedRow(line: row.number, cells: cells)
    }
}
