import FEEL

extension Compiler {
    /// A decision service as a function: inputs first, then the decisions it is given (DMN 1.5, clause 10.4).
    mutating func add(_ service: DecisionService, _ owner: Owner) -> Int {
        let inputs = places(service.inputData, owner) + places(service.inputDecisions, owner)
        let outputs = places(service.outputDecisions, owner)
        let parameters = inputs.map { Function.Parameter(steps[$0].name, steps[$0].type) }
        let names = outputs.map { steps[$0].name }
        let running = steps.order(for: outputs, isGiven: inputs.contains).map { (place: $0, step: steps[$0]) }
        let declared = type(service.variable?.typeRef, owner)
        var result = declared
        if case .function(_, let type) = declared.bare { result = type }
        let height = running.lazy.compactMap { $0.step.expr?.height }.max() ?? 1
        let function = Function(name: service.name, parameters: parameters, result: result, height: height) {
            evaluator, values, _ in
            let outer = evaluator.globals
            defer { evaluator.globals = outer }
            for (place, value) in zip(inputs, values) { evaluator.globals[place] = value }
            for (place, step) in running where !inputs.contains(place) { evaluator.fill(place, step) }
            let results = outputs.map { evaluator.globals[$0] }
            return results.count == 1 ? results[0] : .context(Context(Array(zip(names, results))))
        }
        let type = FEELType.any
        let position = service.position
        let site = site(naming: service.name, at: position, owner)
        steps.append(
            Step(
                name: Compiler.visibleName(of: service.name, in: owner.model, from: main), kind: .function(function),
                type: type, requirements: [], authorities: [], label: service.label, elementID: service.id,
                namespace: owner.model.namespace, position: position, site: site, isChecked: true))
        return steps.count - 1
    }

    private mutating func places(_ references: [ElementReference], _ owner: Owner) -> [Int] {
        references.compactMap { reference in
            guard let (element, model) = find(reference, owner) else {
                report(.unknownReference, [reference.text], at: reference.position, owner)
                return nil
            }
            return place(of: element, in: model)
        }
    }
}
