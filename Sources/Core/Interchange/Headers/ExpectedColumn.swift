/// A column that a file is expected to have, as far as finding it by its header goes.
package struct ExpectedColumn: Hashable, Sendable {
    /// The name in code, which is a header too.
    package let id: String
    /// The Chinese header, without unit.
    package let header: String
    /// Other accepted headers, without unit.
    package let aliases: [String]
    /// Whether it holds amounts of money, so that the header ought to name a unit.
    package let isMoney: Bool
    /// Whether the file must have it.
    package let isRequired: Bool

    /// A column, required unless told otherwise.
    package init(
        _ id: String, header: String, aliases: [String] = [], isMoney: Bool = false, isRequired: Bool = true
    ) {
        self.id = id
        self.header = header
        self.aliases = aliases
        self.isMoney = isMoney
        self.isRequired = isRequired
    }

    /// Every header the column goes by, the Chinese one first.
    var names: [String] { [header, id] + aliases }

    /// `合同成交额（turnover）`, as messages name the column.
    var title: String { header.utf8.elementsEqual(id.utf8) ? id : "“\(header)”（\(id)）" }
}
