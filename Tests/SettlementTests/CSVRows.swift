import Interchange

/// The records of a CSV text behind its header, as texts.
struct CSVRows {
    let header: [String]
    let rows: [[String]]

    init(_ bytes: [UInt8]) throws {
        var reader = CSVReader(bytes)
        var record = CSVRecord()
        var all: [[String]] = []
        while try reader.next(&record) { all.append(record.fields.map { reader.text(of: $0) }) }
        header = all.first ?? []
        rows = Array(all.dropFirst())
    }

    /// The rows as lines, for comparing.
    var lines: [String] { rows.map { $0.joined(separator: ",") } }
}
