import Civic
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
    package internal(set) var candidates: [Candidate]
}

// MARK: - Summing up

extension Settlement {
    /// The candidates with an amount: the rows of the result.
    package var rows: [Candidate] { candidates.filter { $0.amount > .zero } }

    package func candidates(of organisation: Int) -> [Candidate] { candidates.filter { $0.organisation == organisation } }
}
