import Interchange

/// The rows of a CSV file.
package struct CSVImportSource: ImportSource {
    private var reader: CSVReader
    private var record = CSVRecord()

    /// The rows of a text in UTF-8.
    package init(_ utf8: [UInt8]) { reader = CSVReader(utf8) }

    /// The next record; a faulty one costs its own line.
    package mutating func next() -> ImportedRow? {
        do throws(CSVFault) {
            guard try reader.next(&record) else { return nil }
        } catch {
            return ImportedRow(line: error.recordLine, cells: [], fault: (error.problem, error.remedy))
        }
        var cells: [ImportedCell] = []
        cells.reserveCapacity(record.fields.count)
        for field in record.fields {
            cells.append(field.count == 0 ? .empty : .text(CellText(utf8: reader.slice(of: field))))
        }
        return ImportedRow(line: record.line, cells: cells)
    }
}
