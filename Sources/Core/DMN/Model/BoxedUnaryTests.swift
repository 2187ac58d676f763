/// Tests in the notation of decision table cells, such as `[1..10], > 20`.
public struct BoxedUnaryTests: Hashable, Sendable {
    /// The id, if any.
    public let id: String?
    /// The tests; empty and `-` both mean any value.
    public let text: SourceText
    /// The language, where it is not the model's.
    public let expressionLanguage: String?
    /// Where the element begins.
    public let position: SourcePosition
}
