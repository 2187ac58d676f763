import DMN
import FEEL

extension PackCheck {
    /// Money that depends on where the other party sits may keep outsiders from the market: such an award needs a
    /// fair-competition review on record.
    mutating func checkCompetition() {
        for award in plan.awards where award.legality.fairCompetitionReview == nil {
            var seen: Set<DecisionReference> = []
            for version in award.versions where seen.insert(version.decision).inserted {
                guard let model = pack.model(for: version.decision),
                    let place = model.program.place(named: version.decision.decision)
                else { continue }
                for step in model.program.order(for: [place]).map({ model.program.steps[$0] }) {
                    checkCompetition(step, of: award, in: model)
                }
            }
        }
    }

    private mutating func checkCompetition(_ step: Step, of award: Award, in model: Model) {
        guard let expr = step.expr else { return }
        var reading = CounterpartyReading(functionsAskDistrict: functionsAskDistrict(in: model.program))
        reading.read(expr)
        guard let site = reading.sites.first else { return }
        let clauses = step.authorities.isEmpty ? [award.clause] : step.authorities
        report(
            .dependsOnPlace(award.id, decision: step.name, clauses: clauses),
            in: pack.file(ofNamespace: step.namespace) ?? model.file,
            at: model.program.position(of: site) ?? step.position)
    }

    private func functionsAskDistrict(in program: Program) -> Bool {
        let functions = program.steps.filter { if case .function = $0.kind { true } else { false } }.map(\.name)
        return program.sources.contains { source in
            functions.contains { $0.isSame(as: source.element) } && source.text.content.contains("district")
        }
    }
}
