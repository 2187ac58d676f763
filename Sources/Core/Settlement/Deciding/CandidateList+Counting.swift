extension CandidateList {
    /// How many candidates of one rule came to an outcome for one reason.
    package struct ReasonCount: Hashable, Sendable {
        /// The rule's name.
        package let rule: String
        /// The code of the reason.
        package let reason: String
        package let count: Int
    }

    /// The candidates with one of these outcomes, counted by rule and reason, in byte order of both.
    package func counts(of wanted: Set<Outcome>) -> [ReasonCount] {
        var counts = Array(repeating: Array(repeating: 0, count: texts.count), count: rules.count)
        for place in indices where wanted.contains(outcomes[place]) {
            counts[Int(ruleNumbers[place])][Int(reasons[place])] += 1
        }
        var found: [ReasonCount] = []
        for (rule, reasons) in counts.enumerated() {
            for (reason, count) in reasons.enumerated() where count > 0 {
                found.append(ReasonCount(rule: rules[rule].name, reason: texts[reason], count: count))
            }
        }
        return found.sorted {
            $0.rule == $1.rule
                ? $0.reason.utf8.lexicographicallyPrecedes($1.reason.utf8)
                : $0.rule.utf8.lexicographicallyPrecedes($1.rule.utf8)
        }
    }

    /// How many organisations get something.
    package var paidOrganisations: Int {
        // Candidates of one organisation lie side by side.
        var (count, last): (Int, Int32) = (0, -1)
        for place in indices where amounts[place] > 0 && organisations[place] != last {
            count += 1
            last = organisations[place]
        }
        return count
    }
}
