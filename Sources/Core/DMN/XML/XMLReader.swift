/// Reads a document of strict XML 1.0 with namespaces into a tree of elements.
///
/// Written in Swift alone, because the platform's parser can be made to end the process (by a processing
/// instruction without data, among others), takes a file cut off after its first tag for a whole one, and
/// tells columns only roughly. No document type declaration is accepted, hence no entity of one's own and
/// nothing fetched; every input gives a tree or an error.
package struct XMLReader {
    let bytes: [UInt8]
    let limits: XMLLimits
    var offset = 0
    var open: [XMLFrame] = []
    var root: XMLElement?
    var elementCount = 0
    private var mark = Mark()

    private init(bytes: [UInt8], limits: XMLLimits) {
        self.bytes = bytes
        self.limits = limits
    }

    /// The root element of the document in `bytes`.
    ///
    /// Linear in the size of the file.
    ///
    /// - Throws: ``XMLError`` with the cause and its line and column.
    package static func read(_ bytes: [UInt8], limits: XMLLimits = XMLLimits()) throws(XMLError) -> XMLElement {
        var reader = XMLReader(bytes: bytes, limits: limits)
        try reader.checkSize()
        try reader.readDeclaration()
        try reader.checkCharacters()
        return try reader.readDocument()
    }
}

// MARK: - Checking the whole

extension XMLReader {
    private mutating func checkSize() throws(XMLError) {
        guard !bytes.isEmpty else { throw error(.empty, at: 0) }
        guard bytes.count <= limits.bytes else {
            throw error(.tooLarge(bytes: bytes.count, limit: limits.bytes), at: 0)
        }
    }

    /// Refuses what is not UTF-8 and the characters outside XML 1.0 §2.2.
    private mutating func checkCharacters() throws(XMLError) {
        var fault: Int?
        do {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            fault = error.byteOffsets.lowerBound
        }
        if let fault { throw error(.notUTF8, at: fault) }
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x20, !byte.isXMLSpace { throw error(.forbiddenCharacter(UInt32(byte)), at: index) }
            if byte == 0xEF, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE {
                throw error(.forbiddenCharacter(0xFF40 + UInt32(bytes[index + 2])), at: index)
            }
            index += 1
        }
    }
}

// MARK: - Walking the document

extension XMLReader {
    private mutating func readDocument() throws(XMLError) -> XMLElement {
        while offset < bytes.count {
            if bytes[offset] == UInt8(ascii: "<") {
                try readMarkup()
            } else {
                try readText()
            }
        }
        if let frame = open.last { throw XMLError(reason: .unclosed(frame.qualifiedName), position: frame.position) }
        guard let root else { throw error(.noRoot, at: bytes.count) }
        return root
    }

    private mutating func readMarkup() throws(XMLError) {
        if starts(with: "</") {
            try readEndTag()
        } else if starts(with: "<!--") {
            try skipComment()
        } else if starts(with: "<![CDATA[") {
            try readCDATA()
        } else if starts(with: "<!DOCTYPE") {
            throw error(.documentType, at: offset)
        } else if starts(with: "<?") {
            try skipInstruction()
        } else {
            try readStartTag()
        }
    }

    private mutating func skipComment() throws(XMLError) {
        let start = offset
        guard let end = find("--", from: start + 4) else { throw error(.unterminated("comment"), at: start) }
        offset = end
        guard starts(with: "-->") else { throw error(.badComment, at: end) }
        offset = end + 3
        noteInexactText()
    }

    private mutating func skipInstruction() throws(XMLError) {
        let start = offset
        offset += 2
        let target = try readName()
        if target.utf8.count == 3, target.lowercased().isSameText(as: "xml") { throw error(.declaration, at: start) }
        guard let end = find("?>", from: offset) else {
            throw error(.unterminated("processing instruction"), at: start)
        }
        guard end == offset || bytes[offset].isXMLSpace else { throw error(.badName(target), at: start) }
        offset = end + 2
        noteInexactText()
    }
}

// MARK: - Looking and locating

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
        if index == 0, starts(with: "\u{FEFF}", at: 0) { index = min(3, target) }
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

    func starts(with text: StaticString, at place: Int? = nil) -> Bool {
        let place = place ?? offset
        guard bytes.count - place >= text.utf8CodeUnitCount else { return false }
        for index in 0..<text.utf8CodeUnitCount where bytes[place + index] != text.utf8Start[index] { return false }
        return true
    }

    func find(_ text: StaticString, from start: Int) -> Int? {
        var index = start
        while index < bytes.count {
            if bytes[index] == text.utf8Start[0], starts(with: text, at: index) { return index }
            index += 1
        }
        return nil
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    mutating func skipSpace() {
        while offset < bytes.count, bytes[offset].isXMLSpace { offset += 1 }
    }
}
