import Civic
import Exact
import Interchange
import TestSupport
import Testing

@Suite("A table read from a file")
struct TableTests {
    static let first = CodeBookTests.code(1)
    static let second = CodeBookTests.code(2)

    static let schema = TableSchema([
        ColumnSpec("contract_id", aliases: ["合同登记编号"], .identifier),
        ColumnSpec("registered_on", aliases: ["登记日期"], .day),
        ColumnSpec("kind", aliases: ["合同类别"], .word(Vocabulary([["development", "开发"], ["service", "服务"]]))),
        ColumnSpec("seller_id", aliases: ["卖方信用代码"], .creditCode),
        ColumnSpec("turnover", aliases: ["合同成交额"], .money),
        ColumnSpec("above_scale", aliases: ["规上工业"], .flag, isRequired: false),
        ColumnSpec("since", .year, isRequired: false, mayBeEmpty: true),
        ColumnSpec("approved", aliases: ["核定金额"], .money, isRequired: false, mayBeEmpty: true),
    ])
    static let header = "contract_id,registered_on,kind,seller_id,turnover_fen"
    static let good = "c1,2023-01-02,development,\(first),100"

    static func read(_ text: String, codes: inout CodeBook) throws -> Table.Reading {
        try Table.read(Array(text.utf8), schema: schema, file: "contracts.csv", codes: &codes)
    }

    static func read(_ text: String) throws -> Table.Reading {
        var codes = CodeBook()
        return try read(text, codes: &codes)
    }

    @Test("holds typed columns, whatever the order of the file's columns")
    func columns() throws {
        let reading = try Self.read(
            """
            since, 合同成交额（万元） ,KIND,备注,卖方信用代码,登记日期,合同登记编号,above_scale
            2020,12.3456,服务,"a,b",\(Self.first),1970-01-11,"c""1",是
            ,0.000001,development,,\(Self.second),2024-02-29,c2,false
            """)
        let table = reading.table
        #expect(reading.problems == [])
        #expect(table.rowCount == 2)
        #expect(table.lines == [2, 3])
        #expect(table.texts("contract_id").map { [$0[0], $0[1]] } == ["c\"1", "c2"])
        #expect(table.days("registered_on")?.values == [10, 19_782])
        #expect(table.words("kind")?.values == [1, 0])
        #expect(table.organisations("seller_id")?.values == [0, 1])
        #expect(table.amounts("turnover")?.values == [12_345_600, 1])
        #expect(table.flags("above_scale")?.values == [true, false])
        #expect(table.years("since").map { [$0[0], $0[1]] } == [2020, nil])
        #expect(table.amounts("approved").map { [$0[0], $0[1]] } == [nil, nil])
        #expect(table.rawText(row: 0, "turnover") == "12.3456")
        #expect(table.rawText(row: 0, "contract_id") == "c\"1")
        #expect(table.rawText(row: 0, position: 3) == "a,b")
        #expect(table.rawText(row: 0, "approved") == nil)
        #expect(table.header("turnover") == "合同成交额（万元）")
        #expect(reading.notes.map(\.description) == ["文件 contracts.csv 第 4 列“备注”不在约定的列中，内容保留但不参与测算。"])
        #expect(table.days("kind") == nil)
        #expect(table.amounts("nothing") == nil)
    }

    @Test("of a header alone has no rows")
    func headerOnly() throws {
        for text in [Self.header, Self.header + "\n", Self.header + "\r\n\r\n"] {
            let reading = try Self.read(text)
            #expect(reading.table.rowCount == 0)
            #expect(reading.problems == [])
        }
    }

    @Test(
        "sets a row aside with its first problem",
        arguments: [
            (row: "c1,2023-02-30,development,A,100", column: "registered_on", problem: "日期 2023-02-30 不存在"),
            ("c1,2023-13-01,development,A,100", "registered_on", "日期 2023-13-01 不存在"),
            ("c1,2023/1/2,development,A,100", "registered_on", "“2023/1/2”不是 YYYY-MM-DD 格式的日期"),
            ("c1,2023-01-02,Development,A,100", "kind", "“Development”不是可用的取值"),
            ("c1,2023-01-02,service,A,-5", "turnover_fen", "金额为负数"),
            ("c1,2023-01-02,service,A,-0", "turnover_fen", "金额为负数"),
            ("c1,2023-01-02,service,A,1.5", "turnover_fen", "以分为单位的金额应为整数"),
            ("c1,2023-01-02,service,A,\"1,234\"", "turnover_fen", "金额中有千位分隔符"),
            ("c1,2023-01-02,service,A,1E+05", "turnover_fen", "金额是科学计数法"),
            ("c1,2023-01-02,service,A,+5", "turnover_fen", "金额中有数字以外的字符“+”"),
            ("c1,2023-01-02,service,A,５", "turnover_fen", "金额中有数字以外的字符“５”"),
            ("c1,2023-01-02,service,A,9223372036854775808", "turnover_fen", "金额过大，无法表示"),
            ("c1,2023-01-02,service,A,", "turnover_fen", "单元格为空"),
            ("c1,2023-01-02,service,A, 5", "turnover_fen", "单元格前后有空格"),
            ("c1\u{3000},2023-01-02,service,A,5", "contract_id", "单元格前后有空格"),
            (",2023-01-02,service,A,5", "contract_id", "单元格为空"),
            ("c\0,2023-01-02,service,A,5", "contract_id", "编号中有换行或其他控制字符"),
            (
                "c1,2023-01-02,service,91350100M000100Y44,5", "seller_id",
                "统一社会信用代码的校验码不符：按前 17 位推算，第 18 位应为“3”，这里是“4”"
            ),
            ("c1,2023-01-02,service,A", "turnover_fen", "本行只有 4 个单元格，表头有 5 列，从“turnover_fen”起缺少"),
            ("c1,2023-01-02,service,A,5,6", "第 6 列", "本行有 6 个单元格，表头只有 5 列"),
            ("", "", "本行是空行"),
            ("c1,2023-01-02,service,A,\"5\"6", "", "第 2 行第 45 个字符处：右双引号之后还有文字"),
        ])
    func badRow(row: String, column: String, problem: String) throws {
        var codes = CodeBook()
        let row = row.replacing(",A,", with: ",\(Self.second),").replacing(",A", with: ",\(Self.second)")
        let reading = try Self.read("\(Self.header)\n\(row)\n\(Self.good)\n", codes: &codes)
        #expect(reading.problems.map(\.problem) == [problem])
        #expect(reading.problems.map(\.column) == [column])
        #expect(reading.problems.map(\.line) == [2])
        #expect(reading.problems.allSatisfy { !$0.remedy.isEmpty })
        // The good row stands, and the bad one still tells whom it named.
        #expect(reading.table.rowCount == 1)
        #expect(reading.table.lines == [3])
        let named = reading.problems.flatMap(\.organisations).map { codes[$0].description }
        #expect(named == (row.contains(Self.second) ? [Self.second] : []))
    }

    @Test(
        "converts amounts exactly",
        arguments: [
            (header: "turnover(元)", cell: "12.34", fen: Int64?(1_234)), ("turnover（元）", "12", 1_200),
            ("turnover（元）", "12.5", 1_250), ("合同成交额(元)", "0.10", 10), ("合同成交额（元）", "1.2300", 123),
            ("合同成交额（元）", "1.005", nil), ("合同成交额（元）", "1.", nil), ("合同成交额（元）", ".5", nil),
            ("合同成交额（元）", "1.2.3", nil), ("合同成交额（元）", "92233720368547758.07", .max),
            ("合同成交额（元）", "92233720368547758.08", nil), ("合同成交额 （万元）", "100", 100_000_000),
            ("Turnover（万元）", "1.0000001", nil), ("合同成交额_fen", "007", 7),
            ("合同成交额（万元）", "9223372036854.775807", .max), ("合同成交额（万元）", "9223372036855", nil),
            ("turnover_fen", "9223372036854775807", .max),
        ])
    func money(header: String, cell: String, fen: Int64?) throws {
        let text = "contract_id,registered_on,kind,seller_id,\(header)\nc,2023-01-02,服务,\(Self.first),\(cell)\n"
        let reading = try Self.read(text)
        #expect(reading.table.amounts("turnover")?.values == (fen.map { [$0] } ?? []))
        #expect(reading.problems.count == (fen == nil ? 1 : 0))
    }

    @Test("agrees with exact decimals on amounts of any shape")
    func moneySweep() throws {
        var random = SeededRandom(seed: 20)
        var cells: [String] = []
        for _ in 0..<2_000 {
            let whole = String(UInt64.random(in: 0...(1 << UInt64.random(in: 1..<50, using: &random)), using: &random))
            let places = Int.random(in: 0...8, using: &random)
            let decimals = (0..<places).map { _ in String(Int.random(in: 0...9, using: &random) % 4) }.joined()
            cells.append(places == 0 ? whole : "\(whole).\(decimals)")
        }
        let rows = cells.map { "c,2023-01-02,服务,\(Self.first),\($0)\n" }.joined()
        let reading = try Self.read("contract_id,registered_on,kind,seller_id,turnover（万元）\n" + rows)
        let expected = cells.compactMap { Decimal128(utf8: $0.utf8)?.scaledInt64(scale: 6) }
        #expect(reading.table.amounts("turnover")?.values == expected)
    }

    @Test("lists the accepted words, at most eight")
    func vocabularyListing() throws {
        let few = try Self.read("\(Self.header)\nc1,2023-01-02,x,\(Self.first),5")
        #expect(few.problems.first?.remedy == "请改为以下之一：development（开发）、service（服务）")
        let many = TableSchema([ColumnSpec("w", .word(Vocabulary((0..<9).map { ["w\($0)"] })))])
        var codes = CodeBook()
        let reading = try Table.read(Array("w\nx".utf8), schema: many, file: "f", codes: &codes)
        #expect(reading.problems.first?.remedy == "请改为以下之一：w0、w1、w2、w3、w4、w5、w6、w7 等")
    }

    @Test("gives new words of an open vocabulary numbers of their own")
    func openVocabulary() throws {
        let schema = TableSchema([ColumnSpec("w", .word(Vocabulary([["a", "甲"], ["b"]], isOpen: true)))])
        var codes = CodeBook()
        let reading = try Table.read(Array("w\nx\n甲\ny\nx\nb".utf8), schema: schema, file: "f", codes: &codes)
        #expect(reading.table.words("w")?.values == [2, 0, 3, 2, 1])
        #expect((0..<4).map { reading.table.vocabulary("w")?.name(of: $0) } == ["a", "b", "x", "y"])
    }

    @Test(
        "is refused when the header is not what it should be",
        arguments: [
            (header: "", words: "没有表头"), ("\n", "没有表头"), ("\n\(header)", "没有表头"), (",,", "没有表头"),
            ("contract_id,kind", "缺少列 registered_on，可用表头：registered_on、登记日期。"),
            ("contract_id,registered_on,kind,seller_id", "缺少列 turnover，可用表头：turnover_fen、合同成交额（元）、合同成交额（万元）。"),
            ("contract_id,registered_on,kind,seller_id,合同成交额", "列“合同成交额”没有写明金额单位"),
            ("\(header),合同成交额（元）", "有两列都表示 turnover：“turnover_fen”和“合同成交额（元）”"),
            ("\(header),approved", "列“approved”没有写明金额单位"),
            ("\(header),Kind", "有两列都表示 kind"), ("a\"b", "第 1 行第 2 个字符"),
        ])
    func badHeader(header: String, words: String) {
        let fault = #expect(throws: TableFault.self) { try Self.read(header) }
        #expect(fault?.description.contains(words) == true)
        #expect(fault?.description.contains("contracts.csv") == true)
    }

    @Test("shortens a value of a megabyte in a problem")
    func largeValue() throws {
        let value = String(repeating: "中", count: 350_000)
        let reading = try Self.read("\(Self.header)\n\(value),2023-01-02,x\(value),\(Self.first),5\n\(Self.good)")
        #expect(reading.problems.first?.value.unicodeScalars.count == 81)
        #expect(reading.problems.first?.problem == "编号过长，超过 256 个字节")
        #expect(reading.table.rowCount == 1)
    }

    @Test("finds texts that stood before")
    func repeats() throws {
        let rows = ["c1", "c2", "c1", "\"c1\"", "\"c\"\"\"", "c2", "\"c\"\"\""].map {
            "\($0),2023-01-02,服务,\(Self.first),5"
        }
        let reading = try Self.read(([Self.header] + rows).joined(separator: "\n"))
        let repeats = reading.table.texts("contract_id")?.repeats() ?? []
        #expect(repeats.map { [$0.row, $0.first] } == [[2, 0], [3, 0], [5, 1], [6, 4]])
    }

    @Test("shares organisations with other tables of the same book")
    func sharedCodes() throws {
        var codes = CodeBook()
        _ = try Self.read("\(Self.header)\nc1,2023-01-02,服务,\(Self.second),5", codes: &codes)
        let reading = try Self.read(
            "\(Self.header)\nc1,2023-01-02,服务,\(Self.first),5\nc2,2023-01-02,服务,\(Self.second),5", codes: &codes)
        #expect(reading.table.organisations("seller_id")?.values == [1, 0])
    }

    @Test("reads or sets aside every line of damaged files")
    func damaged() throws {
        var random = SeededRandom(seed: 5)
        let clean = Array((Self.header + "\n" + String(repeating: Self.good + "\n", count: 3)).utf8)
        var failures: [[UInt8]] = []
        for _ in 0..<2_000 {
            var bytes = clean
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: Self.header.utf8.count + 1..<bytes.count - 1, using: &random)
                bytes[place] = UInt8.random(in: 0...255, using: &random)
            }
            var codes = CodeBook()
            let reading = try Table.read(bytes, schema: Self.schema, file: "f", codes: &codes)
            let lines = bytes.count { $0 == 0x0A } - 1
            // A quoted line break may join lines, nothing else may make rows disappear.
            let found = reading.table.rowCount + reading.problems.count
            if found > lines || (found < lines && !bytes.contains(0x22)) { failures.append(bytes) }
        }
        #expect(failures == [])
    }
}
