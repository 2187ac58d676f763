import Civic
import Exact

extension ComponentGallery {
    /// A row of the sample list.
    private struct Contract: Sendable {
        let number: String
        let unit: String
        let kind: Phrase
        let day: CivilDay
        let amount: Yuan
        let lamp: Lamp
        let note: Phrase
    }

    private var contracts: [Contract] {
        let kinds = [say("开发", "Development"), say("服务", "Service"), say("许可", "Licence"), say("咨询", "Consulting")]
        let amounts: [Int64] = [1_200_000_00, 860_000_00, 400_000_00, 96_000_00]
        return Lamp.allCases.enumerated().map { index, lamp in
            Contract(
                number: text("20230000000000041\(index)"), unit: text("样例科技有限公司（第 \(index + 1) 家）"), kind: kinds[index],
                day: day(2 + index, 14), amount: Yuan(fen: amounts[index]), lamp: lamp,
                note: say("8 项通过，1 项无数据", "8 passed, 1 without data"))
        }
    }

    private var list: Address {
        Address(text("#list")).setting(text("year"), text("2023"))
    }

    /// A filter, a list with everything, a wide one, an empty one.
    var tables: [any Component] {
        let sum = Yuan(fen: contracts.reduce(0) { $0 + $1.amount.fen })
        let full = DataTable(
            text("sample-contracts"), say("计入的技术合同", "Contracts counted"), rows: contracts,
            columns: [
                TableColumn(Words.select, .check) { [self] in
                    .check(name: text("pick"), value: $0.number, label: Phrase($0.number))
                },
                TableColumn(say("登记编号", "Number"), .code, sort: "number", isHeader: true) { [self] contract in
                    .link(Link(Phrase(contract.number), to: text("#contract")))
                },
                TableColumn(say("单位", "Unit")) { .noted(.text($0.unit), $0.note) },
                TableColumn(say("类别", "Type")) { .phrase($0.kind) },
                TableColumn(say("登记日期", "Registered"), .day, sort: "day") { .day($0.day) },
                TableColumn(say("成交额", "Turnover"), .money, sort: "amount", total: .money(sum)) { .money($0.amount) },
                TableColumn(say("期限", "Deadline"), .lamp) { .lamp($0.lamp, nil) },
            ],
            note: say("口径：认定登记；数据截至：2023年11月30日", "Definition: registered; data as of 30 November 2023"),
            sorting: Sorting("-amount", at: list),
            pager: Pager(page: 3, size: 50, total: 70_123, at: list),
            exports: ExportLinks(list, total: 70_123))
        return [readings, filter, full, wide, nothing]
    }

    private var readings: SwitchBar {
        let words = [say("认定登记", "Registered"), say("输出技术", "Given"), say("吸纳技术", "Taken")]
        return SwitchBar(
            say("统计口径", "Definition"),
            words.enumerated().map { index, name in
                Menu.Item(Link(name, to: list.setting(text("reading"), "\(index)")), isCurrent: index == 0)
            })
    }

    private var filter: FilterForm {
        FilterForm(
            [
                TextField(text("q"), FieldLabel(say("单位或编号", "Unit or number")), value: text("样例"), kind: .search),
                ChoiceField(
                    text("year"), FieldLabel(say("年度", "Year")),
                    [Choice(text("2023"), say("2023年", "2023")), Choice(text("2022"), say("2022年", "2022"))],
                    value: text("2023"), style: .list),
                ChoiceField(
                    text("kind"), FieldLabel(say("类别", "Type"), isOptional: true),
                    [Choice(text("service"), say("服务", "Service"))], style: .list),
            ], at: list)
    }

    private var wide: DataTable<Contract> {
        DataTable(
            text("sample-wide"), say("宽表：在自己的区域内左右滚动", "A wide table scrolls in a region of its own"),
            rows: Array(contracts.prefix(2)),
            columns: [
                TableColumn(say("单位", "Unit")) { .text($0.unit) },
                TableColumn(say("统一社会信用代码", "Credit code"), .code) { .code($0.number) },
                TableColumn(say("成交额", "Turnover"), .money(.wan, decimals: 2)) { .money($0.amount) },
                TableColumn(say("技术交易额", "Technology amount"), .money(.wan, decimals: 2)) { .money($0.amount) },
                TableColumn(say("份数", "Contracts"), .number) { _ in .number(1_986) },
                TableColumn(say("占比", "Share"), .number(unit: Phrase("%"))) { _ in
                    .decimal(Decimal128(coefficient: 542, exponent: -1, isNegative: false) ?? .zero, decimals: 1)
                },
                TableColumn(say("状态", "Status"), .lamp) { .tag(Tag($0.kind, .good)) },
                TableColumn(say("最近办理", "Last act"), .day) { [self] _ in .moment(moment) },
                TableColumn(say("备注", "Note")) { _ in .none },
            ], layout: .wide)
    }

    private var nothing: DataTable<Contract> {
        DataTable(
            text("sample-empty"), say("异议台账", "Objections"), rows: [],
            columns: [TableColumn(say("单位", "Unit")) { .text($0.unit) }],
            pager: Pager(page: 1, size: 50, total: 0, at: list),
            empty: say("没有收到异议。", "No objection was received."))
    }
}
