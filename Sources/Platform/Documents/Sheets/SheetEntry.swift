package import Civic
package import Exact

/// What is written into a cell. Text stays text, whatever it begins with.
package enum SheetEntry: Hashable, Sendable {
    /// Nothing.
    case empty
    /// Text.
    case text(String)
    /// Money, in yuan with two decimals; as text from ten million million yuan on, where a number loses the fen.
    case money(Yuan)
    /// A day; as text before 1900, which office software does not know.
    case day(CivilDay)
    /// A whole number; as text with more than 15 digits.
    case count(Int64)
    /// A number; as text with more than 15 digits.
    case number(Decimal128)
    /// 是 or 否.
    case flag(Bool)
    /// What was read from another sheet, as it was.
    case read(SheetValue)
}

// MARK: - Giving back

extension SheetRow {
    /// The first `count` cells as they were read, to give a row back with something added.
    package func entries(count: Int) -> [SheetEntry] { (0..<max(0, count)).map { .read(self[$0]) } }
}

extension SheetEntry {
    /// The cell as a text file has it.
    package var plainText: String {
        switch self {
        case .empty: ""
        case .text(let text): text
        case .money(let amount): amount.plain
        case .day(let day): "\(day)"
        case .count(let count): "\(count)"
        case .number(let number): "\(number)"
        case .flag(let flag): flag ? "是" : "否"
        case .read(let value): value.description
        }
    }
}
