package import Exact

/// One number of weight: large, exact, with its unit, its 口径 and the day its data reach to.
package struct Figure: Component {
    /// What is counted.
    package let name: Phrase
    /// The number.
    package let quantity: Quantity
    /// How it is counted.
    package let reading: Phrase?
    /// The last day its data reach to.
    package let asOf: CivilDay?
    /// What else belongs beside it: the amount in capitals, a difference.
    package let note: Phrase?
    /// How it stands.
    package let lamp: LampSign?

    /// A number of weight.
    package init(
        _ name: Phrase, _ quantity: Quantity, reading: Phrase? = nil, asOf: CivilDay? = nil, note: Phrase? = nil,
        lamp: LampSign? = nil
    ) {
        self.name = name
        self.quantity = quantity
        self.reading = reading
        self.asOf = asOf
        self.note = note
        self.lamp = lamp
    }

    /// Name, number, notes.
    package func html(in language: Language) -> HTML {
        let note = note.map { note -> HTML in "<p class=\"soft\">\(note[language])</p>" }
        let lamp = lamp.map { lamp -> HTML in "<p>\(lamp, in: language)</p>" }
        let source = Figure.source(reading: reading, asOf: asOf)
        let small = source.map { source -> HTML in "<p class=\"note\">\(source[language])</p>" }
        return """
            <div class="figure"><p class="name">\(name[language])</p><p class="value">\(quantity, in: language)</p>\
            \(note)\(lamp)\(small)</div>
            """
    }

    /// `口径：认定登记；数据截至：2023年11月30日`
    static func source(reading: Phrase?, asOf: CivilDay?) -> Phrase? {
        let parts = [
            reading.map { Words.reading.labelling($0) }, asOf.map { Words.asOf.labelling(.day($0)) },
        ].compactMap(\.self)
        return parts.isEmpty ? nil : .sequence(parts)
    }
}

/// Numbers of weight beside each other, as many in a row as there is room for.
package struct FigureRow: Component {
    /// The numbers.
    package let figures: [Figure]

    /// `figures` beside each other.
    package init(_ figures: [Figure]) { self.figures = figures }

    /// A grid of figures.
    package func html(in language: Language) -> HTML { "<div class=\"figures\">\(figures, in: language)</div>" }
}
