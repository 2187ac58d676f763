import Documents
import TestSupport
import Testing
import XML

@Suite("A hostile workbook")
struct HostileSheetTests {
    @Test("is refused for what it is, whatever its name says")
    func kinds() throws {
        let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1_000)
        let mark = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
        let samples: [([UInt8], SheetFault.Reason)] = [
            ([], .empty), (compound, .otherKind(.oldBinary)), (compound + mark, .otherKind(.encrypted)),
            (Array("<html><table>".utf8), .otherKind(.markup)), (Array("\u{FEFF}编号,名称\n1,甲\n".utf8), .otherKind(.text)),
            ([0x89, 0x50, 0x4E, 0x47, 0, 1], .otherKind(.unknown)), ([UInt8](repeating: 0, count: 600), .incomplete),
            (try ZIPEntry.archive([ZIPEntry("a.xlsx", [1])]), .otherKind(.otherArchive)),
            (try ZIPEntry.archive([ZIPEntry("mimetype", []), ZIPEntry("content.xml", [])]), .otherKind(.openDocument)),
            (try ZIPEntry.archive([ZIPEntry("xl/workbook.bin", [])]), .otherKind(.binaryWorkbook)),
        ]
        for (bytes, reason) in samples {
            let fault = #expect(throws: SheetFault.self) { _ = try Workbook(bytes) }
            #expect(fault?.reason == reason)
        }
    }

    @Test("is refused cut off anywhere")
    func cut() throws {
        let bytes = try SampleWorkbook("<row><c><v>1</v></c></row>").bytes()
        var read: [Int] = []
        for count in bytes.indices where (try? Workbook(Array(bytes[..<count])).read()) != nil { read.append(count) }
        #expect(read == [])
        let fault = #expect(throws: SheetFault.self) { _ = try Workbook(Array(bytes[..<(bytes.count / 2)])) }
        #expect(fault?.reason == .incomplete)
    }

    @Test(
        "is refused with macros, links to elsewhere or embedded objects",
        arguments: [
            ("xl/vbaProject.bin", SheetFault.Reason.macros), ("xl/macrosheets/sheet1.xml", .macros),
            ("xl/externalLinks/externalLink1.xml", .externalLinks), ("xl/connections.xml", .connections),
            ("xl/embeddings/oleObject1.bin", .embedded), ("XL/VBAPROJECT.BIN", .macros),
        ])
    func active(path: String, reason: SheetFault.Reason) throws {
        var workbook = SampleWorkbook()
        workbook.parts = [(path, "")]
        #expect(try refusal(workbook)?.reason == reason)
    }

    @Test("is refused for what inflates to too much")
    func bombs() throws {
        var workbook = SampleWorkbook()
        let comment = "<!--\(String(repeating: " ", count: 1_000_000))-->"
        workbook.behind = String(repeating: comment, count: 9)
        let dense = try #require(try refusal(workbook))
        guard case .archive(let fault) = dense.reason, case .tooDense = fault.reason else {
            Issue.record("\(dense)")
            return
        }
        #expect(fault.entry == "xl/worksheets/sheet1.xml")
        let large = try #require(try refusal(workbook, limits: SheetLimits(part: 1 << 20)))
        guard case .archive(let other) = large.reason, case .entryTooLarge = other.reason else {
            Issue.record("\(large)")
            return
        }
        workbook.behind = ""
        workbook.strings = (0..<1_000).map { "<t>\($0)</t>" }
        #expect(try refusal(workbook, limits: SheetLimits(text: 2_000))?.reason == .tooMuchText(limit: 2_000))
        let file = try refusal(workbook, limits: SheetLimits(file: 100))
        #expect(file?.archiveFault?.reason == .archiveTooLarge(limit: 100))
    }

    @Test("is refused where its XML is malformed, defines entities, or is not what it should be")
    func malformed() throws {
        let laughs = "<!DOCTYPE l [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>"
        for path in ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/styles.xml"] {
            for text in [laughs + "<worksheet>&b;</worksheet>", "<worksheet><row></worksheet>", "", "<worksheet/>"] {
                var workbook = SampleWorkbook()
                workbook.parts = [(path, text)]
                let fault = try #require(try refusal(workbook))
                #expect(fault.description.contains("请用 Excel 或 WPS 打开后另存为 .xlsx"))
                if text.hasPrefix("<!DOCTYPE") {
                    guard case .badXML(part: path, let xml) = fault.reason else {
                        Issue.record("\(fault)")
                        continue
                    }
                    #expect(xml.reason == .documentType)
                }
            }
        }
    }

    @Test(
        "is refused where a part is missing",
        arguments: ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"])
    func missing(path: String) throws {
        var workbook = SampleWorkbook()
        workbook.missing = [path]
        #expect(try refusal(workbook)?.reason == .missingPart(path))
    }

    private static let rows: [(rows: String, reason: SheetFault.Reason, place: String?)] = [
        ("<row r='1'><c r='A1' t='s'><v>5</v></c></row>", .badIndex("共享文字 5 "), "A1"),
        ("<row r='1'><c r='A1' t='s'><v>-1</v></c></row>", .badIndex("共享文字 -1 "), "A1"),
        ("<row r='1'><c r='C1' s='9'><v>5</v></c></row>", .badIndex("样式 9 "), "C1"),
        ("<row r='1'><c r='A1' t='q'><v>5</v></c></row>", .badIndex("单元格类型 q "), "A1"),
        ("<row r='1'><c r='A1' t='b'><v>是</v></c></row>", .badIndex("逻辑值 是 "), "A1"),
        ("<row r='1'><c r='B1'><v>1,5</v></c></row>", .badNumber("1,5"), "B1"),
        ("<row r='1'><c r='B1'><v>NaN</v></c></row>", .badNumber("NaN"), "B1"),
        ("<row r='1'><c r='B1'><v>1e</v></c></row>", .badNumber("1e"), "B1"),
        ("<row r='1'><c r='B1'><v>1e99999</v></c></row>", .badNumber("1e99999"), "B1"),
        ("<row r='1'><c r='B1'><v>1</v><v>2</v></c></row>", .duplicateCell, "B1"),
        ("<row r='1'><c r='B1'><v>1</v></c><c r='B1'><v>2</v></c></row>", .duplicateCell, "B1"),
        ("<row r='1'><c r='B1'><v>1</v></c><c r='C1'/><c r='B1'><v>2</v></c></row>", .duplicateCell, "B1"),
        ("<row r='1'><c r='B2'><v>1</v></c></row>", .badReference("B2"), "A1"),
        ("<row r='1'><c r='1B'><v>1</v></c></row>", .badReference("1B"), "A1"),
        ("<row r='1'><c r='XFE1'><v>1</v></c></row>", .tooManyColumns, "XFE1"),
        ("<row r='1048577'/>", .tooManyRows, nil), ("<row r='0'/>", .badReference("0"), nil),
        ("<row r='-1'/>", .badReference("-1"), nil), ("<row r='2'/><row r='2'/>", .rowOrder, "A2"),
        ("<row r='2'/><row r='1'/>", .rowOrder, "A1"),
    ]

    @Test("is refused with the cell at fault")
    func cells() throws {
        for sample in Self.rows {
            let fault = try refusal(SampleWorkbook(sample.rows))
            #expect(fault?.reason == sample.reason)
            #expect(fault?.place?.description == sample.place)
            #expect(fault?.sheet == "甲")
        }
    }

    @Test("is refused with cells merged within the data, which are named")
    func merged() throws {
        var workbook = SampleWorkbook("<row r='1'><c><v>1</v></c></row>")
        workbook.behind = "<mergeCells><mergeCell ref='A1:C1'/><mergeCell ref='B3:B5'/></mergeCells>"
        let reader = try workbook.reader()
        let fault = #expect(throws: SheetFault.self) { _ = try reader.finish(dataFrom: 2) }
        #expect(fault?.description == "工作表“甲”单元格 B3：数据区内有合并单元格 B3:B5。请取消合并，逐格填写后再上传。")
    }

    @Test("damaged in any place, is refused or still read, and never ends the process")
    func damage() throws {
        var workbook = SampleWorkbook("<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' s='1'><v>45000</v></c></row>")
        workbook.strings = ["<t>文_x000D_</t>"]
        workbook.formats = ["yyyy-mm-dd"]
        let entries = workbook.entries
        var random = SeededRandom(seed: 3)
        var (refused, read) = (0, 0)
        for _ in 0..<3_000 {
            let chosen = random.below(entries.count)
            let damaged = entries.enumerated().map { place, entry in
                var bytes = entry.bytes
                if place == chosen {
                    for _ in 0...random.below(3) { bytes[random.below(bytes.count)] = UInt8(random.below(256)) }
                }
                return ZIPEntry(entry.name, bytes)
            }
            do {
                let reader = try Workbook(ZIPEntry.archive(damaged)).read()
                _ = try reader.finish(dataFrom: 1)
                read += 1
            } catch let fault as SheetFault {
                refused += fault.description.isEmpty ? 0 : 1
            }
        }
        #expect(refused + read == 3_000)
        #expect(refused > 1_000)
    }

    @Test("is read where office software reads it: cells out of order, no references, no shared texts")
    func tolerated() throws {
        var workbook = SampleWorkbook("<row r='1'><c r='C1'><v>3</v></c><c r='A1'><v>1</v></c></row>")
        #expect(try workbook.firstRow() == [.number("1"), .empty, .number("3")])
        let relations =
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            + "<Relationship Id='rId1' Type='\(workbook.office)/worksheet' Target='/XL/Worksheets/Sheet1.xml'/></Relationships>"
        workbook.parts = [("xl/_rels/workbook.xml.rels", relations)]
        #expect(try workbook.firstRow() == [.number("1"), .empty, .number("3")])
    }
}

extension SheetFault {
    fileprivate var archiveFault: ZIPFault? {
        guard case .archive(let fault) = reason else { return nil }
        return fault
    }
}
