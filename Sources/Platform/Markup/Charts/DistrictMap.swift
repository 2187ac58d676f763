/// A map of districts: plain shapes that the caller gives, tiles of a grid or polygons, in five shades of one colour.
package struct DistrictMap: Component {
    /// The shape of a district.
    package enum Shape: Hashable, Sendable {
        /// A square of a grid: its column and row, from 0.
        case tile(column: Int, row: Int)
        /// Corners, and where its name stands, on the same grid as tiles, in hundredths of a tile.
        case polygon([Corner], name: Corner)
    }

    /// A place on the grid, in hundredths of a tile.
    package struct Corner: Hashable, Sendable {
        /// To the right.
        package let x: Int
        /// Down.
        package let y: Int

        /// A place on the grid.
        package init(x: Int, y: Int) {
            // A drawing far beyond any grid stays one a browser can show.
            self.x = min(max(x, -1_000_000), 1_000_000)
            self.y = min(max(y, -1_000_000), 1_000_000)
        }
    }

    /// A district.
    package struct District: Hashable, Sendable {
        /// Its name.
        package let name: Phrase
        /// Its shape.
        package let shape: Shape
        /// Its value; `nil` where there is none.
        package let value: Int64?
        /// Its page.
        package let address: String?

        /// A district.
        package init(_ name: Phrase, _ shape: Shape, _ value: Int64?, address: String? = nil) {
            self.name = name
            self.shape = shape
            self.value = value
            self.address = address
        }
    }

    /// What the map says about itself.
    package let head: ChartHead
    /// What the numbers count.
    package let unit: ChartUnit
    /// The districts.
    package let districts: [District]

    /// A map of `districts`.
    package init(_ head: ChartHead, unit: ChartUnit, districts: [District]) {
        self.head = head
        self.unit = unit
        self.districts = districts
    }
}

// MARK: - Writing

extension DistrictMap {
    /// The map, its shades and its table.
    package func html(in language: Language) -> HTML {
        let scale = ChartScale(districts.compactMap(\.value))
        let shapes = districts.map { shape(of: $0, on: scale, in: language) }
        return ChartFrame(
            head: head, unit: unit.name, description: description, legend: legend(on: scale, in: language),
            size: " class=\"map\"\(box)", drawing: "\(shapes)", table: table
        ).html(in: language)
    }

    private func shape(of district: District, on scale: ChartScale, in language: Language) -> HTML {
        let step = district.value.map { DistrictMap.step($0, on: scale) }
        let fill: HTML = step.map(Paint.shade) ?? " class=\"empty\" fill=\"#ffffff\""
        let area: HTML
        let (x, y): (Int, Int)
        switch district.shape {
        case .tile(let column, let row):
            let corner = Corner(x: min(max(column, -999), 999) * 100, y: min(max(row, -999), 999) * 100)
            area = "<rect x=\"\(corner.x + 2)\" y=\"\(corner.y + 2)\" width=\"96\" height=\"96\"\(fill)/>"
            (x, y) = (corner.x + 50, corner.y + 46)
        case .polygon(let corners, let name):
            let points = Place.line(corners.map { (x: $0.x * 100, y: $0.y * 100) })
            area = "<polygon points=\"\(points)\"\(fill)/>"
            (x, y) = (name.x, name.y)
        }
        let light: HTML = (step ?? 0) >= 3 ? "light" : "dark"
        let digits = district.value.map { unit.digits($0) } ?? Words.noData[language]
        return """
            <g>\(area)<text class="\(light)" x="\(x)" y="\(y)" font-size="17" text-anchor="middle">\
            \(district.name[language])</text><text class="\(light)" x="\(x)" y="\(y + 24)" font-size="17" \
            text-anchor="middle">\(digits)</text></g>
            """
    }

    /// Which of the five shades `value` has.
    private static func step(_ value: Int64, on scale: ChartScale) -> Int {
        let count = max(scale.ticks.count - 1, 1)
        return Paint.shadeIndex(scale.position(value, of: 100_000) * count / 100_000, of: count)
    }

    /// The part of the grid that the shapes fill.
    private var box: HTML {
        var corners: [Corner] = []
        for district in districts {
            switch district.shape {
            case .tile(let column, let row):
                let (x, y) = (min(max(column, -999), 999) * 100, min(max(row, -999), 999) * 100)
                corners += [Corner(x: x, y: y), Corner(x: x + 100, y: y + 100)]
            case .polygon(let points, let name): corners += points + [name]
            }
        }
        let (left, top) = (corners.map(\.x).min() ?? 0, corners.map(\.y).min() ?? 0)
        let width = (corners.map(\.x).max() ?? 100) - left
        let height = (corners.map(\.y).max() ?? 100) - top
        return " viewBox=\"\(left) \(top) \(max(width, 1)) \(max(height, 1))\""
    }

    private func legend(on scale: ChartScale, in language: Language) -> [HTML] {
        let ticks = scale.ticks
        return zip(ticks, ticks.dropFirst()).enumerated().map { index, ends -> HTML in
            let (low, high) = (unit.tick(ends.0, step: scale.step), unit.tick(ends.1, step: scale.step))
            return """
                <svg width="20" height="12" aria-hidden="true"><rect width="20" height="12"\(Paint.shade(Paint.shadeIndex(index, of: ticks.count - 1)))/>\
                </svg>\("\(low)–\(high)")
                """
        }
    }

    private var description: Phrase {
        let parts = districts.map { district in
            district.name + Phrase(" ") + (district.value.map { unit.quantity($0).text } ?? Words.noData)
        }
        return parts.isEmpty ? Words.noData : .sequence(parts)
    }

    private var table: DataTable<District> {
        let unit = unit
        return DataTable(
            head.id + "-table", head.title, rows: districts,
            columns: [
                TableColumn(Words.item) { district in
                    district.address.map { .link(Link(district.name, to: $0)) } ?? .phrase(district.name)
                },
                TableColumn(Words.value, .number(unit: unit.name)) { district in
                    district.value.map { .text(unit.digits($0)) } ?? .none
                },
            ])
    }
}
