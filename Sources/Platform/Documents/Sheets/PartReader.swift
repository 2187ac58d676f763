import XML

/// A part of a workbook on its way out of the archive, token by token.
struct PartReader {
    /// The path of the part inside the archive.
    let path: String
    private(set) var tokens = XMLTokenizer()
    private let stream: ZIPArchive.Stream
    private var chunk = [UInt8](repeating: 0, count: 1 << 16)
    /// The namespace of the elements that count: the root's.
    private var namespace: Int?

    /// What the two editions of the format call their main namespace.
    static let spreadsheet = [
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main",
    ]
    /// What they call the namespace of attributes that lead to other parts.
    static let relation = [
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
    ]

    /// Reads up to the root element, which must have this name in one of these namespaces.
    init(
        _ archive: ZIPArchive, _ path: String, root: StaticString, in namespaces: [String] = PartReader.spreadsheet
    ) throws(SheetFault) {
        guard let place = archive.place(of: path) else { throw SheetFault(.missingPart(path)) }
        self.path = path
        do throws(ZIPFault) {
            stream = try archive.stream(at: place)
        } catch {
            throw SheetFault(.archive(error))
        }
        guard try next() == .start, tokens.isNamed(root),
            let name = tokens.namespaceName(tokens.namespace), namespaces.contains(name)
        else { throw SheetFault(.badPart("\(path) 的内容不是应有的种类")) }
        namespace = tokens.namespace
    }

    /// How deep the elements are nested here; 1 within the root.
    var depth: Int { tokens.depth }

    /// Whether the element that starts or ends here has this name, in the format's own namespace.
    func isAt(_ name: StaticString) -> Bool { tokens.isNamed(name) && tokens.namespace == namespace }
}

// MARK: - Walking

extension PartReader {
    /// The next token; never ``XMLTokenizer/Token/starved``.
    mutating func next() throws(SheetFault) -> XMLTokenizer.Token {
        while true {
            let token: XMLTokenizer.Token
            do throws(XMLFault) {
                token = try tokens.next()
            } catch {
                throw SheetFault(.badXML(part: path, error))
            }
            guard case .starved = token else { return token }
            do throws(ZIPFault) {
                let count = try stream.read(into: &chunk)
                if count == 0 { tokens.finish() } else { tokens.append(chunk[..<count]) }
            } catch {
                throw SheetFault(.archive(error))
            }
        }
    }

    /// Goes on to the next element that starts within the one at `depth`; false at that one's end.
    mutating func nextChild(of depth: Int) throws(SheetFault) -> Bool {
        while true {
            switch try next() {
            case .start:
                if tokens.depth == depth + 1 { return true }
            case .end:
                if tokens.depth < depth { return false }
            case .text, .starved: break
            case .finished: return false
            }
        }
    }

    /// Passes over the rest of the element that has just started.
    mutating func skip() throws(SheetFault) {
        let outside = depth - 1
        while depth > outside {
            if case .finished = try next() { return }
        }
    }

    /// Adds the text of the element that has just started, up to its end, to `bytes`; elements in it are passed over.
    mutating func readText(into bytes: inout [UInt8]) throws(SheetFault) {
        let inside = depth
        while depth >= inside {
            switch try next() {
            case .text where depth == inside: tokens.appendText(to: &bytes)
            case .finished: return
            default: break
            }
        }
    }
}

// MARK: - Texts

extension PartReader {
    private static let xml = ["http://www.w3.org/XML/1998/namespace"]

    /// Adds the text of the `si` or `is` element that has just started, its runs joined, to `bytes`. How it is read
    /// aloud (`rPh`) is passed over.
    mutating func readRichText(into bytes: inout [UInt8]) throws(SheetFault) {
        let inside = depth
        while try nextChild(of: inside) {
            if isAt("t") {
                try readPlainText(into: &bytes)
            } else if isAt("r") {
                let run = depth
                while try nextChild(of: run) {
                    if isAt("t") { try readPlainText(into: &bytes) } else { try skip() }
                }
            } else {
                try skip()
            }
        }
    }

    /// White space at the ends counts only where the file says so.
    private mutating func readPlainText(into bytes: inout [UInt8]) throws(SheetFault) {
        let isPreserved = tokens.attribute("space", namespaces: PartReader.xml) == "preserve"
        var text: [UInt8] = []
        try readText(into: &text)
        if !isPreserved { text.trimXMLSpace() }
        bytes += SheetText.decode(text)
    }
}

extension [UInt8] {
    /// Takes blanks, tabs and line ends away at both ends.
    mutating func trimXMLSpace() {
        while let last, last.isXMLSpace { removeLast() }
        if let first, first.isXMLSpace { removeFirst(prefix(while: \.isXMLSpace).count) }
    }
}
