/// What every boxed expression has besides its logic.
public struct ExpressionHead: Hashable, Sendable {
    /// The id, if any.
    public let id: String?
    /// What people read above the box.
    public let label: String?
    /// The description, if any.
    public let description: String?
    /// The type declared for the value; nil leaves it open.
    public let typeRef: TypeReference?
    /// Where the element begins.
    public let position: SourcePosition
}
