import DMN
import FEEL

extension PackCheck {
    /// What the compiler found in the models: in a policy every one of it is an error, for it would make an amount
    /// null. The clock is refused with it: two people must get the same answer on different days.
    mutating func checkExpressions() {
        for model in pack.models {
            for finding in model.program.findings {
                let file = pack.file(ofNamespace: finding.namespace) ?? model.file
                report(.expression(finding), in: file, at: finding.position)
            }
        }
    }

    /// Models ask only for what the platform gives, under its names and types.
    mutating func checkInputs() {
        for model in pack.models {
            for input in model.definitions.inputData where !input.name.isSame(as: FactsVocabulary.parameters) {
                guard let expected = FactsVocabulary.type(ofInput: input.name) else {
                    report(.unknownInput(input.name), in: model.file, at: input.position)
                    continue
                }
                guard let step = model.program.step(named: input.name), step.isInput else { continue }
                if !FactsVocabulary.isType(step.type, expected) {
                    report(
                        .typeOf(input.name, expected: expected, found: "\(step.type)"), in: model.file,
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
                case .decision(let decision) where decision.authorityRequirements.isEmpty:
                    report(.decisionWithoutClause(decision.name), in: model.file, at: decision.position)
                default: break
                }
            }
        }
    }
}

// MARK: - Parameters

extension PackCheck {
    /// Models name parameters that exist, with their type; parameters no model names are for thought.
    mutating func checkParameters() {
        var named: Set<Word> = []
        for model in pack.models {
            guard let step = model.program.step(named: FactsVocabulary.parameters), step.isInput else { continue }
            let places = componentPlaces(of: step, in: model)
            for field in step.type.fields ?? [] {
                named.insert(Word(field.name))
                let position = places[Word(field.name)] ?? step.position
                guard let parameter = plan.parameter(field.name) else {
                    report(.unknownParameter(field.name), in: model.file, at: position)
                    continue
                }
                let expected = parameter.kind.rawValue
                if !FactsVocabulary.isType(field.type, expected) {
                    report(
                        .typeOf(field.name, expected: expected, found: "\(field.type)"), in: model.file, at: position)
                }
            }
            if step.type.fields == nil { report(.parametersUntyped, in: model.file, at: step.position) }
        }
        for parameter in plan.parameters where !named.contains(Word(parameter.name)) {
            report(.unusedParameter(parameter.name), at: parameter.places["name"])
        }
    }

    /// Where the components of the model's own type of parameters stand.
    private func componentPlaces(of step: Step, in model: Model) -> [Word: SourcePosition] {
        guard case .inputData(let input) = model.definitions.element(named: step.name),
            let typeName = input.variable?.typeRef?.name,
            let definition = model.definitions.itemDefinition(named: typeName)
        else { return [:] }
        var places: [Word: SourcePosition] = [:]
        for component in definition.itemComponents { places[Word(component.name)] = component.position }
        return places
    }
}
