public import FEEL

/// A finding about an expression of a model, with the way back to the file.
public struct ModelFinding: Hashable, Sendable {
    /// What was found.
    public let diagnostic: Diagnostic
    /// The model, by its namespace.
    public let namespace: String
    /// The decision, knowledge model or type it was found in.
    public let element: String
    /// The id of that element in the file, if it has one.
    public let elementID: String?
    /// Where in the file, to the character.
    public let position: SourcePosition
    /// Behind the last character in the file; nil where the element as a whole is meant, which begins at ``position``.
    public let endPosition: SourcePosition?
}
