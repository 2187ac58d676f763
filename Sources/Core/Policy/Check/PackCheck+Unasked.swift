import DMN

extension PackCheck {
    /// An element of any model of the pack.
    private struct Element: Hashable {
        let namespace: Word
        let id: Word

        init(_ namespace: String, id: String?, name: String) {
            self.namespace = Word(namespace)
            self.id = Word(id ?? name)
        }

        init(_ step: Step) { self.init(step.namespace, id: step.elementID, name: step.name) }
    }

    /// Decisions that neither the plan nor a section names and no such decision needs; of a chain of them the last.
    ///
    /// Nothing is said where a section does not tell what it asks, or where a model could not be read whole.
    static func unasked(in pack: Pack, _ sections: [PackSection]) -> [Finding] {
        let asking = sections.compactMap(\.asks)
        guard !sections.isEmpty, asking.count == sections.count, pack.models.allSatisfy(\.isWhole) else { return [] }
        let versions = pack.plan.awards.flatMap(\.versions) + (pack.plan.combination?.versions ?? [])
        let asked = versions.map(\.decision) + asking.flatMap { $0(pack) }
        var needed: Set<Element> = []
        for model in pack.models {
            let steps = model.program.steps
            var places = asked.filter { $0.file.isSame(as: model.file) }
                .compactMap { model.program.place(named: $0.decision) }
            // A service is there for others to call.
            places += steps.indices.filter { if case .function = steps[$0].kind { true } else { false } }
            for place in model.program.order(for: places) { needed.insert(Element(steps[place])) }
            for step in steps {
                for place in step.requirements { needed.insert(Element(steps[place])) }
            }
        }
        return pack.models.flatMap { model in
            model.definitions.decisions.filter { decision in
                !needed.contains(Element(model.definitions.namespace, id: decision.id, name: decision.name))
            }.map { Finding(.decisionUnasked($0.name), file: model.file, at: $0.position) }
        }
    }
}
