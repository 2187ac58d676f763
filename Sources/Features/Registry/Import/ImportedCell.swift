package import Exact

/// A cell of a file as the file types it: a CSV file knows texts alone, a workbook more.
package enum ImportedCell: Hashable, Sendable {
    case empty
    case text(CellText)
    /// Digits as the workbook holds them.
    case number(String)
    case day(CivilDay)
    case flag(Bool)
    /// Something that is no value: a formula, an error, a time of day; in the clerk's words.
    case unreadable(String, problem: String, remedy: String)

    /// What a person sees in it.
    package var shown: String {
        switch self {
        case .empty: ""
        case .text(let text): text.string
        case .number(let text), .unreadable(let text, _, _): text
        case .day(let day): "\(day)"
        case .flag(let flag): flag ? "是" : "否"
        }
    }
}
