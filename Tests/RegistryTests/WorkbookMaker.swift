import Documents

/// Makes workbooks as clerks and attackers send them.
enum WorkbookMaker {
    /// A workbook whose one sheet holds `rows` of XML cells, with further parts and what the workbook part says besides.
    static func workbook(
        rows: [String], around: (before: String, after: String) = ("", ""), parts: [String: String] = [:],
        properties: String = ""
    ) throws -> [UInt8] {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let package = "http://schemas.openxmlformats.org/package/2006"
        let sheetRows = rows.enumerated().map { "<row r=\"\($0.offset + 1)\">\($0.element)</row>" }.joined()
        var files: [(String, String)] = [
            (
                "[Content_Types].xml",
                "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>"
            ),
            (
                "_rels/.rels",
                """
                <Relationships xmlns="\(package)/relationships"><Relationship Id="r1" \
                Type="\(office)/officeDocument" Target="xl/workbook.xml"/></Relationships>
                """
            ),
            (
                "xl/workbook.xml",
                """
                <workbook xmlns="\(main)" xmlns:r="\(office)">\(properties)<sheets>\
                <sheet name="合同" sheetId="1" r:id="r1"/></sheets></workbook>
                """
            ),
            (
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships xmlns="\(package)/relationships"><Relationship Id="r1" Type="\(office)/worksheet" \
                Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="\(office)/styles" Target="styles.xml"/>\
                </Relationships>
                """
            ),
            (
                "xl/styles.xml",
                "<styleSheet xmlns=\"\(main)\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
            ),
            (
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"\(main)\">\(around.before)<sheetData>\(sheetRows)</sheetData>\(around.after)</worksheet>"
            ),
        ]
        for (name, text) in parts.sorted(by: { $0.key < $1.key }) {
            files.removeAll { $0.0 == name }
            files.append((name, text))
        }
        var writer = ZIPWriter()
        for (name, text) in files { try writer.add(ZIPEntry(name, Array(text.utf8), method: .deflated)) }
        return try writer.bytes()
    }

    /// Cells of text.
    static func texts(_ texts: [String]) -> String {
        texts.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined()
    }
}
