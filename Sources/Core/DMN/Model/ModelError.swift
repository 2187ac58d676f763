/// Why a file could not be read as a decision model at all.
public struct ModelError: Error, Hashable, Sendable {
    /// The cause with its facts.
    public enum Reason: Hashable, Sendable {
        /// The file is not XML.
        case document(XMLError.Reason)
        /// The root element is not `definitions`.
        case notDefinitions(root: String)
        /// The namespace of the root is none of the known versions of the standard.
        case unsupportedNamespace(String?)
    }

    /// The file as the caller named it.
    public let file: String
    /// The cause.
    public let reason: Reason
    /// Where it shows.
    public let position: SourcePosition
}

// MARK: - Telling

extension ModelError: CustomStringConvertible {
    /// File, place, cause and mend, in English.
    public var description: String { "\(file):\(position): \(reason)" }
}
