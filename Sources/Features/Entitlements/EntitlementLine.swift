package import Civic
package import Settlement

/// What a rule gives a unit in a settled year, or that it gives nothing.
package struct EntitlementLine: Hashable, Sendable {
    /// The unit's credit code.
    package let organisation: String
    /// The award's id, or the kind of the recognition.
    package let rule: String
    /// What is due; zero where nothing is.
    package let amount: Yuan
    /// What the rule says.
    package let outcome: Outcome
    /// The code of the reason, whose words the pack has.
    package let reason: String

    /// A line.
    package init(organisation: String, rule: String, amount: Yuan, outcome: Outcome, reason: String) {
        self.organisation = organisation
        self.rule = rule
        self.amount = amount
        self.outcome = outcome
        self.reason = reason
    }
}

// MARK: - Ordering

extension EntitlementLine {
    /// Whether it comes before another: by the bytes of the unit's code, then of the rule.
    func precedes(_ other: EntitlementLine) -> Bool {
        if !organisation.utf8.elementsEqual(other.organisation.utf8) {
            return organisation.utf8.lexicographicallyPrecedes(other.organisation.utf8)
        }
        return rule.utf8.lexicographicallyPrecedes(other.rule.utf8)
    }
}

// MARK: - Of a settlement

extension Settlement {
    /// A line for every candidate, in the order of ``EntitlementLine``, whether it gets something or not.
    package var entitlements: [EntitlementLine] {
        candidates.map { candidate in
            EntitlementLine(
                organisation: facts.organisations.ids[candidate.organisation].description, rule: candidate.rule,
                amount: candidate.amount, outcome: candidate.outcome, reason: candidate.reason)
        }
    }
}
