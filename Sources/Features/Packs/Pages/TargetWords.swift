package import Markup
package import Policy

/// What a year asks of a goal, in words: the same on the pages of the plan and of the goals.
package enum TargetWords {
    /// Whether a goal is counted in ranks, 位次.
    package static func isRank(_ unit: Goal.Unit) -> Bool { unit.id.isSame(as: "rank") }

    /// `超过 1,400.00 亿元`, `第 1 位`, `较基期上升`.
    ///
    /// - Parameters:
    ///   - value: what is asked for, in its unit.
    ///   - rank: the same as a number where the goal is counted in ranks.
    package static func asked(
        _ comparison: Goal.Target.Comparison, _ value: Phrase?, rank: Int64? = nil
    ) -> Phrase {
        let value = value ?? Phrase("")
        return switch comparison {
        case .above: Phrase(zh: "超过 ", en: "above ") + value
        case .atLeast: Phrase(zh: "不少于 ", en: "at least ") + value
        case .atMost: rank.map(TargetWords.rank) ?? Phrase(zh: "不超过 ", en: "at most ") + value
        case .reached: Phrase(zh: "达成", en: "reached")
        case .improve: Phrase(zh: "较基期上升", en: "better than the baseline")
        }
    }

    /// `第 1 位` and `前 3 位`.
    private static func rank(_ rank: Int64) -> Phrase {
        rank == 1 ? Phrase(zh: "第 1 位", en: "first") : Phrase(zh: "前 \(rank) 位", en: "among the first \(rank)")
    }
}
