/// A line of a file with marks under a part of it, cut to what a terminal shows.
struct MarkedLine {
    /// The line and the marks below it; empty where there is nothing to show.
    let lines: [String]

    /// How many columns of the line are shown at most.
    private static let width = 96

    /// - Parameters:
    ///   - number: the line's number, from 1.
    ///   - column: the first marked code point, from 1.
    ///   - length: how many code points are marked.
    init(_ line: String, number: Int, column: Int, length: Int) {
        let scalars = line.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }
        guard scalars.contains(where: { $0 != " " }) else {
            lines = []
            return
        }
        let first = min(column - 1, scalars.count)
        var begin = scalars.firstIndex { $0 != " " } ?? 0
        // Of a line that is too long, the part around the marks is shown.
        if Self.columns(scalars[begin...]) > Self.width { begin = max(begin, first - Self.width / 4) }
        var end = begin
        var used = 0
        while end < scalars.count, used + Self.columns(of: scalars[end]) <= Self.width {
            used += Self.columns(of: scalars[end])
            end += 1
        }
        let marked = min(max(first, begin), end)..<min(max(first + length, begin), end)
        let gutter = String(repeating: " ", count: 2 + "\(number)".utf8.count)
        let dots = (
            before: begin > 0 && first > begin && scalars[..<begin].contains { $0 != " " }, after: end < scalars.count
        )
        let text =
            (dots.before ? "…" : "") + String(String.UnicodeScalarView(scalars[begin..<end])) + (dots.after ? "…" : "")
        let space = Self.columns(scalars[begin..<marked.lowerBound]) + (dots.before ? 1 : 0)
        let marks = max(1, Self.columns(scalars[marked]))
        lines = [
            "  \(number) | \(text)",
            "\(gutter) | " + String(repeating: " ", count: space) + String(repeating: "^", count: marks),
        ]
    }

    /// How many columns a terminal gives these characters.
    private static func columns(_ scalars: ArraySlice<Unicode.Scalar>) -> Int {
        scalars.reduce(0) { $0 + columns(of: $1) }
    }

    /// Chinese characters and full-width signs take two columns, marks that join the letter before them none.
    private static func columns(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: 0
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            2
        default: 1
        }
    }
}
