/// The whole list as a file, with the filter and the order of the page: what an office takes away.
package struct ExportLinks: Component {
    /// A form of file.
    package enum Format: String, Hashable, Sendable, CaseIterable {
        /// Comma-separated values.
        case csv
        /// A spreadsheet.
        case xlsx
    }

    /// The list with its filter and order.
    package let address: Address
    /// The forms it can be had in.
    package let formats: [Format]
    /// How many rows the file has, where that is known.
    package let total: Int?
    private let parameter: String?

    /// Files of the list at `address`, asked for by `parameter`; without one each form has an address of its own, with
    /// `.csv` or `.xlsx` behind the path.
    package init(
        _ address: Address, formats: [Format] = Format.allCases, total: Int? = nil, parameter: String? = "format"
    ) {
        self.address = address
        self.formats = formats
        self.total = total
        self.parameter = parameter
    }

    /// `导出 70,123 条：CSV　XLSX`
    package func html(in language: Language) -> HTML {
        let links = formats.map { format -> HTML in
            let target = parameter.map { address.setting($0, format.rawValue) } ?? address.ending(format.rawValue)
            return " <a\(attribute: "href", link: target.text)>\(format.rawValue.uppercased())</a>"
        }
        let rows = total.map { Quantity.count($0, .rows).text } ?? Phrase("")
        let words = rows.isEmpty ? Words.export : Words.export + Phrase(" ") + rows
        return "<p class=\"export\">\((words + Words.colon)[language])\(links)</p>"
    }
}
