/// Values that a literal expression takes from another document.
public struct ImportedValues: Hashable, Sendable {
    /// The document.
    public let source: Import
    /// The part of the document, in its own notation.
    public let importedElement: String
    /// The notation of `importedElement`, where given.
    public let expressionLanguage: String?
}
