import Civic
import Policy

/// The candidates of a settlement, held as columns; each is made when somebody looks at it.
package struct CandidateList: Sendable {
    /// A rule as results print it: its name, and the number of its award in the plan.
    struct Rule: Sendable {
        let name: String
        let award: Int

        /// The rules of a plan, in its order.
        static func all(of plan: Plan) -> [Rule] {
            plan.awards.enumerated().filter(\.element.isEnabled).flatMap { number, award in
                (award.subject == .unit ? [award.id] : award.kinds).map { Rule(name: $0, award: number) }
            }
        }
    }

    let rules: [Rule]
    private(set) var texts: [String] = []
    /// Of each candidate the organisation, the rule, and what came of it.
    private(set) var organisations: [Int32] = []
    private(set) var ruleNumbers: [Int32] = []
    private(set) var outcomes: [Outcome] = []
    private(set) var amounts: [Int64] = []
    private(set) var reasons: [Int32] = []
    private(set) var clauses: [Int32] = []
    /// Where the runs of each candidate begin, and last where the last one's end.
    private(set) var starts: [Int32] = [0]
    private(set) var runs = Judgements()
    /// What the combination took away or changed, by the candidate's place.
    private(set) var beforeCombination: [Int: Yuan] = [:]
    /// What the evaluations saw, by the candidate's place; empty where no reasons are asked for.
    private(set) var interpretations: [[Interpretation?]] = []

    init(_ rules: [Rule]) {
        self.rules = rules
    }
}

// MARK: - Collecting

extension CandidateList {
    /// Adds a candidate whose runs are rows of `judgements`.
    ///
    /// - Throws: `Yuan.Overflow` where the amounts of its runs do not add up.
    mutating func append(
        _ organisation: Int32, rule: Int32, _ judgements: Judgements, _ rows: ArraySlice<Int32>
    ) throws(Yuan.Overflow) {
        guard let first = rows.first else { return }
        var deciding = Int(first)
        var amount = judgements.amounts[deciding]
        if rows.count > 1 {
            let outcome = Outcome.combined(rows.map { judgements.outcomes[Int($0)] })
            amount = try Yuan.sum(rows.lazy.map { Yuan(fen: judgements.amounts[Int($0)]) }).fen
            deciding = rows.first { judgements.outcomes[Int($0)] == outcome }.map { Int($0) } ?? deciding
        }
        organisations.append(organisation)
        ruleNumbers.append(rule)
        outcomes.append(judgements.outcomes[deciding])
        amounts.append(amount)
        reasons.append(judgements.reasons[deciding])
        clauses.append(judgements.clauses[deciding])
        for row in rows { runs.append(judgements, Int(row)) }
        starts.append(Int32(truncatingIfNeeded: runs.count))
    }

    /// Adds a candidate as it is.
    mutating func append(_ candidate: Candidate, rule: Int32, _ pool: TextPool) {
        organisations.append(Int32(truncatingIfNeeded: candidate.organisation))
        ruleNumbers.append(rule)
        outcomes.append(candidate.outcome)
        amounts.append(candidate.amount.fen)
        reasons.append(pool.numbers(of: [candidate.reason])[0])
        clauses.append(pool.numbers(of: [candidate.clause])[0])
        for run in candidate.runs {
            let texts = pool.numbers(of: [run.reason, run.clause])
            runs.append(
                program: run.program.map { Int32(truncatingIfNeeded: $0) } ?? -1, run.outcome, fen: run.amount.fen,
                reason: texts[0], clause: texts[1], recognition: run.recognition ?? -1)
        }
        starts.append(Int32(truncatingIfNeeded: runs.count))
        beforeCombination[count - 1] = candidate.beforeCombination
        if candidate.runs.contains(where: { $0.interpretation != nil }) {
            interpretations += Array(repeating: [], count: count - interpretations.count)
            interpretations[count - 1] = candidate.runs.map(\.interpretation)
        }
    }

    /// Puts what a combination left of a candidate in its place.
    mutating func replace(_ place: Int, with candidate: Candidate, _ pool: TextPool) {
        outcomes[place] = candidate.outcome
        amounts[place] = candidate.amount.fen
        reasons[place] = pool.numbers(of: [candidate.reason])[0]
        beforeCombination[place] = candidate.beforeCombination
    }

    /// Adds all candidates of another part of the work.
    mutating func append(contentsOf other: CandidateList) {
        let (before, runsBefore) = (count, Int32(truncatingIfNeeded: runs.count))
        organisations += other.organisations
        ruleNumbers += other.ruleNumbers
        outcomes += other.outcomes
        amounts += other.amounts
        reasons += other.reasons
        clauses += other.clauses
        runs.append(contentsOf: other.runs)
        starts += other.starts.dropFirst().map { $0 + runsBefore }
        for (place, amount) in other.beforeCombination { beforeCombination[before + place] = amount }
        if !other.interpretations.isEmpty {
            interpretations += Array(repeating: [], count: before - interpretations.count)
            interpretations += other.interpretations
        }
    }

    /// Lays down the texts that the numbers stand for, once all parts are there.
    mutating func settle(_ pool: TextPool) {
        texts = pool.all
    }

    mutating func reserve(_ count: Int) {
        organisations.reserveCapacity(count)
        ruleNumbers.reserveCapacity(count)
        outcomes.reserveCapacity(count)
        amounts.reserveCapacity(count)
        reasons.reserveCapacity(count)
        clauses.reserveCapacity(count)
        starts.reserveCapacity(count + 1)
        runs.reserve(count)
    }
}

// MARK: - Looking

extension CandidateList: RandomAccessCollection {
    package var startIndex: Int { 0 }
    package var endIndex: Int { organisations.count }

    package subscript(place: Int) -> Candidate { candidate(at: place, texts) }

    /// A candidate, read with the texts there are so far.
    func candidate(at place: Int, _ texts: [String]) -> Candidate {
        let rule = rules[Int(ruleNumbers[place])]
        let kept = interpretations.indices.contains(place) ? interpretations[place] : []
        let first = Int(starts[place])
        return Candidate(
            organisation: Int(organisations[place]), award: rule.award, rule: rule.name, outcome: outcomes[place],
            amount: Yuan(fen: amounts[place]), reason: texts[Int(reasons[place])],
            clause: texts[Int(clauses[place])],
            runs: (first..<Int(starts[place + 1])).map { run($0, texts, kept.isEmpty ? nil : kept[$0 - first]) },
            beforeCombination: beforeCombination[place])
    }

    private func run(_ row: Int, _ texts: [String], _ interpretation: Interpretation?) -> Candidate.Run {
        Candidate.Run(
            program: runs.programs[row] < 0 ? nil : Int(runs.programs[row]), outcome: runs.outcomes[row],
            amount: Yuan(fen: runs.amounts[row]), reason: texts[Int(runs.reasons[row])],
            clause: texts[Int(runs.clauses[row])],
            recognition: runs.recognitions[row] < 0 ? nil : runs.recognitions[row], interpretation: interpretation)
    }
}
