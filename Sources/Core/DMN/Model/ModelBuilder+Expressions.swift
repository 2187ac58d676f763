// MARK: - Boxed expressions

extension ModelBuilder {
    /// The one boxed expression among the children; a second one is noted.
    mutating func expression(in element: XMLElement) -> BoxedExpression? {
        var found: BoxedExpression?
        for child in expressions(of: element) {
            if found == nil {
                found = boxed(child)
            } else {
                report(.repeatedElement("expression", parent: element.name.local), at: child.position)
            }
        }
        return found
    }

    /// The one boxed expression among the children; an empty text stands for an absent one, which is noted.
    private mutating func requiredExpression(in element: XMLElement) -> BoxedExpression {
        if let expression = expression(in: element) { return expression }
        report(.missingElement("an expression", parent: element.name.local), at: element.position)
        return emptyExpression(at: element.position)
    }

    /// The expression inside the child `name`, such as `then`.
    private mutating func part(_ name: String, of element: XMLElement) -> BoxedExpression {
        guard let child = only(name, of: element) else {
            report(.missingElement("<\(name)>", parent: element.name.local), at: element.position)
            return emptyExpression(at: element.position)
        }
        inspect(child, as: .childExpression)
        return requiredExpression(in: child)
    }

    private func emptyExpression(at position: SourcePosition) -> BoxedExpression {
        .literal(
            LiteralExpression(
                head: ExpressionHead(id: nil, label: nil, description: nil, typeRef: nil, position: position),
                text: SourceText(content: "", position: position), expressionLanguage: nil, importedValues: nil))
    }

    private func expressions(of element: XMLElement) -> [XMLElement] {
        element.children.filter {
            $0.name.namespace == element.name.namespace && ElementShape.expressions.contains($0.name.local)
        }
    }

    private mutating func boxed(_ element: XMLElement) -> BoxedExpression {
        switch element.name.local {
        case "decisionTable": .decisionTable(decisionTable(element))
        case "context": .context(context(element))
        case "list": .list(list(element))
        case "relation": .relation(relation(element))
        case "invocation": .invocation(invocation(element))
        case "functionDefinition": .functionDefinition(function(element))
        case "conditional": .conditional(conditional(element))
        case "filter": .filter(filter(element))
        case "for": .for(iteration(element))
        case "every": .every(quantifier(element))
        case "some": .some(quantifier(element))
        default: .literal(literal(element))
        }
    }

    mutating func head(_ element: XMLElement) -> ExpressionHead {
        ExpressionHead(
            id: element.attribute("id"), label: element.attribute("label"),
            description: onlyText("description", of: element),
            typeRef: typeReference(element.attribute("typeRef"), in: element), position: element.position)
    }
}

// MARK: - Texts

extension ModelBuilder {
    mutating func literal(_ element: XMLElement) -> LiteralExpression {
        inspect(element, as: .literalExpression)
        return LiteralExpression(
            head: head(element), text: text(of: element) ?? SourceText(content: "", position: element.contentPosition),
            expressionLanguage: element.attribute("expressionLanguage"), importedValues: importedValues(of: element))
    }

    private mutating func importedValues(of element: XMLElement) -> ImportedValues? {
        guard let values = only("importedValues", of: element) else { return nil }
        return ImportedValues(
            source: importing(values, as: .importedValues),
            importedElement: onlyText("importedElement", of: values) ?? "",
            expressionLanguage: values.attribute("expressionLanguage"))
    }

    mutating func tests(_ name: String, of element: XMLElement) -> BoxedUnaryTests? {
        only(name, of: element).map { tests($0) }
    }

    mutating func tests(_ element: XMLElement) -> BoxedUnaryTests {
        inspect(element, as: .unaryTests)
        let text = text(of: element)
        if text == nil { report(.missingElement("<text>", parent: element.name.local), at: element.position) }
        return BoxedUnaryTests(
            id: element.attribute("id"), text: text ?? SourceText(content: "", position: element.contentPosition),
            expressionLanguage: element.attribute("expressionLanguage"), position: element.position)
    }

    mutating func text(of element: XMLElement) -> SourceText? {
        if !element.text.isBlankXML { report(.strayText(element: element.name.local), at: element.contentPosition) }
        return only("text", of: element)?.sourceText
    }
}

// MARK: - Contexts, lists, relations

extension ModelBuilder {
    private mutating func context(_ element: XMLElement) -> BoxedContext {
        inspect(element, as: .context)
        var entries: [BoxedContext.Entry] = []
        for child in element.children("contextEntry") {
            inspect(child, as: .contextEntry)
            let variable = only("variable", of: child)
            entries.append(
                BoxedContext.Entry(
                    id: child.attribute("id"), variable: variable.map { item($0) },
                    value: requiredExpression(in: child), position: child.position))
        }
        return BoxedContext(head: head(element), entries: entries)
    }

    private mutating func list(_ element: XMLElement) -> BoxedList {
        inspect(element, as: .list)
        var elements: [BoxedExpression] = []
        for child in expressions(of: element) { elements.append(boxed(child)) }
        return BoxedList(head: head(element), elements: elements)
    }

    private mutating func relation(_ element: XMLElement) -> BoxedRelation {
        inspect(element, as: .relation)
        let columns = items("column", of: element)
        var rows: [BoxedList] = []
        for child in element.children("row") {
            let row = list(child)
            checkCells(row.elements.count, against: columns.count, "columns", at: child.position)
            rows.append(row)
        }
        return BoxedRelation(head: head(element), columns: columns, rows: rows)
    }

    mutating func checkCells(_ found: Int, against expected: Int, _ columns: String, at position: SourcePosition) {
        guard found != expected else { return }
        report(.cellCount(found: found, expected: expected, columns: columns), at: position)
    }
}

// MARK: - Functions

extension ModelBuilder {
    private mutating func invocation(_ element: XMLElement) -> BoxedInvocation {
        inspect(element, as: .invocation)
        let function = expression(in: element)
        if function == nil {
            report(.missingElement("an expression", parent: element.name.local), at: element.position)
        }
        var bindings: [BoxedInvocation.Binding] = []
        for child in element.children("binding") {
            inspect(child, as: .binding)
            guard let parameter = only("parameter", of: child) else {
                report(.missingElement("<parameter>", parent: "binding"), at: child.position)
                continue
            }
            bindings.append(
                BoxedInvocation.Binding(
                    parameter: item(parameter), formula: expression(in: child), position: child.position))
        }
        return BoxedInvocation(head: head(element), function: function, bindings: bindings)
    }

    mutating func function(_ element: XMLElement) -> FunctionDefinition {
        inspect(element, as: .functionDefinition)
        return FunctionDefinition(
            head: head(element), kind: choice("kind", of: element, default: .feel) ?? .feel,
            formalParameters: items("formalParameter", of: element), body: expression(in: element))
    }
}

// MARK: - Conditions and iterations

extension ModelBuilder {
    private mutating func conditional(_ element: XMLElement) -> BoxedConditional {
        inspect(element, as: .conditional)
        return BoxedConditional(
            head: head(element), condition: part("if", of: element), consequence: part("then", of: element),
            alternative: part("else", of: element))
    }

    private mutating func filter(_ element: XMLElement) -> BoxedFilter {
        inspect(element, as: .filter)
        return BoxedFilter(head: head(element), collection: part("in", of: element), match: part("match", of: element))
    }

    private mutating func iteration(_ element: XMLElement) -> BoxedIteration {
        inspect(element, as: .iteration)
        return BoxedIteration(
            head: head(element), variable: required("iteratorVariable", of: element).normalisedName,
            collection: part("in", of: element), collectionTypeRef: collectionTypeRef(of: element),
            body: part("return", of: element))
    }

    private mutating func quantifier(_ element: XMLElement) -> BoxedQuantifier {
        inspect(element, as: .quantifier)
        return BoxedQuantifier(
            head: head(element), variable: required("iteratorVariable", of: element).normalisedName,
            collection: part("in", of: element), collectionTypeRef: collectionTypeRef(of: element),
            condition: part("satisfies", of: element))
    }

    private func collectionTypeRef(of element: XMLElement) -> TypeReference? {
        element.child("in").flatMap { typeReference($0.attribute("typeRef"), in: $0) }
    }
}
