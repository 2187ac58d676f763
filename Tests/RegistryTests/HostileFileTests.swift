import Civic
import Database
import Documents
import Exact
import Interchange
import Journal
import Policy
import TestSupport
import Testing

@testable import Registry

/// Files as they come: each is refused, or costs its bad rows, with a mend; nothing of what was refused is stored.
@Suite("A hostile file")
struct HostileFileTests {
    /// A file, and what the clerk is told.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let make: @Sendable () throws -> [UInt8]
        /// Words of the message, or of the row's problem and remedy.
        let words: [String]
        /// How many rows are taken all the same.
        var taken = 0

        var testDescription: String { name }
    }

    private static let seller = "91379903XKGUDJW0MX"
    private static let buyer = "913799027PU5MM18GC"
    private static let header =
        "contract_id,registered_on,kind,seller_id,buyer_id,turnover_fen,technology_amount_fen,tax_exempt_fen,status"

    /// A row of a contract, some cells of it otherwise.
    private static func row(_ id: String = "2023379900000001", _ cells: [Int: String] = [:]) -> String {
        var row = [id, "2023-01-02", "development", seller, buyer, "6176600", "4729449", "0", "registered"]
        for (place, cell) in cells { row[place] = cell }
        return row.joined(separator: ",")
    }

    private static func csv(_ lines: String...) -> [UInt8] { Array(lines.joined(separator: "\n").utf8) + [0x0A] }

    private static func sheet(_ lines: [String], around: (before: String, after: String) = ("", "")) throws -> [UInt8] {
        let rows = lines.map { WorkbookMaker.texts($0.split(separator: ",").map(String.init)) }
        return try WorkbookMaker.workbook(rows: rows, around: around)
    }

    static let cases: [Case] = [
        Case(name: "without a byte", make: { [] }, words: ["没有数据行"]),
        Case(name: "with a header alone", make: { csv(header) }, words: ["没有数据行"]),
        Case(name: "in UTF-16", make: { [0xFF, 0xFE, 0x41, 0x00] }, words: ["UTF-16", "CSV UTF-8"]),
        Case(name: "with zero bytes", make: { csv(header) + [0, 0] + csv(row()) }, words: ["空字节"]),
        Case(
            name: "whose column for the seller is missing",
            make: { csv(header.replacing("seller_id,", with: ""), row()) }, words: ["卖方信用代码"]),
        Case(
            name: "with two columns for one field",
            make: { csv(header + ",登记日期", row() + ",2023-01-03") }, words: ["登记日期", "registered_on"]),
        Case(
            name: "whose amount has no unit",
            make: { csv(header.replacing("turnover_fen", with: "合同成交额"), row()) }, words: ["单位", "（元）"]),
        Case(name: "of organisations and contracts at once", make: { csv("a,b", "1,2") }, words: ["没有找到表头"]),
        Case(
            name: "with a quote that nothing closes", make: { csv(header, "\"" + row(), row("2")) },
            words: ["双引号"], taken: 1),
        Case(
            name: "whose code a spreadsheet rounded", make: { csv(header, row("1", [3: "9.13799E+17"]), row("2")) },
            words: ["统一社会信用代码"], taken: 1),
        Case(
            name: "whose day is written the other way round",
            make: { csv(header, row("1", [1: "03/04/2023"]), row("2")) }, words: ["2023"], taken: 1),
        Case(
            name: "with a day that does not exist", make: { csv(header, row("1", [1: "2023-02-30"]), row("2")) },
            words: ["2023-02-30"], taken: 1),
        Case(
            name: "with the serial number of a day in text", make: { csv(header, row("1", [1: "44928"]), row("2")) },
            words: ["日期格式"], taken: 1),
        Case(
            name: "whose technology amount is above the turnover",
            make: { csv(header, row("1", [6: "99999999"]), row("2")) }, words: ["技术交易额大于合同成交额"], taken: 1),
        Case(
            name: "with an unknown buyer",
            make: { csv(header, row("1", [4: "91379902K3JCBBM3P2"]), row("2")) }, words: ["91379902K3JCBBM3P2", "先导入"],
            taken: 1),
        Case(
            name: "that says a contract twice", make: { csv(header, row(), row()) }, words: ["本文件前面已有这一项"],
            taken: 1),
        Case(
            name: "with a surplus cell", make: { csv(header, row("1") + ",x", row("2")) }, words: ["10 格", "9 列"],
            taken: 1),
        Case(
            name: "with half a character", make: { csv(header, row("1", [2: "开发"])) + [0xE4, 0xB8] },
            words: ["UTF-8", "截断"]),
        Case(
            name: "that is a web page called .xlsx",
            make: { Array("<html><table><tr><td>1</td></tr></table></html>".utf8) },
            words: ["没有找到表头"]),
        Case(
            name: "in the format from before 2007",
            make: { [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [0, 0] },
            words: [".xlsx"]),
        Case(name: "cut off", make: { try Array(sheet([header, row()]).dropLast(60)) }, words: ["不完整", "重新"]),
        Case(
            name: "with a formula",
            make: {
                let cells = WorkbookMaker.texts(row("1").split(separator: ",").map(String.init).dropLast())
                return try WorkbookMaker.workbook(rows: [
                    WorkbookMaker.texts(header.split(separator: ",").map(String.init)),
                    cells + "<c t=\"str\"><f>A1</f><v>registered</v></c>",
                ])
            }, words: ["公式", "选择性粘贴"]),
        Case(
            name: "with merged cells among the data",
            make: {
                try sheet(
                    [header, row()], around: ("", "<mergeCells count=\"1\"><mergeCell ref=\"A2:A3\"/></mergeCells>"))
            }, words: ["合并", "A2:A3"]),
        Case(
            name: "with macros",
            make: {
                try WorkbookMaker.workbook(rows: [WorkbookMaker.texts(["a"])], parts: ["xl/vbaProject.bin": "x"])
            }, words: ["宏"]),
        Case(
            name: "with links to other workbooks",
            make: {
                try WorkbookMaker.workbook(
                    rows: [WorkbookMaker.texts(["a"])], parts: ["xl/externalLinks/externalLink1.xml": "<x/>"])
            }, words: ["链接"]),
        Case(
            name: "with entities that multiply",
            make: {
                try WorkbookMaker.workbook(
                    rows: [],
                    parts: [
                        "xl/worksheets/sheet1.xml":
                            "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><worksheet>&b;</worksheet>"
                    ])
            }, words: ["DOCTYPE"]),
    ]

    @Test("is refused with a mend, and nothing of what was refused is stored", arguments: cases)
    func refused(file: Case) async throws {
        let house = try await RegistryHouse(now: { Instant(milliseconds: 1_700_000_000_000) })
        try await house.enrolParties([HostileFileTests.seller, HostileFileTests.buyer])
        let before = try await house.count("act")
        var told = ""
        do {
            let (act, review) = try await house.take(file.make(), name: "合同", of: .contract)
            told = review.rejected.map { "\($0.problem)。\($0.remedy)" }.joined()
            #expect((act != nil) == (file.taken > 0))
            #expect(review.accepted == file.taken)
            #expect(!review.rejected.isEmpty)
        } catch {
            told = "\(error)"
            #expect(file.taken == 0)
        }
        for word in file.words { #expect(told.contains(word), "\(told)") }
        #expect(try await house.count("contract_version") == file.taken)
        #expect(try await house.count("act") == before + (file.taken > 0 ? 1 : 0))
    }

    @Test("of 1904 dates, titles above and sums below is read like any other")
    func friendly() async throws {
        let house = try await RegistryHouse(now: { Instant(milliseconds: 1_700_000_000_000) })
        try await house.enrolParties([HostileFileTests.seller, HostileFileTests.buyer])
        let before = WorkbookMaker.texts(["2023379900000001"])
        let after = WorkbookMaker.texts(["开发", HostileFileTests.seller, HostileFileTests.buyer])
        let bytes = try WorkbookMaker.workbook(
            rows: [
                WorkbookMaker.texts(["2023 年技术合同登记台账"]), WorkbookMaker.texts(["单位：万元"]),
                WorkbookMaker.texts(
                    ["合同登记编号", "登记日期", "合同类别", "卖方信用代码", "买方信用代码", "合同成交额", "技术交易额", "免税额", "状态"]),
                before + "<c s=\"1\"><v>43466</v></c>" + after
                    + "<c><v>61.766</v></c><c><v>47.29449</v></c><c><v>0</v></c>"
                    + WorkbookMaker.texts(["已登记"]),
                WorkbookMaker.texts(["合计"]),
            ], properties: "<workbookPr date1904=\"1\"/>")
        let (_, review) = try await house.take(bytes, name: "台账.xlsx", of: .contract)
        #expect(review.rejected == [])
        #expect(review.passed.map(\.line) == [5])
        let entry = try await house.journal.database.read { reader in
            try reader.entry(
                "2023379900000001", of: .contract,
                AsOf(CivilDay(number: 19_500), known: Instant(milliseconds: 1_700_000_000_000)))
        }
        let values = try #require(entry?.values)
        #expect(values.integer("registered_on").map { "\(CivilDay(number: $0))" } == "2023-01-02")
        #expect(values.yuan("turnover")?.fen == 61_766_000)
        #expect(values.yuan("technology_amount")?.fen == 47_294_490)
    }
}
