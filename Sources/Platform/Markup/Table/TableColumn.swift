/// What a column holds, which decides how it is set and which unit stands in its head.
package enum ColumnKind: Hashable, Sendable {
    /// Words.
    case text
    /// Long numbers that wrap.
    case code
    /// Numbers, on the right; with a unit in the head where there is one.
    case number(unit: Phrase?)
    /// Amounts of money, on the right, in one unit.
    case money(MoneyUnit, decimals: Int)
    /// Days or moments, which never wrap.
    case day
    /// Lamps or tags.
    case lamp
    /// Words that lead to the row's own page.
    case link
    /// Boxes to choose rows by.
    case check

    /// Counts, without a unit.
    package static let number = ColumnKind.number(unit: nil)
    /// Amounts in yuan with two decimals.
    package static let money = ColumnKind.money(.yuan, decimals: 2)
}

/// One column of a table: its head, what it holds, and how a row fills it.
package struct TableColumn<Row: Sendable>: Sendable {
    /// The head's words, without the unit.
    package let title: Phrase
    /// What it holds.
    package let kind: ColumnKind
    /// What the list is asked to be sorted by when the head is clicked; `nil` for a column nobody sorts by.
    package let sort: String?
    /// Whether its cells name their row; where no column says so, the first one does.
    package let isHeader: Bool
    /// What stands in the sum row.
    package let total: TableCell?
    /// What a row has in this column.
    package let cell: @Sendable (Row) -> TableCell

    /// A column.
    package init(
        _ title: Phrase, _ kind: ColumnKind = .text, sort: String? = nil, isHeader: Bool = false,
        total: TableCell? = nil, cell: @escaping @Sendable (Row) -> TableCell
    ) {
        self.title = title
        self.kind = kind
        self.sort = sort
        self.isHeader = isHeader
        self.total = total
        self.cell = cell
    }
}

extension TableColumn {
    /// The head with its unit: `成交额（万元）`.
    package var head: Phrase {
        switch kind {
        case .number(let unit): title.noting(unit ?? Phrase(""))
        case .money(let unit, _): title.noting(unit.name)
        default: title
        }
    }

    /// The class of its cells, with the space before it.
    var style: HTML? {
        switch kind {
        case .number, .money: " class=\"num\""
        case .code: " class=\"code\""
        case .day: " class=\"day\""
        case .check: " class=\"check\""
        case .text, .lamp, .link: nil
        }
    }
}
