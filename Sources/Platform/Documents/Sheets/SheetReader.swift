/// Reads the rows of one sheet as they come out of the file, in memory that does not grow with it.
///
/// ```swift
/// let reader = try Workbook(path: path).read()
/// var row = SheetRow()
/// while try reader.next(&row) { … }
/// let notes = try reader.finish(dataFrom: 2)
/// ```
///
/// Merged cells are told behind the last row, so what was read counts only when ``finish(dataFrom:)`` has not thrown.
package final class SheetReader {
    /// The sheet's name.
    package let name: String
    private var rows: RowReader

    init(
        _ workbook: Workbook, _ name: String, _ path: String, _ styles: StyleSheet, _ strings: SharedStrings,
        _ notes: SheetNotes
    ) throws(SheetFault) {
        self.name = name
        rows = try RowReader(workbook, path, styles, strings, notes)
    }
}

// MARK: - Reading rows

extension SheetReader {
    /// Reads the next row with something in it; false behind the last.
    ///
    /// - Throws: ``SheetFault`` with sheet and, where it is one, cell; after that nothing more can be read.
    package func next(_ row: inout SheetRow) throws(SheetFault) -> Bool {
        do throws(SheetFault) {
            return try rows.next(&row)
        } catch {
            rows.state = .over
            throw error.on(name)
        }
    }

    /// Reads what is left of the sheet and tells what was noticed beside its cells.
    ///
    /// - Parameter dataFrom: the first row whose cells may not be merged, from 1; titles above it may.
    /// - Throws: ``SheetFault``, also for merged cells within the data.
    package func finish(dataFrom first: Int) throws(SheetFault) -> SheetNotes {
        var row = SheetRow()
        while try next(&row) {}
        if let within = rows.merged.first(where: { $0.last.row >= first }) {
            throw SheetFault(.merged(within), sheet: name, place: within.first)
        }
        var notes = rows.notes
        notes.mergedAbove = rows.merged
        return notes
    }
}
