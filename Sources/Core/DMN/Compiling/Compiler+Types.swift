import FEEL

extension Compiler {
    /// The types that may be named in a model: its own and, with the import's name before them, imported ones.
    mutating func types(of model: Definitions) -> [String: FEELType] {
        if let known = types[TextKey(model.namespace)] { return known }
        types[TextKey(model.namespace)] = [:]
        var named: [String: FEELType] = [:]
        for entry in model.imports where entry.isModel {
            guard let imported = models[TextKey(entry.namespace)], imported.namespace != model.namespace else {
                continue
            }
            for (name, type) in types(of: imported) {
                named[entry.name.isEmpty ? name : "\(entry.name).\(name)"] = type
            }
        }
        types[TextKey(model.namespace)] = named
        for definition in model.itemDefinitions { _ = type(of: definition, in: model) }
        return types[TextKey(model.namespace)] ?? named
    }

    /// The type of a definition at the top of a model; its name is known from then on.
    private mutating func type(of definition: ItemDefinition, in model: Definitions) -> FEELType {
        if let known = types[TextKey(model.namespace)]?[definition.name] { return known }
        let owner = Owner(element: definition.name, elementID: definition.id, model: model)
        let key = ElementKey(model.namespace, "type " + definition.name)
        guard openTypes.insert(key).inserted else { return .any }
        var type = openTypes.count <= Compiler.chainLimit ? named(definition, definition.name, owner) : .any
        openTypes.remove(key)
        if openTypes.count >= Compiler.chainLimit || type.depth > 2 * Compiler.chainLimit {
            report(.nestedTooDeep, ["\(Compiler.chainLimit)"], at: definition.position, owner)
            type = .any
        }
        types[TextKey(model.namespace), default: [:]][definition.name] = type
        return type
    }

    /// A definition as a type with a name of its own.
    private mutating func named(_ definition: ItemDefinition, _ name: String, _ owner: Owner) -> FEELType {
        let namespace = owner.model.namespace
        var type = bare(definition, name, owner)
        if let values = definition.allowedValues, !values.text.isBlank {
            let tests = constraint(values, type, owner)
            let itemName = definition.isCollection ? name + " (item)" : name
            type = .named(NamedType(name: itemName, namespace: namespace, type: type, constraint: tests))
        }
        if definition.isCollection { type = .list(type) }
        if let limit = definition.typeConstraint, !limit.text.isBlank {
            let tests = constraint(limit, type, owner)
            return .named(NamedType(name: name, namespace: namespace, type: type, constraint: tests))
        }
        if case .named(let made) = type, made.name == name, made.namespace == namespace { return type }
        return .named(NamedType(name: name, namespace: namespace, type: type))
    }

    private mutating func bare(_ definition: ItemDefinition, _ name: String, _ owner: Owner) -> FEELType {
        if let reference = definition.typeRef { return type(reference, owner) }
        if let function = definition.functionItem {
            let parameters = function.parameters.map { type($0.typeRef, owner) }
            return .function(parameters, type(function.outputTypeRef, owner))
        }
        if definition.itemComponents.isEmpty { return .any }
        return .context(
            definition.itemComponents.map { component in
                FEELType.Field(component.name, member(component, of: name, owner))
            })
    }

    private mutating func member(_ component: ItemDefinition, of name: String, _ owner: Owner) -> FEELType {
        let isPlain = component.allowedValues == nil && component.typeConstraint == nil
        if isPlain, let reference = component.typeRef {
            let type = type(reference, owner)
            return component.isCollection ? .list(type) : type
        }
        return named(component, "\(name).\(component.name)", owner)
    }

    private mutating func constraint(_ tests: BoxedUnaryTests, _ type: FEELType, _ owner: Owner) -> UnaryTests {
        var checker = Checker(scope: Scope(), hosts: hosts)
        let number = source(tests.text, owner)
        let result = checker.unaryTests(tests.text.content, input: type, source: number)
        report(checker.diagnostics)
        return result
    }
}

// MARK: - References

extension Compiler {
    mutating func type(_ reference: TypeReference?, _ owner: Owner) -> FEELType {
        guard let reference, !reference.name.isEmpty else { return .any }
        let model = reference.namespace.flatMap { models[TextKey($0)] } ?? owner.model
        if model.namespace == owner.model.namespace {
            if let definition = model.itemDefinition(named: reference.name) { return type(of: definition, in: model) }
            if let known = types(of: model)[reference.name] { return known }
        } else if let known = types(of: model)[reference.name] {
            return known
        }
        if let builtin = FEELType.builtin(reference.name) { return builtin }
        if let written = written(reference, owner) { return written }
        let names = Array(types(of: owner.model).keys) + FEELType.builtinNames
        let hint = names.similar(to: reference.name) ?? ""
        report(.unknownType, [reference.name, hint], at: reference.position, owner)
        return .any
    }

    /// A type that a reference spells out, such as `list<number>`.
    private mutating func written(_ reference: TypeReference, _ owner: Owner) -> FEELType? {
        guard reference.text.utf8.contains(UInt8(ascii: "<")) else { return nil }
        var checker = Checker(scope: Scope(types: types(of: owner.model)))
        let probe = checker.expression("null instance of " + reference.text)
        guard checker.diagnostics.isEmpty, case .instanceOf(_, let type) = probe.kind else { return nil }
        return type
    }
}
