/// An expression for each element of a list, from DMN 1.4 on.
public struct BoxedIteration: Hashable, Sendable {
    /// Id, label, description, type and place.
    public let head: ExpressionHead
    /// The name of the element in `body`, normalised.
    public let variable: String
    /// The list.
    public let collection: BoxedExpression
    /// The type declared for the list, if any.
    public let collectionTypeRef: TypeReference?
    /// The value for one element; it also sees `partial`, the values so far.
    public let body: BoxedExpression
}
