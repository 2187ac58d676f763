/// A type that a model has given a name: an item definition (DMN 1.5, clause 7.3.3).
///
/// A name on a bare number makes a unit of measure: yuan, a rate, days.
public final class NamedType: Sendable {
    public let name: String
    public let namespace: String
    public let type: FEELType
    /// What a value must satisfy beside its type; the input of the tests is the value.
    public let constraint: UnaryTests?
    /// How many types lie within one another.
    let depth: Int
    let isOpen: Bool

    /// - Parameter constraint: the allowed values, checked wherever a value is taken for one of this type.
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
    public static func == (left: NamedType, right: NamedType) -> Bool {
        left === right || (left.name == right.name && left.namespace == right.namespace)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(namespace)
    }
}
