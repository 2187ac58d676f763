import Civic
import Exact
import Interchange

/// Writes the rows of one file, each cell in the way of the file's form.
struct DemoSheet {
    private var writer = CSVWriter()
    private let form: DemoForm

    /// A sheet with its header.
    init(_ columns: [DemoColumn], form: DemoForm) {
        self.form = form
        writer.record(columns.map { $0.header(form) })
    }

    /// What has been written.
    var bytes: [UInt8] { writer.bytes }
}

// MARK: - Rows

extension DemoSheet {
    /// Writes a row.
    mutating func row(_ cells: [DemoCell]) {
        for cell in cells { write(cell) }
        writer.endRecord()
    }

    private mutating func write(_ cell: DemoCell) {
        let isInCodes = form == .codes
        switch cell {
        case .text(let text?): writer.field(text)
        case .word(let word?): writer.field(isInCodes ? word.code : word.label)
        case .either(let code, let label): writer.field(isInCodes ? code : label)
        case .code(let code?): writer.field { code.append(to: &$0) }
        case .day(let day?): writer.field { day.append(to: &$0) }
        case .count(let count?): writer.field(Int64(count))
        case .flag(let flag?): writer.field(isInCodes ? (flag ? "true" : "false") : (flag ? "是" : "否"))
        case .money(let fen?) where isInCodes: writer.field(fen)
        case .money(let fen?): writer.field("\(fen / 100).\(DemoCode.padded(Int(fen % 100), 2))")
        case .text, .word, .code, .day, .count, .flag, .money: writer.field("")
        }
    }
}
