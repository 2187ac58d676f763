/// A part of the model that can be called as a whole.
///
/// Called by position, `inputData` come before `inputDecisions`, whatever their order in the file.
public struct DecisionService: Hashable, Sendable {
    /// The id, if any.
    public let id: String?
    /// The name, normalised.
    public let name: String
    /// What people read in place of the name.
    public let label: String?
    /// The description, if any.
    public let description: String?
    /// The name and type under which others see the service.
    public let variable: InformationItem?
    /// The decisions whose answers are the result.
    public let outputDecisions: [ElementReference]
    /// The decisions evaluated inside.
    public let encapsulatedDecisions: [ElementReference]
    /// The decisions whose answers the caller gives.
    public let inputDecisions: [ElementReference]
    /// The inputs the caller gives.
    public let inputData: [ElementReference]
    /// Where the element begins.
    public let position: SourcePosition
}
