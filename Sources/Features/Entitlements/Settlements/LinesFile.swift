import Civic
import Documents
import Exact
import Markup
import Operations

/// Lines of a settlement, and differences of two, as files.
enum LinesFile {
    /// The lines of a settlement.
    static func file(_ sheet: SettlementSheet, _ lines: [EntitlementLine], names: [String: String]) -> TableFile {
        let rules = RuleNames(sheet.pack)
        return TableFile(
            "\(sheet.basis.year)年度测算-\(sheet.id)", sheet: "清单",
            columns: [
                SheetColumn("统一社会信用代码", .text), SheetColumn("单位", .text), SheetColumn("补助事项", .text),
                SheetColumn("规则", .text), SheetColumn("结论", .text), SheetColumn("理由", .text),
                SheetColumn("可享金额（元）", .money),
            ],
            rows: lines.map { line in
                [
                    .text(line.organisation), .text(names[line.organisation] ?? ""), .text(rules.title(line.rule).zh),
                    .text(line.rule), .text(line.outcome.words.zh), .text(rules.reason(line.reason).zh),
                    .money(line.amount),
                ]
            },
            notes: [
                ("内容", "\(sheet.basis.year) 年度测算明细\(sheet.isTrial ? "（试算，未登记）" : "")"), ("测算编号", sheet.id),
                ("适用版本日", "\(sheet.basis.asOf)"), ("数据截至", sheet.basis.cutOff.text(offsetMinutes: 480)),
                ("项数", "\(lines.count)"), ("说明", "测算结果不是拨付依据，须经审核、公示"),
            ])
    }

    /// The differences of two.
    static func comparison(_ compared: ComparisonPage.Compared, names: [String: String]) -> TableFile {
        let rules = RuleNames(compared.after.pack ?? compared.before.pack)
        return TableFile(
            "\(compared.after.basis.year)年度测算比较-\(compared.before.id)-\(compared.after.id)", sheet: "清单",
            columns: [
                SheetColumn("统一社会信用代码", .text), SheetColumn("单位", .text), SheetColumn("补助事项", .text),
                SheetColumn("规则", .text), SheetColumn("差异", .text), SheetColumn("甲（元）", .money),
                SheetColumn("乙（元）", .money), SheetColumn("差额（元）", .money), SheetColumn("甲结论", .text),
                SheetColumn("乙结论", .text), SheetColumn("其间变动", .count),
            ],
            rows: compared.wanted.map { row($0, compared, rules, names) },
            notes: [
                ("内容", "两次测算逐项比较"), ("甲", compared.before.id), ("乙", compared.after.id),
                ("甲数据截至", compared.before.basis.cutOff.text(offsetMinutes: 480)),
                ("乙数据截至", compared.after.basis.cutOff.text(offsetMinutes: 480)),
                ("差异项数", "\(compared.wanted.count)"), ("相同项数", "\(compared.comparison.sameCount)"),
            ])
    }

    private static func row(
        _ difference: SettlementComparison.Difference, _ compared: ComparisonPage.Compared, _ rules: RuleNames,
        _ names: [String: String]
    ) -> [SheetEntry] {
        [
            .text(difference.organisation), .text(names[difference.organisation] ?? ""),
            .text(rules.title(difference.rule).zh), .text(difference.rule),
            .text(SettlementWords.kind(difference.kind).zh),
            difference.before.map { .money($0.amount) } ?? .empty,
            difference.after.map { .money($0.amount) } ?? .empty, .money(difference.change.yuan),
            difference.before.map { .text($0.outcome.words.zh) } ?? .empty,
            difference.after.map { .text($0.outcome.words.zh) } ?? .empty,
            .count(Int64(compared.changes.count(of: difference.organisation))),
        ]
    }
}
