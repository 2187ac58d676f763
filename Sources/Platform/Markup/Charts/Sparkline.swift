/// The way a number went, as a small line without axes: what came, the target across, and the way it may go on.
package struct Sparkline: Component {
    /// What came, at equal distances.
    package let values: [Int64]
    /// What is forecast behind it.
    package let forecast: [Int64]
    /// The target.
    package let target: Int64?
    /// How many places there are from the first value to the target's day; at least as many as there are values.
    package let slots: Int
    /// What the line shows, in a sentence.
    package let description: Phrase

    /// A line through `values`.
    package init(
        _ values: [Int64], forecast: [Int64] = [], target: Int64? = nil, slots: Int = 0, description: Phrase
    ) {
        self.values = values
        self.forecast = forecast
        self.target = target
        self.slots = max(slots, values.count + forecast.count, 2)
        self.description = description
    }

    /// `<svg role="img">`; nothing where no value came yet.
    package func html(in language: Language) -> HTML {
        guard !values.isEmpty else { return HTML() }
        return """
            <svg class="spark" role="img" width="100%" height="44"\
            \(attribute: "aria-label", description[language])>\(drawing(on: scale))</svg>
            """
    }

    /// An axis that holds this line.
    var scale: ChartScale { ChartScale(values + forecast + [target].compactMap(\.self)) }

    /// The elements of the line, 44 pixels high, on an axis it may share with others.
    func drawing(on scale: ChartScale) -> HTML {
        let height = 3_600
        let points = (values + forecast).enumerated().map { index, value in
            (x: index * 100_000 / (slots - 1), y: 4_000 - scale.position(value, of: height))
        }
        let past = points.prefix(values.count)
        let future = points.dropFirst(max(values.count - 1, 0))
        let targetLine = target.map { target -> HTML in
            let y = Place.px(4_000 - scale.position(target, of: height))
            return "<line class=\"aim\" x1=\"0\" x2=\"100%\" y1=\"\(y)\" y2=\"\(y)\" stroke=\"#55616f\"/>"
        }
        let ahead: HTML? =
            forecast.isEmpty
            ? nil : "<polyline class=\"ahead\" points=\"\(Place.line(future))\" fill=\"none\" stroke=\"#0b4a86\"/>"
        let dot = past.last.map { point -> HTML in
            """
            <circle class="dot" cx="\(Place.percent(point.x / 10))" cy="\(Place.px(point.y))" r="3.5" fill="#0b4a86"/>
            """
        }
        return """
            \(targetLine)<svg class="plot" width="100%" height="44" viewBox="0 0 1000 44" preserveAspectRatio="none">\
            <polyline class="line" points="\(Place.line(past))" fill="none" stroke="#0b4a86"/>\(ahead)</svg>\(dot)
            """
    }
}
