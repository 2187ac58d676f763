package import Civic
package import Exact
package import Interchange
package import Policy
package import Settlement

/// What one unit gets in a year and why, rule by rule: what the command prints and the page shows.
package struct UnitExplanation: Sendable {
    /// The plan.
    package let plan: Plan
    /// The unit's credit code.
    package let organisation: CreditCode
    /// The year.
    package let year: Int
    /// The one rule asked for; `nil` for all.
    package let rule: String?
    /// What each rule says; without those that the year has no fact for.
    package let explanations: [AwardExplanation]
    /// Whether rows that name the unit were set aside, so that the amounts may change.
    package let isDamaged: Bool

    /// Evaluates every rule for one unit, with its trace.
    ///
    /// - Parameters:
    ///   - files: the files of facts, of the whole city or of this unit and those it deals with.
    ///   - asOf: the day whose rules judge yearly totals; `nil` for 31 December.
    ///   - rule: the one rule asked for.
    /// - Throws: ``Fault``, `FactsFault`, `SettlementFault`.
    package init(
        of organisation: CreditCode, _ pack: Pack, _ files: [String: [UInt8]], year: Int, asOf: CivilDay?,
        rule: String? = nil
    ) throws {
        let facts = try FactsReader.read(files, plan: pack.plan)
        guard let number = facts.organisations.ids.firstIndex(of: organisation) else {
            throw facts.missing[organisation].map { Fault.setAside(organisation, $0) } ?? Fault.unknown(organisation)
        }
        let settler = try Settler(pack, facts, year: year, asOf: asOf, keeping: .everything)
        var candidates = try settler.candidates(of: number)
        if let rule {
            let known = pack.plan.awards.flatMap { $0.subject == .unit ? [$0.id] : $0.kinds }
            guard known.contains(rule) else { throw Fault.noRule(rule, known: known) }
            candidates = candidates.filter { $0.rule == rule }
        }
        let explainer = Explainer(pack, facts, programs: settler.programs)
        plan = pack.plan
        self.organisation = organisation
        self.year = year
        self.rule = rule
        explanations = candidates.map { explainer.explanation(of: $0, tellsMissing: true) }
        isDamaged = facts.damaged.contains(Int32(number))
    }
}

extension UnitExplanation {
    /// What the rules come to.
    package var total: Yuan { Yuan(fen: explanations.reduce(0) { $0 + $1.amount.fen }) }

    /// What the plan does not say and the amounts rest on, each once.
    package var assumptions: [Assumption] {
        let ids = Set(explanations.flatMap(\.assumptions).map(\.id))
        return plan.assumptions.filter { ids.contains($0.id) }
    }

    /// Why there is nothing to explain.
    package enum Fault: Error, CustomStringConvertible {
        /// No rule goes by this name.
        case noRule(String, known: [String])
        /// The unit's own row was set aside.
        case setAside(CreditCode, RowProblem)
        /// The facts do not have the unit.
        case unknown(CreditCode)

        /// What is wrong and how to mend it.
        package var description: String {
            switch self {
            case .noRule(let rule, let known): "没有名为 \(rule) 的规则。可选：\(known.joined(separator: "、"))"
            case .setAside(let code, let problem):
                "单位 \(code) 的记录已搁置：\(problem.file):\(problem.line) \(problem.problem)。\(problem.remedy)。"
            case .unknown(let code): "单位表中没有 \(code)。请核对代码；代码有误的行列在 problems.csv。"
            }
        }
    }
}
