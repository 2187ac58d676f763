import Civic
import DMN
import Entitlements
import Exact
import FEEL
import Policy
import Registry
import Settlement
import TransparencyLog

/// Two settlements of a year on the terminal: in what they rest on other things, in which lines they differ, and what
/// was recorded in between. Rules and reasons are called as the pack of each calls them.
struct ComparisonReport {
    /// One of the two settlements.
    struct Side {
        /// The run; `nil` when it was worked out just now.
        let run: String?
        /// What its pack says; `nil` when the pack is nowhere to be found.
        let plan: Plan?

        init(_ run: String?, _ plan: Plan?) {
            self.run = run
            self.plan = plan
        }
    }

    private let comparison: SettlementComparison
    private let changes: RegistryChanges
    private let before: Side
    private let after: Side
    private let language: Diagnostic.Language

    /// Differences, and units with what was recorded about them, that are printed; the file has them all.
    private static let mostShown = 20

    init(
        _ comparison: SettlementComparison, _ changes: RegistryChanges, before: Side, after: Side,
        in language: Diagnostic.Language
    ) {
        self.comparison = comparison
        self.changes = changes
        self.before = before
        self.after = after
        self.language = language
    }

    var text: String {
        [heading, causes, totals, differences, recorded].compactMap { $0 }.joined(separator: "\n\n")
    }
}

// MARK: - What they rest on

extension ComparisonReport {
    private var heading: String {
        let year = comparison.before.year
        return [
            language.choose("\(year) 年度两次测算比较", "Two settlements of \(year) compared"),
            language.choose("甲：", "A: ") + line(before, comparison.before),
            language.choose("乙：", "B: ") + line(after, comparison.after),
        ].joined(separator: "\n")
    }

    private func line(_ side: Side, _ basis: SettlementBasis) -> String {
        let run = side.run ?? language.choose("按登记重新测算", "settled anew from the registry")
        let hash = "\(basis.pack.hexadecimal.prefix(12))…"
        let known =
            side.plan == nil
            ? language.choose("；该版本的政策包已找不到，规则和理由只列编号", "; that pack is not found, so rules and reasons are ids alone")
            : ""
        return language.choose(
            "\(run)，政策包 \(basis.plan)（\(hash)），数据截至 \(basis.cutOff.shown)，按 \(basis.asOf) 有效的规则",
            "\(run), pack \(basis.plan) (\(hash)), data as of \(basis.cutOff.shown), rules in force on \(basis.asOf)")
            + known
    }

    private var causes: String {
        let causes = comparison.causes.map { cause in
            switch cause {
            case .pack: language.choose("政策包不同", "another pack")
            case .asOf: language.choose("适用版本日不同", "rules of another day")
            case .program:
                language.choose(
                    "程序版本不同（\(comparison.before.program)、\(comparison.after.program)）",
                    "another version of the program (\(comparison.before.program), \(comparison.after.program))")
            case .facts(let files):
                language.choose(
                    "事实不同（\(files.joined(separator: "、"))）", "other facts (\(files.joined(separator: ", ")))")
            }
        }
        if comparison.isUnexplained {
            return language.choose(
                "依据：完全相同而结果不同。其中一次已不是当时的内容，请运行 beizeng verify 查明。",
                "They rest on the same and differ all the same: one is not what it was. Run beizeng verify.")
        }
        let shown = causes.joined(separator: language.choose("；", "; "))
        return language.choose("依据：", "They rest on: ") + (causes.isEmpty ? language.choose("完全相同", "the same") : shown)
    }
}

// MARK: - What came out

extension ComparisonReport {
    private var amountHeaders: [String] {
        [
            language.choose("甲（元）", "A (yuan)"), language.choose("乙（元）", "B (yuan)"),
            language.choose("差额（元）", "change"),
        ]
    }

    private var totals: String {
        var table = TextTable(
            [language.choose("规则", "rule")] + amountHeaders + [language.choose("不同项", "differing")],
            [.left, .right, .right, .right, .right])
        let shown = comparison.totals.filter { $0.before != 0 || $0.after != 0 || $0.differences > 0 }
        for total in shown {
            table.add([
                title(total.rule, before, after), total.before.inYuan, total.after.inYuan,
                (total.after - total.before).inYuan, "\(total.differences)",
            ])
        }
        let (before, after) = shown.reduce((Int128(0), Int128(0))) { ($0.0 + $1.before, $0.1 + $1.after) }
        table.add([
            language.choose("合计", "total"), before.inYuan, after.inYuan, (after - before).inYuan,
            "\(comparison.differences.count)",
        ])
        return table.text
    }

    private var differences: String {
        let counts = comparison.counts
        guard !comparison.differences.isEmpty else {
            return language.choose(
                "逐项比较：\(comparison.sameCount) 项全部相同。", "Line by line: all \(comparison.sameCount) are the same.")
        }
        let kinds = SettlementComparison.Difference.Kind.allCases.compactMap { kind in
            counts[kind].map { language.choose("\(label(kind)) \($0) 项", "\($0) \(label(kind))") }
        }
        var table = TextTable(
            [
                language.choose("单位", "unit"), language.choose("规则", "rule"), language.choose("差异", "difference"),
            ] + amountHeaders + [language.choose("结论和理由", "outcome and reason")],
            [.left, .left, .left, .right, .right, .right, .left])
        for difference in comparison.differences.prefix(ComparisonReport.mostShown) {
            table.add([
                difference.organisation, title(of: difference), label(difference.kind), money(difference.before),
                money(difference.after), difference.change.inYuan, reasons(of: difference),
            ])
        }
        let head = language.choose(
            "逐项比较：\(comparison.sameCount) 项相同，\(kinds.joined(separator: "，"))",
            "Line by line: \(comparison.sameCount) the same, \(kinds.joined(separator: ", "))")
        return head + "\n" + table.text + rest(comparison.differences.count)
    }

    private func label(_ kind: SettlementComparison.Difference.Kind) -> String {
        switch kind {
        case .onlyBefore: language.choose("仅甲有", "only in A")
        case .onlyAfter: language.choose("仅乙有", "only in B")
        case .amount: language.choose("金额不同", "another amount")
        case .outcome: language.choose("结论或理由不同", "another outcome or reason")
        }
    }

    private func money(_ line: EntitlementLine?) -> String { line.map { Int128($0.amount.fen).inYuan } ?? "" }

    private func rest(_ count: Int) -> String {
        guard count > ComparisonReport.mostShown else { return "" }
        return "\n"
            + language.choose(
                "……共 \(count) 行，这里列出前 \(ComparisonReport.mostShown) 行；全部见 --out 文件夹中的 comparison.csv。",
                "… \(count) in all, the first \(ComparisonReport.mostShown) here; --out FOLDER writes all to comparison.csv."
            )
    }
}

// MARK: - What packs call it

extension ComparisonReport {
    /// A rule as both packs call it, its id in brackets; twice where they call it otherwise.
    private func title(_ rule: String, _ sides: Side...) -> String {
        var titles: [String] = []
        for side in sides {
            guard let title = side.plan.flatMap({ $0.recognition(rule)?.label ?? $0.award(rule)?.title }) else {
                continue
            }
            if titles.last != title[language] { titles.append(title[language]) }
        }
        return titles.isEmpty ? rule : named(titles.joined(separator: " → "), rule)
    }

    private func title(of difference: SettlementComparison.Difference) -> String {
        switch difference.kind {
        case .onlyBefore: title(difference.rule, before)
        case .onlyAfter: title(difference.rule, after)
        case .amount, .outcome: title(difference.rule, before, after)
        }
    }

    /// Outcome and reason of both lines, once where they are the same.
    private func reasons(of difference: SettlementComparison.Difference) -> String {
        let sides = [(difference.before, before), (difference.after, after)].compactMap { line, side in
            line.map { reason(of: $0, side) }
        }
        return sides.count == 2 && sides[0] == sides[1] ? sides[0] : sides.joined(separator: " → ")
    }

    private func reason(of line: EntitlementLine, _ side: Side) -> String {
        let outcome = language.choose(line.outcome.chinese, line.outcome.rawValue)
        let words = side.plan?.reason(line.reason).map { named($0.text[language], line.reason) } ?? line.reason
        return words.isEmpty ? outcome : language.choose("\(outcome)：\(words)", "\(outcome): \(words)")
    }

    private func named(_ title: String, _ id: String) -> String {
        language.choose("\(title)（\(id)）", "\(title) (\(id))")
    }
}

// MARK: - What was recorded

extension ComparisonReport {
    /// What was recorded between the two cut-offs about the first units that differ.
    private var recorded: String? {
        var seen: Set<String> = []
        let units = comparison.differences.map(\.organisation).filter {
            seen.insert($0).inserted && changes.count(of: $0) > 0
        }
        guard !units.isEmpty else { return nil }
        var table = TextTable(
            language == .chinese
                ? ["其间登记的单位", "登记", "编号", "版本", "有效期", "登记时间", "办理"]
                : ["recorded in between of", "register", "entry", "version", "valid", "recorded", "act"])
        for unit in units.prefix(ComparisonReport.mostShown) {
            for change in changes.of(unit) {
                table.add([
                    unit, language.choose(change.register.label, change.register.id.rawValue), change.entry,
                    "\(change.version)",
                    change.isGone ? language.choose("已撤销", "revoked") : days(change.validity), change.recorded.shown,
                    "\(change.act)",
                ])
            }
            let more = changes.count(of: unit) - changes.of(unit).count
            if more > 0 { table.add([unit, language.choose("另有 \(more) 次", "\(more) more"), "", "", "", "", ""]) }
        }
        return table.text + rest(units.count)
    }

    private func days(_ validity: Validity) -> String {
        guard language == .english else { return "\(validity)" }
        let last = validity.until.adding(days: -1)
        switch (validity.from > Validity.ever, validity.until < Validity.open) {
        case (false, false): return "always"
        case (true, false): return "from \(validity.from)"
        case (false, true): return "until \(last)"
        case (true, true): return "\(validity.from) to \(last)"
        }
    }
}
