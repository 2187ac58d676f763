/// What a decision needs to know: another decision or an input.
public struct InformationRequirement: Hashable, Sendable {
    /// The kinds of element a decision can draw information from.
    public enum Source: Hashable, Sendable {
        /// The result of another decision.
        case decision(ElementReference)
        /// A value given from outside.
        case input(ElementReference)
    }

    /// The id, if any.
    public let id: String?
    /// Where the information comes from.
    public let source: Source
    /// Where the element begins.
    public let position: SourcePosition

    /// The reference, whichever kind of element it points at.
    public var reference: ElementReference {
        switch source {
        case .decision(let reference), .input(let reference): reference
        }
    }
}
