/// An authority for decisions: a law, a clause, a person.
public struct KnowledgeSource: Hashable, Sendable {
    /// The id, if any.
    public let id: String?
    /// The name, normalised.
    public let name: String
    /// What people read in place of the name.
    public let label: String?
    /// The description, if any.
    public let description: String?
    /// Where the text of the source can be read.
    public let locationURI: String?
    /// The kind of source, in words.
    public let type: String?
    /// The organisation that owns it.
    public let owner: ElementReference?
    /// What the source itself relies on.
    public let authorityRequirements: [AuthorityRequirement]
    /// Where the element begins.
    public let position: SourcePosition
}
