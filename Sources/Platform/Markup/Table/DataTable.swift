/// A table of a page: its caption, typed columns, a sum, the ways to sort, turn pages and take it away.
///
/// ```swift
/// DataTable(
///     "contracts", ContractWords.list, rows: contracts,
///     columns: [
///         TableColumn(ContractWords.number, .link, sort: "number") { .link(Link($0.number, to: $0.address)) },
///         TableColumn(ContractWords.amount, .money(.wan, decimals: 2), total: .money(sum)) { .money($0.amount) },
///     ],
///     pager: pager)
/// ```
///
/// On a phone each row becomes a card whose lines carry the heads, unless the table is wide: then it scrolls in a
/// region of its own. Roles are written out, for a table laid out otherwise is no table to a screen reader.
package struct DataTable<Row: Sendable>: Component {
    /// How a table that is wider than the screen is shown.
    package enum Layout: Hashable, Sendable {
        /// Each row a card.
        case cards
        /// A region that scrolls sideways and can be reached by keyboard.
        case wide
    }

    /// Its id in the page.
    package let id: String
    /// Its caption.
    package let caption: Phrase
    /// Its rows, those of this page only.
    package let rows: [Row]
    /// Its columns.
    package let columns: [TableColumn<Row>]
    /// What stands under the caption: 口径, 数据截至.
    package let note: Phrase?
    /// How it is sorted; without it no head is a link.
    package let sorting: Sorting?
    /// Which part of the list it is.
    package let pager: Pager?
    /// The list as a file.
    package let exports: ExportLinks?
    /// What it says when there is no row.
    package let empty: Phrase
    /// How it is shown when it does not fit.
    package let layout: Layout

    /// A table.
    package init(
        _ id: String, _ caption: Phrase, rows: [Row], columns: [TableColumn<Row>], note: Phrase? = nil,
        sorting: Sorting? = nil, pager: Pager? = nil, exports: ExportLinks? = nil, empty: Phrase? = nil,
        layout: Layout = .cards
    ) {
        self.id = id
        self.caption = caption
        self.rows = rows
        self.columns = columns
        self.note = note
        self.sorting = sorting
        self.pager = pager
        self.exports = exports
        self.empty = empty ?? Words.noRows
        self.layout = layout
    }
}

// MARK: - Writing

extension DataTable {
    /// The caption, the table or the words that there is none, and the feet.
    package func html(in language: Language) -> HTML {
        let body = rows.isEmpty ? emptiness(in: language) : table(in: language)
        let isShort = rows.isEmpty || (pager == nil && exports == nil)
        let pages = pager.map { $0.html(of: caption, in: language) }
        let foot: HTML? = isShort ? nil : "<div class=\"under\">\(pages)\(exports, in: language)</div>"
        return "<div class=\"table\"\(attribute: "id", id) data-live>\(body)\(foot)</div>"
    }

    private func emptiness(in language: Language) -> HTML {
        "<p class=\"caption\">\(caption[language])</p><p class=\"empty\">\(empty[language])</p>"
    }

    private func table(in language: Language) -> HTML {
        let under = note.map { note -> HTML in "<span class=\"note\">\(note[language])</span>" }
        let captionID = id + "-caption"
        let style: HTML = layout == .cards ? "cards" : "wide"
        let heads = columns.map { $0.head[language] }
        let table: HTML = """
            <table role="table" class="\(style)"\(attribute: "aria-labelledby", captionID)>\
            <caption\(attribute: "id", captionID)>\(caption[language])\(under)</caption>\
            <thead role="rowgroup"><tr role="row">\(columns.map { head(of: $0, in: language) })</tr></thead>\
            <tbody role="rowgroup">\(lines(under: heads, in: language))</tbody>\(sum(under: heads, in: language))</table>
            """
        guard layout == .wide else { return table }
        return
            "<div class=\"scroll\" role=\"region\" tabindex=\"0\"\(attribute: "aria-labelledby", captionID)>\(table)</div>"
    }

    private func head(of column: TableColumn<Row>, in language: Language) -> HTML {
        guard let sorting, let key = column.sort else {
            return "<th role=\"columnheader\" scope=\"col\"\(column.style)>\(column.head[language])</th>"
        }
        let arrow: HTML =
            switch sorting.direction(of: key) {
            case nil: "↕"
            case "ascending": "↑"
            default: "↓"
            }
        return """
            <th role="columnheader" scope="col"\(column.style)\(attribute: "aria-sort", sorting.direction(of: key))>\
            <a class="sort"\(attribute: "href", link: sorting.link(to: key))\
            \(attribute: "title", Words.sortBy[language])>\(column.head[language])\
            <span aria-hidden="true">\(arrow)</span></a></th>
            """
    }
}

// MARK: - Rows

extension DataTable {
    /// The column whose cells name their rows.
    private var headerIndex: Int? {
        columns.firstIndex { $0.isHeader } ?? columns.firstIndex { $0.kind != .check }
    }

    private func lines(under heads: [String], in language: Language) -> HTML {
        let header = headerIndex
        var html = HTML()
        for row in rows {
            html += "<tr role=\"row\">"
            for (index, column) in columns.enumerated() {
                html += cell(column.cell(row), column, heads[index], isHeader: index == header, in: language)
            }
            html += "</tr>"
        }
        return html
    }

    private func cell(
        _ cell: TableCell, _ column: TableColumn<Row>, _ head: String, isHeader: Bool, in language: Language
    ) -> HTML {
        let content = cell.html(as: column.kind, in: language)
        guard isHeader else {
            return "<td role=\"cell\"\(column.style)\(attribute: "data-h", head)><div>\(content)</div></td>"
        }
        return """
            <th role="rowheader" scope="row"\(column.style)\(attribute: "data-h", head)><div>\(content)</div></th>
            """
    }

    /// The sum row, where a column has a sum: the first one without says `合计`.
    private func sum(under heads: [String], in language: Language) -> HTML? {
        guard columns.contains(where: { $0.total != nil }) else { return nil }
        let label = columns.firstIndex { $0.total == nil && $0.kind != .check }
        var html: HTML = "<tfoot role=\"rowgroup\"><tr role=\"row\" class=\"sum\">"
        for (index, column) in columns.enumerated() {
            if index == label {
                html += cell(.phrase(Words.total), column, heads[index], isHeader: true, in: language)
            } else if let total = column.total {
                html += cell(total, column, heads[index], isHeader: false, in: language)
            } else {
                html += "<td role=\"cell\" class=\"blank\"></td>"
            }
        }
        return html + "</tr></tfoot>"
    }
}
