/// A text of a model, such as a FEEL expression, with the way back to the file it was read from.
public struct SourceText: Hashable, Sendable {
    /// The text itself, references and CDATA resolved, line ends as line feeds.
    public let content: String
    /// Where what stands in the file begins.
    public let position: SourcePosition
    /// What stands in the file where that is not `content` byte by byte.
    let raw: String?

    init(content: String, position: SourcePosition, raw: String? = nil) {
        self.content = content
        self.position = position
        self.raw = raw
    }

    /// Whether there is nothing but white space.
    public var isBlank: Bool { content.isBlankXML }
}
