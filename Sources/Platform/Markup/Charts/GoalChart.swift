package import Exact

/// The way to a goal: what came, the even pace from the baseline to the target, and the forecast with its range.
package struct GoalChart: Component {
    /// A value on a day.
    package struct Point: Hashable, Sendable {
        /// The day.
        package let day: CivilDay
        /// The value, in the whole numbers of the chart's unit.
        package let value: Int64

        /// A value on a day.
        package init(_ day: CivilDay, _ value: Int64) {
            self.day = day
            self.value = value
        }
    }

    /// A forecast for a day, with the range it may fall in.
    package struct Forecast: Hashable, Sendable {
        /// The day.
        package let day: CivilDay
        /// What is expected.
        package let value: Int64
        /// The lower end of the range.
        package let low: Int64
        /// The upper end of the range.
        package let high: Int64

        /// A forecast for a day.
        package init(_ day: CivilDay, _ value: Int64, low: Int64, high: Int64) {
            self.day = day
            self.value = value
            self.low = low
            self.high = high
        }
    }

    /// What the chart says about itself; the note names the method of the forecast.
    package let head: ChartHead
    /// What the numbers count.
    package let unit: ChartUnit
    /// What came, by day.
    package let history: [Point]
    /// Where the even pace begins; without it no pace is drawn.
    package let baseline: Point?
    /// Where it shall end.
    package let target: Point
    /// What is expected, by day.
    package let forecast: [Forecast]

    /// The way to a goal.
    package init(
        _ head: ChartHead, unit: ChartUnit, history: [Point], baseline: Point? = nil, target: Point,
        forecast: [Forecast] = []
    ) {
        self.head = head
        self.unit = unit
        self.history = history
        self.baseline = baseline
        self.target = target
        self.forecast = forecast
    }
}

// MARK: - Writing

extension GoalChart {
    /// The drawing, its legend and its table.
    package func html(in language: Language) -> HTML {
        ChartFrame(
            head: head, unit: unit.name, description: description, legend: legend(in: language),
            size: ChartFrame.high(GoalDrawing.height), drawing: GoalDrawing(self).html(in: language), table: table
        ).html(in: language)
    }

    private var description: Phrase {
        var parts =
            history.last.map { last in
                [.day(last.day) + Phrase(" ") + unit.quantity(last.value).text]
            } ?? [Words.noData]
        parts.append(.day(target.day) + Words.target + Phrase(" ") + unit.quantity(target.value).text)
        if let last = forecast.last {
            parts.append(.day(last.day) + Words.forecast + Phrase(" ") + unit.quantity(last.value).text)
        }
        return .sequence(parts)
    }

    private func legend(in language: Language) -> [HTML] {
        var keys: [HTML] = [key("line", Words.actual, in: language), key("aim", Words.target, in: language)]
        if baseline != nil { keys.append(key("pace", Words.path, in: language)) }
        if !forecast.isEmpty {
            keys.append(key("ahead", Words.forecast, in: language))
            keys.append(
                """
                <svg width="20" height="12" aria-hidden="true"><rect class="band" width="20" height="12" \
                fill="#dbe7f3"/></svg>\(Words.band[language])
                """)
        }
        return keys
    }

    private func key(_ style: StaticString, _ name: Phrase, in language: Language) -> HTML {
        """
        <svg width="20" height="12" aria-hidden="true"><line class="\(.raw(style))" x1="0" x2="20" y1="6" y2="6" \
        stroke="#0b4a86"/></svg>\(name[language])
        """
    }

    private var table: DataTable<TableRow> {
        let rows = history.map { TableRow(day: $0.day, value: $0.value) } + forecast.map { TableRow($0) }
        let unit = unit
        let number = { @Sendable (value: Int64?) -> TableCell in value.map { .text(unit.digits($0)) } ?? .none }
        var columns: [TableColumn<TableRow>] = [
            TableColumn(Words.time, .day) { .day($0.day) },
            TableColumn(Words.actual, .number(unit: unit.name)) { number($0.value) },
        ]
        if !forecast.isEmpty {
            columns += [
                TableColumn(Words.forecast, .number) { number($0.expected) },
                TableColumn(Words.low, .number) { number($0.low) },
                TableColumn(Words.high, .number) { number($0.high) },
            ]
        }
        return DataTable(head.id + "-table", head.title, rows: rows, columns: columns)
    }

    /// A line of the table beside the chart.
    private struct TableRow: Sendable {
        let day: CivilDay
        var value: Int64?
        var expected: Int64?
        var low: Int64?
        var high: Int64?

        init(day: CivilDay, value: Int64) {
            self.day = day
            self.value = value
        }

        init(_ forecast: Forecast) {
            day = forecast.day
            expected = forecast.value
            low = forecast.low
            high = forecast.high
        }
    }
}
