import Documents

/// A workbook made by hand, part by part, so that a test overrides only what it is about.
struct SampleWorkbook {
    /// What stands in `sheetData`.
    var rows = ""
    /// What stands behind the rows.
    var behind = ""
    /// What stands before them.
    var before = ""
    /// The texts that cells share, each as the content of an `si` element.
    var strings: [String] = []
    /// The formats' codes; style 1 shows numbers in the first, and so on, style 0 as they are.
    var formats: [String] = []
    /// What stands in the workbook's part before the sheets, and behind them.
    var properties = ""
    var names = ""
    /// The sheets' names and states; the first is the one with the rows.
    var sheets = [("甲", "visible")]
    var main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    var office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    /// Parts put in, or in the place of others.
    var parts: [(path: String, text: String)] = []
    /// The beginning of every part.
    var opening = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#
    /// Parts that are left out.
    var missing: Set<String> = []

    /// A workbook whose first sheet has these rows.
    init(_ rows: String = "") { self.rows = rows }

    /// The parts of the workbook as an archive holds them.
    var entries: [ZIPEntry] {
        let package = "http://schemas.openxmlformats.org/package/2006/relationships"
        let numbered = sheets.indices.map { $0 + 1 }
        let list = zip(numbered, sheets).map { number, sheet in
            #"<sheet name="\#(sheet.0)" sheetId="\#(number)" state="\#(sheet.1)" r:id="rId\#(number)"/>"#
        }
        let targets = numbered.map { number in
            #"<Relationship Id="rId\#(number)" Type="\#(office)/worksheet" Target="worksheets/sheet\#(number).xml"/>"#
        }
        let codes = zip(164..., formats).map { number, code in
            #"<numFmt numFmtId="\#(number)" formatCode="\#(code)"/>"#
        }
        let styles = [0] + formats.indices.map { $0 + 164 }
        let texts = strings.map { "<si>\($0)</si>" }.joined()
        var contents: [(String, String)] = [
            ("[Content_Types].xml", "<Types/>"),
            (
                "_rels/.rels",
                #"<Relationships xmlns="\#(package)"><Relationship Id="rId1" Type="\#(office)/officeDocument" "#
                    + #"Target="xl/workbook.xml"/></Relationships>"#
            ),
            (
                "xl/workbook.xml",
                #"<workbook xmlns="\#(main)" xmlns:r="\#(office)">\#(properties)<sheets>\#(list.joined())</sheets>"#
                    + names + "</workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                #"<Relationships xmlns="\#(package)">\#(targets.joined())<Relationship Id="s" Type="\#(office)/styles" "#
                    + #"Target="/xl/styles.xml"/><Relationship Id="t" Type="\#(office)/sharedStrings" "#
                    + #"Target="./sharedStrings.xml"/></Relationships>"#
            ),
            (
                "xl/styles.xml",
                #"<styleSheet xmlns="\#(main)"><numFmts>\#(codes.joined())</numFmts><cellStyleXfs><xf numFmtId="14"/>"#
                    + "</cellStyleXfs><cellXfs>" + styles.map { #"<xf numFmtId="\#($0)"/>"# }.joined()
                    + "</cellXfs></styleSheet>"
            ),
            ("xl/sharedStrings.xml", #"<sst xmlns="\#(main)">\#(texts)</sst>"#),
        ]
        for number in numbered {
            let rows = number == 1 ? rows : #"<row r="1"><c r="A1"><v>\#(number)</v></c></row>"#
            contents.append(
                (
                    "xl/worksheets/sheet\(number).xml",
                    #"<worksheet xmlns="\#(main)">\#(before)<sheetData>\#(rows)</sheetData>\#(behind)</worksheet>"#
                ))
        }
        contents.removeAll { part in missing.contains(part.0) || parts.contains { $0.path == part.0 } }
        return (contents + parts).map { ZIPEntry($0.0, Array((opening + $0.1).utf8), method: .deflated) }
    }

    /// The workbook as a file.
    func bytes() throws -> [UInt8] { try ZIPEntry.archive(entries) }

    /// The first sheet, or the named one.
    func reader(_ name: String? = nil, limits: SheetLimits = SheetLimits()) throws -> SheetReader {
        try Workbook(bytes(), limits: limits).read(name)
    }

    /// All rows of the first sheet.
    func read(limits: SheetLimits = SheetLimits()) throws -> [SheetRow] {
        let reader = try reader(limits: limits)
        return try reader.rest()
    }

    /// The values of the first row, as far as it goes.
    func firstRow() throws -> [SheetValue] {
        guard let row = try read().first, let last = row.cells.last else { return [] }
        return (0...last.column).map { row[$0] }
    }
}

extension SheetReader {
    /// All rows that are left.
    func rest() throws -> [SheetRow] {
        var rows: [SheetRow] = []
        var row = SheetRow()
        while try next(&row) { rows.append(row) }
        return rows
    }
}

/// What reading a workbook is refused for; nil where it is read to its end.
func refusal(_ workbook: SampleWorkbook, limits: SheetLimits = SheetLimits()) throws -> SheetFault? {
    do {
        let reader = try workbook.reader(limits: limits)
        _ = try reader.finish(dataFrom: 1)
        return nil
    } catch let fault as SheetFault {
        return fault
    }
}
