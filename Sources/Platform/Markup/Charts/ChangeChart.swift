/// What amounts were and what they become: a line for each, from a hollow dot to a filled one.
///
/// It is a part of a page, and a file of its own with ``svg(in:)``.
package struct ChangeChart: Component {
    /// An amount before and after.
    package struct Row: Hashable, Sendable {
        /// What it is the amount of.
        package let name: Phrase
        /// Before.
        package let before: Int64
        /// After.
        package let after: Int64

        /// An amount before and after.
        package init(_ name: Phrase, before: Int64, after: Int64) {
            self.name = name
            self.before = before
            self.after = after
        }

        fileprivate var difference: Int64 { after.subtractingReportingOverflow(before).partialValue }
    }

    /// What the chart says about itself.
    package let head: ChartHead
    /// What the numbers count.
    package let unit: ChartUnit
    /// What the hollow dot stands for.
    package let before: Phrase
    /// What the filled dot stands for.
    package let after: Phrase
    /// The amounts, in the order they are shown.
    package let rows: [Row]

    /// Amounts before and after.
    package init(_ head: ChartHead, unit: ChartUnit, before: Phrase, after: Phrase, rows: [Row]) {
        self.head = head
        self.unit = unit
        self.before = before
        self.after = after
        self.rows = rows
    }
}

// MARK: - In a page

extension ChangeChart {
    /// The drawing, its legend and its table.
    package func html(in language: Language) -> HTML {
        ChartFrame(
            head: head, unit: unit.name, description: description, legend: legend(in: language),
            size: ChartFrame.high(height), drawing: drawing(in: language), table: table
        ).html(in: language)
    }

    private func legend(in language: Language) -> [HTML] {
        [(ChangeChart.hollow, before), (ChangeChart.filled, after)].map { style, name in
            """
            <svg width="12" height="12" aria-hidden="true"><circle cx="6" cy="6" r="4.5"\(style)/></svg>\(name[language])
            """
        }
    }

    private var description: Phrase {
        let changed = rows.filter { $0.difference != 0 }
        let parts = (changed.isEmpty ? rows : changed).prefix(12).map { row in
            row.name + Phrase(" ") + before + Phrase(" \(unit.digits(row.before)) ") + after
                + Phrase(" \(unit.digits(row.after))")
        }
        return parts.isEmpty ? Words.noData : .sequence(parts)
    }

    private var table: DataTable<Row> {
        let unit = unit
        return DataTable(
            head.id + "-table", head.title, rows: rows,
            columns: [
                TableColumn(Words.item) { .phrase($0.name) },
                TableColumn(before, .number(unit: unit.name)) { .text(unit.digits($0.before)) },
                TableColumn(after, .number(unit: unit.name)) { .text(unit.digits($0.after)) },
            ])
    }
}

// MARK: - Drawing

extension ChangeChart {
    private static let step = 56
    private static let hollow: HTML = " class=\"dot was\" fill=\"#fff\" stroke=\"#55616f\" stroke-width=\"2\""
    private static let filled: HTML = " class=\"dot\" fill=\"#0b4a86\" stroke=\"#fff\" stroke-width=\"1.5\""

    private var height: Int { max(rows.count * ChangeChart.step, 1) }

    /// A name with its numbers behind it, and below both its line; all lines have one scale.
    private func drawing(in language: Language) -> HTML {
        let scale = ChartScale(exactly: rows.flatMap { [$0.before, $0.after] })
        return HTML(joining: rows.enumerated().map { row($1, top: $0 * ChangeChart.step, scale, in: language) })
    }

    private func row(_ row: Row, top: Int, _ scale: ChartScale, in language: Language) -> HTML {
        // A dot at an end needs some room of its own.
        let places = [row.before, row.after].map { 100 + scale.position($0, of: 9_800) }
        let (from, to) = (Place.percent(places[0]), Place.percent(places[1]))
        let y = top + 42
        return """
            <text class="name" x="0" y="\(top + 14)">\(row.name[language])</text>\
            <text class="digits" x="0" y="\(top + 31)">\(numbers(row, in: language))</text>\
            <line class="grid" x1="0" x2="100%" y1="\(y)" y2="\(y)" stroke="#d9dfe6"/>\
            <line class="line" x1="\(from)" x2="\(to)" y1="\(y)" y2="\(y)" stroke="#0b4a86" stroke-width="2.5"/>\
            <circle cx="\(from)" cy="\(y)" r="5"\(ChangeChart.hollow)/>\
            <circle cx="\(to)" cy="\(y)" r="4"\(ChangeChart.filled)/>
            """
    }

    /// `1,000.00 → 1,500.00（+500.00）`; one number alone where nothing changes.
    private func numbers(_ row: Row, in language: Language) -> String {
        guard row.difference != 0 else { return unit.digits(row.before) }
        let sign = row.difference > 0 ? "+" : ""
        let change = Phrase("\(unit.digits(row.before)) → \(unit.digits(row.after))")
        return change.noting(Phrase(sign + unit.digits(row.difference)))[language]
    }
}

// MARK: - Alone

extension ChangeChart {
    /// The drawing as a file of its own (SVG 1.1, UTF-8): light on a light ground, dark where the reader's screen is.
    package func svg(in language: Language) -> [UInt8] {
        let under = Phrase.sequence([Words.unit.labelling(unit.name), head.note].compactMap(\.self))
        let svg: HTML = """
            <svg xmlns="http://www.w3.org/2000/svg"\(attribute: "lang", language.tag) role="img" \
            width="\(ChangeChart.width)" height="\(height + 112)" \
            viewBox="0 0 \(ChangeChart.width) \(height + 112)" aria-labelledby="title desc">\
            <title id="title">\(head.title[language])</title><desc id="desc">\(description[language])</desc>\
            <style>\(ChangeChart.style)</style><rect class="paper" width="100%" height="100%" fill="#fff"/>\
            <text class="title" x="24" y="36" font-size="18">\(head.title[language])</text>\
            <text class="digits" x="24" y="60">\(under[language])</text>\
            <circle cx="30" cy="78" r="4.5"\(ChangeChart.hollow)/>\
            <text class="digits" x="42" y="82">\(before[language])</text>\
            <circle cx="118" cy="78" r="4.5"\(ChangeChart.filled)/>\
            <text class="digits" x="130" y="82">\(after[language])</text>\
            <svg x="24" y="100" width="\(ChangeChart.width - 48)" height="\(height)" overflow="visible">\
            \(drawing(in: language))</svg></svg>

            """
        return svg.utf8
    }

    private static let width = 880

    private static let style: HTML = """
        text{font:13px "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif;\
        fill:#1a2433}.title{font-size:18px;font-weight:600}.digits{fill:#4d5a69}\
        @media (prefers-color-scheme:dark){.paper{fill:#10161d}text{fill:#eef2f6}.digits{fill:#c3ccd6}\
        .line{stroke:#7fb5ea}.grid{stroke:#3a4653}.dot{fill:#7fb5ea;stroke:#10161d}.was{fill:#10161d;stroke:#c3ccd6}}\
        @media print{.paper{fill:none}}
        """
}
