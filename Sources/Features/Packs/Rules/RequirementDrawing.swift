import Markup

/// Which decision asks which, drawn: the answer at the top, below each what it draws on, the facts at the bottom.
struct RequirementDrawing {
    private let sheets: [DecisionSheet]
    private let language: Language
    /// The row of each element from the bottom, by its place in ``sheets``.
    private let levels: [Int]

    private static let (width, height, gapX, gapY, size) = (176, 44, 20, 40, 13)

    /// The drawing of a rule; `nil` where there is nothing to draw.
    init?(_ book: RuleBook, _ language: Language) {
        guard book.sheets.count > 1 else { return nil }
        sheets = book.sheets
        self.language = language
        levels = RequirementDrawing.levels(of: book.sheets)
    }

    /// Those asked stand before those that ask, so one pass finds the rows.
    private static func levels(of sheets: [DecisionSheet]) -> [Int] {
        var levels: [Int] = []
        for sheet in sheets {
            let below = sheet.needs.compactMap { need in
                sheets.prefix(levels.count).firstIndex { $0.name.isSame(as: need) }.map { levels[$0] }
            }
            levels.append(sheet.kind == .input ? 0 : (below.max() ?? 0) + 1)
        }
        return levels
    }
}

// MARK: - Placing

extension RequirementDrawing {
    private struct Spot {
        let x: Int
        let y: Int
    }

    private var rows: [[Int]] {
        (0...(levels.max() ?? 0)).map { level in sheets.indices.filter { levels[$0] == level } }.filter { !$0.isEmpty }
    }

    private var fullWidth: Int {
        let most = rows.map(\.count).max() ?? 1
        return most * (Self.width + Self.gapX) + Self.gapX
    }

    private var fullHeight: Int { rows.count * (Self.height + Self.gapY) + Self.gapY / 2 }

    private var spots: [Int: Spot] {
        var spots: [Int: Spot] = [:]
        for (fromBottom, row) in rows.enumerated() {
            let used = row.count * (Self.width + Self.gapX) - Self.gapX
            let y = (rows.count - 1 - fromBottom) * (Self.height + Self.gapY) + Self.gapY / 2
            for (place, element) in row.enumerated() {
                spots[element] = Spot(x: (fullWidth - used) / 2 + place * (Self.width + Self.gapX), y: y)
            }
        }
        return spots
    }
}

// MARK: - Drawing

extension RequirementDrawing {
    var html: HTML {
        let spots = spots
        let lines = sheets.indices.flatMap { place in arrows(to: place, spots) }
        let boxes = sheets.indices.compactMap { place in spots[place].map { box(sheets[place], at: $0) } }
        return """
            <figure class="drawing"><div class="scroll" role="region" tabindex="0"\
            \(attribute: "aria-label", RuleWords.relations[language])>\
            <svg role="img"\(attribute: "viewBox", "0 0 \(fullWidth) \(fullHeight)")\
            \(attribute: "width", "\(fullWidth)")\(attribute: "height", "\(fullHeight)")\
            \(attribute: "aria-label", description)>\(lines)\(boxes)</svg></div>\
            <figcaption class="note">\(RequirementDrawing.legend[language])</figcaption></figure>
            """
    }

    private static let legend = Phrase(
        zh: "方框为决策，圆角为输入的事实；线从被用到的一方通向用到它的一方",
        en: "Boxes are decisions, round ones facts; a line leads from what is used to what uses it")

    /// What the drawing shows, for those who do not see it: the same as the list beside it.
    private var description: String {
        let parts = sheets.filter { !$0.needs.isEmpty }.map { sheet -> String in
            return sheet.title.labelling(.list(sheet.needs.map(title)))[language]
        }
        return parts.joined(separator: language == .chinese ? "；" : "; ")
    }

    /// What people read for an element of this rule.
    func title(of name: String) -> Phrase { sheets.first { $0.name.isSame(as: name) }?.title ?? Phrase(name) }

    private func arrows(to place: Int, _ spots: [Int: Spot]) -> [HTML] {
        sheets[place].needs.compactMap { need in
            guard let source = sheets.firstIndex(where: { $0.name.isSame(as: need) }), let from = spots[source],
                let to = spots[place]
            else { return nil }
            return """
                <line\(attribute: "x1", "\(from.x + Self.width / 2)")\(attribute: "y1", "\(from.y)")\
                \(attribute: "x2", "\(to.x + Self.width / 2)")\(attribute: "y2", "\(to.y + Self.height)") \
                stroke="currentColor" stroke-opacity="0.45"/>
                """
        }
    }

    private func box(_ sheet: DecisionSheet, at spot: Spot) -> HTML {
        let radius = sheet.kind == .input ? Self.height / 2 : 2
        let lines = RequirementDrawing.wrapped(sheet.title[language])
        let top = spot.y + Self.height / 2 - (lines.count - 1) * 8 + 5
        let texts = lines.enumerated().map { index, line -> HTML in
            """
            <text\(attribute: "x", "\(spot.x + Self.width / 2)")\(attribute: "y", "\(top + index * 16)") \
            text-anchor="middle" fill="currentColor"\(attribute: "font-size", "\(Self.size)")>\(line)</text>
            """
        }
        return """
            <rect\(attribute: "x", "\(spot.x)")\(attribute: "y", "\(spot.y)")\(attribute: "width", "\(Self.width)")\
            \(attribute: "height", "\(Self.height)")\(attribute: "rx", "\(radius)") fill="#fff" stroke="currentColor"\
            \(attribute: "stroke-width", sheet.name == sheets.last?.name ? "2" : "1")/>\(texts)
            """
    }

    /// The text on two lines at most, about as wide as a box; a Chinese letter is as wide as two others.
    private static func wrapped(_ text: String) -> [String] {
        let limit = 24
        var lines = [""]
        var width = 0
        for scalar in text.unicodeScalars {
            let step = scalar.value < 0x2E80 ? 1 : 2
            if width + step > limit, lines.count == 2 {
                lines[1] += "…"
                return lines
            }
            if width + step > limit {
                lines.append("")
                width = 0
            }
            lines[lines.count - 1].unicodeScalars.append(scalar)
            width += step
        }
        return lines
    }
}
