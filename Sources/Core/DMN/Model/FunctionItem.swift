/// The signature of a function type.
public struct FunctionItem: Hashable, Sendable {
    /// The id, if any.
    public let id: String?
    /// The parameters in order.
    public let parameters: [InformationItem]
    /// The type of the result; nil leaves it open.
    public let outputTypeRef: TypeReference?
    /// Where the element begins.
    public let position: SourcePosition
}
