// MARK: - Policies

extension DecisionTable {
    /// What happens when several rules match (DMN 1.5, clause 8.2, “Hit policy”).
    public enum HitPolicy: String, CaseIterable, Hashable, Sendable {
        /// At most one rule may match.
        case unique = "UNIQUE"
        /// The first match counts.
        case first = "FIRST"
        /// The match with the highest-ranked output counts.
        case priority = "PRIORITY"
        /// Several may match if they agree.
        case any = "ANY"
        /// All matches, in any order or aggregated.
        case collect = "COLLECT"
        /// All matches in the order of the rules.
        case ruleOrder = "RULE ORDER"
        /// All matches in the order of the output values.
        case outputOrder = "OUTPUT ORDER"
    }

    /// What is made of the values that COLLECT gathers.
    public enum Aggregation: String, CaseIterable, Hashable, Sendable {
        /// Their sum.
        case sum = "SUM"
        /// How many there are.
        case count = "COUNT"
        /// The smallest.
        case min = "MIN"
        /// The largest.
        case max = "MAX"
    }

    /// How a table is drawn.
    public enum Orientation: String, CaseIterable, Hashable, Sendable {
        /// Rules are rows.
        case ruleAsRow = "Rule-as-Row"
        /// Rules are columns.
        case ruleAsColumn = "Rule-as-Column"
        /// Inputs are on both sides, outputs inside.
        case crossTable = "CrossTable"
    }
}
