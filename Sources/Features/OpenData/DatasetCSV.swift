import Civic
import Exact
import Interchange
import Markup
import Site

/// A table as CSV for a spreadsheet: UTF-8 with a byte order mark, CRLF, no cell that a spreadsheet would run.
struct DatasetCSV: Sendable {
    let dataset: Dataset

    /// How many rows are read at a time: few, because each reader who takes them slowly holds as many.
    static let step = 100

    /// The whole table, read and sent in steps, so that no more than one of them is in memory.
    func download(_ visit: Visit) -> Download {
        Download("\(dataset.id).csv", .csv) { piece in
            var writer = CSVWriter(for: .spreadsheet)
            writer.record(dataset.fields.map(\.name))
            try await piece(writer.bytes)
            var last: [Dataset.Value]?
            repeat {
                let rows = try await dataset.page(last, Self.step, visit)
                // A writer begins with the byte order mark, which stands once in a file.
                var writer = CSVWriter(for: .spreadsheet)
                let head = writer.bytes.count
                for row in rows {
                    for value in row { writer.field(value) }
                    writer.endRecord()
                }
                if !rows.isEmpty { try await piece(Array(writer.bytes.dropFirst(head))) }
                last = rows.count < Self.step ? nil : rows.last
            } while last != nil
        }
    }
}

extension CSVWriter {
    /// Writes a value; only a text could be taken for a formula, a number below zero stays one.
    fileprivate mutating func field(_ value: Dataset.Value) {
        if case .text(let text) = value { return field(text) }
        field(plain: { $0 += value.text.utf8 })
    }
}

extension Dataset.Value {
    /// As a cell holds it.
    var text: String {
        switch self {
        case .none: ""
        case .text(let text): text
        case .integer(let number): "\(number)"
        case .decimal(let number): "\(number)"
        case .yuan(let amount): Digits.plain(amount)
        case .day(let day): "\(day)"
        case .flag(let flag): flag ? "true" : "false"
        }
    }

    /// As a program reads it; an amount stays a text, so that none is rounded on its way.
    var json: JSON {
        switch self {
        case .none: .null
        case .text(let text): .string(text)
        case .integer(let number): .number(Decimal128(number))
        case .decimal(let number): .number(number)
        case .yuan(let amount): .string(Digits.plain(amount))
        case .day(let day): .string("\(day)")
        case .flag(let flag): .bool(flag)
        }
    }
}

extension Digits {
    /// Yuan with two decimals and nothing between the digits: `1234.50`.
    static func plain(_ amount: Yuan) -> String {
        let magnitude = amount.fen.magnitude
        let fen = magnitude % 100
        return (amount.fen < 0 ? "-" : "") + "\(magnitude / 100)." + (fen < 10 ? "0" : "") + "\(fen)"
    }
}
