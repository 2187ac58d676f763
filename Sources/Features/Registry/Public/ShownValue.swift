import Civic
import Database
import Documents
import Exact
import Interchange
import Markup
import Policy

/// A value of a field as people and programs get it; tables, pages, JSON and files all come from it.
enum ShownValue: Hashable, Sendable {
    /// Nothing is said.
    case none
    /// A text of the data.
    case text(String)
    /// A word: its code, and what people read.
    case word(String, Phrase)
    /// A number somebody copies.
    case code(String)
    /// The credit code of an organisation, and its name where it is known.
    case organisation(String, name: String?)
    /// A day.
    case day(CivilDay)
    /// A year.
    case year(Int64)
    /// A count.
    case count(Int64)
    /// An amount.
    case money(Yuan)
    /// Yes or no.
    case flag(Bool)
}

// MARK: - For people

extension ShownValue {
    /// In words.
    var phrase: Phrase {
        switch self {
        case .none: Phrase("")
        case .text(let text), .code(let text): Phrase(text)
        case .word(_, let phrase): phrase
        case .organisation(let code, let name): Phrase(name ?? code)
        case .day(let day): .day(day)
        case .year(let year): .year(Int(year))
        case .count(let count): Phrase(Digits.grouped(count))
        case .money(let amount): Quantity.money(amount).text
        case .flag(let flag): flag ? Phrase(zh: "是", en: "Yes") : Phrase(zh: "否", en: "No")
        }
    }

    /// In a table.
    var cell: TableCell {
        switch self {
        case .none: .none
        case .text(let text): .text(text)
        case .code(let code): .code(code)
        case .organisation(let code, let name):
            .link(Link(Phrase(name ?? code), to: RegistryPath.organisation(code)))
        case .day(let day): .day(day)
        case .count(let count): .number(count)
        case .money(let amount): .money(amount)
        case .word, .year, .flag: .phrase(phrase)
        }
    }

    /// In a list of facts.
    func fact(_ name: Phrase) -> SummaryList.Row {
        switch self {
        case .code(let code): SummaryList.Row(name, "<code>\(code)</code>" as HTML)
        case .organisation(let code, let organisation):
            if let organisation {
                SummaryList.Row(
                    name, Link(Phrase(organisation).noting(Phrase(code)), to: RegistryPath.organisation(code)))
            } else {
                SummaryList.Row(name, "<code>\(code)</code>" as HTML)
            }
        default: SummaryList.Row(name, phrase)
        }
    }
}

// MARK: - For files and programs

extension ShownValue {
    /// In CSV: days as 2023-07-01, words in Chinese.
    var text: String {
        switch self {
        case .day(let day): "\(day)"
        case .year(let number), .count(let number): "\(number)"
        case .organisation(let code, _): code
        case .money(let amount): amount.plain
        default: phrase.zh
        }
    }

    /// In a workbook.
    var sheetEntry: SheetEntry {
        switch self {
        case .none: .empty
        case .day(let day): .day(day)
        case .year(let number), .count(let number): .count(number)
        case .flag(let flag): .flag(flag)
        case .money(let amount): .money(amount)
        default: .text(text)
        }
    }

    /// In JSON: codes, not words.
    var json: JSON {
        switch self {
        case .none: .null
        case .text(let text), .code(let text), .word(let text, _), .organisation(let text, _): .string(text)
        case .day(let day): .string("\(day)")
        case .year(let number), .count(let number): .number(Decimal128(number))
        case .flag(let flag): .bool(flag)
        case .money(let amount): .string(amount.plain)
        }
    }
}
