/// A type that a model has given a name: an item definition (DMN 1.5, clause 7.3.3).
///
/// A name on a bare number makes a unit of measure: yuan, a rate, days.
public final class NamedType: Sendable {
    /// The name in its model; of a member without a type of its own `tOwner.member`.
    public let name: String
    /// The model, by its namespace.
    public let namespace: String
    /// The type it stands on, perhaps another name.
    public let type: FEELType
    /// What a value must satisfy beside its type; the input of the tests is the value.
    public let constraint: UnaryTests?
    /// How many types lie within one another.
    let depth: Int
    let isOpen: Bool

    /// A name for a type; `constraint` is checked wherever a value is taken for one of it.
    public init(name: String, namespace: String, type: FEELType, constraint: UnaryTests? = nil) {
        self.name = name
        self.namespace = namespace
        self.type = type
        self.constraint = constraint
        depth = 1 + type.depth
        isOpen = type.isOpen
    }
}

extension NamedType: Hashable {
    /// By name and model, not by structure: yuan and days are two types though both are numbers.
    public static func == (left: NamedType, right: NamedType) -> Bool {
        left === right || (left.name == right.name && left.namespace == right.namespace)
    }

    /// By name and model.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(namespace)
    }
}
