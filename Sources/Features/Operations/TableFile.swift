import Civic
package import Documents
package import Exact
import Interchange
package import Site

/// A table to take away, as CSV for a spreadsheet or as a workbook with a second sheet that says what it is.
package struct TableFile: Sendable {
    /// What the file is called, without its ending.
    package let name: String
    /// The columns.
    package let columns: [SheetColumn]
    /// The rows.
    package let rows: [[SheetEntry]]
    /// What the second sheet says.
    package let notes: [(key: String, value: String)]

    /// A table.
    package init(
        _ name: String, columns: [SheetColumn], rows: [[SheetEntry]], notes: [(key: String, value: String)] = []
    ) {
        self.name = name
        self.columns = columns
        self.rows = rows
        self.notes = notes
    }
}

extension TableFile {
    /// The table as CSV.
    package var csv: Download {
        var writer = CSVWriter(for: .spreadsheet)
        writer.record(columns.map(\.title))
        for row in rows { writer.record(row.map(\.plainText)) }
        return Download(name + ".csv", .csv, writer.bytes)
    }

    /// The table as a workbook that says it was made at `now`.
    ///
    /// - Parameter path: where it lies while it is sent; a name that nobody else uses.
    package func workbook(at now: Instant, by path: String) -> Download {
        Download(name + ".xlsx", .xlsx) { send in
            defer { try? FileOutput.remove(path) }
            let writer = try SheetWriter(path: path, sheet: "清单", columns: columns, created: now)
            for row in rows { try writer.append(row) }
            try writer.finish(notes)
            var rest = try FileBytes.read(path)[...]
            while !rest.isEmpty {
                try await send(Array(rest.prefix(64 << 10)))
                rest = rest.dropFirst(64 << 10)
            }
        }
    }
}
