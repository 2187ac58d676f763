/// Makes the elements of another model, or of a document of another kind, available under a name.
public struct Import: Hashable, Sendable {
    /// The id, if any.
    public let id: String?
    /// The name that prefixes what is imported; empty imports into the default namespace, and in DMN 1.1.
    public let name: String
    /// The namespace of what is imported.
    public let namespace: String
    /// The kind of document: the namespace of a DMN version, of XML Schema, of PMML.
    public let importType: String
    /// A hint where the document lies; nothing is fetched by it.
    public let locationURI: String?
    /// Where the element begins.
    public let position: SourcePosition

    /// Whether a DMN model is imported.
    public var isModel: Bool { ModelVersion(modelNamespace: importType) != nil }
}
