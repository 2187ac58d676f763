import Civic

/// Two settlements of one year held against each other, line by line.
package struct SettlementComparison: Sendable {
    /// A settlement to be compared.
    package struct Side: Sendable {
        /// What it rests on.
        package let basis: SettlementBasis
        /// Its lines, in the order of ``EntitlementLine``.
        package let lines: [EntitlementLine]

        /// A side.
        package init(_ basis: SettlementBasis, _ lines: [EntitlementLine]) {
            self.basis = basis
            self.lines = lines
        }
    }

    /// What the first rests on.
    package let before: SettlementBasis
    /// What the second rests on.
    package let after: SettlementBasis
    /// Where they differ, in the order of ``EntitlementLine``.
    package let differences: [Difference]
    /// How many lines are the same in both.
    package let sameCount: Int
    /// What each rule comes to in both, in byte order of rules.
    package let totals: [Total]

    /// Compares two settlements.
    ///
    /// - Throws: ``SettlementRunFault`` for those of two years.
    package init(_ before: Side, _ after: Side) throws(SettlementRunFault) {
        guard before.basis.year == after.basis.year else {
            throw SettlementRunFault(.years(before.basis.year, after.basis.year))
        }
        self.before = before.basis
        self.after = after.basis
        var merge = Merge()
        merge.walk(before.lines, after.lines)
        differences = merge.differences
        sameCount = merge.sameCount
        totals = merge.totals.values.sorted { $0.rule.utf8.lexicographicallyPrecedes($1.rule.utf8) }
    }
}

// MARK: - Parts

extension SettlementComparison {
    /// A unit and a rule of which the two say different things.
    package struct Difference: Hashable, Sendable {
        /// How they differ.
        package enum Kind: String, Hashable, Sendable, CaseIterable {
            /// Only the first has the line.
            case onlyBefore = "only-before"
            /// Only the second has the line.
            case onlyAfter = "only-after"
            /// Both have it, with two amounts.
            case amount
            /// The amount is the same, and what is said of it is not.
            case outcome
        }

        /// The line of the first.
        package let before: EntitlementLine?
        /// The line of the second.
        package let after: EntitlementLine?

        /// How they differ.
        package var kind: Kind {
            guard let before else { return .onlyAfter }
            guard let after else { return .onlyBefore }
            return before.amount == after.amount ? .outcome : .amount
        }

        /// The unit's credit code.
        package var organisation: String { before?.organisation ?? after?.organisation ?? "" }
        /// The rule.
        package var rule: String { before?.rule ?? after?.rule ?? "" }
        /// The amount of the second less that of the first, in fen.
        package var change: Int128 { Int128(after?.amount.fen ?? 0) - Int128(before?.amount.fen ?? 0) }
    }

    /// What a rule comes to in both, in fen.
    package struct Total: Hashable, Sendable {
        /// The rule.
        package let rule: String
        /// In the first.
        package fileprivate(set) var before: Int128 = 0
        /// In the second.
        package fileprivate(set) var after: Int128 = 0
        /// How many of its lines differ.
        package fileprivate(set) var differences = 0
    }

    /// The units of which the two say different things.
    package var organisations: Set<String> { Set(differences.map(\.organisation)) }

    /// How many differences there are of each kind.
    package var counts: [Difference.Kind: Int] {
        differences.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 }
    }
}

// MARK: - Comparing

/// Walks two lists of lines in their common order.
private struct Merge {
    var differences: [SettlementComparison.Difference] = []
    var sameCount = 0
    var totals: [String: SettlementComparison.Total] = [:]

    mutating func walk(_ before: [EntitlementLine], _ after: [EntitlementLine]) {
        var (left, right) = (before[...], after[...])
        while true {
            switch (left.first, right.first) {
            case (nil, nil): return
            case (let one?, nil):
                take(one, nil)
                left.removeFirst()
            case (nil, let other?):
                take(nil, other)
                right.removeFirst()
            case (let one?, let other?) where one.precedes(other):
                take(one, nil)
                left.removeFirst()
            case (let one?, let other?) where other.precedes(one):
                take(nil, other)
                right.removeFirst()
            case (let one?, let other?):
                take(one, other)
                left.removeFirst()
                right.removeFirst()
            }
        }
    }

    private mutating func take(_ before: EntitlementLine?, _ after: EntitlementLine?) {
        guard let rule = before?.rule ?? after?.rule else { return }
        var total = totals.removeValue(forKey: rule) ?? SettlementComparison.Total(rule: rule)
        total.before += Int128(before?.amount.fen ?? 0)
        total.after += Int128(after?.amount.fen ?? 0)
        if before == after {
            sameCount += 1
        } else {
            differences.append(SettlementComparison.Difference(before: before, after: after))
            total.differences += 1
        }
        totals[rule] = total
    }
}
