package import Exact

/// A goal on one tile: its name, where it stands, its target, how it keeps pace, and the way it went.
package struct GoalTile: Component {
    /// The goal.
    package let name: Phrase
    /// Where it stands; `nil` where the record cannot measure it yet, which is never shown as nothing.
    package let quantity: Quantity?
    /// `2025年目标 1,400 亿元`.
    package let target: Phrase
    /// How it keeps pace, in words.
    package let lamp: LampSign?
    /// How it is counted.
    package let reading: Phrase?
    /// The last day its data reach to.
    package let asOf: CivilDay?
    /// The way it went.
    package let chart: Sparkline?
    /// The page of the goal.
    package let address: String?
    /// Whether the tile is twice as wide.
    package let isWide: Bool

    /// A goal.
    package init(
        _ name: Phrase, _ quantity: Quantity?, target: Phrase, lamp: LampSign? = nil, reading: Phrase? = nil,
        asOf: CivilDay? = nil, chart: Sparkline? = nil, address: String? = nil, isWide: Bool = false
    ) {
        self.name = name
        self.quantity = quantity
        self.target = target
        self.lamp = lamp
        self.reading = reading
        self.asOf = asOf
        self.chart = chart
        self.address = address
        self.isWide = isWide
    }

    /// `<section class="goal">`
    package func html(in language: Language) -> HTML {
        let title: HTML = address.map { "\(Link(name, to: $0), in: language)" } ?? HTML(text: name[language])
        let value: HTML =
            quantity.map { "<p class=\"value\">\($0, in: language)</p>" }
            ?? "<p class=\"soft\">\(Words.unmeasured[language])</p>"
        let lamp = lamp.map { lamp -> HTML in " \(lamp, in: language)" }
        let source = Figure.source(reading: reading, asOf: asOf)
        let small = source.map { source -> HTML in "<p class=\"note\">\(source[language])</p>" }
        return """
            <section class="\(isWide ? "goal double" : "goal")"><h3>\(title)</h3>\(value)\
            <p class="target">\(target[language])\(lamp)</p>\(small)\(chart, in: language)</section>
            """
    }
}

/// Goals beside each other.
package struct GoalGrid: Component {
    /// The goals.
    package let tiles: [GoalTile]

    /// `tiles` beside each other.
    package init(_ tiles: [GoalTile]) { self.tiles = tiles }

    /// A grid of tiles.
    package func html(in language: Language) -> HTML { "<div class=\"goals\">\(tiles, in: language)</div>" }
}
