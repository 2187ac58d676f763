/// A table for the terminal; Chinese characters count two columns.
struct TextTable {
    enum Alignment { case left, right }

    private let alignments: [Alignment]
    private var rows: [[String]]

    /// A table with these headers; columns are to the left unless told otherwise.
    init(_ headers: [String], _ alignments: [Alignment]? = nil) {
        rows = [headers]
        self.alignments = alignments ?? headers.map { _ in .left }
    }

    mutating func add(_ cells: [String]) { rows.append(cells) }

    var text: String {
        let widths = alignments.indices.map { column in rows.map { TextTable.width($0[column]) }.max() ?? 0 }
        return rows.enumerated().map { index, row in
            let cells = row.indices.map { column -> String in
                let gap = String(repeating: " ", count: widths[column] - TextTable.width(row[column]))
                return alignments[column] == .left ? row[column] + gap : gap + row[column]
            }
            let line = TextTable.trimmed(cells.joined(separator: "  "))
            guard index == 0 else { return line }
            return line + "\n" + String(repeating: "─", count: widths.reduce(0, +) + 2 * (widths.count - 1))
        }.joined(separator: "\n")
    }

    private static func trimmed(_ line: String) -> String {
        var end = line.endIndex
        while end > line.startIndex, line[line.index(before: end)] == " " { end = line.index(before: end) }
        return String(line[..<end])
    }

    /// How many columns a terminal gives the text.
    static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { sum, scalar in
            switch scalar.value {
            case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
                0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
                sum + 2
            default: sum + 1
            }
        }
    }
}
