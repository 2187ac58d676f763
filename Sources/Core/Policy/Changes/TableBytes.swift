import XML

/// Where the rows and cells of a decision table stand in the bytes of its file, so that one can be changed and every
/// other byte stays.
struct TableBytes {
    /// A cell.
    struct Cell {
        /// The whole `<text>` element.
        var text: Range<Int>
        /// What stands in it; nil for an element of one tag.
        var content: Range<Int>?
    }

    /// A row.
    struct Row {
        /// The whole `<rule>` element.
        var range: Range<Int>
        /// Its cells: tests, results, remarks.
        var inputs: [Cell?] = []
        var outputs: [Cell?] = []
        var annotations: [Cell?] = []
    }

    /// The element of the requirements graph that holds it, as its `name` is written.
    let element: String
    /// The rows in order.
    fileprivate(set) var rows: [Row] = []
    /// Where the end tag begins.
    fileprivate(set) var end = 0
    /// The prefix of the file's elements with its colon; empty where there is none.
    fileprivate(set) var prefix = ""

    fileprivate init(element: String) { self.element = element }

    /// The tables of the model in `bytes`, in the order of the file.
    ///
    /// - Throws: `XMLFault` where the bytes are no XML.
    static func read(_ bytes: [UInt8]) throws(XMLFault) -> [TableBytes] {
        var scan = TableScan(bytes)
        return try scan.read()
    }
}

/// Walks a model once and keeps where tables, rows and cells begin and end.
private struct TableScan {
    private enum Part { case table, rule, input, output, annotation, text, other }

    private let bytes: [UInt8]
    private var tokens: XMLTokenizer
    private var open: [(part: Part, start: Int)] = []
    private var element = ""
    private var found: [TableBytes] = []
    /// Tables that are open, one within the other.
    private var tables: [TableBytes] = []
    private var rules: [TableBytes.Row] = []
    private var cell: TableBytes.Cell?
    private var contentStart = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        tokens = XMLTokenizer(
            limits: XMLTokenLimits(token: max(bytes.count, 1), depth: 200, attributes: 200, namespaces: 256))
        tokens.append(bytes[...])
        tokens.finish()
    }

    mutating func read() throws(XMLFault) -> [TableBytes] {
        while true {
            switch try tokens.next() {
            case .start: start()
            case .end: end()
            case .text: break
            case .starved, .finished: return found
            }
        }
    }

    private mutating func start() {
        let part: Part =
            switch tokens.localName {
            case "decisionTable": .table
            case "rule" where open.last?.part == .table: .rule
            case "inputEntry" where open.last?.part == .rule: .input
            case "outputEntry" where open.last?.part == .rule: .output
            case "annotationEntry" where open.last?.part == .rule: .annotation
            case "text" where [.input, .output, .annotation].contains(open.last?.part): .text
            default: .other
            }
        // Elements of the graph stand right under the root.
        if open.count == 1 { element = tokens.attribute("name") ?? "" }
        switch part {
        case .table:
            var table = TableBytes(element: element)
            table.prefix = prefix(at: tokens.tokenStart)
            tables.append(table)
        case .rule: rules.append(TableBytes.Row(range: tokens.tokenStart..<tokens.tokenEnd))
        case .input, .output, .annotation: cell = nil
        case .text: contentStart = tokens.tokenEnd
        case .other: break
        }
        open.append((part, tokens.tokenStart))
    }

    private mutating func end() {
        guard let (part, start) = open.popLast() else { return }
        let end = tokens.tokenEnd
        switch part {
        case .text:
            // The end of a tag that is its own end has no bytes.
            let isOneTag = tokens.tokenStart == end
            cell = TableBytes.Cell(text: start..<end, content: isOneTag ? nil : contentStart..<tokens.tokenStart)
        case .input: rules[rules.count - 1].inputs.append(cell)
        case .output: rules[rules.count - 1].outputs.append(cell)
        case .annotation: rules[rules.count - 1].annotations.append(cell)
        case .rule:
            guard var rule = rules.popLast(), !tables.isEmpty else { return }
            rule.range = start..<end
            tables[tables.count - 1].rows.append(rule)
        case .table:
            guard var table = tables.popLast() else { return }
            table.end = tokens.tokenStart
            found.append(table)
        case .other: break
        }
    }

    private func prefix(at start: Int) -> String {
        let name = bytes[(start + 1)...].prefix { $0 != 0x20 && $0 != 0x3E && $0 != 0x2F && $0 > 0x20 }
        guard let colon = name.lastIndex(of: UInt8(ascii: ":")) else { return "" }
        return String(decoding: name[...colon], as: UTF8.self)
    }
}
