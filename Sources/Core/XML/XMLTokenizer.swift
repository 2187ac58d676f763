/// Reads strict XML 1.0 with namespaces piece by piece, in memory that does not grow with the document.
///
/// It opens nothing itself: bytes are handed in with ``append(_:)`` whenever ``next()`` answers ``Token/starved``, and
/// ``finish()`` says that no more will come. Names, attributes and text of a token can be asked for until the next call
/// of ``next()`` or ``append(_:)``. No document type declaration is accepted, hence no entity of the document's own and
/// nothing fetched; every input gives tokens or a fault.
package struct XMLTokenizer {
    /// What stands next in the document; comments and processing instructions are passed over.
    package enum Token: Hashable, Sendable {
        /// A start tag; an element without content gives its end next.
        case start
        /// An end tag.
        case end
        /// Text, a part of it where a comment, CDATA section or element interrupts it.
        case text
        /// More bytes are needed.
        case starved
        /// The document is over, and whole.
        case finished
    }

    /// What is held at most.
    package let limits: XMLTokenLimits
    /// Elements that are open, the one that just started included.
    package internal(set) var depth = 0
    /// Where the token begins, in bytes from the beginning of the document.
    package private(set) var tokenStart = 0

    var buffer: [UInt8] = []
    /// Where the next token begins, in the buffer.
    var offset = 0
    /// How far the buffer is known to hold whole allowed characters.
    var checked = 0
    /// What is wrong with the character there, where that is why the checking stopped.
    var badCharacter: XMLFault.Reason?
    /// Bytes of the document before the buffer.
    var base = 0
    var isEnded = false
    var isPastDeclaration = false
    var hasRoot = false
    var namespaces = XMLNamespaces()
    /// The names of the open elements, one behind the other, and where each begins.
    var openNames: [UInt8] = []
    var openStarts: [Int] = []

    // The token that was read last.
    var name = QualifiedName()
    var elementNamespace: Int?
    var attributes: [Attribute] = []
    var content = 0..<0
    /// Whether the text is the bytes as they stand: no reference and no carriage return.
    var isLiteral = false
    /// Whether a reference means nothing in the text.
    var isCDATA = false
    var hasPendingEnd = false

    /// A tokenizer of an empty document, to which bytes are appended.
    package init(limits: XMLTokenLimits = XMLTokenLimits()) { self.limits = limits }

    /// What became of an attempt to read on.
    enum Step {
        case token(Token)
        /// Something that is no token: a comment, an instruction, white space around the root.
        case passed
        /// It goes on beyond the buffer.
        case cut
    }

    /// A name in the buffer.
    struct QualifiedName {
        var range = 0..<0
        var colon: Int?

        var local: Range<Int> { (colon.map { $0 + 1 } ?? range.lowerBound)..<range.upperBound }
    }

    /// An attribute in the buffer.
    struct Attribute {
        let name: QualifiedName
        let value: Range<Int>
        /// Whether the value is the bytes as they stand: no reference and no white space but the blank.
        let isPlain: Bool
        var namespace: Int?
    }
}

// MARK: - Feeding

extension XMLTokenizer {
    /// Hands in the next bytes of the document.
    package mutating func append(_ bytes: ArraySlice<UInt8>) {
        if offset > 0 {
            buffer.removeSubrange(..<offset)
            base += offset
            checked -= offset
            offset = 0
        }
        buffer += bytes
    }

    /// Says that the document has no more bytes.
    package mutating func finish() { isEnded = true }
}

// MARK: - Walking

extension XMLTokenizer {
    /// The next token.
    ///
    /// - Throws: ``XMLFault``; after that the rest of the document cannot be read.
    package mutating func next() throws(XMLFault) -> Token {
        if hasPendingEnd {
            hasPendingEnd = false
            tokenStart = tokenEnd
            leaveElement()
            return .end
        }
        if !isPastDeclaration, try !readDeclaration() { return .starved }
        checkCharacters()
        while offset < checked {
            let start = offset
            switch try readStep() {
            case .token(let token):
                guard offset - start <= limits.token else { throw fault(.tooLong(limit: limits.token), at: start) }
                tokenStart = base + start
                return token
            case .passed:
                guard offset - start <= limits.token else { throw fault(.tooLong(limit: limits.token), at: start) }
            case .cut:
                offset = start
                guard checked - start <= limits.token else { throw fault(.tooLong(limit: limits.token), at: start) }
                if let badCharacter { throw fault(badCharacter, at: checked) }
                guard isEnded else { return .starved }
                // Text that nothing follows is whole; the element around it is not.
                guard buffer[start] == UInt8(ascii: "<") else { throw fault(.unclosed(openName), at: checked) }
                throw fault(.unterminated, at: start)
            }
        }
        if let badCharacter { throw fault(badCharacter, at: checked) }
        guard isEnded else { return .starved }
        guard depth == 0 else { throw fault(.unclosed(openName), at: checked) }
        guard hasRoot else { throw fault(.noRoot, at: checked) }
        return .finished
    }

    /// Reads what stands at the offset, which then stands behind it.
    private mutating func readStep() throws(XMLFault) -> Step {
        guard buffer[offset] == UInt8(ascii: "<") else { return try readText() }
        guard offset + 1 < checked else { return .cut }
        switch buffer[offset + 1] {
        case UInt8(ascii: "/"): return try readEndTag()
        case UInt8(ascii: "?"): return try skipInstruction()
        case UInt8(ascii: "!"): return try readDeclared()
        default: return try readStartTag()
        }
    }

    private mutating func readDeclared() throws(XMLFault) -> Step {
        for (opening, needed) in [("<!--" as StaticString, 4), ("<![CDATA[", 9), ("<!DOCTYPE", 9)] {
            let there = min(needed, checked - offset)
            guard starts(with: opening, first: there) else { continue }
            guard there == needed else { return .cut }
            switch needed {
            case 4: return try skipComment()
            default:
                guard buffer[offset + 2] == UInt8(ascii: "[") else { throw fault(.documentType, at: offset) }
                return try readCDATA()
            }
        }
        throw fault(.strayLessThan, at: offset)
    }

    private mutating func skipComment() throws(XMLFault) -> Step {
        guard let end = find("--", from: offset + 4) else { return .cut }
        guard end + 2 < checked else { return .cut }
        guard buffer[end + 2] == UInt8(ascii: ">") else { throw fault(.badComment, at: end) }
        offset = end + 3
        return .passed
    }

    private mutating func skipInstruction() throws(XMLFault) -> Step {
        guard let end = find("?>", from: offset + 2) else { return .cut }
        var cursor = offset + 2
        while cursor < end, !buffer[cursor].isXMLSpace { cursor += 1 }
        let target = buffer[(offset + 2)..<cursor]
        if target.count == 3, target.elementsEqual("xml".utf8, by: { $0 | 0x20 == $1 }) {
            throw fault(.declaration, at: offset)
        }
        try checkName(offset + 2..<cursor)
        offset = end + 2
        return .passed
    }
}

// MARK: - Looking

extension XMLTokenizer {
    /// Where the token ends, in bytes from the beginning of the document.
    package var tokenEnd: Int { base + offset }

    func fault(_ reason: XMLFault.Reason, at place: Int) -> XMLFault { XMLFault(reason: reason, offset: base + place) }

    func starts(with text: StaticString, first count: Int? = nil) -> Bool {
        let count = count ?? text.utf8CodeUnitCount
        guard buffer.count - offset >= count else { return false }
        for index in 0..<count where buffer[offset + index] != text.utf8Start[index] { return false }
        return true
    }

    /// Where two bytes or three stand next.
    func find(_ text: StaticString, from start: Int) -> Int? {
        let count = text.utf8CodeUnitCount
        var index = start
        while index + count <= checked {
            if buffer[index] == text.utf8Start[0], buffer[index + 1] == text.utf8Start[1],
                count == 2 || buffer[index + 2] == text.utf8Start[2]
            {
                return index
            }
            index += 1
        }
        return nil
    }

    func string(_ range: Range<Int>) -> String { String(decoding: buffer[range], as: UTF8.self) }

    /// The name of the innermost open element.
    var openName: String { String(decoding: openNames[(openStarts.last ?? 0)...], as: UTF8.self) }
}
