/// An example of a rule, worked out by hand: facts, and what the rule must say of them.
package struct RuleCase: Sendable {
    /// What is asked about the facts.
    package enum Question: Hashable, Sendable {
        /// A decision of the model that the file stands beside.
        case decision(DecisionReference)
        /// An award, by its id: the version in force on the day of the facts answers.
        case award(String)
    }

    /// The file it stands in.
    package let file: String
    /// Names it in the pack.
    package let id: String
    /// What it shows; nil where the clause says enough.
    package let title: Text?
    /// The clause it stands for.
    package let clause: String
    /// What is asked.
    package let question: Question
    /// The facts that the group's cases share, as they were written.
    let given: YAMLNode?
    /// The case's own facts, which go before those that are given.
    let facts: YAMLNode?
    /// What must come out, as it was written.
    let expected: YAMLNode
    /// Where it stands.
    package let places: Places
}
