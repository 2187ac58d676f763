/// Turns the elements of a test file into cases.
struct TCKBuilder {
    let file: String

    private static let instance = "http://www.w3.org/2001/XMLSchema-instance"
    private static let schema = "http://www.w3.org/2001/XMLSchema"

    func file(_ root: XMLElement) throws(TCKError) -> TCKFile {
        try check(root, allows: ["testCasesName", "modelName", "labels", "testCase"])
        var cases: [TCKCase] = []
        var ids: Set<TextKey> = []
        for child in root.children("testCase") {
            let next = try testCase(child)
            guard ids.insert(TextKey(next.id)).inserted else { throw fault(.duplicateID(next.id), at: child) }
            cases.append(next)
        }
        let labels = root.child("labels")?.children("label") ?? []
        return TCKFile(
            modelName: root.child("modelName")?.text.trimmedOfXMLSpace, labels: labels.map(\.text.trimmedOfXMLSpace),
            cases: cases)
    }

    private func testCase(_ element: XMLElement) throws(TCKError) -> TCKCase {
        try check(element, allows: ["description", "inputNode", "resultNode"])
        let type = element.attribute("type") ?? TCKCase.Kind.decision.rawValue
        guard let kind = TCKCase.Kind(rawValue: type) else {
            throw fault(.badValue(type, attribute: "type"), at: element)
        }
        if kind != .decision { _ = try required("invocableName", of: element) }
        var inputs: [TCKCase.Input] = []
        for child in element.children("inputNode") {
            inputs.append(
                TCKCase.Input(
                    name: try required("name", of: child), namespace: child.attribute("namespace"),
                    value: try value(of: child)))
        }
        var results: [TCKCase.Result] = []
        for child in element.children("resultNode") { results.append(try result(child)) }
        return TCKCase(
            id: try required("id", of: element), kind: kind, invocableName: element.attribute("invocableName"),
            name: element.attribute("name"), description: element.child("description")?.text, inputs: inputs,
            results: results, position: element.position)
    }

    private func result(_ element: XMLElement) throws(TCKError) -> TCKCase.Result {
        try check(element, allows: ["expected", "computed"])
        return TCKCase.Result(
            name: try required("name", of: element), type: element.attribute("type"),
            errorResult: try flag(element.attribute("errorResult"), named: "errorResult", at: element),
            expected: try element.child("expected").map { child throws(TCKError) in try value(of: child) } ?? .null)
    }
}

// MARK: - Values

extension TCKBuilder {
    /// The value that an element holds: in its children, or in its own text where it is a `value`.
    private func value(of element: XMLElement) throws(TCKError) -> TCKValue {
        try check(element, allows: ["value", "component", "list", "item"])
        if try flag(element.attribute("nil", namespace: Self.instance), named: "xsi:nil", at: element) { return .null }
        let simple = element.children("value")
        let components = element.children("component")
        let lists = element.children("list")
        let items = element.children("item")
        let kinds = [simple, components, lists, items].count { !$0.isEmpty }
        guard kinds <= 1, simple.count <= 1, lists.count <= 1 else {
            throw fault(.mixedValue(element: element.name.local), at: element)
        }
        if let simple = simple.first { return try value(of: simple) }
        if let list = lists.first { return try value(of: list) }
        if !components.isEmpty { return .components(try fields(components)) }
        if !items.isEmpty || element.name.local == "list" { return .list(try elements(items)) }
        return element.name.local == "value" ? try typed(element) : .null
    }

    private func fields(_ elements: [XMLElement]) throws(TCKError) -> [TCKValue.Component] {
        var fields: [TCKValue.Component] = []
        for element in elements {
            fields.append(
                TCKValue.Component(name: try required("name", of: element), value: try value(of: element)))
        }
        return fields
    }

    private func elements(_ items: [XMLElement]) throws(TCKError) -> [TCKValue] {
        var values: [TCKValue] = []
        for item in items { values.append(try value(of: item)) }
        return values
    }

    private func typed(_ element: XMLElement) throws(TCKError) -> TCKValue {
        guard let written = element.attribute("type", namespace: Self.instance) else {
            return .untyped(element.text)
        }
        let name = written.trimmedOfXMLSpace
        let parts = name.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        let prefix = parts.count == 2 ? String(Substring(parts[0])) : ""
        guard parts.count <= 2, let local = parts.last, !local.isEmpty,
            let namespace = element.scope.namespace(of: prefix), namespace.isSameText(as: Self.schema)
        else { throw fault(.badValue(name, attribute: "xsi:type"), at: element) }
        let type = String(Substring(local))
        return .typed(text: type == "string" ? element.text : element.text.trimmedOfXMLSpace, type: type)
    }
}

// MARK: - Checking

extension TCKBuilder {
    private func check(_ element: XMLElement, allows names: [String]) throws(TCKError) {
        for child in element.children
        where child.name.namespace == element.name.namespace && child.name.local != "extensionElements"
            && !names.contains(child.name.local)
        {
            throw fault(.unknownElement(child.name.local, parent: element.name.local), at: child)
        }
    }

    private func required(_ attribute: String, of element: XMLElement) throws(TCKError) -> String {
        guard let value = element.attribute(attribute) else {
            throw fault(.missingAttribute(attribute, element: element.name.local), at: element)
        }
        return value
    }

    private func flag(_ value: String?, named attribute: String, at element: XMLElement) throws(TCKError) -> Bool {
        switch value?.trimmedOfXMLSpace {
        case nil, "false", "0": return false
        case "true", "1": return true
        case let value?: throw fault(.badValue(value, attribute: attribute), at: element)
        }
    }

    private func fault(_ reason: TCKError.Reason, at element: XMLElement) -> TCKError {
        TCKError(file: file, reason: reason, position: element.position)
    }
}
