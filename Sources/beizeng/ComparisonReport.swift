import Civic
import Entitlements
import Exact
import TransparencyLog

/// Two settlements of a year on the terminal: in what they rest on other things, in which lines they differ, and what
/// was recorded in between.
struct ComparisonReport {
    private let comparison: SettlementComparison
    private let changes: RegistryChanges
    private let before: String
    private let after: String

    /// Differences, and units with what was recorded about them, that are printed; the file has them all.
    private static let mostShown = 20

    /// - Parameter after: the second run; `nil` when it was worked out just now.
    init(_ comparison: SettlementComparison, _ changes: RegistryChanges, before: String, after: String?) {
        self.comparison = comparison
        self.changes = changes
        self.before = before
        self.after = after ?? "按登记重新测算"
    }

    var text: String {
        [heading, causes, totals, differences, recorded].compactMap { $0 }.joined(separator: "\n\n")
    }

    private var heading: String {
        """
        \(comparison.before.year) 年度两次测算比较
        甲：\(before)，\(line(comparison.before))
        乙：\(after)，\(line(comparison.after))
        """
    }

    private func line(_ basis: SettlementBasis) -> String {
        "政策包 \(basis.plan)（\(basis.pack.hexadecimal.prefix(12))…），数据截至 \(basis.cutOff.shown)，按 \(basis.asOf) 有效的规则"
    }

    private var causes: String {
        let causes = comparison.causes.map { cause in
            switch cause {
            case .pack: "政策包不同"
            case .asOf: "适用版本日不同"
            case .program: "程序版本不同（\(comparison.before.program)、\(comparison.after.program)）"
            case .facts(let files): "事实不同（\(files.joined(separator: "、"))）"
            }
        }
        if comparison.isUnexplained { return "依据：完全相同而结果不同。其中一次已不是当时的内容，请运行 beizeng verify 查明。" }
        return "依据：" + (causes.isEmpty ? "完全相同" : causes.joined(separator: "；"))
    }

    private var totals: String {
        var table = TextTable(
            ["规则", "甲（元）", "乙（元）", "差额（元）", "不同项"], [.left, .right, .right, .right, .right])
        let shown = comparison.totals.filter { $0.before != 0 || $0.after != 0 || $0.differences > 0 }
        for total in shown {
            table.add([
                total.rule, total.before.inYuan, total.after.inYuan, (total.after - total.before).inYuan,
                "\(total.differences)",
            ])
        }
        let (before, after) = shown.reduce((Int128(0), Int128(0))) { ($0.0 + $1.before, $0.1 + $1.after) }
        table.add(["合计", before.inYuan, after.inYuan, (after - before).inYuan, "\(comparison.differences.count)"])
        return table.text
    }

    private var differences: String {
        let counts = comparison.counts
        guard !comparison.differences.isEmpty else { return "逐项比较：\(comparison.sameCount) 项全部相同。" }
        let kinds = SettlementComparison.Difference.Kind.allCases.compactMap { kind in
            counts[kind].map { "\(label(kind)) \($0) 项" }
        }
        var table = TextTable(
            ["单位", "规则", "差异", "甲（元）", "乙（元）", "差额（元）"], [.left, .left, .left, .right, .right, .right])
        for difference in comparison.differences.prefix(ComparisonReport.mostShown) {
            table.add([
                difference.organisation, difference.rule, label(difference.kind), money(difference.before),
                money(difference.after), difference.change.inYuan,
            ])
        }
        return "逐项比较：\(comparison.sameCount) 项相同，\(kinds.joined(separator: "，"))\n" + table.text
            + rest(comparison.differences.count)
    }

    /// What was recorded between the two cut-offs about the first units that differ.
    private var recorded: String? {
        var seen: Set<String> = []
        let units = comparison.differences.map(\.organisation).filter {
            seen.insert($0).inserted && changes.count(of: $0) > 0
        }
        guard !units.isEmpty else { return nil }
        var table = TextTable(["其间登记的单位", "登记", "编号", "版本", "有效期", "登记时间", "办理"])
        for unit in units.prefix(ComparisonReport.mostShown) {
            for change in changes.of(unit) {
                table.add([
                    unit, change.register, change.entry, "\(change.version)",
                    change.isGone ? "已撤销" : "\(change.validity)", change.recorded.shown, "\(change.act)",
                ])
            }
            let more = changes.count(of: unit) - changes.of(unit).count
            if more > 0 { table.add([unit, "另有 \(more) 次", "", "", "", "", ""]) }
        }
        return table.text + rest(units.count)
    }

    private func rest(_ count: Int) -> String {
        count > ComparisonReport.mostShown
            ? "\n……共 \(count) 行，这里列出前 \(ComparisonReport.mostShown) 行；全部见 --out 文件夹中的 comparison.csv。" : ""
    }

    private func label(_ kind: SettlementComparison.Difference.Kind) -> String {
        switch kind {
        case .onlyBefore: "仅甲有"
        case .onlyAfter: "仅乙有"
        case .amount: "金额不同"
        case .outcome: "结论不同"
        }
    }

    private func money(_ line: EntitlementLine?) -> String { line.map { Int128($0.amount.fen).inYuan } ?? "" }
}
