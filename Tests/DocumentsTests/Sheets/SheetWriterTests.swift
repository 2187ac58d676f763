import Civic
import Documents
import Exact
import Foundation
import TestSupport
import Testing

@Suite("A sheet that is written")
struct SheetWriterTests {
    private static let columns = [
        SheetColumn("编号", .text), SheetColumn("金额（元）", .money), SheetColumn("日期", .day), SheetColumn("件数", .count),
        SheetColumn("比例", .number), SheetColumn("已付", .flag),
    ]

    @Test("is read back with every value and its kind")
    func roundTrip() throws {
        let day = try #require(CivilDay(year: 2023, month: 3, day: 15))
        let rate = try #require(Decimal128("0.0375"))
        let sheet = try WrittenSheet(
            Self.columns,
            [
                [.text("00123"), .money(Yuan(fen: 123_456_789)), .day(day), .count(-7), .number(rate), .flag(true)],
                [.text("=1+1"), .money(Yuan(fen: -1)), .empty, .count(0), .empty, .flag(false)],
            ])
        let rows = try sheet.read()
        #expect(rows.map(\.number) == [1, 2, 3])
        #expect(rows[0].cells.map(\.value) == Self.columns.map { .text($0.title) })
        let first: [SheetValue] = [
            .text("00123"), .number("1234567.89"), .day(day), .number("-7"), .number("0.0375"), .text("是"),
        ]
        #expect(rows[1].cells.map(\.value) == first)
        #expect(rows[2].cells.map(\.value) == [.text("=1+1"), .number("-0.01"), .number("0"), .text("否")])
    }

    @Test("has the same bytes whenever it is written")
    func deterministic() throws {
        let rows: [[SheetEntry]] = [[.text("甲"), .money(Yuan(fen: 1))]]
        let notes = [(key: "数据截至", value: "2023-12-31")]
        let first = try WrittenSheet(Self.columns, rows, constants: ["beizeng": "1"], notes: notes).bytes
        let second = try WrittenSheet(Self.columns, rows, constants: ["beizeng": "1"], notes: notes).bytes
        #expect(first == second)
    }

    @Test("keeps every fen: as a number up to ten million million yuan, beyond it as text")
    func money() throws {
        var random = SeededRandom(seed: 17)
        var amounts: [Int64] = [0, 1, -1, 999_999_999_999_999, -999_999_999_999_999, 900_000_000_000_007]
        for digits in 1...15 {
            let limit = (0..<digits).reduce(1) { product, _ in product * 10 }
            amounts += (0..<200).map { _ in Int64(random.below(limit)) * (random.below(2) == 0 ? 1 : -1) }
        }
        let sheet = try WrittenSheet([SheetColumn("元", .money)], amounts.map { [.money(Yuan(fen: $0))] })
        let read = try sheet.read().dropFirst().map { row -> Int64? in
            guard case .number(let digits) = row[0] else { return nil }
            return Decimal128(digits).flatMap(Yuan.init)?.fen
        }
        let wrong = zip(amounts, read).filter { $0 != $1 }.map { "\($0): \($1 ?? 0)" }
        #expect(wrong == [])
        #expect(read.count == amounts.count)
        let large = try WrittenSheet(
            [SheetColumn("元", .money)], [[.money(Yuan(fen: 1_000_000_000_000_000))], [.money(Yuan(fen: .min))]])
        #expect(
            try large.read().dropFirst().map { $0[0] } == [.text("10000000000000.00"), .text("-92233720368547758.08")])
    }

    @Test("keeps days from 1900 to 9999 as days, others as text")
    func days() throws {
        let texts = ["1900-01-01", "1900-02-28", "1900-03-01", "2024-02-29", "9999-12-31"]
        let days = try texts.map { try #require(CivilDay(iso8601: $0.utf8)) }
        let before = try #require(CivilDay(year: 1899, month: 12, day: 31))
        let sheet = try WrittenSheet([SheetColumn("日", .day)], (days + [before]).map { [.day($0)] })
        #expect(try sheet.read().dropFirst().map { $0[0] } == days.map { .day($0) } + [.text("1899-12-31")])
    }

    @Test("reads back as it was written, whatever the table")
    func property() throws {
        let alphabet = Array("aZ09 =+-@\"'<>&;_x000D,，中文𠮷é\u{301}\t\n\r\u{1}\u{0}\u{FFFF}😀".unicodeScalars)
        var random = SeededRandom(seed: 29)
        var different: [String] = []
        for round in 0..<40 {
            let width = 1 + random.below(9)
            let table: [[SheetValue]] = (0..<random.below(20)).map { _ in
                (0..<width).map { _ in Self.value(&random, alphabet) }
            }
            let columns = (0..<width).map { SheetColumn("c\($0)", .text) }
            let sheet = try WrittenSheet(columns, table.map { $0.map { .read($0) } })
            let read = try sheet.read().dropFirst()
            let expected = table.enumerated().filter { row in row.element.contains { $0 != .empty } }
            if read.map(\.number) != expected.map({ $0.offset + 2 }) { different.append("\(round): rows") }
            for (row, values) in zip(read, expected.map(\.element)) {
                for (column, value) in values.enumerated() where row[column] != value {
                    different.append("\(round): \(value) became \(row[column])")
                }
            }
        }
        #expect(different == [])
    }

    private static func value(_ random: inout SeededRandom, _ alphabet: [Unicode.Scalar]) -> SheetValue {
        switch random.below(7) {
        case 0: return .empty
        case 1: return .number("\(Int64(random.below(1_000_000_000_000_000)) - 500_000_000_000_000)")
        case 2: return .number("\(random.below(1_000_000)).\(1 + random.below(9))")
        case 3: return .day(CivilDay(number: Int64(random.below(2_900_000)) - 25_500))
        case 4: return .moment(CivilDay(number: Int64(random.below(90_000)) - 20_000), second: 1 + random.below(86_399))
        case 5: return .flag(random.below(2) == 0)
        default:
            var text = String.UnicodeScalarView()
            for _ in 0...random.below(12) { text.append(alphabet[random.below(alphabet.count)]) }
            return .text(String(text))
        }
    }

    @Test("has a bold heading that stays, a filter, formats for what is filled in, and lists to choose from")
    func template() throws {
        let many = (1...60).map { "第 \($0) 个选项" }
        let columns = [
            SheetColumn("代码", .text, hint: "18 位统一社会信用代码"), SheetColumn("类型", .text, choices: ["开发", "转让"]),
            SheetColumn("单位", .text, choices: many), SheetColumn("有无", .flag),
            SheetColumn("逗号", .text, choices: ["a,b", "c"]),
        ]
        let sheet = try WrittenSheet(columns, constants: ["beizeng_template": "contracts 3 \"试\""], spareRows: 500)
        let book = try Workbook(path: sheet.path)
        #expect(book.constants == ["beizeng_template": "contracts 3 \"试\""])
        #expect(book.sheets.map(\.name) == ["台账", SheetWriter.listSheet])
        #expect(book.sheets.map(\.isHidden) == [false, true])
        let reader = try book.read()
        #expect(try reader.finish(dataFrom: 2).hiddenSheets == [])
        let lists = try book.read(SheetWriter.listSheet)
        let rows = try lists.rest()
        #expect(rows.map { $0[0] } == many.map { .text($0) })
        #expect(rows.prefix(2).map { $0[1] } == [.text("a,b"), .text("c")])
        let part = try sheet.part("xl/worksheets/sheet1.xml")
        for piece in [
            "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>",
            "<autoFilter ref=\"A1:E2\"/>",
            "sqref=\"A2:A501\"", "<formula1>\"开发,转让\"</formula1>", "<formula1>\"是,否\"</formula1>",
            "<formula1>'选项'!$A$1:$A$60</formula1>", "<formula1>'选项'!$B$1:$B$2</formula1>", "18 位统一社会信用代码",
            "numberStoredAsText=\"1\"",
        ] {
            #expect(part.contains(piece), "\(piece) is missing in \(part)")
        }
    }

    @Test("says on a second sheet where its rows come from")
    func notes() throws {
        let notes = [(key: "筛选", value: "区县：全部"), (key: "数据截至", value: "2023-12-31"), (key: "存证序号", value: "")]
        let sheet = try WrittenSheet(Self.columns, [[.text("甲")]], notes: notes)
        let reader = try Workbook(path: sheet.path).read(SheetWriter.noteSheet)
        let rows = try reader.rest()
        #expect(rows.map { $0[0] } == [.text("筛选"), .text("数据截至"), .text("存证序号")])
        #expect(rows.map { $0[1] } == [.text("区县：全部"), .text("2023-12-31"), .empty])
    }

    @Test("gives rejected rows back as they were, with a reason")
    func rejected() throws {
        var workbook = SampleWorkbook(
            "<row><c t='str'><v>甲</v></c><c><v>0.10000000000000001</v></c><c s='1'><v>45000.25</v></c><c t='e'><v>#N/A</v></c>"
                + "<c><f>1</f><v>2</v></c><c><v>110101199001011234</v></c></row>")
        workbook.formats = ["yyyy-mm-dd"]
        let row = try #require(try workbook.read().first)
        let columns = ["一", "二", "三", "四", "五", "六", "原因"].map { SheetColumn($0, .text) }
        let sheet = try WrittenSheet(columns, [row.entries(count: 6) + [.text("第 4 列是错误值")]])
        let expected: [SheetValue] = [
            .text("甲"), .number("0.1"), .moment(CivilDay(number: 45_000 - 25_569), second: 21_600), .text("#N/A"),
            .number("2"), .text("110101199001011234"), .text("第 4 列是错误值"),
        ]
        #expect(try sheet.read().last?.cells.map(\.value) == expected)
    }

    @Test("is refused where it cannot be written, and no file is left half done")
    func refusals() throws {
        for name in ["", "a/b", "'a", String(repeating: "长", count: 32), "a\u{1}"] {
            let fault = #expect(throws: SheetFault.self) { _ = try WrittenSheet(Self.columns, name: name) }
            #expect(fault?.reason == .badSheetName(name))
        }
        let long = #expect(throws: SheetFault.self) {
            _ = try WrittenSheet(Self.columns, [[.text("a")], [.empty, .text(String(repeating: "长", count: 32_768))]])
        }
        #expect(long?.reason == .longText(32_768))
        #expect(long?.place?.description == "B3")
        let name = #expect(throws: SheetFault.self) { _ = try WrittenSheet(Self.columns, constants: ["A1": "x"]) }
        #expect(name?.description.contains("“A1”") == true)
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        let writer = try SheetWriter(
            path: folder + "/a.xlsx", sheet: "a", columns: Self.columns, created: WrittenSheet.created)
        try writer.append([.text("甲")])
        let fault = #expect(throws: SheetFault.self) { try writer.finish() }
        #expect(fault?.description.hasSuffix("请确认磁盘空间和权限后重试。") == true)
        #expect(throws: SheetFault.self) { try writer.finish() }
    }

    @Test("leaves nothing open where it is given up")
    func abandoned() throws {
        let open = { try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count }
        let before = try open()
        for number in 0..<300 {
            let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).xlsx").path
            let writer = try SheetWriter(
                path: path, sheet: "a", columns: Self.columns, created: WrittenSheet.created)
            try writer.append([.text("\(number)")])
            #expect(!FileManager.default.fileExists(atPath: path))
        }
        // Other tests have files open too.
        #expect(try open() < before + 150)
    }
}
