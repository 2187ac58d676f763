/// A question the model answers, by an expression over what it requires.
public struct Decision: Hashable, Sendable {
    /// The id, if any.
    public let id: String?
    /// The name, normalised.
    public let name: String
    /// What people read in place of the name.
    public let label: String?
    /// The description, if any.
    public let description: String?
    /// The question in words.
    public let question: String?
    /// The possible answers in words.
    public let allowedAnswers: String?
    /// The name and type under which others see the answer.
    public let variable: InformationItem?
    /// What it needs to know.
    public let informationRequirements: [InformationRequirement]
    /// What it calls.
    public let knowledgeRequirements: [KnowledgeRequirement]
    /// On whose authority it stands.
    public let authorityRequirements: [AuthorityRequirement]
    /// The logic; a decision may be without.
    public let expression: BoxedExpression?
    /// Where the element begins.
    public let position: SourcePosition
}
