package import Civic
package import Policy

/// Why a rule says what it says of a unit: the answer to “why this amount?”.
package struct AwardExplanation: Sendable {
    /// One decision on the way to the amount.
    package struct Step: Sendable {
        /// The decision's name in the model.
        package let name: String
        /// What people read for it.
        package let label: Text
        /// How the value came about, with the values in it.
        package let formula: Text
        /// The value as people read it.
        package let value: Text
    }

    /// A fact the decision looked at.
    package struct Input: Sendable {
        package let name: String
        package let label: String
        /// What it was; of several recognitions judged one by one, each different value once.
        package internal(set) var values: [String]
        /// The same values as people read them.
        package internal(set) var words: [Text]
    }

    /// A limit that an amount was held against.
    package struct Cap: Sendable {
        package let limit: String
        package let before: String
        package let isApplied: Bool
    }

    /// A rounding of an amount.
    package struct Rounding: Sendable {
        package let function: String
        package let before: String
        package let after: String
    }

    /// A fact that keeps the rule from granting, by the table that decides: no promise, for other facts may come with it.
    package struct Change: Hashable, Sendable {
        /// What people read above the column.
        package let label: Text
        /// What it would have to be: `须大于 0.00 元`.
        package let wanted: Text
        /// What it is.
        package let now: Text

        /// `免税额合计须大于 0.00 元（现为 0.00 元）`
        package var text: Text {
            Text(zh: "\(label.zh)\(wanted.zh)（现为 \(now.zh)）", en: "\(label.en) \(wanted.en) (is \(now.en))")
        }
    }

    /// A recognition the rule was run for.
    package struct Recognition: Sendable {
        package let kind: String
        package let label: Text
        package let day: String
        /// Fen; nil where nobody has approved an amount.
        package let approved: Int64?
    }

    package let rule: String
    package let title: Text
    package let outcome: Outcome
    package let amount: Yuan
    package let reason: Text
    package let reasonCode: String
    /// The clause's id, and its titles from the section down.
    package let clause: String
    package let clauseTitle: Text
    /// Which wording of the rule was applied: its first day and its decision.
    package let version: String
    package let steps: [Step]
    package let inputs: [Input]
    package let caps: [Cap]
    package let roundings: [Rounding]
    /// The contracts the amount was reckoned from.
    package let contracts: [String]
    package let recognitions: [Recognition]
    package let assumptions: [Assumption]
    /// The nearest change with which the rule would grant; empty where it grants, or where its table does not tell.
    package let missing: [Change]
    /// The amount before the plan's combination changed it.
    package let beforeCombination: Yuan?
}
