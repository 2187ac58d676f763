package import Civic
package import Exact
package import Policy
package import Registry

/// A goal at a moment: what a table, a card or a page shows of it.
package struct GoalState: Sendable {
    /// How the goal stands.
    package enum Standing: Sendable {
        /// Measured from the registry.
        case measured(Measured)
        /// Not measured, and why; never to be shown as zero.
        case unmeasured(Text)
    }

    /// The goal.
    package let goal: Goal
    /// The moment of the question: the day, and up to when anything counts as known.
    package let moment: AsOf
    /// When the last of the entries that were read was recorded, 数据截至; nil for an empty registry.
    package let recorded: Instant?
    /// What is asked of the year of the day; nil where nothing is.
    package let target: YearTarget?
    /// The next year that the plan names, where nothing is asked of this one.
    package let nextTarget: YearTarget?
    /// How the goal stands.
    package let standing: Standing
}

extension GoalState {
    /// What was measured.
    package struct Measured: Sendable {
        /// Under which reading; nil where the goal has one only.
        package let reading: Goal.Reading?
        /// The value; nil for a share of nothing.
        package let value: GoalValue?
        /// How many entries count.
        package let rows: Int
        /// Whether the year's target is met; nil without one.
        package let isMet: Bool?
        /// Completion and pace; nil without a target.
        package let pace: GoalPace?
        /// The lamp; nil without a target.
        package let light: GoalLight?
        /// What is expected; nil where the pack names no method or too little is known.
        package let forecast: GoalForecast?
        /// How it was measured: queries and decisions.
        package let measure: GoalMeasure
    }

    /// What was measured; nil where nothing was.
    package var measured: Measured? {
        if case .measured(let measured) = standing { measured } else { nil }
    }
}

/// The lamp of a goal, as the pack's decision lit it.
package struct GoalLight: Hashable, Sendable {
    /// The lamp; for goals green says on the way, yellow behind, red far behind, grey not judged.
    package let lamp: Lamp
    /// Why, in the plan's words.
    package let reason: Text
}

extension GoalLight {
    /// The lamp of a word that decisions give; nil for another word.
    static func lamp(_ word: String) -> Lamp? { Lamp.allCases.first { GoalLight.word($0) == word } }

    /// The lamp as decisions and programs write it: `green`, `yellow`, `red`, `grey`.
    package var word: String { GoalLight.word(lamp) }

    private static func word(_ lamp: Lamp) -> String {
        switch lamp {
        case .green: "green"
        case .yellow: "yellow"
        case .red: "red"
        case .grey: "grey"
        }
    }
}
