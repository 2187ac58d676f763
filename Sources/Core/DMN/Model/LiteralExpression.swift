/// A text in an expression language.
public struct LiteralExpression: Hashable, Sendable {
    /// Id, label, description, type and place.
    public let head: ExpressionHead
    /// The text; empty where the file has none.
    public let text: SourceText
    /// The language, where it is not the model's.
    public let expressionLanguage: String?
    /// Values taken from another document in place of a text.
    public let importedValues: ImportedValues?
}
