/// On whose authority an element stands: a law or other source, or an element of the model.
public struct AuthorityRequirement: Hashable, Sendable {
    /// The kinds of element that can be an authority.
    public enum Source: Hashable, Sendable {
        /// A knowledge source, such as a clause of a law.
        case authority(ElementReference)
        /// A decision that the source depends on.
        case decision(ElementReference)
        /// An input that the source depends on.
        case input(ElementReference)
    }

    /// The id, if any.
    public let id: String?
    /// What the element relies on.
    public let source: Source
    /// Where the element begins.
    public let position: SourcePosition

    /// The reference, whichever kind of element it points at.
    public var reference: ElementReference {
        switch source {
        case .authority(let reference), .decision(let reference), .input(let reference): reference
        }
    }
}
