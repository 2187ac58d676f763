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
    static func totals(of candidates: CandidateList) -> [Total] {
        var sums: [Total] = candidates.rules.map { Total(rule: $0.name) }
        // For each rule whether a clause was met; few rules and few clauses.
        var clauses = Array(
            repeating: Array(repeating: false, count: candidates.texts.count), count: candidates.rules.count)
        for place in candidates.indices where candidates.amounts[place] > 0 {
            let rule = Int(candidates.ruleNumbers[place])
            sums[rule].rows += 1
            sums[rule].fen += Int128(candidates.amounts[place])
            if candidates.outcomes[place] == .assumed { sums[rule].assumed += Int128(candidates.amounts[place]) }
            clauses[rule][Int(candidates.clauses[place])] = true
        }
        var joined: [String: Total] = [:]
        for (rule, var sum) in sums.enumerated() where sum.rows > 0 {
            for (text, isMet) in clauses[rule].enumerated() where isMet { sum.clauses.insert(candidates.texts[text]) }
            if let other = joined[sum.rule] { sum.add(other) }
            joined[sum.rule] = sum
        }
        return joined.values.sorted { $0.rule.utf8.lexicographicallyPrecedes($1.rule.utf8) }
    }
}

extension Settlement.Total {
    /// Takes in what another award of the same rule comes to.
    fileprivate mutating func add(_ other: Settlement.Total) {
        rows += other.rows
        fen += other.fen
        assumed += other.assumed
        clauses.formUnion(other.clauses)
    }
}
