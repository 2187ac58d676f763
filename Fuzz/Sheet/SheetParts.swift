import Documents

/// A small workbook with something of everything that is read.
struct SheetParts {
    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    private static let package = "http://schemas.openxmlformats.org/package/2006/relationships"

    private static let texts: [(path: String, text: String)] = [
        (
            "xl/worksheets/sheet1.xml",
            "<worksheet xmlns='\(main)'><sheetData><row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' s='1'><v>45000</v></c>"
                + "</row></sheetData></worksheet>"
        ),
        ("xl/sharedStrings.xml", "<sst xmlns='\(main)'><si><t>one</t></si></sst>"),
        (
            "xl/styles.xml",
            "<styleSheet xmlns='\(main)'><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs></styleSheet>"
        ),
        (
            "xl/workbook.xml",
            "<workbook xmlns='\(main)' xmlns:r='\(office)'><sheets><sheet name='a' sheetId='1' r:id='r1'/></sheets>"
                + "</workbook>"
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns='\(package)'><Relationship Id='r1' Type='\(office)/worksheet' "
                + "Target='worksheets/sheet1.xml'/><Relationship Id='r2' Type='\(office)/styles' Target='styles.xml'/>"
                + "<Relationship Id='r3' Type='\(office)/sharedStrings' Target='sharedStrings.xml'/></Relationships>"
        ),
        (
            "_rels/.rels",
            "<Relationships xmlns='\(package)'><Relationship Id='r1' Type='\(office)/officeDocument' "
                + "Target='xl/workbook.xml'/></Relationships>"
        ),
        ("[Content_Types].xml", "<Types/>"),
    ]

    /// How many parts can be replaced.
    static let count = 6

    private var contents = SheetParts.texts.map { Array($0.text.utf8) }

    mutating func replace(_ part: Int, with bytes: [UInt8]) { contents[part] = bytes }

    /// The workbook as a file.
    var archive: [UInt8]? {
        var writer = ZIPWriter()
        for (text, content) in zip(SheetParts.texts, contents) {
            guard (try? writer.add(ZIPEntry(text.path, content))) != nil else { return nil }
        }
        return try? writer.bytes()
    }
}
