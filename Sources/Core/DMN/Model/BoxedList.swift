/// Several expressions as one list; also a row of a relation.
public struct BoxedList: Hashable, Sendable {
    /// Id, label, description, type and place.
    public let head: ExpressionHead
    /// The elements in order.
    public let elements: [BoxedExpression]
}
