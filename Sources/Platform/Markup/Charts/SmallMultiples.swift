/// The same small line for many, on one axis, so that they can be compared: each district, each field.
package struct SmallMultiples: Component {
    /// One of the many.
    package struct Item: Hashable, Sendable {
        /// Its name.
        package let name: Phrase
        /// What came, at equal distances.
        package let values: [Int64]
        /// Its page.
        package let address: String?

        /// One of the many.
        package init(_ name: Phrase, _ values: [Int64], address: String? = nil) {
            self.name = name
            self.values = values
            self.address = address
        }
    }

    /// What the chart says about itself.
    package let head: ChartHead
    /// What the numbers count.
    package let unit: ChartUnit
    /// What each place on the lines is: the months or years, for the table.
    package let places: [Phrase]
    /// The many, in the order they are shown.
    package let items: [Item]

    /// The same line for many.
    package init(_ head: ChartHead, unit: ChartUnit, places: [Phrase], items: [Item]) {
        self.head = head
        self.unit = unit
        self.places = places
        self.items = items
    }

    /// A grid of small lines and the table of all.
    package func html(in language: Language) -> HTML {
        let scale = ChartScale(items.flatMap(\.values))
        let cells = items.map { item -> HTML in
            let last = item.values.last.map { unit.quantity($0) }
            let name: HTML = item.address.map { "\(Link(item.name, to: $0), in: language)" } ?? "\(item.name[language])"
            let line = Sparkline(item.values, slots: places.count, description: item.name)
            let drawing: HTML? = item.values.isEmpty ? nil : line.drawing(on: scale)
            let words = item.name + Phrase(" ") + (last?.text ?? Words.noData)
            return """
                <li><p>\(name)<strong>\(last, in: language)</strong></p>\
                <svg class="spark" role="img" width="100%" height="44"\(attribute: "aria-label", words[language])>\
                \(drawing)</svg></li>
                """
        }
        let source = Figure.source(reading: head.reading, asOf: head.asOf)
        let small = Phrase.sequence([Words.unit.labelling(unit.name), source, head.note].compactMap(\.self))
        return """
            <figure class="chart"\(attribute: "id", head.id)>\
            <figcaption>\(head.title[language])<span class="note">\(small[language])</span></figcaption>\
            <ul class="many">\(cells)</ul><details><summary>\(Words.table[language])\
            <span class="unseen">\(head.title[language])</span></summary>\(table, in: language)</details></figure>
            """
    }

    private var table: DataTable<Item> {
        let unit = unit
        let columns = places.enumerated().map { index, place in
            TableColumn<Item>(place, .number) { item in
                item.values.indices.contains(index) ? .text(unit.digits(item.values[index])) : .none
            }
        }
        return DataTable(
            head.id + "-table", head.title, rows: items,
            columns: [TableColumn(Words.item) { .phrase($0.name) }] + columns, layout: .wide)
    }
}
