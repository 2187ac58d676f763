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
        let demand = DecisionDemand(
            version.decision, gives: [type], of: FactsVocabulary.namespace, given: given, in: PlanReader.fileName,
            at: version.places["decision"])
        add(demand.findings(in: pack))
    }
}
