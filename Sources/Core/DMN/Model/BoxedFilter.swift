/// The elements of a list that match, from DMN 1.4 on.
public struct BoxedFilter: Hashable, Sendable {
    /// Id, label, description, type and place.
    public let head: ExpressionHead
    /// The list.
    public let collection: BoxedExpression
    /// The condition, which sees `item` and the fields of the element.
    public let match: BoxedExpression
}
