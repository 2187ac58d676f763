package import Civic
package import Policy

/// A year settled twice, by the rules as they are and as they would be, line held against line.
///
/// It is static: the facts of the year stay as they were, whatever the rules; nobody signs a contract more or less for it.
package struct Simulation: Sendable {
    /// What one rule says of one unit before and after.
    package struct Line: Sendable {
        /// The unit.
        package let code: CreditCode
        /// The rule, as results print it.
        package let rule: String
        /// By the rules as they are; nil where the unit is no candidate.
        package let before: Candidate?
        /// By the rules as they would be.
        package let after: Candidate?
    }

    /// By the rules as they are.
    package let baseline: Settlement
    /// By the rules as they would be; where ``awards`` names some, their candidates alone.
    package let reform: Settlement
    /// The numbers of the awards that ``reform`` settled anew, all others being as in ``baseline``; nil for all.
    let awards: Set<Int>?

    /// Two settlements of one year; their facts may have been read with the words of two packs, so units are matched by
    /// code.
    package init(baseline: Settlement, reform: Settlement) {
        self.init(baseline: baseline, reform: reform, awards: nil)
    }

    /// Two settlements over the same facts, the second of some awards alone.
    init(baseline: Settlement, reform: Settlement, awards: Set<Int>?) {
        self.baseline = baseline
        self.reform = reform
        self.awards = awards
    }
}

// MARK: - Lines

extension Simulation {
    /// By unit in byte order of codes, then by rule in byte order; made each time somebody asks.
    package var lines: [Line] {
        let (old, new) = (baseline.candidates, reform.candidates)
        let (oldIDs, newIDs) = (baseline.facts.organisations.ids, reform.facts.organisations.ids)
        var lines: [Line] = []
        lines.reserveCapacity(max(old.count, new.count))
        var (left, right) = (0, 0)
        while left < old.count || right < new.count {
            let before = left < old.count ? old[left] : nil
            if let before, isKept(before.award) {
                lines.append(
                    Line(code: oldIDs[before.organisation], rule: before.rule, before: before, after: before))
                left += 1
                continue
            }
            let after = right < new.count ? new[right] : nil
            let order = Simulation.order(before, after, oldIDs, newIDs)
            let taken = (before: order <= 0 ? before : nil, after: order >= 0 ? after : nil)
            if order <= 0 { left += 1 }
            if order >= 0 { right += 1 }
            guard let one = taken.before ?? taken.after else { break }
            let code = taken.before == nil ? newIDs[one.organisation] : oldIDs[one.organisation]
            lines.append(Line(code: code, rule: one.rule, before: taken.before, after: taken.after))
        }
        return awards == nil ? lines : lines.sorted(by: Simulation.precedes)
    }

    /// Whether an award pays what it paid, so that its candidates stand in ``baseline`` alone.
    func isKept(_ award: Int) -> Bool { awards.map { !$0.contains(award) } ?? false }

    /// Those kept are taken up as they are met, which may be before others of their unit.
    private static func precedes(_ one: Line, _ other: Line) -> Bool {
        one.code == other.code
            ? one.rule.utf8.lexicographicallyPrecedes(other.rule.utf8) : one.code < other.code
    }

    /// Below zero where the first comes first, above where the second does, zero for one line of both.
    private static func order(
        _ before: Candidate?, _ after: Candidate?, _ oldIDs: [CreditCode], _ newIDs: [CreditCode]
    ) -> Int {
        guard let before else { return 1 }
        guard let after else { return -1 }
        let (old, new) = (oldIDs[before.organisation], newIDs[after.organisation])
        if old != new { return old < new ? -1 : 1 }
        if before.rule.utf8.elementsEqual(after.rule.utf8) { return 0 }
        return before.rule.utf8.lexicographicallyPrecedes(after.rule.utf8) ? -1 : 1
    }
}

extension Simulation.Line {
    /// The amount by the rules as they are.
    package var amountBefore: Yuan { before?.amount ?? .zero }
    /// The amount by the rules as they would be.
    package var amountAfter: Yuan { after?.amount ?? .zero }
    /// How much more it is, in fen.
    package var difference: Int128 { Int128(amountAfter.fen) - Int128(amountBefore.fen) }
    /// What becomes of it.
    package var effect: Simulation.Effect { Simulation.Effect(Int128(amountBefore.fen), Int128(amountAfter.fen)) }

    /// Whether anything is otherwise: the amount, the outcome or its reason.
    package var isChanged: Bool {
        guard let before, let after else { return true }
        return before.amount != after.amount || before.outcome != after.outcome
            || !before.reason.utf8.elementsEqual(after.reason.utf8)
    }
}

// MARK: - Names

extension Simulation {
    /// The award and the measure that a line belongs to.
    package func place(of line: Line) -> (award: String, measure: Int) {
        let plan = line.after == nil ? baseline.pack.plan : reform.pack.plan
        guard let candidate = line.after ?? line.before, plan.awards.indices.contains(candidate.award) else {
            return ("", 0)
        }
        return (plan.awards[candidate.award].id, plan.awards[candidate.award].measure)
    }

    /// What people call a rule.
    package func title(of rule: String) -> Text {
        let plans = [reform.pack.plan, baseline.pack.plan]
        return plans.lazy.compactMap { $0.recognition(rule)?.label ?? $0.award(rule)?.title }.first
            ?? Text(zh: rule, en: rule)
    }

    /// What a unit is, by the facts of either settlement.
    package func unit(of line: Line) -> Unit {
        if let before = line.before { return Unit(before.organisation, in: baseline.facts) }
        return Unit(line.after?.organisation ?? -1, in: reform.facts)
    }
}
