/// A text of a model that expressions were read from: where a ``FEEL/Site`` leads.
public struct ProgramSource: Sendable {
    /// The text as FEEL reads it; for a step or a table its name.
    public let text: SourceText
    /// The decision, knowledge model or type it belongs to.
    public let element: String
    public let elementID: String?
    public let namespace: String
}
