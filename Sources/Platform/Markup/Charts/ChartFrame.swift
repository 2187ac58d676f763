package import Exact

/// What every chart says about itself: its title, its 口径, the day its data reach to, and where the numbers come from.
package struct ChartHead: Hashable, Sendable {
    /// The chart's id in the page.
    package let id: String
    /// What it shows.
    package let title: Phrase
    /// How it is counted.
    package let reading: Phrase?
    /// The last day its data reach to.
    package let asOf: CivilDay?
    /// What else must be known to read it: the method of a forecast.
    package let note: Phrase?

    /// What a chart says about itself.
    package init(_ id: String, _ title: Phrase, reading: Phrase? = nil, asOf: CivilDay? = nil, note: Phrase? = nil) {
        self.id = id
        self.title = title
        self.reading = reading
        self.asOf = asOf
        self.note = note
    }
}

/// The title, the drawing, what its colours mean, and the table of its numbers.
struct ChartFrame {
    let head: ChartHead
    let unit: Phrase
    /// What the drawing shows, in a sentence, for those who do not see it.
    let description: Phrase
    /// What colours and lines mean; nothing where there is only one.
    var legend: [HTML] = []
    /// The drawing's size, as attributes: as wide as there is room and so many pixels high, or a box to fit in.
    let size: HTML
    /// The drawing's elements.
    let drawing: HTML
    /// The numbers.
    let table: any Component

    func html(in language: Language) -> HTML {
        let source = Figure.source(reading: head.reading, asOf: head.asOf)
        let small = Phrase.sequence(
            [Words.unit.labelling(unit), source, head.note].compactMap(\.self))
        let keys: HTML? = legend.isEmpty ? nil : "<ul class=\"legend\">\(legend.map { "<li>\($0)</li>" })</ul>"
        return """
            <figure class="chart"\(attribute: "id", head.id)>\
            <figcaption>\(head.title[language])<span class="note">\(small[language])</span></figcaption>\(keys)\
            <svg role="img"\(size)\
            \(attribute: "aria-labelledby", "\(head.id)-title \(head.id)-desc")>\
            <title\(attribute: "id", "\(head.id)-title")>\(head.title[language])</title>\
            <desc\(attribute: "id", "\(head.id)-desc")>\(description[language])</desc>\(drawing)</svg>\
            <details><summary>\(Words.table[language])<span class="unseen">\(head.title[language])</span></summary>\
            \(table.html(in: language))</details></figure>
            """
    }

    /// As wide as there is room, and `height` pixels high.
    static func high(_ height: Int) -> HTML { " width=\"100%\" height=\"\(height)\"" }

    /// A square in the colour of series `index`, and its name.
    static func key(_ index: Int, _ name: Phrase, in language: Language) -> HTML {
        """
        <svg width="12" height="12" aria-hidden="true"><rect width="12" height="12"\(Paint.fill(index))/></svg>\
        \(name[language])
        """
    }
}

// MARK: - Grid

extension ChartFrame {
    /// Lines across the drawing at the ticks of the values, each with its number above its left end.
    ///
    /// The plot reaches from `top` down over `height` pixels.
    static func grid(_ scale: ChartScale, _ unit: ChartUnit, top: Int, height: Int) -> HTML {
        let lines = scale.ticks.map { tick -> HTML in
            let y = top * 100 + height * 100 - scale.position(tick, of: height * 100)
            let line: HTML = tick == 0 ? "zero" : "grid"
            return """
                <line class="\(line)" x1="0" x2="100%" y1="\(Place.px(y))" y2="\(Place.px(y))" stroke="#d9dfe6"/>\
                <text class="axis" x="0" y="\(Place.px(y - 400))">\(unit.tick(tick, step: scale.step))</text>
                """
        }
        return "\(lines)"
    }
}
