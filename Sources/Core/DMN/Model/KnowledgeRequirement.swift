/// What a decision or business knowledge model calls: a business knowledge model or decision service.
public struct KnowledgeRequirement: Hashable, Sendable {
    /// The id, if any.
    public let id: String?
    /// The element that can be called.
    public let reference: ElementReference
    /// Where the element begins.
    public let position: SourcePosition
}
