/// Turns the elements of a file into the values of a model and notes what is wrong with them.
struct ModelBuilder {
    let file: String
    let version: ModelVersion
    /// The namespace of the standard the file is written in.
    let standard: String
    /// The namespace of the model itself.
    let namespace: String
    var diagnostics: [ModelDiagnostic] = []

    init(file: String, version: ModelVersion, standard: String, namespace: String) {
        self.file = file
        self.version = version
        self.standard = standard
        self.namespace = namespace
    }

    mutating func report(_ reason: ModelDiagnostic.Reason, at position: SourcePosition) {
        diagnostics.append(ModelDiagnostic(file: file, reason: reason, position: position))
    }
}

// MARK: - Looking at an element

extension ModelBuilder {
    /// Notes the children and attributes that `shape` gives no meaning.
    ///
    /// Elements of other vocabularies are theirs to use and pass unseen; one without a namespace, or from
    /// another version of the standard, would be lost without a word.
    mutating func inspect(_ element: XMLElement, as shape: ElementShape) {
        for child in element.children {
            let isOurs = child.name.namespace.map { $0.isSameText(as: standard) } ?? false
            if isOurs, shape.allows(child: child.name.local) { continue }
            let isForeign = child.name.namespace.map { ModelVersion(modelNamespace: $0) == nil } ?? false
            if isForeign { continue }
            report(.unknownElement(child.name.local, parent: element.name.local), at: child.position)
        }
        for attribute in element.attributes
        where attribute.name.namespace == nil && !shape.allows(attribute: attribute.name.local) {
            report(.unknownAttribute(attribute.name.local, element: element.name.local), at: element.position)
        }
    }

    /// The one child of this name; a second one is noted.
    mutating func only(_ name: String, of element: XMLElement) -> XMLElement? {
        let children = element.children(name)
        for extra in children.dropFirst() {
            report(.repeatedElement("<\(name)>", parent: element.name.local), at: extra.position)
        }
        return children.first
    }

    /// The text of the one child of this name.
    mutating func onlyText(_ name: String, of element: XMLElement) -> String? {
        only(name, of: element)?.text
    }

    mutating func required(_ attribute: String, of element: XMLElement) -> String {
        let value = element.attribute(attribute)
        if value?.isBlankXML ?? true {
            report(.missingAttribute(attribute, element: element.name.local), at: element.position)
        }
        return value ?? ""
    }

    /// The value of an attribute that takes one of a few words; the default where absent or unknown.
    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ attribute: String, of element: XMLElement, default standard: Choice?
    ) -> Choice? {
        guard let value = element.attribute(attribute)?.trimmedOfXMLSpace else { return standard }
        if let choice = Choice(rawValue: value) { return choice }
        report(
            .unknownValue(value, attribute: attribute, allowed: Choice.allCases.map(\.rawValue)),
            at: element.position)
        return standard
    }

    /// The truth value of an attribute in the notations of XML Schema; false where absent.
    mutating func flag(_ attribute: String, of element: XMLElement) -> Bool {
        guard let value = element.attribute(attribute)?.trimmedOfXMLSpace else { return false }
        switch value {
        case "true", "1": return true
        case "false", "0": return false
        default:
            report(.unknownValue(value, attribute: attribute, allowed: ["true", "false"]), at: element.position)
            return false
        }
    }
}

// MARK: - References

extension ModelBuilder {
    func typeReference(_ text: String?, in element: XMLElement) -> TypeReference? {
        guard let text, !text.isBlankXML else { return nil }
        return TypeReference(
            text: text, scope: element.scope, modelNamespace: namespace, position: element.position)
    }

    mutating func reference(_ element: XMLElement) -> ElementReference {
        inspect(element, as: .reference)
        let reference = ElementReference(
            text: required("href", of: element), modelNamespace: namespace, position: element.position)
        if !reference.isWellFormed, !reference.text.isEmpty {
            report(.malformedReference(reference.text), at: element.position)
        }
        return reference
    }

    mutating func references(_ name: String, of element: XMLElement) -> [ElementReference] {
        var references: [ElementReference] = []
        for child in element.children(name) { references.append(reference(child)) }
        return references
    }
}
