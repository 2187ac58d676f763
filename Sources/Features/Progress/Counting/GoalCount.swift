/// What was counted towards one goal under one reading.
package struct GoalCount: Sendable {
    /// Entries that count, or do not, for one reason.
    package struct Reason: Hashable, Sendable {
        /// The reason's code: one of the plan's, or one that the program gives.
        package let code: String
        /// Whether these entries count.
        package let counts: Bool
        /// How many, and how much.
        package let sums: GoalSums

        /// Those that count first, then the larger, then by code.
        static func first(_ one: Reason, _ other: Reason) -> Bool {
            if one.counts != other.counts { return one.counts }
            if one.sums.whole != other.sums.whole { return one.sums.whole > other.sums.whole }
            return one.code.utf8.lexicographicallyPrecedes(other.code.utf8)
        }
    }

    /// What counted at each sample.
    package let series: [GoalSums]
    /// Why entries count or do not at the last sample; those of other years, or not in force, are not among them.
    package let reasons: [Reason]
    /// What counted at the last sample, by the words of each dimension; an empty word where there is none.
    package let cells: [GoalDimension: [String: GoalSums]]
    /// For each sample whether everybody may see its value.
    package let told: [Bool]

    /// What counted at the last sample.
    package var last: GoalSums { series.last ?? GoalSums() }
}
