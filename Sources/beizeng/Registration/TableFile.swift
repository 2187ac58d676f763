import ArgumentParser
import Civic
import Documents
import Exact
import Interchange

/// A table for people, written as a workbook or as CSV, as the name of the file says.
struct TableFile {
    /// What the sheet is called.
    let name: String
    let columns: [SheetColumn]
    var rows: [[SheetEntry]]
    /// Lines of a second sheet: where the table comes from. CSV has no place for them.
    var notes: [(key: String, value: String)] = []

    init(_ name: String, _ columns: [SheetColumn], rows: [[SheetEntry]] = []) {
        self.name = name
        self.columns = columns
        self.rows = rows
    }

    /// A table of texts.
    init(_ name: String, header: [String], lines: [[String]]) {
        self.init(name, header.map { SheetColumn($0, .text) }, rows: lines.map { $0.map(SheetEntry.text) })
    }

    /// - Throws: `ValidationError` for a name that does not say which of both it is.
    static func validate(_ path: String?) throws {
        guard let path, !path.hasSuffix(".xlsx"), !path.hasSuffix(".csv") else { return }
        throw ValidationError("--out 应以 .xlsx 或 .csv 结尾。")
    }

    /// Whether a file of this name is a table.
    static func isTable(_ path: String) -> Bool { path.hasSuffix(".xlsx") || path.hasSuffix(".csv") }
}

// MARK: - Writing

extension TableFile {
    /// Writes the table.
    ///
    /// - Throws: `SheetFault`, `FileOutput.Fault`.
    func write(to path: String, at now: Instant) throws {
        guard path.hasSuffix(".csv") else {
            let writer = try SheetWriter(path: path, sheet: name, columns: columns, created: now)
            for row in rows { try writer.append(row) }
            return try writer.finish(notes)
        }
        var writer = CSVWriter(for: .spreadsheet)
        writer.record(columns.map(\.title))
        for row in rows { writer.record(row.map(\.plainText)) }
        try FileOutput.write(writer.bytes, to: path)
    }
}
