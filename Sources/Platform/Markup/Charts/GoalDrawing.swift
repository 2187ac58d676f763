import Exact

/// The elements of a ``GoalChart``: the plot is stretched over the width, letters and dots are not.
struct GoalDrawing {
    let chart: GoalChart
    private let scale: ChartScale
    private let first: Int64
    private let last: Int64

    /// Pixels above the plot, of the plot, and of the whole with the years below.
    private static let (top, plot) = (24, 220)
    static let height = top + plot + 28

    init(_ chart: GoalChart) {
        self.chart = chart
        let values =
            chart.history.map(\.value) + chart.forecast.flatMap { [$0.value, $0.low, $0.high] }
            + [chart.target.value] + [chart.baseline?.value].compactMap(\.self)
        scale = ChartScale(values)
        let days =
            chart.history.map(\.day.number) + chart.forecast.map(\.day.number) + [chart.target.day.number]
            + [chart.baseline?.day.number].compactMap(\.self)
        first = days.min() ?? 0
        // An axis needs some length.
        last = max(days.max() ?? 0, first.addingReportingOverflow(1).partialValue)
    }

    func html(in language: Language) -> HTML {
        let history = chart.history.map { (x: x($0.day), y: y($0.value)) }
        let ahead = chart.forecast.map { (x: x($0.day), y: y($0.value)) }
        let line: HTML =
            "<polyline class=\"line\" points=\"\(Place.line(history))\" fill=\"none\" stroke=\"#0b4a86\"/>"
        let dashed: HTML? =
            ahead.isEmpty
            ? nil
            : """
            <polyline class="ahead" points="\(Place.line(history.suffix(1) + ahead))" fill="none" stroke="#0b4a86"/>
            """
        return """
            \(ChartFrame.grid(scale, chart.unit, top: Self.top, height: Self.plot))\(years)\
            <svg class="plot" x="\(Place.inPlot(0))" y="\(Self.top)" width="\(Place.plotWidth)" height="\(Self.plot)" \
            viewBox="0 0 1000 \(Self.plot)" preserveAspectRatio="none">\(band)\(pace)\(line)\(dashed)</svg>\
            \(aim)\(marks(in: language))
            """
    }
}

// MARK: - Places

extension GoalDrawing {
    /// Hundredths of a thousandth of the width.
    private func x(_ day: CivilDay) -> Int {
        let inside = Int128(min(max(day.number, first), last)) - Int128(first)
        return Int(inside * 100_000 / (Int128(last) - Int128(first)))
    }

    /// Hundredths of a pixel below the plot's upper edge.
    private func y(_ value: Int64) -> Int { Self.plot * 100 - scale.position(value, of: Self.plot * 100) }
}

// MARK: - Elements

extension GoalDrawing {
    private var band: HTML? {
        guard !chart.forecast.isEmpty else { return nil }
        let start = chart.history.suffix(1).map { (x: x($0.day), y: y($0.value)) }
        let upper = chart.forecast.map { (x: x($0.day), y: y($0.high)) }
        let lower = chart.forecast.reversed().map { (x: x($0.day), y: y($0.low)) }
        return "<polygon class=\"band\" points=\"\(Place.line(start + upper + lower))\" fill=\"#dbe7f3\"/>"
    }

    private var pace: HTML? {
        guard let baseline = chart.baseline else { return nil }
        let points = [baseline, chart.target].map { (x: x($0.day), y: y($0.value)) }
        return "<polyline class=\"pace\" points=\"\(Place.line(points))\" fill=\"none\" stroke=\"#55616f\"/>"
    }

    private var aim: HTML {
        let y = Place.px(Self.top * 100 + y(chart.target.value))
        return "<line class=\"aim\" x1=\"0\" x2=\"100%\" y1=\"\(y)\" y2=\"\(y)\" stroke=\"#55616f\"/>"
    }

    /// A tick at each 1 January, with its year; every second one on a phone where there are many.
    private var years: [HTML] {
        let (from, until) = (CivilDay(number: first).year, CivilDay(number: last).year)
        let span = until - from
        // A span no plan has is marked at some years only.
        let step = max(span / 10, 1)
        return stride(from: from, through: until, by: step).compactMap { year -> HTML? in
            guard let day = CivilDay(year: year, month: 1, day: 1) else { return nil }
            // A year that is all but over where the axis begins would stand on the next one's name.
            if year == from, let next = CivilDay(year: year + step, month: 1, day: 1), 1..<6_000 ~= x(next) {
                return nil
            }
            let place = Place.inPlot(x(day) / 10)
            let base = Self.top + Self.plot
            let style: HTML = span > 6 && !(year - from).isMultiple(of: 2 * step) ? "axis minor" : "axis"
            return """
                <line class="grid" x1="\(place)" x2="\(place)" y1="\(base)" y2="\(base + 6)" stroke="#d9dfe6"/>\
                <text class="\(style)" x="\(place)" dx="4" y="\(base + 18)">\(year)</text>
                """
        }
    }

    /// Dots with their numbers at the last value and at the target.
    private func marks(in language: Language) -> HTML {
        let target = mark(chart.target, Words.target[language] + " " + chart.unit.digits(chart.target.value), "aim")
        let last = chart.history.last.map { mark($0, chart.unit.digits($0.value), "now") }
        return "\(target)\(last)"
    }

    private func mark(_ point: GoalChart.Point, _ words: String, _ style: StaticString) -> HTML {
        let (x, y) = (x(point.day) / 10, Self.top * 100 + y(point.value))
        let anchor: HTML = x > 8_000 ? "end" : x < 1_500 ? "start" : "middle"
        return """
            <circle class="dot \(.raw(style))" cx="\(Place.inPlot(x))" cy="\(Place.px(y))" r="4" fill="#0b4a86"/>\
            <text class="mark" x="\(Place.inPlot(x))" y="\(Place.px(y - 1_000))" text-anchor="\(anchor)">\(words)</text>
            """
    }
}
