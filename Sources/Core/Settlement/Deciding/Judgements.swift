import Civic

/// What runs of rules gave, a row a run: the columns behind candidates.
package struct Judgements: Sendable {
    /// The number of the program; -1 where no version is in force.
    var programs: [Int32] = []
    var outcomes: [Outcome] = []
    /// Fen.
    var amounts: [Int64] = []
    /// Numbers of texts in the pool.
    var reasons: [Int32] = []
    var clauses: [Int32] = []
    /// The row of the recognition; -1 for a yearly total.
    var recognitions: [Int32] = []

    var count: Int { programs.count }

    mutating func append(
        program: Int32, _ outcome: Outcome, fen: Int64, reason: Int32, clause: Int32, recognition: Int32
    ) {
        programs.append(program)
        outcomes.append(outcome)
        amounts.append(fen)
        reasons.append(reason)
        clauses.append(clause)
        recognitions.append(recognition)
    }

    mutating func append(_ other: Judgements, _ row: Int) {
        append(
            program: other.programs[row], other.outcomes[row], fen: other.amounts[row], reason: other.reasons[row],
            clause: other.clauses[row], recognition: other.recognitions[row])
    }

    mutating func append(contentsOf other: Judgements) {
        programs += other.programs
        outcomes += other.outcomes
        amounts += other.amounts
        reasons += other.reasons
        clauses += other.clauses
        recognitions += other.recognitions
    }

    /// Adds runs that are still to be judged, for these recognitions.
    mutating func append(unjudged others: [Int32]) {
        programs += repeatElement(-1, count: others.count)
        outcomes += repeatElement(.unknown, count: others.count)
        amounts += repeatElement(0, count: others.count)
        reasons += repeatElement(0, count: others.count)
        clauses += repeatElement(0, count: others.count)
        recognitions += others
    }

    mutating func set(
        _ row: Int, program: Int32, _ outcome: Outcome, fen: Int64, reason: Int32, clause: Int32
    ) {
        programs[row] = program
        outcomes[row] = outcome
        amounts[row] = fen
        reasons[row] = reason
        clauses[row] = clause
    }

    mutating func reserve(_ count: Int) {
        programs.reserveCapacity(count)
        outcomes.reserveCapacity(count)
        amounts.reserveCapacity(count)
        reasons.reserveCapacity(count)
        clauses.reserveCapacity(count)
        recognitions.reserveCapacity(count)
    }
}
