/// A condition asked of each element of a list, from DMN 1.4 on.
public struct BoxedQuantifier: Hashable, Sendable {
    /// Id, label, description, type and place.
    public let head: ExpressionHead
    /// The name of the element in `condition`, normalised.
    public let variable: String
    /// The list.
    public let collection: BoxedExpression
    /// The type declared for the list, if any.
    public let collectionTypeRef: TypeReference?
    /// The condition on one element.
    public let condition: BoxedExpression
}
