// MARK: - The root and its types

extension ModelBuilder {
    mutating func definitions(_ root: XMLElement) -> Definitions {
        inspect(root, as: .definitions)
        var imports: [Import] = []
        var types: [ItemDefinition] = []
        var elements: [DRGElement] = []
        for child in root.children where child.name.namespace == root.name.namespace {
            switch child.name.local {
            case "import": imports.append(importing(child, as: .import))
            case "itemDefinition": types.append(itemDefinition(child))
            case "inputData": elements.append(.inputData(inputData(child)))
            case "decision": elements.append(.decision(decision(child)))
            case "businessKnowledgeModel": elements.append(.businessKnowledgeModel(knowledgeModel(child)))
            case "decisionService": elements.append(.decisionService(service(child)))
            case "knowledgeSource": elements.append(.knowledgeSource(source(child)))
            default: continue
            }
        }
        reportDuplicates(types.map { ($0.id, $0.name, $0.position) })
        reportDuplicates(elements.map { ($0.id, $0.name, $0.position) })
        reportDuplicates(imports.map { ($0.id, $0.name, $0.position) })
        _ = required("namespace", of: root)
        return Definitions(
            id: root.attribute("id"), name: required("name", of: root).normalisedName, label: root.attribute("label"),
            description: onlyText("description", of: root), namespace: namespace, version: version,
            expressionLanguage: root.attribute("expressionLanguage"), imports: imports, itemDefinitions: types,
            drgElements: elements, position: root.position)
    }

    private mutating func reportDuplicates(_ named: [(id: String?, name: String, position: SourcePosition)]) {
        var ids: [TextKey: SourcePosition] = [:]
        var names: [TextKey: SourcePosition] = [:]
        for (id, name, position) in named {
            if let id, let first = ids.updateValue(position, forKey: TextKey(id)) {
                report(.duplicateID(id, first: first), at: position)
                ids[TextKey(id)] = first
            }
            if !name.isEmpty, let first = names.updateValue(position, forKey: TextKey(name)) {
                report(.duplicateName(name, first: first), at: position)
                names[TextKey(name)] = first
            }
        }
    }

    mutating func importing(_ element: XMLElement, as shape: ElementShape) -> Import {
        inspect(element, as: shape)
        return Import(
            id: element.attribute("id"), name: (element.attribute("name") ?? "").normalisedName,
            namespace: required("namespace", of: element), importType: required("importType", of: element),
            locationURI: element.attribute("locationURI"), position: element.position)
    }

    mutating func itemDefinition(_ element: XMLElement) -> ItemDefinition {
        inspect(element, as: .itemDefinition)
        let typeRef = only("typeRef", of: element)
        var components: [ItemDefinition] = []
        for child in element.children("itemComponent") { components.append(itemDefinition(child)) }
        reportDuplicates(components.map { ($0.id, $0.name, $0.position) })
        return ItemDefinition(
            id: element.attribute("id"), name: required("name", of: element).normalisedName,
            label: element.attribute("label"), description: onlyText("description", of: element),
            typeRef: typeRef.flatMap { typeReference($0.text, in: $0) },
            isCollection: flag("isCollection", of: element), itemComponents: components,
            allowedValues: tests("allowedValues", of: element),
            typeConstraint: tests("typeConstraint", of: element), functionItem: functionItem(of: element),
            position: element.position)
    }

    private mutating func functionItem(of element: XMLElement) -> FunctionItem? {
        guard let item = only("functionItem", of: element) else { return nil }
        inspect(item, as: .functionItem)
        return FunctionItem(
            id: item.attribute("id"), parameters: items("parameters", of: item),
            outputTypeRef: typeReference(item.attribute("outputTypeRef"), in: item), position: item.position)
    }

    mutating func item(_ element: XMLElement) -> InformationItem {
        inspect(element, as: .informationItem)
        return InformationItem(
            id: element.attribute("id"), name: required("name", of: element).normalisedName,
            label: element.attribute("label"), typeRef: typeReference(element.attribute("typeRef"), in: element),
            position: element.position)
    }

    mutating func items(_ name: String, of element: XMLElement) -> [InformationItem] {
        var items: [InformationItem] = []
        for child in element.children(name) { items.append(item(child)) }
        return items
    }
}
