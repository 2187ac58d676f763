import DMN
import FEEL

extension PackCheck {
    /// What the compiler found in the models: in a policy every one of it is an error, for it would make an amount
    /// null. The clock is refused with it: two people must get the same answer on different days.
    mutating func checkExpressions() {
        for model in wholeModels {
            for finding in model.program.findings {
                let file = pack.file(ofNamespace: finding.namespace) ?? model.file
                report(.expression(finding), in: file, at: finding.position)
            }
        }
    }

    /// Models ask only for what the platform gives, under its names and types.
    mutating func checkInputs() {
        for model in wholeModels {
            let shared = pack.sharedInputs(of: model)
            for input in model.definitions.inputData where !input.name.isSame(as: FactsVocabulary.parameters) {
                let declared = shared.first { $0.name.isSame(as: input.name) } ?? SharedInput(fact: input.name)
                guard let declared else {
                    report(.unknownInput(input.name, shared: shared.map(\.name)), in: model.file, at: input.position)
                    continue
                }
                guard let step = model.program.step(named: input.name), step.isInput else { continue }
                if !declared.isType(step.type) {
                    report(
                        .typeOf(input.name, expected: declared.written, found: "\(step.type)"), in: model.file,
                        at: input.variable?.typeRef?.position ?? input.position)
                }
            }
        }
    }

    /// Every decision and every table row rests on a clause of the plan.
    mutating func checkAuthorities() {
        for model in pack.models {
            for element in model.definitions.drgElements {
                switch element {
                case .knowledgeSource(let source) where plan.clauses[source.name] == nil:
                    report(.sourceIsNoClause(source.name), in: model.file, at: source.position)
                case .decision(let decision): checkAuthorities(of: decision, in: model)
                default: break
                }
            }
        }
    }
}

// MARK: - Clauses of decisions

extension PackCheck {
    private mutating func checkAuthorities(of decision: Decision, in model: Model) {
        if decision.authorityRequirements.isEmpty {
            report(.decisionWithoutClause(decision.name), in: model.file, at: decision.position)
        }
        for requirement in decision.authorityRequirements where requirement.reference.namespace == nil {
            if model.definitions.element(id: requirement.reference.id) == nil {
                report(
                    .authorityMissing(requirement.reference.text), in: model.file, at: requirement.reference.position)
            }
        }
    }

    /// The models whose types are all known.
    var wholeModels: [Model] { pack.models.filter(\.isWhole) }
}

// MARK: - Parameters

extension PackCheck {
    /// Models name parameters that exist, with their type; parameters no model names are for thought.
    mutating func checkParameters() {
        var named: Set<Word> = []
        for model in pack.models {
            guard let step = model.program.step(named: FactsVocabulary.parameters), step.isInput else { continue }
            let components = components(of: step, in: model)
            for field in step.type.fields ?? [] {
                named.insert(Word(field.name))
                let component = components[Word(field.name)]
                guard let parameter = plan.parameter(field.name) else {
                    let position = component?.position ?? step.position
                    report(.unknownParameter(field.name), in: model.file, at: position)
                    continue
                }
                let expected = parameter.kind.rawValue
                guard model.isWhole, !FactsVocabulary.isType(field.type, expected) else { continue }
                report(
                    .typeOf(field.name, expected: expected, found: "\(field.type)"), in: model.file,
                    at: component?.typeRef?.position ?? component?.position ?? step.position)
            }
            if step.type.fields == nil { report(.parametersUntyped, in: model.file, at: step.position) }
        }
        for parameter in plan.parameters where !named.contains(Word(parameter.name)) {
            report(.unusedParameter(parameter.name), at: parameter.places["name"])
        }
    }

    /// The components of the model's own type of parameters.
    private func components(of step: Step, in model: Model) -> [Word: ItemDefinition] {
        guard case .inputData(let input) = model.definitions.element(named: step.name),
            let typeName = input.variable?.typeRef?.name,
            let definition = model.definitions.itemDefinition(named: typeName)
        else { return [:] }
        var components: [Word: ItemDefinition] = [:]
        for component in definition.itemComponents { components[Word(component.name)] = component }
        return components
    }
}
