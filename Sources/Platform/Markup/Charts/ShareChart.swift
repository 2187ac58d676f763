/// How wholes are made up: a bar a whole, its parts one behind the other, each with its share where there is room.
package struct ShareChart: Component {
    /// A whole and its parts.
    package struct Whole: Hashable, Sendable {
        /// Its name.
        package let name: Phrase
        /// Its parts, none below zero, in the order of the names.
        package let parts: [Int64]

        /// A whole.
        package init(_ name: Phrase, _ parts: [Int64]) {
            self.name = name
            self.parts = parts
        }
    }

    /// What the chart says about itself.
    package let head: ChartHead
    /// What the parts count.
    package let unit: ChartUnit
    /// The names of the parts.
    package let parts: [Phrase]
    /// The wholes.
    package let wholes: [Whole]

    /// Wholes and their parts.
    package init(_ head: ChartHead, unit: ChartUnit, parts: [Phrase], wholes: [Whole]) {
        self.head = head
        self.unit = unit
        self.parts = parts
        self.wholes = wholes
    }
}

// MARK: - Writing

extension ShareChart {
    /// The drawing, its legend and its table.
    package func html(in language: Language) -> HTML {
        var html = HTML()
        for (index, whole) in wholes.enumerated() { html += bar(whole, top: index * 64, in: language) }
        return ChartFrame(
            head: head, unit: unit.name, description: description,
            legend: parts.enumerated().map { ChartFrame.key($0, $1, in: language) },
            size: ChartFrame.high(max(wholes.count * 64 - 8, 1)), drawing: html, table: table
        ).html(in: language)
    }

    private func bar(_ whole: Whole, top: Int, in language: Language) -> HTML {
        let total = ShareChart.total(whole)
        var html: HTML = """
            <text class="name" x="0" y="\(top + 16)">\(whole.name[language])</text>\
            <text class="digits" x="100%" y="\(top + 16)" text-anchor="end">\
            \(unit.quantity(Int64(clamping: total)).text[language])</text>
            """
        guard total > 0 else { return html }
        var before: Int128 = 0
        for (index, part) in whole.parts.prefix(parts.count).enumerated() where part > 0 {
            // Each end is rounded from the whole, so that the parts neither overlap nor leave a gap.
            let from = Int(before * 10_000 / total)
            before += Int128(part)
            let width = Int(before * 10_000 / total) - from
            html += """
                <rect x="\(Place.percent(from))" y="\(top + 24)" width="\(Place.percent(width))" \
                height="26" stroke="#fff"\(Paint.fill(index))/>
                """
            guard width >= 900 else { continue }
            let style: HTML = Paint.isDark(index) ? "inside light" : "inside"
            html += """
                <text class="\(style)" x="\(Place.percent(from + width / 2))" y="\(top + 42)" text-anchor="middle">\
                \(ShareChart.share(part, of: total))</text>
                """
        }
        return html
    }

    private static func total(_ whole: Whole) -> Int128 { whole.parts.reduce(0) { $0 + Int128(max($1, 0)) } }

    private static func share(_ part: Int64, of total: Int128) -> String {
        let thousandths = (Int128(max(part, 0)) * 2_000 + total) / (total * 2)
        return Digits.scaled(thousandths, scale: 1, decimals: 1) + "%"
    }

    private var description: Phrase {
        let all = wholes.map { whole in
            let total = ShareChart.total(whole)
            let shares = zip(parts, whole.parts).map { name, part in
                name + Phrase(" ") + Phrase(total > 0 ? ShareChart.share(part, of: total) : "—")
            }
            return whole.name.labelling(.list(shares))
        }
        return all.isEmpty ? Words.noData : .sequence(all)
    }

    private var table: DataTable<Whole> {
        let unit = unit
        let columns = parts.enumerated().map { index, name in
            TableColumn<Whole>(name, .number(unit: unit.name)) { whole in
                guard whole.parts.indices.contains(index) else { return .none }
                return .text(unit.digits(whole.parts[index]))
            }
        }
        return DataTable(
            head.id + "-table", head.title, rows: wholes,
            columns: [TableColumn(Words.item) { .phrase($0.name) }] + columns)
    }
}
