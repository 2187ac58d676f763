/// Amounts beside each other: one bar a category, or one for each of a few series.
package struct BarChart: Component {
    /// Which way the bars lie.
    package enum Direction: Hashable, Sendable {
        /// From left to right, with names of any length above them: districts, fields.
        case across
        /// From below, with short names under them: months, years.
        case up
    }

    /// A category with a value for each series.
    package struct Bar: Hashable, Sendable {
        /// Its name.
        package let name: Phrase
        /// Its values, one a series; `nil` where there is none.
        package let values: [Int64?]

        /// A category.
        package init(_ name: Phrase, _ values: [Int64?]) {
            self.name = name
            self.values = values
        }

        /// A category of a chart with one series.
        package init(_ name: Phrase, _ value: Int64?) { self.init(name, [value]) }
    }

    /// What the chart says about itself.
    package let head: ChartHead
    /// What the numbers count.
    package let unit: ChartUnit
    /// Which way the bars lie.
    package let direction: Direction
    /// The names of the series.
    package let series: [Phrase]
    /// The categories, in the order they are shown.
    package let bars: [Bar]

    /// Bars of one series or several.
    package init(
        _ head: ChartHead, unit: ChartUnit, direction: Direction = .across, series: [Phrase], bars: [Bar]
    ) {
        self.head = head
        self.unit = unit
        self.direction = direction
        self.series = series
        self.bars = bars
    }
}

// MARK: - Writing

extension BarChart {
    /// The drawing, its legend and its table.
    package func html(in language: Language) -> HTML {
        let (height, drawing) = direction == .across ? across(in: language) : up(in: language)
        let legend = series.count < 2 ? [] : series.enumerated().map { ChartFrame.key($0, $1, in: language) }
        return ChartFrame(
            head: head, unit: unit.name, description: description, legend: legend, size: ChartFrame.high(height),
            drawing: drawing,
            table: table
        ).html(in: language)
    }

    private var description: Phrase {
        let parts = bars.prefix(12).map { bar in
            bar.name + Phrase(" ") + .list(bar.values.map { $0.map { Phrase(unit.digits($0)) } ?? Words.noData })
        }
        return parts.isEmpty ? Words.noData : .sequence(parts)
    }

    private var table: DataTable<Bar> {
        let unit = unit
        let values = series.enumerated().map { index, name in
            TableColumn<Bar>(name, .number(unit: unit.name)) { bar in
                guard bar.values.indices.contains(index), let value = bar.values[index] else { return .none }
                return .text(unit.digits(value))
            }
        }
        return DataTable(
            head.id + "-table", head.title, rows: bars,
            columns: [TableColumn(Words.item) { .phrase($0.name) }] + values)
    }
}

// MARK: - From left to right

extension BarChart {
    /// A name, and below it a line for each series: the bar, the longest over three quarters of the width, and its
    /// number behind it.
    private func across(in language: Language) -> (Int, HTML) {
        let scale = ChartScale(exactly: bars.flatMap(\.values).compactMap(\.self))
        let zero = scale.position(0, of: BarChart.longest)
        var top = 0
        var html = HTML()
        for bar in bars {
            html += "<text class=\"name\" x=\"0\" y=\"\(top + 16)\">\(bar.name[language])</text>"
            top += 22
            for (index, value) in bar.values.prefix(max(series.count, 1)).enumerated() {
                let end = value.map { scale.position($0, of: BarChart.longest) } ?? zero
                let (from, width) = (min(zero, end), abs(end - zero))
                html += """
                    <rect x="\(Place.percent(from))" y="\(top)" width="\(Place.percent(width))" height="12"\
                    \(Paint.fill(index))/>\
                    <text class="digits" x="\(Place.percent(max(zero, end)))" dx="6" y="\(top + 11)">\
                    \(value.map { unit.digits($0) } ?? Words.noData[language])</text>
                    """
                top += 18
            }
            top += 8
        }
        return (max(top - 4, 1), html)
    }
}

// MARK: - From below

extension BarChart {
    private static let (top, plot) = (24, 200)
    private static let longest = 7_600

    private func up(in language: Language) -> (Int, HTML) {
        let scale = ChartScale(bars.flatMap(\.values).compactMap(\.self))
        let (top, plot) = (BarChart.top, BarChart.plot)
        var html = ChartFrame.grid(scale, unit, top: top, height: plot)
        let zero = scale.position(0, of: plot * 100)
        var columns = HTML()
        // Ten-thousandths of the width: a category, and within it seven tenths for the bars.
        let category = 10_000 / max(bars.count, 1)
        let width = category * 7 / (10 * max(series.count, 1))
        for (place, bar) in bars.enumerated() {
            let left = place * category + category * 3 / 20
            for (index, value) in bar.values.prefix(max(series.count, 1)).enumerated() {
                guard let value else { continue }
                let end = scale.position(value, of: plot * 100)
                let y = (top + plot) * 100 - max(end, zero)
                columns += """
                    <rect x="\(Place.percent(left + index * width))" y="\(Place.px(y))" \
                    width="\(Place.percent(width * 24 / 25))" height="\(Place.px(abs(end - zero)))"\(Paint.fill(index))/>
                    """
            }
            let style: HTML = bars.count > 8 && !place.isMultiple(of: 2) ? "axis minor" : "axis"
            columns += """
                <text class="\(style)" x="\(Place.percent(place * category + category / 2))" y="\(top + plot + 18)" \
                text-anchor="middle">\(bar.name[language])</text>
                """
        }
        html += Place.inset(columns)
        return (top + plot + 28, html)
    }
}
