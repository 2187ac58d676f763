package import Civic
package import Exact
import Policy

/// Who is paid from an appropriation and who waits, in the order in which the entitlements are complete.
///
/// An entitlement is complete on the day of its last fact: the last registered contract it rests on, the last recognition
/// that earns something. Of one day the code decides, then the rule. Nobody is paid in part; whom the rest of a pot does
/// not pay in full waits, and all behind.
package struct PaymentQueue: Sendable {
    /// One amount that is due.
    package struct Entry: Sendable {
        /// The unit.
        package let code: CreditCode
        /// The rule, as results print it.
        package let rule: String
        /// The measure.
        package let measure: Int
        /// The day of its last fact.
        package let day: CivilDay
        /// How much.
        package let amount: Yuan
        /// Whether it is counted at a ceiling because nobody has approved an amount.
        package let isAssumed: Bool
        /// Whether the pot pays it.
        package internal(set) var isPaid = false
        /// What the pot has paid with it, or before it where it waits.
        package internal(set) var paidSoFar: Int128 = 0
    }

    /// What became of a pot.
    package struct Line: Sendable {
        /// The pot; nil for what no pot pays.
        package let pot: Appropriation.Pot?
        /// Who stands in line, in order.
        package internal(set) var entries: [Entry] = []
        /// The day on which the first one could not be paid in full; nil where it is enough.
        package internal(set) var dryOn: CivilDay?
    }

    /// What became of each pot, in their order; what no pot pays comes last, where there is any.
    package let lines: [Line]

    /// Pays the amounts of a settlement.
    package init(_ settlement: Settlement, from appropriation: Appropriation) {
        self.init([(settlement, { _ in true })], from: appropriation)
    }

    /// Pays the amounts of a simulation by the rules as they are, or as they would be.
    package init(_ simulation: Simulation, isReform: Bool, from appropriation: Appropriation) {
        let parts: [(settlement: Settlement, includes: (Int) -> Bool)] =
            isReform
            ? [(simulation.reform, { _ in true }), (simulation.baseline, simulation.isKept)]
            : [(simulation.baseline, { _ in true })]
        self.init(parts, from: appropriation)
    }

    /// - Parameter parts: settlements, and of each the awards whose amounts are paid.
    private init(
        _ parts: [(settlement: Settlement, includes: (Int) -> Bool)], from appropriation: Appropriation
    ) {
        var lines = appropriation.pots.map { Line(pot: $0) }
        var unpaid = Line(pot: nil)
        for (settlement, includes) in parts {
            let awards = settlement.pack.plan.awards
            let candidates = settlement.candidates
            for place in candidates.indices
            where candidates.amounts[place] > 0
                && includes(candidates.rules[Int(candidates.ruleNumbers[place])].award)
            {
                let candidate = candidates[place]
                let award = awards[candidate.award]
                let entry = Entry(
                    code: settlement.facts.organisations.ids[candidate.organisation], rule: candidate.rule,
                    measure: award.measure, day: settlement.completion(of: candidate, award),
                    amount: candidate.amount, isAssumed: candidate.outcome == .assumed)
                if let pot = appropriation.pot(for: award) {
                    lines[pot].entries.append(entry)
                } else {
                    unpaid.entries.append(entry)
                }
            }
        }
        self.lines = (lines + (unpaid.entries.isEmpty ? [] : [unpaid])).map { line in
            var line = line
            line.pay()
            return line
        }
    }
}

// MARK: - Paying

extension PaymentQueue.Line {
    fileprivate mutating func pay() {
        entries.sort { one, other in
            if one.day != other.day { return one.day < other.day }
            if one.code != other.code { return one.code < other.code }
            return one.rule.utf8.lexicographicallyPrecedes(other.rule.utf8)
        }
        var left = Int128(pot?.amount.fen ?? 0)
        var paid: Int128 = 0
        for place in entries.indices {
            let amount = Int128(entries[place].amount.fen)
            if dryOn == nil, amount > left { dryOn = entries[place].day }
            if dryOn == nil {
                entries[place].isPaid = true
                (left, paid) = (left - amount, paid + amount)
            }
            entries[place].paidSoFar = paid
        }
        if pot == nil { dryOn = nil }
    }

    /// What it pays, in fen.
    package var paid: Int128 { entries.last?.paidSoFar ?? 0 }
    /// What waits, in fen.
    package var waiting: Int128 { entries.reduce(0) { $0 + ($1.isPaid ? 0 : Int128($1.amount.fen)) } }
    /// How many entitlements are paid.
    package var paidCount: Int { entries.count(where: \.isPaid) }
    /// How many wait.
    package var waitingCount: Int { entries.count - paidCount }
    /// What is left of the pot, in fen.
    package var left: Int128 { Int128(pot?.amount.fen ?? 0) - paid }
}

extension Settlement {
    /// The day of the last fact that a candidate's amount rests on; the day asked about where it rests on none.
    func completion(of candidate: Candidate, _ award: Award) -> CivilDay {
        var last = Int32.min
        switch award.subject {
        case .recognition:
            for run in candidate.runs where run.amount > .zero {
                if let row = run.recognition { last = max(last, facts.recognitions.days[Int(row)]) }
            }
        case .unit:
            for kind in award.reads {
                switch kind {
                case .sales: last = max(last, lastDay(of: ledger.sales[candidate.organisation]))
                case .purchases: last = max(last, lastDay(of: ledger.purchases[candidate.organisation]))
                case .recognitions:
                    let rows = ledger.recognitions[candidate.organisation]
                    last = rows.reduce(last) { max($0, facts.recognitions.days[Int($1)]) }
                }
            }
        }
        return last == .min ? asOf : CivilDay(number: Int64(last))
    }

    /// The last day of contracts that were not cancelled.
    private func lastDay(of rows: ArraySlice<Int32>) -> Int32 {
        rows.reduce(.min) { last, row in
            facts.contracts.statuses[Int(row)] == 0 ? max(last, facts.contracts.days[Int(row)]) : last
        }
    }
}
