/// A named and typed place for a value: a variable, parameter or column.
public struct InformationItem: Hashable, Sendable {
    /// The id, if any.
    public let id: String?
    /// The name, normalised.
    public let name: String
    /// What people read in place of the name.
    public let label: String?
    /// The type; nil leaves it open.
    public let typeRef: TypeReference?
    /// Where the element begins.
    public let position: SourcePosition
}
