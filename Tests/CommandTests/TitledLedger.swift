import Documents

/// A ledger as offices print it: a title across all columns, merged, and the header below it.
enum TitledLedger {
    /// A workbook of the least parts that a reader asks for.
    static func workbook(_ title: String, _ rows: [[String]]) throws -> [UInt8] {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let package = "http://schemas.openxmlformats.org/package/2006"
        let lines = ([[title]] + rows).enumerated().map { row, cells in
            let texts = cells.map { $0.isEmpty ? "<c/>" : "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined()
            return "<row r=\"\(row + 1)\">\(texts)</row>"
        }
        var archive = ZIPWriter()
        for (name, text) in [
            ("[Content_Types].xml", "<Types xmlns=\"\(package)/content-types\"/>"),
            ("_rels/.rels", relationships(package, "\(office)/officeDocument", "xl/workbook.xml")),
            (
                "xl/workbook.xml",
                """
                <workbook xmlns="\(main)" xmlns:r="\(office)"><sheets><sheet name="台账" sheetId="1" r:id="r1"/></sheets>\
                </workbook>
                """
            ),
            ("xl/_rels/workbook.xml.rels", relationships(package, "\(office)/worksheet", "worksheets/sheet1.xml")),
            (
                "xl/worksheets/sheet1.xml",
                """
                <worksheet xmlns="\(main)"><sheetData>\(lines.joined())</sheetData>\
                <mergeCells><mergeCell ref="A1:F1"/></mergeCells></worksheet>
                """
            ),
        ] {
            try archive.add(ZIPEntry(name, Array(text.utf8), method: .deflated))
        }
        return try archive.bytes()
    }

    private static func relationships(_ package: String, _ type: String, _ target: String) -> String {
        """
        <Relationships xmlns="\(package)/relationships"><Relationship Id="r1" Type="\(type)" Target="\(target)"/>\
        </Relationships>
        """
    }
}
