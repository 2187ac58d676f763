/// A named type: another type with constraints, a structure, a list of either, or a function type.
public struct ItemDefinition: Hashable, Sendable {
    /// The id, if any.
    public let id: String?
    /// The name, normalised.
    public let name: String
    /// What people read in place of the name.
    public let label: String?
    /// The description, if any.
    public let description: String?
    /// The type this one restricts or lists; nil for structures and functions.
    public let typeRef: TypeReference?
    /// Whether values are lists of the type.
    public let isCollection: Bool
    /// The fields of a structure, in order.
    public let itemComponents: [ItemDefinition]
    /// Tests that a value, or each element of a collection, must meet.
    public let allowedValues: BoxedUnaryTests?
    /// Tests that the value as a whole must meet, from DMN 1.5 on.
    public let typeConstraint: BoxedUnaryTests?
    /// The signature of a function type, from DMN 1.3 on.
    public let functionItem: FunctionItem?
    /// Where the element begins.
    public let position: SourcePosition
}
