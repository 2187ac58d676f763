/// A value given from outside the model.
public struct InputData: Hashable, Sendable {
    /// The id, if any.
    public let id: String?
    /// The name, normalised.
    public let name: String
    /// What people read in place of the name.
    public let label: String?
    /// The description, if any.
    public let description: String?
    /// The name and type under which decisions see the value.
    public let variable: InformationItem?
    /// Where the element begins.
    public let position: SourcePosition
}
