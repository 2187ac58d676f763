/// One of two expressions, from DMN 1.4 on.
public struct BoxedConditional: Hashable, Sendable {
    /// Id, label, description, type and place.
    public let head: ExpressionHead
    /// The condition.
    public let condition: BoxedExpression
    /// The value where the condition is true.
    public let consequence: BoxedExpression
    /// The value where it is not.
    public let alternative: BoxedExpression
}
