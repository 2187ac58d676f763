import DMN
package import Exact
import FEEL
package import Policy
import Progress
package import Settlement

/// What the goals of a plan come to by the facts of one year, as far as these can measure them; it does not depend on
/// what awards pay, so it is counted once.
package struct MeasuredGoals: Sendable {
    /// A goal under one reading.
    package struct Line: Sendable {
        /// The goal.
        package let goal: Goal
        /// The reading; nil where the goal has one only.
        package let reading: Goal.Reading?
        /// Whether the value is a share, per cent.
        package let isShare: Bool
        /// What the year comes to.
        package let standing: Standing
        /// The places in the plan of the awards that pay on the kind of facts the goal counts.
        package let awards: [Int]
    }

    /// What the year comes to, or why the facts do not say.
    package enum Standing: Sendable {
        /// The value in the goal's base unit: yuan, entries, or per cent.
        case measured(Decimal128)
        /// What the facts lack.
        case unmeasured(Text)
    }

    /// The goals in the order of the plan, each with its readings.
    package let lines: [Line]

    /// The goals of a pack, by the facts that a settlement of it was made of.
    package init(_ settlement: Settlement) {
        let pack = settlement.pack
        let book = GoalBook.read(pack).0
        lines = pack.plan.goals.flatMap { goal in
            let measure = book?.measure(of: goal.id)
            let awards = measure.map { MeasuredGoals.awards(on: $0, pack.plan) } ?? []
            return (goal.readings.isEmpty ? [nil] : goal.readings.map { Optional($0) }).map { reading in
                let standing = MeasuredGoals.standing(of: goal, measure, book, reading, settlement)
                return Line(
                    goal: goal, reading: reading, isShare: measure?.sum == .share, standing: standing, awards: awards)
            }
        }
    }

    /// The awards that pay on what the goal counts: contracts, or recognitions of its kinds.
    private static func awards(on measure: GoalMeasure, _ plan: Plan) -> [Int] {
        plan.awards.indices.filter { place in
            let award = plan.awards[place]
            return award.isEnabled
                && measure.sources.contains { source in
                    switch source.rows {
                    case .contracts: award.subject == .unit && award.reads != [.recognitions]
                    case .recognitions:
                        award.kinds.contains { kind in source.kinds.contains { $0.utf8.elementsEqual(kind.utf8) } }
                    case .agencies, .brokers, .carriers: false
                    }
                }
        }
    }
}

// MARK: - Counting

extension MeasuredGoals {
    private static func standing(
        of goal: Goal, _ measure: GoalMeasure?, _ book: GoalBook?, _ reading: Goal.Reading?, _ settlement: Settlement
    ) -> Standing {
        guard let measure else {
            let why = book?.reasonUnmeasured(goal.id)
            return .unmeasured(why ?? Text(zh: "政策包没有写怎样计数", en: "the pack does not say how it is counted"))
        }
        guard goal.counted == .year, measure.sources.allSatisfy({ $0.rows == .contracts }) else {
            let rows = measure.sources.map(\.rows.label)
            return .unmeasured(
                Text(
                    zh: "由\(rows.map(\.zh).joined(separator: "、"))的在册情况计数，一个年度的测算事实只有当年的合同和认定",
                    en: "counts \(rows.map(\.en).joined(separator: ", ")) over time; the facts hold one year's events"))
        }
        var sums = GoalSums()
        for source in measure.sources {
            guard
                let decision = settlement.pack.model(for: source.decision)?.program.prepared(source.decision.decision)
            else { return .unmeasured(Text(zh: "决策不在政策包中", en: "its decision is not in the pack")) }
            let unknown = decision.inputs.filter { name in
                ContractFact(rawValue: name) == nil && name != "reading" && name != "parameters"
            }
            guard unknown.isEmpty else {
                let names = unknown.joined(separator: ", ")
                return .unmeasured(
                    Text(zh: "计数要看 \(names)，测算事实没有这一项", en: "it looks at \(names), which the facts do not have"))
            }
            var count = ContractCount(decision, reading ?? .registered, settlement)
            sums = count.sums(measure.sum, adding: sums)
        }
        guard let value = value(of: sums, measure.sum) else {
            return .unmeasured(Text(zh: "当年没有可计的合同", en: "no contract of the year counts"))
        }
        return .measured(value)
    }

    /// The sums in the goal's base unit; nil for a share of nothing.
    private static func value(of sums: GoalSums, _ sum: GoalMeasure.Sum) -> Decimal128? {
        switch sum {
        case .turnover, .technologyAmount: Decimal128(sums.whole)?.divided(by: 100)
        case .rows: Decimal128(sums.whole)
        case .share:
            sums.whole == 0
                ? nil : Decimal128(sums.part)?.multiplied(by: 100)?.divided(by: Decimal128(sums.whole) ?? 1)
        }
    }
}

/// Asks a decision which contracts of the year count; contracts that agree in all it looks at are asked about once.
private struct ContractCount {
    private let decision: PreparedDecision
    private let reading: Goal.Reading
    private let facts: Facts
    private let year: Int
    private let parameters: Value
    private let asked: [ContractFact]
    private var known: [[Int64]: Verdict] = [:]

    init(_ decision: PreparedDecision, _ reading: Goal.Reading, _ settlement: Settlement) {
        self.decision = decision
        self.reading = reading
        facts = settlement.facts
        year = settlement.year
        parameters = settlement.pack.parametersContext
        asked = decision.inputs.compactMap { ContractFact(rawValue: $0) }
    }

    /// What the contracts that count add to sums.
    mutating func sums(_ sum: GoalMeasure.Sum, adding sums: GoalSums) -> GoalSums {
        var sums = sums
        guard let first = CivilDay(year: year, month: 1, day: 1)?.number,
            let last = CivilDay(year: year, month: 12, day: 31)?.number
        else { return sums }
        for row in 0..<facts.contracts.count where (first...last).contains(Int64(facts.contracts.days[row])) {
            let verdict = verdict(row)
            guard verdict.counts else { continue }
            let own =
                sum == .rows
                ? 1 : sum == .technologyAmount ? facts.contracts.technologyAmounts[row] : facts.contracts.turnover[row]
            let amount = Int128(verdict.amount ?? own)
            sums.rows += 1
            sums.whole += amount
            if verdict.isPart { sums.part += amount }
        }
        return sums
    }

    private mutating func verdict(_ row: Int) -> Verdict {
        let codes = asked.map { facts.code($0, of: row) }
        if let verdict = known[codes] { return verdict }
        var values = zip(asked, codes).map { fact, code in facts.value(fact, code) }[...]
        let given = decision.inputs.map { name -> Value in
            switch name {
            case "reading": .string(reading.rawValue)
            case "parameters": parameters
            default: values.popFirst() ?? .null
            }
        }
        let verdict = Verdict(decision.evaluate(given).value)
        known[codes] = verdict
        return verdict
    }
}
