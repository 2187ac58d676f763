package import Civic
package import Exact

/// What stands in a cell: a value with its type, so that all pages show amounts, days and lamps alike.
package indirect enum TableCell: Sendable {
    /// Nothing is known or nothing applies: a dash.
    case none
    /// A text of the data.
    case text(String)
    /// Words in both languages.
    case phrase(Phrase)
    /// A number somebody copies: a credit code, a registration number. It wraps anywhere.
    case code(String)
    /// A count.
    case number(Int64)
    /// A number with as many decimals as given.
    case decimal(Decimal128, decimals: Int)
    /// An amount, in the column's unit; in any other column in yuan with its unit.
    case money(Yuan)
    /// A number with its unit, where a column mixes units.
    case quantity(Quantity)
    /// A day.
    case day(CivilDay)
    /// A moment, in China Standard Time.
    case moment(Instant)
    /// A lamp with its own word, or the page's.
    case lamp(Lamp, Phrase?)
    /// A small label.
    case tag(Tag)
    /// Words that lead to the thing itself.
    case link(Link)
    /// A box to choose the row by, in a form around the table.
    case check(name: String, value: String, label: Phrase)
    /// A cell and, small below it, a note.
    case noted(TableCell, Phrase)
    /// A piece of markup of the page's own.
    case html(HTML)
}

// MARK: - Writing

extension TableCell {
    /// The cell's content under a head of `kind`.
    func html(as kind: ColumnKind, in language: Language) -> HTML {
        switch self {
        case .none: return "<span class=\"none\" aria-hidden=\"true\">—</span>\(TableCell.hidden(Words.none, language))"
        case .text(let text): return "\(text)"
        case .phrase(let phrase): return "\(phrase[language])"
        case .code(let code): return "<code>\(code)</code>"
        case .number(let number): return "\(Digits.grouped(number))"
        case .decimal(let number, let decimals): return "\(Digits.decimal(number, decimals: decimals))"
        case .money(let amount):
            guard case .money(let unit, let decimals) = kind else { return "\(Quantity.money(amount), in: language)" }
            return "\(unit.digits(amount, decimals: decimals))"
        case .quantity(let quantity): return "\(quantity, in: language)"
        case .day(let day): return "<time\(attribute: "datetime", day.description)>\(Phrase.day(day)[language])</time>"
        case .moment(let moment):
            let text = Phrase.moment(moment)[language]
            return "<time\(attribute: "datetime", moment.text(offsetMinutes: 480))>\(text)</time>"
        case .lamp(let lamp, let words): return "\(LampSign(lamp, words), in: language)"
        case .tag(let tag): return "\(tag, in: language)"
        case .link(let link): return "\(link, in: language)"
        case .check(let name, let value, let label):
            return """
                <label class="pick"><input type="checkbox"\(attribute: "name", name)\(attribute: "value", value)>\
                \(TableCell.hidden(label, language))</label>
                """
        case .noted(let cell, let note):
            return "\(cell.html(as: kind, in: language))<span class=\"note\">\(note[language])</span>"
        case .html(let html): return html
        }
    }

    private static func hidden(_ words: Phrase, _ language: Language) -> HTML {
        "<span class=\"unseen\">\(words[language])</span>"
    }
}
