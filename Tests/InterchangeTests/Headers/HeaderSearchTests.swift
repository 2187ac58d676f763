import Interchange
import Testing

@Suite("The header row of a sheet")
struct HeaderSearchTests {
    private static let columns = HeaderGuessTests.columns

    @Test("is found below titles and instructions, with the unit they give")
    func titles() {
        let rows = [
            ["技术合同登记情况表", "", ""], [""], ["填表说明：登记日期请写到日，合同成交额以万元为单位"],
            ["填报单位：某公司", "", "（单位：万元）"], ["序号", "*合同登记编号", "登记\n日期", "合同成交额"],
            ["1", "2023370100001234", "2023-01-02", "12.5"],
        ]
        let found = HeaderSearch.find(in: rows, columns: Self.columns)
        #expect(found?.row == 4)
        #expect(found?.matches == 3)
        #expect(found?.unitAbove == .wan)
    }

    @Test("is the first of several with as many matches")
    func first() {
        let header = HeaderGuessTests.plain
        let found = HeaderSearch.find(in: [header, ["x"], header], columns: Self.columns)
        #expect(found?.row == 0)
        #expect(found?.matches == 5)
        #expect(found?.unitAbove == nil)
    }

    @Test("may be known only by what a person said")
    func told() throws {
        let mapping = try HeaderMapping([
            HeaderMapping.Entry("contract_id", header: "流水"), HeaderMapping.Entry("turnover", header: "总额"),
        ])
        let rows = [["标题"], ["流水", "总额"], ["1", "2"]]
        #expect(HeaderSearch.find(in: rows, columns: Self.columns, mapping: mapping)?.row == 1)
        #expect(HeaderSearch.find(in: rows, columns: Self.columns) == nil)
    }

    @Test("is not found in rows that name fewer than two columns, nor further down than twenty")
    func notFound() {
        #expect(HeaderSearch.find(in: [["登记日期", "x", "y"]], columns: Self.columns) == nil)
        #expect(HeaderSearch.find(in: [[String]](), columns: Self.columns) == nil)
        let deep = [[String]](repeating: [""], count: 20) + [HeaderGuessTests.plain]
        #expect(HeaderSearch.find(in: deep, columns: Self.columns) == nil)
        #expect(HeaderSearch.notFound(columns: Self.columns).isBlocking)
    }

    @Test(
        "gives a unit only where it is one",
        arguments: [
            (line: "单位：万元", unit: AmountUnit?.some(.wan)), ("金额单位：人民币元", .yuan), ("单位: 亿元", .yi),
            ("单位：万元  填报日期：2023年", .wan),
            ("填报单位：元和公司", nil), ("单位：某某", nil), ("单位", nil), ("计量单位：万元", .wan),
        ])
    func unitAbove(line: String, unit: AmountUnit?) {
        #expect(HeaderSearch.find(in: [[line], HeaderGuessTests.plain], columns: Self.columns)?.unitAbove == unit)
    }
}

@Suite("A row below the records")
struct RowSortTests {
    private static func sort(_ text: String) -> RowSort? { RowSort.of(Array(text.utf8).span) }

    @Test(
        "is told by its first words",
        arguments: [
            (text: "合计", sort: RowSort.total), ("总 计", .total), ("合\u{3000}计：", .total), ("合计（万元）", .total),
            ("小计", .subtotal),
            ("本页合计", .subtotal), ("填表人：张三", .footer), ("注：以上数据截至年底", .footer), ("备注:", .footer),
            ("说明：" + String(repeating: "很长", count: 100), .footer),
        ])
    func told(text: String, sort: RowSort) {
        #expect(Self.sort(text) == sort)
    }

    @Test(
        "is a record otherwise", arguments: ["合计科技有限公司", "总计划", "2023370100001234", "", "小计算机厂", "注塑机：一号", "C", "张三"])
    func record(text: String) {
        #expect(Self.sort(text) == nil)
    }
}
