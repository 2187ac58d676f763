/// Named entries, each seeing those before it.
public struct BoxedContext: Hashable, Sendable {
    /// One line of a context.
    public struct Entry: Hashable, Sendable {
        /// The id, if any.
        public let id: String?
        /// The name and type; nil marks the entry whose value is the result of the whole context.
        public let variable: InformationItem?
        /// The value.
        public let value: BoxedExpression
        /// Where the element begins.
        public let position: SourcePosition
    }

    /// Id, label, description, type and place.
    public let head: ExpressionHead
    /// The entries in order.
    public let entries: [Entry]
}
