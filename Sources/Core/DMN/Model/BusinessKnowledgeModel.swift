/// A function of the model, which decisions call by its name.
public struct BusinessKnowledgeModel: Hashable, Sendable {
    /// The id, if any.
    public let id: String?
    /// The name, normalised.
    public let name: String
    /// What people read in place of the name.
    public let label: String?
    /// The description, if any.
    public let description: String?
    /// The name and type under which others see the function, or in old models its result.
    public let variable: InformationItem?
    /// The function itself.
    public let encapsulatedLogic: FunctionDefinition?
    /// What it calls.
    public let knowledgeRequirements: [KnowledgeRequirement]
    /// On whose authority it stands.
    public let authorityRequirements: [AuthorityRequirement]
    /// Where the element begins.
    public let position: SourcePosition
}
