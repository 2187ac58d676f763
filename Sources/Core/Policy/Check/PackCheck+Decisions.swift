import DMN
import FEEL

extension PackCheck {
    /// The decisions that versions name exist, give the vocabulary's type, and ask only for what they will be given.
    mutating func checkDecisions() {
        for award in plan.awards {
            let given: Set<String> =
                award.subject == .unit
                ? ["unit", "sales", "purchases", "recognitions", "year", "as of", FactsVocabulary.parameters]
                : [
                    "unit", "sales", "purchases", "recognitions", "recognition", "year", "as of",
                    FactsVocabulary.parameters,
                ]
            for version in award.versions { check(version, gives: FactsVocabulary.award, given: given) }
        }
        for version in plan.combination?.versions ?? [] {
            let given: Set = ["candidates", "year", "as of", FactsVocabulary.parameters]
            check(version, gives: FactsVocabulary.combination, given: given)
        }
    }

    private mutating func check(_ version: Award.Version, gives type: String, given: Set<String>) {
        let (reference, position) = (version.decision, version.places["decision"])
        guard !reference.file.isEmpty else { return }
        guard let model = pack.model(reference.file) else {
            // A file that is there but could not be read was reported when it was read.
            guard !pack.files.contains(where: { $0.name.isSame(as: reference.file) }) else { return }
            report(.modelMissing(reference.file, present: pack.models.map(\.file)), at: position)
            return
        }
        guard let decision = model.decision(reference.decision),
            let place = model.program.place(named: reference.decision)
        else {
            let present = model.definitions.decisions.map(\.name)
            report(.decisionMissing(reference, present: present), at: position)
            return
        }
        let step = model.program.steps[place]
        if model.isWhole, !FactsVocabulary.isType(step.type, type) {
            report(
                .typeOf(reference.decision, expected: type, found: "\(step.type)"), in: model.file,
                at: decision.variable?.typeRef?.position ?? decision.position)
        }
        for needed in model.program.order(for: [place]).map({ model.program.steps[$0] })
        where needed.isInput && !given.contains(needed.name) && FactsVocabulary.type(ofInput: needed.name) != nil {
            report(.inputNotGiven(needed.name, to: reference), at: position)
        }
    }
}
