/// A column of a table that is written: its heading, and what its cells are meant for.
package struct SheetColumn: Hashable, Sendable {
    /// What the cells of a column are meant for; it decides how an empty cell is formatted that somebody fills in later.
    package enum Kind: Hashable, Sendable {
        /// Text, also codes that look like numbers: their zeros and their last digits are kept.
        case text
        /// Money in yuan.
        case money
        /// A day.
        case day
        /// A whole number.
        case count
        /// A number with any decimals.
        case number
        /// 是 or 否, to choose from.
        case flag
    }

    /// The heading.
    package let title: String
    /// What the cells are meant for.
    package let kind: Kind
    /// What can be chosen from, where not every text will do.
    package let choices: [String]
    /// What whoever fills in a cell is told, when the cell is chosen; at most 255 characters are shown.
    package let hint: String?

    /// A column.
    package init(_ title: String, _ kind: Kind, choices: [String] = [], hint: String? = nil) {
        self.title = title
        self.kind = kind
        self.choices = kind == .flag && choices.isEmpty ? ["是", "否"] : choices
        self.hint = hint
    }
}
