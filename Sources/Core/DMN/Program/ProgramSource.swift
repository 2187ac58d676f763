import FEEL

/// A text of a model that expressions were read from: where a `Site` leads.
public struct ProgramSource: Sendable {
    /// The text as FEEL reads it; for a step or a table its name.
    public let text: SourceText
    /// The decision, knowledge model or type it belongs to.
    public let element: String
    /// The id of that element in the file, if it has one.
    public let elementID: String?
    /// The model, by its namespace.
    public let namespace: String
    /// Whether the text stands in the file as it is, at its place; a name given to a table does not.
    let isWritten: Bool
}

extension ProgramSource {
    /// A finding at a site of this text, with the way back to the file.
    func finding(_ diagnostic: Diagnostic) -> ModelFinding {
        let site = diagnostic.site
        return ModelFinding(
            diagnostic: diagnostic, namespace: namespace, element: element, elementID: elementID,
            position: text.position(atUTF8Offset: Int(site.start)),
            endPosition: isWritten ? text.position(atUTF8Offset: Int(site.end)) : nil)
    }
}
