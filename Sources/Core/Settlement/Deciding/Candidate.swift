package import Civic

/// A unit and a rule it has facts for, with what the rule says.
package struct Candidate: Sendable {
    /// One run of the rule's decision: for a yearly total the only one, for recognitions one a row.
    package struct Run: Sendable {
        /// The rule's program, by its number; nil where no version is in force.
        package let program: Int?
        package let outcome: Outcome
        package let amount: Yuan
        package let reason: String
        package let clause: String
        /// The row of the recognition it was run for.
        package let recognition: Int32?
        /// What the evaluation saw; kept only where reasons are asked for.
        package let interpretation: Interpretation?
    }

    /// The number of the organisation.
    package let organisation: Int
    /// The number of the award in the plan.
    package let award: Int
    /// The name the result prints: the recognition's kind, else the award's id.
    package let rule: String
    package var outcome: Outcome
    package var amount: Yuan
    /// The code of the reason.
    package var reason: String
    package let clause: String
    package let runs: [Run]
    /// What the combination took away or changed; nil if it left the candidate alone.
    package var beforeCombination: Yuan?
}

extension Candidate {
    /// The candidate without what evaluations saw.
    var withoutInterpretations: Candidate { with(runs.map { $0.with(nil) }) }

    /// The candidate with the same runs, seen otherwise.
    func with(_ runs: [Run]) -> Candidate {
        Candidate(
            organisation: organisation, award: award, rule: rule, outcome: outcome, amount: amount, reason: reason,
            clause: clause, runs: runs, beforeCombination: beforeCombination)
    }
}

extension Candidate.Run {
    fileprivate func with(_ interpretation: Interpretation?) -> Candidate.Run {
        Candidate.Run(
            program: program, outcome: outcome, amount: amount, reason: reason, clause: clause,
            recognition: recognition, interpretation: interpretation)
    }
}
