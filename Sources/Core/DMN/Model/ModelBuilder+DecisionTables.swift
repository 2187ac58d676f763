// MARK: - Decision tables

extension ModelBuilder {
    mutating func decisionTable(_ element: XMLElement) -> DecisionTable {
        inspect(element, as: .decisionTable)
        let hitPolicy = choice("hitPolicy", of: element, default: DecisionTable.HitPolicy.unique) ?? .unique
        let aggregation = choice("aggregation", of: element, default: DecisionTable.Aggregation?.none)
        if aggregation != nil, hitPolicy != .collect { report(.aggregationWithoutCollect, at: element.position) }
        let inputs = inputs(of: element)
        let outputs = outputs(of: element)
        return DecisionTable(
            head: head(element), hitPolicy: hitPolicy, aggregation: aggregation,
            preferredOrientation: choice("preferredOrientation", of: element, default: .ruleAsRow) ?? .ruleAsRow,
            outputLabel: element.attribute("outputLabel"), inputs: inputs, outputs: outputs,
            annotations: annotations(of: element),
            rules: rules(of: element, inputs: inputs.count, outputs: outputs.count))
    }

    private mutating func inputs(of element: XMLElement) -> [DecisionTable.Input] {
        var inputs: [DecisionTable.Input] = []
        for child in element.children("input") {
            inspect(child, as: .input)
            guard let expression = only("inputExpression", of: child) else {
                report(.missingElement("<inputExpression>", parent: "input"), at: child.position)
                continue
            }
            inputs.append(
                DecisionTable.Input(
                    id: child.attribute("id"), label: child.attribute("label"), expression: literal(expression),
                    values: tests("inputValues", of: child), position: child.position))
        }
        return inputs
    }

    private mutating func outputs(of element: XMLElement) -> [DecisionTable.Output] {
        let children = element.children("output")
        if children.isEmpty { report(.missingElement("<output>", parent: "decisionTable"), at: element.position) }
        var outputs: [DecisionTable.Output] = []
        for child in children {
            inspect(child, as: .output)
            let name = children.count > 1 ? required("name", of: child) : child.attribute("name")
            let normalised = name?.normalisedName ?? ""
            let defaultEntry = only("defaultOutputEntry", of: child)
            outputs.append(
                DecisionTable.Output(
                    id: child.attribute("id"), name: normalised.isEmpty ? nil : normalised,
                    label: child.attribute("label"), typeRef: typeReference(child.attribute("typeRef"), in: child),
                    values: tests("outputValues", of: child), defaultEntry: defaultEntry.map { literal($0) },
                    position: child.position))
        }
        return outputs
    }

    private mutating func annotations(of element: XMLElement) -> [DecisionTable.Annotation] {
        var annotations: [DecisionTable.Annotation] = []
        for child in element.children("annotation") {
            inspect(child, as: .annotation)
            annotations.append(
                DecisionTable.Annotation(
                    name: (child.attribute("name") ?? "").normalisedName, position: child.position))
        }
        return annotations
    }

    private mutating func rules(of element: XMLElement, inputs: Int, outputs: Int) -> [DecisionTable.Rule] {
        var rules: [DecisionTable.Rule] = []
        for child in element.children("rule") {
            let rule = rule(child)
            checkCells(rule.inputEntries.count, against: inputs, "inputs", at: child.position)
            checkCells(rule.outputEntries.count, against: outputs, "outputs", at: child.position)
            rules.append(rule)
        }
        return rules
    }

    private mutating func rule(_ element: XMLElement) -> DecisionTable.Rule {
        inspect(element, as: .rule)
        var inputEntries: [BoxedUnaryTests] = []
        for child in element.children("inputEntry") { inputEntries.append(tests(child)) }
        var outputEntries: [LiteralExpression] = []
        for child in element.children("outputEntry") { outputEntries.append(literal(child)) }
        var annotationEntries: [SourceText] = []
        for child in element.children("annotationEntry") {
            inspect(child, as: .annotationEntry)
            annotationEntries.append(
                text(of: child) ?? SourceText(content: "", position: child.contentPosition))
        }
        return DecisionTable.Rule(
            id: element.attribute("id"), description: onlyText("description", of: element),
            inputEntries: inputEntries, outputEntries: outputEntries, annotationEntries: annotationEntries,
            position: element.position)
    }
}
