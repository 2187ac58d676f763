import Civic

extension Settlement {
    /// What one rule comes to.
    package struct Total: Sendable {
        package let rule: String
        /// The units that get something.
        package internal(set) var rows = 0
        /// Wider than an amount, so that no sum of amounts can overflow.
        package internal(set) var fen: Int128 = 0
        /// How much of it is counted at a ceiling because nobody has approved an amount.
        package internal(set) var assumed: Int128 = 0
        /// The clauses it rests on.
        package internal(set) var clauses: Set<String> = []
    }

    /// What each rule with an amount comes to, in byte order of rules.
    static func totals(of candidates: [Candidate]) -> [Total] {
        var sums: [String: Total] = [:]
        for candidate in candidates where candidate.amount > .zero {
            var sum = sums.removeValue(forKey: candidate.rule) ?? Total(rule: candidate.rule)
            sum.rows += 1
            sum.fen += Int128(candidate.amount.fen)
            if candidate.outcome == .assumed { sum.assumed += Int128(candidate.amount.fen) }
            sum.clauses.insert(candidate.clause)
            sums[candidate.rule] = sum
        }
        return sums.values.sorted { $0.rule.utf8.lexicographicallyPrecedes($1.rule.utf8) }
    }
}
