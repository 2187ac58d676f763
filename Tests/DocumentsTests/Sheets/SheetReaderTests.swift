import Documents
import Exact
import Testing

@Suite("A sheet that is read")
struct SheetReaderTests {
    @Test("gives rows by their numbers and cells by their letters, gaps empty")
    func places() throws {
        let rows = """
            <row r="2"><c r="B2"><v>1</v></c><c r="AA2" t="inlineStr"><is><t>二</t></is></c></row>
            <row r="3"><c r="A3" s="0"/></row><row/><row r="7"><c><v>3</v></c><c r="D7"><v>4</v></c><c><v>5</v></c></row>
            """
        let read = try SampleWorkbook(rows).read()
        #expect(read.map(\.number) == [2, 7])
        #expect(read[0].cells.map(\.column) == [1, 26])
        #expect(read[0][1] == .number("1"))
        #expect(read[0][26] == .text("二"))
        #expect(read[0][0] == .empty)
        #expect(read[1].cells.map(\.column) == [0, 3, 4])
        let values: [SheetValue] = [.empty, .number("3"), .empty, .empty, .number("4"), .number("5"), .empty, .empty]
        #expect((-1...6).map { read[1][$0] } == values)
        #expect("\(SheetPlace(row: 7, column: 16_383)) \(SheetPlace(row: 1, column: 701))" == "XFD7 ZZ1")
    }

    @Test("gives each kind of cell its value")
    func kinds() throws {
        let cells = """
            <c t="s"><v>1</v></c><c t="str"><f>A1</f><v>文</v></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c>
            <c t="e"><v>#REF!</v></c><c t="n"><v> -1.50 </v></c><c><f>1/3</f></c><c t="d"><v>2023-03-04</v></c>
            <c t="d"><v>2023-03-04T05:06:07</v></c><c t="e"><f>x</f><v>#N/A</v></c><c t="s"><v>0</v></c><c><v>0</v></c>
            """
        var workbook = SampleWorkbook("<row>\(cells)</row>")
        workbook.strings = ["<t></t>", "<t>共享</t>"]
        let day = try #require(CivilDay(year: 2023, month: 3, day: 4))
        let expected: [SheetValue] = [
            .text("共享"), .formula(.text("文")), .flag(true), .flag(false), .error("#REF!"), .number("-1.5"),
            .formula(.empty), .day(day), .moment(day, second: 18_367), .formula(.error("#N/A")), .empty, .number("0"),
        ]
        #expect(try workbook.firstRow() == expected)
    }

    @Test("joins the runs of a text, leaves out how it is read aloud, and keeps blanks where it is told to")
    func texts() throws {
        var workbook = SampleWorkbook(
            "<row>" + (0..<6).map { "<c t='s'><v>\($0)</v></c>" }.joined()
                + "<c t='inlineStr'><is><r><t xml:space='preserve'>a </t></r><r><t>b</t></r></is></c></row>")
        workbook.strings = [
            "<r><rPr><b/></rPr><t>东</t></r><r><t>京</t></r><rPh sb='0' eb='2'><t>とうきょう</t></rPh><phoneticPr fontId='1'/>",
            "<t xml:space='preserve'> a\tb </t>", "<t>\n  c \n</t>",
            "<t>d_x000D_e_x005F_x0041_ _x00_ _xD83D__xDE00__xD800_</t>",
            "<t>&lt;&amp;&#20013;</t>", "<t><![CDATA[<f>]]></t>",
        ]
        let expected = ["东京", " a\tb ", "c", "d\re_x0041_ _x00_ 😀_xD800_", "<&中", "<f>", "a b"]
        #expect(try workbook.firstRow() == expected.map { .text($0) })
    }

    @Test(
        "gives numbers in the digits that people see",
        arguments: [
            ("1.1000000000000001", "1.1"), ("0.69999999999999996", "0.7"), ("1234567.89", "1234567.89"),
            ("1E3", "1000"), ("1.5e-3", "0.0015"), ("-2.5E+2", "-250"), ("110101199001011234", "110101199001011234"),
            ("1.1010119900101101E+17", "110101199001011000"), ("999999999999999.95", "1000000000000000"),
            ("0", "0"), ("-0", "0"), ("007", "7"), ("+5", "5"), (".5", "0.5"), ("5.", "5"), ("0.50", "0.5"),
            ("12.50", "12.5"), ("5.0", "5"), ("-0.0", "0"), ("100", "100"), ("9000000000000.0703", "9000000000000.07"),
            ("1E300", "1E300"), ("0E9", "0"),
        ])
    func numbers(written: String, seen: String) throws {
        #expect(try SampleWorkbook("<row><c><v>\(written)</v></c></row>").firstRow() == [.number(seen)])
    }

    @Test("accepts the strict edition of the format, and prefixes")
    func strict() throws {
        var workbook = SampleWorkbook("<row r='1'><c r='A1' t='s'><v>0</v></c></row>")
        workbook.strings = ["<t>严</t>"]
        workbook.main = "http://purl.oclc.org/ooxml/spreadsheetml/main"
        workbook.office = "http://purl.oclc.org/ooxml/officeDocument/relationships"
        #expect(try workbook.firstRow() == [.text("严")])
        var prefixed = SampleWorkbook()
        let sheet =
            "<x:worksheet xmlns:x='\(prefixed.main)'><x:sheetData><x:row><x:c><x:v>8</x:v></x:c></x:row>"
            + "<row xmlns='other'><c><v>9</v></c></row></x:sheetData></x:worksheet>"
        prefixed.parts = [("xl/worksheets/sheet1.xml", sheet)]
        #expect(try prefixed.read().map(\.cells.count) == [1])
        #expect(try prefixed.firstRow() == [.number("8")])
    }

    @Test("is the first visible one, or the one asked for; others are named")
    func choice() throws {
        var workbook = SampleWorkbook("<row><c><v>0</v></c></row>")
        workbook.sheets = [("草稿", "hidden"), ("密", "veryHidden"), ("申报", "visible"), ("附", "visible")]
        let book = try Workbook(workbook.bytes())
        #expect(book.sheets.map(\.name) == ["草稿", "密", "申报", "附"])
        #expect(book.sheets.map(\.isHidden) == [true, true, false, false])
        let reader = try book.read()
        #expect(reader.name == "申报")
        #expect(try reader.rest().map { $0[0] } == [.number("3")])
        let notes = try reader.finish(dataFrom: 1)
        #expect(notes.hiddenSheets == ["草稿", "密"])
        #expect(notes.otherSheets == ["附"])
        let named = try book.read("草稿")
        #expect(try named.rest().map { $0[0] } == [.number("0")])
        let fault = #expect(throws: SheetFault.self) { _ = try book.read("没有") }
        #expect(fault?.reason == .noSuchSheet("没有", names: ["草稿", "密", "申报", "附"]))
        workbook.sheets = [("草稿", "hidden")]
        #expect(try refusal(workbook)?.reason == .noVisibleSheet)
    }

    @Test("tells of hidden rows and columns, of filters, and of merged titles")
    func notes() throws {
        var workbook = SampleWorkbook(
            "<row r='1'><c><v>1</v></c></row><row r='2' hidden='1'><c><v>2</v></c></row><row r='3' hidden='1'/>")
        workbook.before =
            "<sheetPr filterMode='1'/><cols><col min='2' max='3' hidden='1'/><col min='5' max='5'/></cols>"
        workbook.behind =
            "<autoFilter ref='A1:B2'/><mergeCells count='1'><mergeCell ref='A1:D1'/></mergeCells><extLst/>"
        let reader = try workbook.reader()
        #expect(try reader.rest().map(\.isHidden) == [false, true])
        let notes = try reader.finish(dataFrom: 2)
        #expect(notes.hiddenRows == 1)
        #expect(notes.hiddenColumns == [1, 2])
        #expect(notes.isFiltered)
        #expect(notes.mergedAbove.map(\.description) == ["A1:D1"])
    }

    @Test("takes the cells that an array formula fills for formulas")
    func arrays() throws {
        let rows = """
            <row r="1"><c r="A1"><f t="array" ref="A1:B2">x</f><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row>
            <row r="2"><c r="A2"><v>4</v></c></row><row r="3"><c r="A3"><v>5</v></c></row>
            """
        let values = try SampleWorkbook(rows).read().flatMap(\.cells).map(\.value)
        #expect(
            values == [
                .formula(.number("1")), .formula(.number("2")), .number("3"), .formula(.number("4")), .number("5"),
            ])
    }

    @Test("gives the texts a workbook defines names for")
    func constants() throws {
        var workbook = SampleWorkbook()
        workbook.names = """
            <definedNames><definedName name="模板">"第 ""3"" 版"</definedName><definedName name="a">Sheet1!$A$1</definedName>
            <definedName name="b">""</definedName></definedNames>
            """
        #expect(try Workbook(workbook.bytes()).constants == ["模板": "第 \"3\" 版", "b": ""])
    }
}
