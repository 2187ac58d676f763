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

extension XMLError.Reason: CustomStringConvertible {
    /// The cause and the mend, in English.
    public var description: String {
        switch self {
        case .empty: "the file is empty. Send the XML file itself."
        case .tooLarge(let bytes, let limit): "the file has \(bytes) bytes, more than \(limit). Split it."
        case .encoding(let name): "the encoding is \(name). Save the file as UTF-8."
        case .notUTF8: "this is not UTF-8. Save the file as UTF-8."
        case .forbiddenCharacter(let code):
            "the character U+\(String(code, radix: 16, uppercase: true)) is not allowed in XML. Remove it."
        case .version(let version): "XML version \(version) is not read. Declare version 1.0."
        case .declaration: "the XML declaration is misspelt or not at the very beginning. Mend or remove it."
        case .documentType: "a DOCTYPE is not accepted, because it can pull in other files. Remove it."
        case .tooDeep(let limit): "elements are nested deeper than \(limit) levels. Flatten the document."
        case .tooManyElements(let limit): "there are more than \(limit) elements. Split the document."
        case .tooManyAttributes(let limit): "an element has more than \(limit) attributes. Remove some."
        case .tooManyNamespaces(let limit): "more than \(limit) namespaces are declared. Remove some."
        case .strayLessThan: "this \"<\" begins no tag. Write &lt; for a less-than sign."
        case .badReference(let text): "\"\(text)\" is no reference. Write &amp; for an ampersand."
        case .cdataEnd: "\"]]>\" stands in text. Write ]]&gt; instead."
        case .badName(let name): "\"\(name)\" is not a name. Use letters, digits, \"-\", \"_\" and \".\"."
        case .badTag(let tag): "the tag <\(tag)> is misspelt. Write attributes as name=\"value\", with spaces between."
        case .duplicateAttribute(let name): "the attribute \(name) appears twice. Keep one."
        case .unboundPrefix(let prefix): "the prefix \(prefix) is not declared. Add xmlns:\(prefix)=\"…\"."
        case .badNamespace(let prefix): "the prefix \"\(prefix)\" may not be declared this way. Use another prefix."
        case .badComment: "a comment holds \"--\". Write it with single hyphens."
        case .unterminated(let what): "the \(what) that begins here does not end. The file may be cut off."
        case .unclosed(let name): "<\(name)> is opened here and never closed. The file may be cut off."
        case .mismatchedEnd(let expected, let found): "</\(found)> closes <\(expected)>. Write </\(expected)> first."
        case .strayEnd(let name): "</\(name)> closes an element that is not open. Remove it."
        case .outsideRoot: "text or an element stands outside the root element. Move it inside."
        case .noRoot: "there is no element in the file. Send the XML file itself."
        }
    }
}
