import Markup
import Policy

/// A case as people read it: facts and answer in words.
struct CaseLine: Sendable {
    /// The case and what came of it.
    let result: CaseResult
    /// What it shows.
    let title: Phrase
    /// What was given, a line a fact.
    let facts: [Phrase]
    /// What came out: of an award the amount and the outcome.
    let answer: Phrase
    /// Why, in the words of the plan.
    let reason: Phrase?

    /// The case.
    var ruleCase: RuleCase { result.ruleCase }
}
