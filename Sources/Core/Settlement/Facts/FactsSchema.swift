import Interchange
import Policy

/// The columns of the three files of facts, with the words a pack knows.
struct FactsSchema {
    static let kinds = ["university", "institute", "enterprise", "agency"]
    static let sizes = ["micro", "small", "medium", "large"]
    static let contractKinds = ["development", "transfer", "licence", "consulting", "service"]
    static let statuses = ["registered", "cancelled"]
    /// What stands for a party without a credit code: a company abroad, a person.
    static let outsiders = Vocabulary([["outside", "市外"]])

    let organisations: TableSchema
    let contracts: TableSchema
    let recognitions: TableSchema
    /// The name models see for each number of the district column.
    let districts: [String]
    /// The kind for each number of the recognition column.
    let recognitionKinds: [String]

    init(_ plan: Plan) {
        districts = plan.districts.all.map(\.name) + [plan.districts.outside]
        recognitionKinds = plan.recognitions.filter(\.isEnabled).map(\.kind)
        let recognitionWords = plan.recognitions.filter(\.isEnabled).map(\.words)
        organisations = TableSchema([
            ColumnSpec("org_id", aliases: ["信用代码", "统一社会信用代码"], .creditCode),
            ColumnSpec("kind", aliases: ["单位类别"], .word(Self.words(Self.kinds, ["高校", "科研院所", "企业", "机构"]))),
            ColumnSpec("size", aliases: ["规模"], .word(Self.words(Self.sizes, ["微型", "小型", "中型", "大型"]))),
            ColumnSpec("district", aliases: ["区县"], .word(Vocabulary(plan.districts.spellings))),
            ColumnSpec("hnte_first_year", aliases: ["首次高企年度"], .year, mayBeEmpty: true),
            ColumnSpec("above_scale_industrial", aliases: ["规上工业"], .flag),
        ])
        contracts = TableSchema([
            ColumnSpec("contract_id", aliases: ["合同登记编号"], .identifier),
            ColumnSpec("registered_on", aliases: ["登记日期"], .day),
            ColumnSpec(
                "kind", aliases: ["合同类别"], .word(Self.words(Self.contractKinds, ["开发", "转让", "许可", "咨询", "服务"]))),
            ColumnSpec("seller_id", aliases: ["卖方信用代码"], .party(Self.outsiders)),
            ColumnSpec("buyer_id", aliases: ["买方信用代码"], .party(Self.outsiders)),
            ColumnSpec("turnover", aliases: ["合同成交额"], .money),
            ColumnSpec("technology_amount", aliases: ["技术交易额"], .money),
            ColumnSpec("tax_exempt", aliases: ["免税额"], .money),
            ColumnSpec("status", aliases: ["状态"], .word(Self.words(Self.statuses, ["已登记", "已注销"]))),
        ])
        recognitions = TableSchema([
            ColumnSpec("org_id", aliases: ["信用代码", "统一社会信用代码"], .creditCode),
            ColumnSpec("recognition", aliases: ["认定事项"], .word(Vocabulary(recognitionWords))),
            ColumnSpec("recognised_on", aliases: ["认定日期"], .day),
            ColumnSpec("approved_amount", aliases: ["核定金额"], .money, isRequired: false, mayBeEmpty: true),
        ])
    }

    private static func words(_ codes: [String], _ chinese: [String]) -> Vocabulary {
        Vocabulary(zip(codes, chinese).map { [$0, $1] })
    }
}
