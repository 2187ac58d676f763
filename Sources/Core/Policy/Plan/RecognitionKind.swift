/// A kind of recognition, 认定、备案、评价结果, that facts may report of a unit.
package struct RecognitionKind: Hashable, Sendable {
    /// Who gives it.
    package enum Level: String, CaseIterable, Hashable, Sendable {
        /// A ministry.
        case national
        /// The province.
        case provincial
        /// The city.
        case municipal
    }

    /// The code that models compare, and the rule's name in results.
    package let kind: String
    /// What it is called.
    package let label: Text
    /// Who gives it, where that matters.
    package let level: Level?
    /// What the data files may call it besides code and label.
    package let aliases: [String]
    /// Whether facts may name it; while switched off its words are unknown words.
    package let isEnabled: Bool
    /// Whether its day says in which year the unit first was an HNTE, which the facts' column `hnte_first_year` repeats.
    package let setsFirstYear: Bool
    /// Where it stands.
    package let places: Places

    /// What the data files may call it: code, Chinese label, aliases.
    package var words: [String] { [kind, label.zh] + aliases }
}
