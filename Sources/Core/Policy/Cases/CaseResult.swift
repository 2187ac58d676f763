package import Exact
package import FEEL

/// What came of a case that could be run.
package struct CaseResult: Sendable {
    /// A fact the decision was given.
    package struct Fact: Sendable {
        /// The input's name.
        package let name: String
        /// What people read for it.
        package let label: String
        /// The type that the model declares.
        package let type: FEELType
        /// The value.
        package let value: Value
        /// The members that the case itself says something about; empty where it says the whole.
        package let said: [String]
    }

    /// Something that came out otherwise than the case says.
    struct Mismatch: Sendable {
        let name: Text
        let expected: Value
        let found: Value
    }

    /// A row of a table that fired.
    struct Row: Hashable, Sendable {
        let table: PackTable.Key
        let rule: Int
    }

    /// The case.
    package let ruleCase: RuleCase
    /// The decision that answered; nil where no version of the award is in force.
    package let decision: DecisionReference?
    /// The day that chose the version of the award; nil where a decision itself was asked.
    package let day: CivilDay?
    /// What was given.
    package let facts: [Fact]
    /// What came out.
    package let value: Value
    let mismatches: [Mismatch]
    /// The rows that fired, in the order of running.
    let rows: [Row]

    /// Whether everything came out as the case says.
    package var holds: Bool { mismatches.isEmpty }
}
