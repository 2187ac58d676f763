public import FEEL

/// A finding about an expression of a model, with the way back to the file.
public struct ModelFinding: Hashable, Sendable {
    public let diagnostic: Diagnostic
    /// The model, by its namespace.
    public let namespace: String
    /// The decision, knowledge model or type it was found in.
    public let element: String
    public let elementID: String?
    /// Where in the file, to the character.
    public let position: SourcePosition
}
