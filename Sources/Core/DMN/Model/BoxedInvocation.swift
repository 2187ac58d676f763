/// A call with named arguments.
public struct BoxedInvocation: Hashable, Sendable {
    /// One argument.
    public struct Binding: Hashable, Sendable {
        /// The parameter by name.
        public let parameter: InformationItem
        /// The argument; nil where the file leaves it out, which means null.
        public let formula: BoxedExpression?
        /// Where the element begins.
        public let position: SourcePosition
    }

    /// Id, label, description, type and place.
    public let head: ExpressionHead
    /// What is called; nil where the file leaves it out.
    public let function: BoxedExpression?
    /// The arguments in order.
    public let bindings: [Binding]
}
