/// Places in a drawing, written without a binary fraction: the same numbers give the same bytes on every machine.
enum Place {
    /// `12.34` for 1,234 hundredths.
    static func px(_ hundredths: Int) -> String {
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        var text = (hundredths < 0 ? "-" : "") + String(whole)
        if rest > 0 { text += rest.isMultiple(of: 10) ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)" }
        return text
    }

    /// `12.34%` for 1,234 ten-thousandths of the width: drawings fill their place, letters keep their size.
    static func percent(_ tenThousandths: Int) -> String { px(tenThousandths) + "%" }

    /// What the numbers of the axis leave free at the left, in ten-thousandths of the width.
    private static let axis = 700

    /// `12.34%` for a place of the plot, right of the axis' numbers.
    static func inPlot(_ tenThousandths: Int) -> String {
        percent(axis + tenThousandths * (10_000 - axis) / 10_000)
    }

    /// The width of the plot.
    static let plotWidth = percent(10_000 - axis)

    /// Elements whose places are in the plot.
    static func inset(_ elements: HTML) -> HTML {
        "<svg x=\"\(percent(axis))\" width=\"\(plotWidth)\">\(elements)</svg>"
    }

    /// A line through points in hundredths: `0,12.5 3.2,11`.
    static func line(_ points: some Sequence<(x: Int, y: Int)>) -> String {
        points.map { "\(px($0.x)),\(px($0.y))" }.joined(separator: " ")
    }
}
