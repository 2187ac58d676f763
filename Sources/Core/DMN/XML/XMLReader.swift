import XML

/// Reads a document of strict XML 1.0 with namespaces into a tree of elements.
///
/// The tokens come from the tokenizer that spreadsheets are read with; what a model needs besides is made here: the
/// tree, the prefixes in force, lines and columns. Every input gives a tree or an error.
package struct XMLReader {
    let bytes: [UInt8]
    private let limits: XMLLimits
    private var tokens: XMLTokenizer
    private(set) var open: [XMLFrame] = []
    private var elementCount = 0
    private var mark = Mark()

    private init(bytes: [UInt8], limits: XMLLimits) {
        self.bytes = bytes
        self.limits = limits
        // A token is never longer than the file, whose size is limited.
        tokens = XMLTokenizer(
            limits: XMLTokenLimits(
                token: bytes.count, depth: limits.depth, attributes: limits.attributes, namespaces: limits.namespaces))
    }

    /// The root element of the document in `bytes`.
    ///
    /// Linear in the size of the file.
    ///
    /// - Throws: ``XMLError`` with the cause and its line and column.
    package static func read(_ bytes: [UInt8], limits: XMLLimits = XMLLimits()) throws(XMLError) -> XMLElement {
        var reader = XMLReader(bytes: bytes, limits: limits)
        guard !bytes.isEmpty else { throw reader.error(.empty, at: 0) }
        guard bytes.count <= limits.bytes else {
            throw reader.error(.tooLarge(bytes: bytes.count, limit: limits.bytes), at: 0)
        }
        return try reader.readDocument()
    }
}

// MARK: - Walking the document

extension XMLReader {
    private mutating func readDocument() throws(XMLError) -> XMLElement {
        tokens.append(bytes[...])
        tokens.finish()
        var root: XMLElement?
        while true {
            switch try next() {
            case .start: try openElement()
            case .text:
                // Text outside the root is no token.
                if let depth = open.indices.last { tokens.appendText(to: &open[depth].text) }
            case .end: root = closeElement() ?? root
            case .finished, .starved:
                guard let root else { throw error(.noRoot, at: bytes.count) }
                return root
            }
        }
    }

    private mutating func next() throws(XMLError) -> XMLTokenizer.Token {
        do throws(XMLFault) {
            return try tokens.next()
        } catch {
            throw self.error(error)
        }
    }

    private mutating func openElement() throws(XMLError) {
        let (start, end) = (tokens.tokenStart, tokens.tokenEnd)
        elementCount += 1
        guard elementCount <= limits.elements else { throw error(.tooManyElements(limit: limits.elements), at: start) }
        let position = locate(start)
        var scope = open.last?.scope ?? XMLScope()
        var attributes: [XMLAttribute] = []
        for place in 0..<tokens.attributeCount {
            let (local, prefix, value) = tokens.attribute(at: place)
            if prefix?.isSameText(as: "xmlns") == true {
                scope.bind(local, to: value)
            } else if prefix == nil, local.isSameText(as: "xmlns") {
                scope.bind("", to: value)
            } else {
                let namespace = tokens.namespaceName(tokens.attributeNamespace(at: place))
                attributes.append(
                    XMLAttribute(name: XMLName(local: local, namespace: namespace), prefix: prefix, value: value))
            }
        }
        let name = XMLName(local: tokens.localName, namespace: tokens.namespaceName(tokens.namespace))
        open.append(
            XMLFrame(
                name: name, attributes: attributes, scope: scope, position: position, contentPosition: locate(end),
                contentStart: end))
    }

    /// The root, when it ends here.
    private mutating func closeElement() -> XMLElement? {
        guard let frame = open.popLast() else { return nil }
        let element = frame.element(raw: bytes[frame.contentStart..<tokens.tokenStart])
        guard let parent = open.indices.last else { return element }
        open[parent].children.append(element)
        return nil
    }
}

// MARK: - Locating

extension XMLReader {
    /// A place whose line and column are known, from which later places are counted.
    private struct Mark {
        var offset = 0
        var position = SourcePosition.start
    }

    /// Line and column of a byte; constant work per byte as long as places are asked for in order.
    mutating func locate(_ target: Int) -> SourcePosition {
        if target < mark.offset { mark = Mark() }
        var line = mark.position.line
        var column = mark.position.column
        var index = mark.offset
        if index == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = min(3, target) }
        while index < target {
            let byte = bytes[index]
            if byte == 0x0A {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
            index += 1
        }
        mark = Mark(offset: target, position: SourcePosition(line: line, column: column))
        return mark.position
    }

    mutating func error(_ reason: XMLError.Reason, at offset: Int) -> XMLError {
        XMLError(reason: reason, position: locate(min(offset, bytes.count)))
    }
}
