/// A function with named parameters and a body.
public struct FunctionDefinition: Hashable, Sendable {
    /// What the body is written in.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// The body is an expression of the model.
        case feel = "FEEL"
        /// The body is a context that names a Java class and a method signature.
        case java = "Java"
        /// The body is a context that names a PMML document and a model in it.
        case pmml = "PMML"
    }

    /// Id, label, description, type and place.
    public let head: ExpressionHead
    /// What the body is written in.
    public let kind: Kind
    /// The parameters in order.
    public let formalParameters: [InformationItem]
    /// The body; nil where the file leaves it out.
    public let body: BoxedExpression?
}
