import XML

/// What the workbook's own part says: the sheets, the calendar, the names.
struct WorkbookList {
    private(set) var sheets: [Workbook.Sheet] = []
    private(set) var constants: [String: String] = [:]
    private(set) var calendar = SheetCalendar.from1900

    private static let sheetLimit = 10_000
    private static let constantLimit = 1_000

    /// Reads the part at `path`.
    init(_ path: String, in archive: ZIPArchive, _ relationships: Relationships) throws(SheetFault) {
        var part = try PartReader(archive, path, root: "workbook")
        while try part.nextChild(of: 1) {
            if part.isAt("workbookPr") {
                let value = part.tokens.attribute("date1904")
                if value == "1" || value == "true" { calendar = .from1904 }
                try part.skip()
            } else if part.isAt("sheets") {
                while try part.nextChild(of: 2) {
                    if part.isAt("sheet") { try add(part, relationships) }
                    try part.skip()
                }
            } else if part.isAt("definedNames") {
                while try part.nextChild(of: 2) { try addName(&part) }
            } else {
                try part.skip()
            }
        }
    }

    private mutating func add(_ part: PartReader, _ relationships: Relationships) throws(SheetFault) {
        guard let name = part.tokens.attribute("name"),
            let id = part.tokens.attribute("id", namespaces: PartReader.relation),
            let target = relationships.targets.first(where: { $0.id == id })
        else { throw SheetFault(.badPart("工作表清单不完整")) }
        if target.kind == "xlMacrosheet" || target.kind == "xlIntlMacrosheet" { throw SheetFault(.macros) }
        let state = part.tokens.attribute("state")
        sheets.append(
            Workbook.Sheet(
                name: name, isHidden: state == "hidden" || state == "veryHidden",
                path: target.kind == "worksheet" ? target.path : nil))
        guard sheets.count <= WorkbookList.sheetLimit else { throw SheetFault(.tooMany("工作表")) }
    }

    /// Keeps a name that stands for a text: `"…"`, quotes in it doubled.
    private mutating func addName(_ part: inout PartReader) throws(SheetFault) {
        guard part.isAt("definedName"), let name = part.tokens.attribute("name") else { return try part.skip() }
        var text: [UInt8] = []
        try part.readText(into: &text)
        guard constants.count < WorkbookList.constantLimit, text.count >= 2, text.first == UInt8(ascii: "\""),
            text.last == UInt8(ascii: "\"")
        else { return }
        var constant: [UInt8] = []
        var isAfterQuote = false
        for byte in text[1..<(text.count - 1)] {
            isAfterQuote = byte == UInt8(ascii: "\"") && !isAfterQuote
            if !isAfterQuote { constant.append(byte) }
        }
        constants[name] = String(decoding: constant, as: UTF8.self)
    }
}
