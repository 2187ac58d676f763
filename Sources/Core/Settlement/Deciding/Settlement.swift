import Civic
package import DMN
package import Exact
package import Policy

/// A year settled: every unit with a fact, every rule it has a fact for, and what each says.
package struct Settlement: Sendable {
    package let pack: Pack
    package let year: Int
    package let asOf: CivilDay
    package let facts: Facts
    package let ledger: Ledger
    package let programs: [AwardProgram]
    /// By organisation in byte order of codes, then by rule in byte order.
    package let candidates: CandidateList
    /// What each rule with an amount comes to, in byte order of rules.
    package let totals: [Total]
    /// Which steps ran as columns, which interpreted, and why.
    package let statistics: ColumnStatistics
}

extension Settlement {
    /// The numbers of the awards that give somebody something.
    package var awardsPaid: Set<Int> {
        Set(
            candidates.indices.lazy.filter { candidates.amounts[$0] > 0 }
                .map { candidates.rules[Int(candidates.ruleNumbers[$0])].award })
    }
}
