import FEEL

extension Compiler {
    /// The step of an element, made with everything it requires if it is not there yet; nil in a circle.
    mutating func place(of element: DRGElement, in model: Definitions) -> Int? {
        let key = ElementKey(model.namespace, element.id ?? element.name)
        if let place = places[key] { return place }
        if case .knowledgeSource = element { return nil }
        let owner = Owner(element: element.name, elementID: element.id, model: model)
        guard open.insert(key).inserted else {
            report(.requiresItself, [element.name], at: element.position, owner)
            return nil
        }
        defer { open.remove(key) }
        guard open.count <= Compiler.chainLimit else {
            report(.nestedTooDeep, ["\(Compiler.chainLimit)"], at: element.position, owner)
            return nil
        }
        let place: Int
        switch element {
        case .inputData(let input): place = add(input, owner)
        case .decision(let decision): place = add(decision, owner)
        case .businessKnowledgeModel(let knowledge): place = add(knowledge, key, owner)
        case .decisionService(let service): place = add(service, owner)
        case .knowledgeSource: return nil
        }
        places[key] = place
        return place
    }

    private mutating func append(
        _ element: DRGElement, _ kind: Step.Kind, _ type: FEELType, requirements: [Int], authorities: [String] = [],
        label: String?, _ owner: Owner
    ) -> Int {
        let name = Compiler.visibleName(of: element.name, in: owner.model, from: main)
        let site = site(naming: name, at: element.position, owner)
        steps.append(
            Step(
                name: name, kind: kind, type: type, requirements: requirements.sorted(), authorities: authorities,
                label: label, elementID: element.id, namespace: owner.model.namespace, position: element.position,
                site: site, isChecked: kind.isChosen(as: type)))
        return steps.count - 1
    }

    /// The name under which one model sees an element of another: with the import's name before it.
    static func visibleName(of name: String, in model: Definitions, from viewer: Definitions) -> String {
        guard model.namespace != viewer.namespace,
            let entry = viewer.imports.first(where: { $0.namespace == model.namespace }), !entry.name.isEmpty
        else { return name }
        return "\(entry.name).\(name)"
    }

    private mutating func add(_ input: InputData, _ owner: Owner) -> Int {
        let type = type(input.variable?.typeRef, owner)
        return append(.inputData(input), .input, type, requirements: [], label: input.label, owner)
    }

    private mutating func add(_ decision: Decision, _ owner: Owner) -> Int {
        let references =
            decision.informationRequirements.map(\.reference) + decision.knowledgeRequirements.map(\.reference)
        let (scope, requirements) = scope(references, owner)
        let type = type(decision.variable?.typeRef ?? decision.expression?.typeRef, owner)
        var kind = Step.Kind.empty
        if let expression = decision.expression {
            var lowering = Lowering(compiler: self, owner: owner, scope: scope)
            let expr = lowering.lower(expression, named: decision.name)
            self = lowering.finished()
            kind = .decision(expr, frame: lowering.frame)
        } else {
            report(.noLogic, [decision.name], at: decision.position, owner)
        }
        return append(
            .decision(decision), kind, type, requirements: requirements, authorities: authorities(of: decision, owner),
            label: decision.label, owner)
    }

    /// The names of the knowledge sources a decision rests on.
    private func authorities(of decision: Decision, _ owner: Owner) -> [String] {
        decision.authorityRequirements.compactMap { requirement in
            let model = requirement.reference.namespace.flatMap { models[TextKey($0)] } ?? owner.model
            guard case .knowledgeSource(let source) = model.element(id: requirement.reference.id) else { return nil }
            return source.name
        }
    }

    private mutating func add(_ knowledge: BusinessKnowledgeModel, _ key: ElementKey, _ owner: Owner) -> Int {
        let (required, requirements) = scope(knowledge.knowledgeRequirements.map(\.reference), owner)
        var scope = required
        guard let logic = knowledge.encapsulatedLogic else {
            report(.noLogic, [knowledge.name], at: knowledge.position, owner)
            return append(
                .businessKnowledgeModel(knowledge), .empty, .any, requirements: requirements, label: knowledge.label,
                owner)
        }
        // The function may call itself: it sees its own name at a place of the frame it runs in.
        let itself = scope.declareLocal(knowledge.name, type: .any)
        let declared = type(knowledge.variable?.typeRef, owner)
        var lowering = Lowering(compiler: self, owner: owner, scope: scope)
        var result = lowering.type(logic.head.typeRef ?? logic.body?.typeRef)
        if case .function(_, let type) = declared.bare { result = type } else if declared != .any { result = declared }
        let function =
            logic.kind == .feel
            ? Function(lowering.function(logic, named: knowledge.name, itself: itself, result: result))
            : lowering.externalFunction(logic, named: knowledge.name, result: result)
        self = lowering.finished()
        return append(
            .businessKnowledgeModel(knowledge), .function(function), .any, requirements: requirements,
            label: knowledge.label, owner)
    }

    /// The names an element may use: what it requires, and nothing else.
    mutating func scope(_ references: [ElementReference], _ owner: Owner) -> (scope: Scope, requirements: [Int]) {
        var scope = Scope(types: types(of: owner.model))
        var requirements: [Int] = []
        for reference in references {
            guard let (element, model) = find(reference, owner) else {
                report(.unknownReference, [reference.text], at: reference.position, owner)
                continue
            }
            guard let place = place(of: element, in: model) else { continue }
            requirements.append(place)
            let name = Compiler.visibleName(of: element.variable?.name ?? element.name, in: model, from: owner.model)
            let step = steps[place]
            var type = step.type
            if case .function(let function) = step.kind {
                type = .function(function.parameters.map(\.type), function.result)
            }
            scope.declare(name, at: .global(place), type: type)
        }
        return (scope, requirements)
    }

    func find(_ reference: ElementReference, _ owner: Owner) -> (element: DRGElement, model: Definitions)? {
        let model = reference.namespace.flatMap { models[TextKey($0)] } ?? owner.model
        return model.element(id: reference.id).map { ($0, model) }
    }
}
