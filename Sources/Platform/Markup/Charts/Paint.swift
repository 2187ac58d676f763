/// The colours of series, as classes the style sheet may change and as attributes for a drawing that stands alone.
enum Paint {
    /// How many series can be told apart.
    static let count = 6

    /// The fill of series `index`.
    static func fill(_ index: Int) -> HTML {
        switch index % count {
        case 0: " class=\"s1\" fill=\"#0b4a86\""
        case 1: " class=\"s2\" fill=\"#7ba7d1\""
        case 2: " class=\"s3\" fill=\"#3d7d74\""
        case 3: " class=\"s4\" fill=\"#b9c3ce\""
        case 4: " class=\"s5\" fill=\"#5c6b7a\""
        default: " class=\"s6\" fill=\"#d6e4f1\""
        }
    }

    /// Whether letters on series `index` are white.
    static func isDark(_ index: Int) -> Bool { [0, 2, 4].contains(index % count) }

    /// Which of the five shades step `index` of `count` has: as far apart as there is room for.
    static func shadeIndex(_ index: Int, of count: Int) -> Int {
        count < 2 ? 2 : min(max(index, 0), count - 1) * 4 / (count - 1)
    }

    /// The fill of shade `index` of five, from pale to deep.
    static func shade(_ index: Int) -> HTML {
        switch index {
        case ...0: " class=\"q1\" fill=\"#e3edf6\""
        case 1: " class=\"q2\" fill=\"#cfe0f0\""
        case 2: " class=\"q3\" fill=\"#9cbfe0\""
        case 3: " class=\"q4\" fill=\"#336fad\""
        default: " class=\"q5\" fill=\"#0b3a6b\""
        }
    }
}
