/// Why a file could not be read as test cases.
package struct TCKError: Error, Hashable, Sendable {
    /// The cause with its facts.
    package enum Reason: Hashable, Sendable {
        /// The file is not XML.
        case document(XMLError.Reason)
        /// The root element is not `testCases` of the kit's namespace.
        case notTestCases(root: String)
        /// A required attribute is absent.
        case missingAttribute(String, element: String)
        /// An attribute has a value that means nothing.
        case badValue(String, attribute: String)
        /// A value holds more than one of a simple value, components and a list.
        case mixedValue(element: String)
        /// An element stands where the kit's schema has none.
        case unknownElement(String, parent: String)
        /// Two cases share an id.
        case duplicateID(String)
    }

    /// The file as the caller named it.
    package let file: String
    /// The cause.
    package let reason: Reason
    /// Where it shows.
    package let position: SourcePosition
}

// MARK: - Telling

extension TCKError: CustomStringConvertible {
    /// File, place, cause and mend, in English.
    package var description: String { "\(file):\(position): \(reason)" }
}
