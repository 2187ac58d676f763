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
    /// Whether words are written as codes.
    var isInCodes: Bool { form == .codes }
}

// MARK: - Cells

extension DemoSheet {
    mutating func text(_ text: String?) { writer.field(text ?? "") }

    mutating func word(_ word: (some DemoWord)?) {
        guard let word else { return empty() }
        writer.field(form == .codes ? word.code : word.label)
    }

    mutating func code(_ code: CreditCode?) {
        guard let code else { return empty() }
        writer.field { code.append(to: &$0) }
    }

    mutating func day(_ day: CivilDay?) {
        guard let day else { return empty() }
        writer.field { day.append(to: &$0) }
    }

    mutating func count(_ count: Int?) {
        guard let count else { return empty() }
        writer.field(Int64(count))
    }

    mutating func flag(_ flag: Bool) {
        writer.field(form == .codes ? (flag ? "true" : "false") : (flag ? "是" : "否"))
    }

    /// An amount of fen.
    mutating func money(_ fen: Int64?) {
        guard let fen else { return empty() }
        guard form == .labels else { return writer.field(fen) }
        writer.field("\(fen / 100).\(DemoCode.padded(Int(fen % 100), 2))")
    }

    mutating func endRow() { writer.endRecord() }

    private mutating func empty() { writer.field("") }
}
