/// A `typeRef`: the name of a FEEL type or of an item definition here or in an imported model.
public struct TypeReference: Hashable, Sendable {
    /// The reference as written, trimmed.
    public let text: String
    /// The name without a bound prefix, normalised; with DMN 1.3 and later it may read `import.name`.
    public let name: String
    /// The namespace its prefix stands for; nil for a FEEL type, this model, or a name without a prefix.
    public let namespace: String?
    /// Where it stands.
    public let position: SourcePosition
}

// MARK: - Resolving

extension TypeReference {
    /// Resolves the prefix in `text` where `scope` binds it; a colon within `<…>` is part of a type's notation.
    init(text: String, scope: XMLScope, modelNamespace: String, position: SourcePosition) {
        let text = text.trimmedOfXMLSpace
        self.text = text
        self.position = position
        let mark = text.utf8.firstIndex { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "<") }
        guard let mark, text.utf8[mark] == UInt8(ascii: ":"),
            let bound = scope.namespace(of: String(text[..<mark]))
        else {
            name = text.normalisedName
            namespace = nil
            return
        }
        name = String(text[text.utf8.index(after: mark)...]).normalisedName
        let isFEEL = ModelVersion.allCases.contains { $0.feelNamespace.isSameText(as: bound) }
        namespace = isFEEL || bound.isSameText(as: modelNamespace) ? nil : bound
    }
}
