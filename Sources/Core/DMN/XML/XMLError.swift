/// Why a file could not be read as XML, and where.
public struct XMLError: Error, Hashable, Sendable {
    /// The cause with its facts, for programs and for messages in another language.
    public enum Reason: Hashable, Sendable {
        /// The file has no bytes.
        case empty
        /// The file has more bytes than the limit.
        case tooLarge(bytes: Int, limit: Int)
        /// The file is in, or declares, an encoding other than UTF-8.
        case encoding(String)
        /// A byte sequence is not UTF-8.
        case notUTF8
        /// A character that XML does not allow, by code point.
        case forbiddenCharacter(UInt32)
        /// The XML version is not 1.0.
        case version(String)
        /// The XML declaration is misspelt, or does not stand at the very beginning.
        case declaration
        /// The file has a document type declaration.
        case documentType
        /// Elements are nested deeper than the limit.
        case tooDeep(limit: Int)
        /// There are more elements than the limit.
        case tooManyElements(limit: Int)
        /// An element has more attributes than the limit.
        case tooManyAttributes(limit: Int)
        /// More namespace declarations are in force than the limit.
        case tooManyNamespaces(limit: Int)
        /// A `<` that begins no tag.
        case strayLessThan
        /// An `&` that begins no reference known to XML.
        case badReference(String)
        /// `]]>` stands in plain text.
        case cdataEnd
        /// A name of an element or attribute that XML does not allow.
        case badName(String)
        /// A start or end tag is misspelt.
        case badTag(String)
        /// An attribute appears twice.
        case duplicateAttribute(String)
        /// A prefix without a namespace declaration.
        case unboundPrefix(String)
        /// A namespace declaration that the standard forbids.
        case badNamespace(prefix: String)
        /// A comment holds `--`.
        case badComment
        /// A comment, CDATA section, tag or other construct does not end.
        case unterminated(String)
        /// An element is not closed at the end of the file.
        case unclosed(String)
        /// An end tag closes another element than the open one.
        case mismatchedEnd(expected: String, found: String)
        /// An end tag without an open element.
        case strayEnd(String)
        /// Text or an element outside the root element.
        case outsideRoot
        /// The file has no element.
        case noRoot
    }

    /// The cause.
    public let reason: Reason
    /// Where it shows.
    public let position: SourcePosition
}

// MARK: - Telling

extension XMLError: CustomStringConvertible {
    /// The cause, its place and the mend, in English.
    public var description: String {
        "line \(position.line), column \(position.column): \(reason)"
    }
}
