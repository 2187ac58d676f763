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

extension ModelError.Reason: CustomStringConvertible {
    /// The cause and the mend, in English.
    public var description: String {
        switch self {
        case .document(let reason): return reason.description
        case .notDefinitions(let root):
            return "the root element is <\(root)>, not <definitions>. Send a DMN model."
        case .unsupportedNamespace(let namespace):
            let known = ModelVersion.allCases.flatMap(\.modelNamespaces).joined(separator: ", ")
            let found = namespace.map { "\"\($0)\"" } ?? "none"
            return "the namespace of <definitions> is \(found), which is no known version of DMN. Use one of: \(known)."
        }
    }
}
