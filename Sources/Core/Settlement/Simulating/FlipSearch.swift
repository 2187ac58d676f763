package import Civic
package import Exact
package import Policy

/// Between which two values of a number that a change sets the answer for one unit becomes another.
///
/// One number is moved at a time, all others stay as the rules have them. The way from the old value to the new is looked
/// at in ``steps`` steps; each step over which outcome or reason differ is halved until its ends are as near as the
/// number's precision allows. What becomes another within a step and back again is not seen.
package struct FlipSearch {
    /// What a rule says at a value.
    package struct Answer: Hashable, Sendable {
        /// Whether it is due.
        package let outcome: Outcome
        /// The code of the reason; nil where the unit is no candidate.
        package let reason: String?
        /// How much.
        package let amount: Yuan

        /// Whether it is the same kind of answer, whatever the amount.
        func isSame(as other: Answer) -> Bool { outcome == other.outcome && reason == other.reason }
    }

    /// Two values next to each other with different answers.
    package struct Bracket: Sendable {
        /// What was moved.
        package let value: ChangedValue
        /// The rule whose answer becomes another.
        package let rule: String
        /// The value on the old value's side.
        package let from: Decimal128
        /// The value on the new value's side.
        package let to: Decimal128
        /// The answer at ``from``.
        package let before: Answer
        /// The answer at ``to``.
        package let after: Answer
    }

    /// In how many steps the way is looked at first.
    package static let steps: Int128 = 16

    private let base: ChangeBase
    private let settler: Settler
    private let organisation: Int
    private let rule: String?

    /// The search for a unit, over all its rules or one; nil for a unit that the facts do not have.
    ///
    /// - Throws: ``SettlementFault``.
    package init?(
        _ base: ChangeBase, _ facts: Facts, year: Int, asOf: CivilDay?, unit: CreditCode, rule: String?
    ) throws(SettlementFault) {
        self.init(base, try Settler(base.pack, facts, year: year, asOf: asOf), unit: unit, rule: rule)
    }

    /// The same over facts that a settler of the base has made ready.
    init?(_ base: ChangeBase, _ settler: Settler, unit: CreditCode, rule: String?) {
        guard let organisation = settler.facts.organisations.ids.firstIndex(of: unit) else { return nil }
        self.base = base
        self.settler = settler
        self.organisation = organisation
        self.rule = rule
    }
}

// MARK: - Searching

extension FlipSearch {
    /// The brackets for one number, from the old value to the new; none where the answer is the same all the way.
    ///
    /// - Throws: `ChangeFault`, ``SettlementFault``.
    package func brackets(of value: ChangedValue) throws -> [Bracket] {
        guard let numbers = value.numbers, let scale = scale(of: value),
            let old = numbers.before.scaledInt64(scale: scale), let new = numbers.after.scaledInt64(scale: scale)
        else { return [] }
        var known: [Int64: [String: Answer]] = [:]
        func answers(_ number: Int64) throws -> [String: Answer] {
            if let answers = known[number] { return answers }
            let answers = try self.answers(at: FlipSearch.decimal(number, scale), value)
            known[number] = answers
            return answers
        }
        let span = Int128(new) - Int128(old)
        let stops = (0...FlipSearch.steps).map { Int64(truncatingIfNeeded: Int128(old) + span * $0 / FlipSearch.steps) }
        var brackets: [Bracket] = []
        for (first, last) in zip(stops, stops.dropFirst()) where first != last {
            let rules = try Set(answers(first).keys).union(answers(last).keys)
            for rule in rules.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
                func answer(_ number: Int64) throws -> Answer { try answers(number)[rule] ?? .none }
                guard try !answer(first).isSame(as: answer(last)) else { continue }
                var (near, far) = (first, last)
                while abs(Int128(far) - Int128(near)) > 1 {
                    let middle = Int64(truncatingIfNeeded: (Int128(near) + Int128(far)) / 2)
                    if try answer(middle).isSame(as: answer(first)) { near = middle } else { far = middle }
                }
                brackets.append(
                    Bracket(
                        value: value, rule: rule, from: FlipSearch.decimal(near, scale),
                        to: FlipSearch.decimal(far, scale), before: try answer(near), after: try answer(far)))
            }
        }
        return brackets
    }

    /// How many decimals the number is moved by: fen for yuan, two more than written for other fractions, none for what
    /// is counted.
    package func scale(of value: ChangedValue) -> Int? {
        guard let numbers = value.numbers else { return nil }
        let written = max(0, -numbers.before.exponent, -numbers.after.exponent)
        if value.isWhole { return 0 }
        if case .parameter(let name, _) = value.item.wish {
            switch base.pack.plan.parameter(name)?.kind {
            case .yuan?: return max(2, written)
            case .rate?: return written + 2
            default: return written
            }
        }
        return written == 0 ? 0 : written + 2
    }

    private func answers(at number: Decimal128, _ value: ChangedValue) throws -> [String: Answer] {
        var pack = base.pack
        if let item = value.wishing(number) {
            // The old value is no change, and is what the pack has.
            let isOld = value.numbers?.before == number
            if !isOld {
                pack = try base.unchecked(PackChange(title: value.label, file: "", items: [item]))
            }
        }
        let candidates = try Settler(pack, like: settler).candidates(of: organisation)
        var answers: [String: Answer] = [:]
        for candidate in candidates where rule.map({ $0.utf8.elementsEqual(candidate.rule.utf8) }) ?? true {
            answers[candidate.rule] = Answer(
                outcome: candidate.outcome, reason: candidate.reason, amount: candidate.amount)
        }
        return answers
    }

    private static func decimal(_ number: Int64, _ scale: Int) -> Decimal128 {
        Decimal128(coefficient: UInt128(number.magnitude), exponent: -scale, isNegative: number < 0) ?? .zero
    }
}

extension FlipSearch.Answer {
    /// The unit is no candidate.
    fileprivate static let none = FlipSearch.Answer(outcome: .notInForce, reason: nil, amount: .zero)
}
