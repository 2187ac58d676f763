package import Exact
import Interchange

/// A table to take away, as CSV for a spreadsheet or as a workbook with a second sheet that says what it is.
package struct TableFile: Sendable {
    /// What the table is called, as a file without its ending.
    package let name: String
    /// What its sheet is called; a sheet's name is short.
    package let sheet: String
    /// The columns.
    package let columns: [SheetColumn]
    /// The rows.
    package let rows: [[SheetEntry]]
    /// What the second sheet says: where the table comes from. CSV has no place for it.
    package var notes: [(key: String, value: String)]

    /// A table; without another name for its sheet it has the table's.
    package init(
        _ name: String, sheet: String? = nil, columns: [SheetColumn], rows: [[SheetEntry]] = [],
        notes: [(key: String, value: String)] = []
    ) {
        self.name = name
        self.sheet = sheet ?? name
        self.columns = columns
        self.rows = rows
        self.notes = notes
    }

    /// A table of texts.
    package init(_ name: String, header: [String], lines: [[String]]) {
        self.init(name, columns: header.map { SheetColumn($0, .text) }, rows: lines.map { $0.map(SheetEntry.text) })
    }
}

// MARK: - Writing

extension TableFile {
    /// Whether a file of this name is a table.
    package static func isTable(_ path: String) -> Bool { path.hasSuffix(".xlsx") || path.hasSuffix(".csv") }

    /// The table as CSV.
    package var csv: [UInt8] {
        var writer = CSVWriter(for: .spreadsheet)
        writer.record(columns.map(\.title))
        for row in rows { writer.record(row.map(\.plainText)) }
        return writer.bytes
    }

    /// Writes the table as CSV or as a workbook that says it was made at `now`, as the name of the file says.
    ///
    /// - Throws: ``SheetFault``, `FileOutput.Fault`.
    package func write(to path: String, at now: Instant) throws {
        guard !path.hasSuffix(".csv") else { return try FileOutput.write(csv, to: path) }
        let writer = try SheetWriter(path: path, sheet: sheet, columns: columns, created: now)
        for row in rows { try writer.append(row) }
        try writer.finish(notes)
    }
}
