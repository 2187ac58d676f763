import Civic
import DMN
import Exact
import FEEL

extension PackCheck {
    /// Asks the models for every amount that the plan states: both must say the same.
    mutating func checkAmounts() {
        // A model with a fault of its own gives null for it: that is no news about the amounts.
        let faulty = Set(findings.filter(\.isError).map(\.file))
        for award in plan.awards where award.subject == .recognition {
            for version in award.versions {
                guard let model = pack.model(for: version.decision), model.isWhole, !faulty.contains(model.file)
                else { continue }
                for amount in version.amounts where amount.fixed == nil || amount.ceiling == nil {
                    check(amount, of: version, in: model)
                }
            }
        }
    }

    private mutating func check(_ amount: Award.Version.Amount, of version: Award.Version, in model: Model) {
        for isAboveScale in [false, true] {
            let inputs = inputs(kind: amount.kind, on: version.from, isAboveScale: isAboveScale)
            let answer = model.program.evaluate(version.decision.decision, inputs: inputs).value
            guard let fault = fault(of: answer, against: amount, version.decision) else { continue }
            let key = amount.fixed != nil ? "fixed_yuan" : amount.ceiling != nil ? "ceiling_yuan" : "kind"
            report(fault, at: amount.places[key])
            return
        }
    }

    /// What is wrong with the answer for one recognition; nil where it says what the plan says.
    private func fault(
        of answer: Value, against amount: Award.Version.Amount, _ decision: DecisionReference
    ) -> Finding.Fault? {
        guard let number = answer["amount"].number, let outcome = answer["outcome"].string else {
            return .noAnswer(amount.kind, decision)
        }
        guard let money = Yuan(number) else { return .notWholeFen("\(number)", amount.kind, decision) }
        let expected: (money: Yuan, outcome: String)? =
            amount.fixed.map { ($0, "granted") } ?? amount.ceiling.map { ($0, "assumed") }
        guard let expected else { return nil }
        if money != expected.money {
            return .amountDiffers(amount.kind, plan: expected.money, model: money, decision)
        }
        if !outcome.isSame(as: expected.outcome) {
            return .outcomeDiffers(amount.kind, expected: expected.outcome, found: outcome, decision)
        }
        let clause = answer["clause"].string ?? ""
        return clause.isSame(as: amount.clause) ? nil : .clauseOfAmountDiffers(amount, clause, decision)
    }

    /// A unit of the city with one recognition on `day`, not yet approved, and nothing else.
    private func inputs(kind: String, on day: CivilDay, isAboveScale: Bool) -> [String: Value] {
        let recognition = Value.context([
            "recognition": .string(kind), "recognised_on": .date(day), "approved_amount": .null,
        ])
        let unit = Value.context([
            "org_id": .string("91370100MA00000000"), "kind": .string("enterprise"), "size": .string("medium"),
            "district": .string(plan.districts.all.first?.name ?? plan.districts.outside),
            "hnte_first_year": .number(day.year), "above_scale_industrial": .boolean(isAboveScale),
        ])
        let lastDay = CivilDay(year: day.year, month: 12, day: 31) ?? day
        return [
            "unit": unit, "recognition": recognition, "recognitions": .list([recognition]), "sales": .list([]),
            "purchases": .list([]), "year": .number(day.year), "as of": .date(lastDay),
            FactsVocabulary.parameters: pack.parametersContext,
        ]
    }
}
