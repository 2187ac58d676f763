import Demo
import Interchange

/// A file of the demo, read back.
struct Rows {
    let header: [String]
    let rows: [[String]]

    /// A row with more or fewer fields than the header.
    struct Uneven: Error {
        let file: String
        let line: Int
    }

    init(_ file: DemoFile) throws {
        var reader = CSVReader(file.bytes)
        var record = CSVRecord()
        var rows: [[String]] = []
        while try reader.next(&record) {
            rows.append(record.fields.map { reader.text(of: $0) })
            if rows[rows.count - 1].count != rows[0].count { throw Uneven(file: file.name, line: record.line) }
        }
        header = rows.first ?? []
        self.rows = Array(rows.dropFirst())
    }

    var count: Int { rows.count }

    /// The cells under a header; none where there is no such column.
    func column(_ name: String) -> [String] {
        guard let place = header.firstIndex(of: name) else { return [] }
        return rows.map { $0[place] }
    }
}
