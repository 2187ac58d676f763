import FEEL

/// Texts cut at those that cells name.
enum TextScale {
    /// The texts and one that stands for all others; where cells ask for order, one for each stretch between.
    static func atoms(cutAt texts: [String], inOrder: Bool) -> [Atom] {
        var points: [String] = []
        for text in texts.sorted(by: precedes) where points.last.map({ !$0.isSameText(as: text) }) ?? true {
            points.append(text)
        }
        guard inOrder, !points.isEmpty else {
            var other = "x"
            while points.contains(where: { $0.isSameText(as: other) }) { other += "x" }
            return points.map { Atom(.string($0)) } + [Atom(.string(other), .other)]
        }
        func stretch(_ text: String?) -> [Atom] { text.map { [Atom(.string($0), isBorder: false)] } ?? [] }
        var atoms = stretch(points.first?.isEmpty == false ? "" : nil)
        for (index, point) in points.enumerated() {
            atoms.append(Atom(.string(point)))
            let next = index + 1 < points.count ? points[index + 1] : nil
            let beside = ["a", "!", "\u{0}"].map { point + $0 }.first { text in next.map { precedes(text, $0) } ?? true
            }
            atoms += stretch(beside)
        }
        return atoms
    }

    /// The order of code points.
    private static func precedes(_ left: String, _ right: String) -> Bool {
        left.utf8.lexicographicallyPrecedes(right.utf8)
    }
}
