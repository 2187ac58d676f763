import Civic
import Interchange
import Policy
import Settlement

/// A settlement on the terminal: what each rule comes to, who was refused why, what was set aside.
struct SettlementReport {
    private let settlement: Settlement

    init(_ settlement: Settlement) { self.settlement = settlement }

    var text: String {
        ([heading, amounts] + [emptiness, refusals, undecided, setAside, notes, assumptions].compactMap { $0 }).joined(
            separator: "\n\n")
    }

    private var plan: Plan { settlement.pack.plan }

    private var heading: String {
        let status = plan.status == .draft ? "（政策为征求意见稿）" : ""
        return "\(plan.title.zh)\(status)\n\(settlement.year) 年度测算，按 \(settlement.asOf) 有效的规则。测算结果不是拨付依据，须经审核、公示。"
    }

    private var amounts: String {
        var table = TextTable(["规则", "条款", "单位", "金额（元）", "其中按最高额暂计"], [.left, .left, .right, .right, .right])
        var total = (rows: 0, fen: Int128(0), assumed: Int128(0))
        for sum in settlement.totals {
            let clauses = sum.clauses.sorted().joined(separator: " ")
            table.add([
                title(sum.rule), clauses, "\(sum.rows)", sum.fen.inYuan, sum.assumed == 0 ? "" : sum.assumed.inYuan,
            ])
            total = (total.rows + sum.rows, total.fen + sum.fen, total.assumed + sum.assumed)
        }
        table.add(["合计", "", "\(total.rows)", total.fen.inYuan, total.assumed == 0 ? "" : total.assumed.inYuan])
        return table.text
    }

    private func title(_ rule: String) -> String {
        plan.recognition(rule)?.label.zh ?? plan.award(rule)?.title.zh ?? rule
    }

    /// A year with no fact at all is more often a wrong year or folder than an idle city.
    private var emptiness: String? {
        guard settlement.candidates.isEmpty else { return nil }
        return "事实中没有 \(settlement.year) 年度的合同或认定，结果为空。请核对 --year 和事实文件夹。"
    }

    private var refusals: String? {
        counts(of: [.refused, .notInForce], heading: "未予补助")
    }

    private var undecided: String? {
        counts(of: [.unknown], heading: "规则未给出结论，须人工核定")
    }

    private func counts(of outcomes: Set<Outcome>, heading: String) -> String? {
        let counts = settlement.candidates.counts(of: outcomes)
        guard !counts.isEmpty else { return nil }
        var table = TextTable([heading, "理由", "单位"], [.left, .left, .right])
        for each in counts {
            table.add([title(each.rule), plan.reason(each.reason)?.text.zh ?? each.reason, "\(each.count)"])
        }
        return table.text
    }

    private var setAside: String? {
        let problems = settlement.facts.problems
        guard !problems.isEmpty else { return nil }
        var lines = ["搁置 \(problems.count) 行，涉及 \(settlement.facts.damaged.count) 家单位（全部列在 problems.csv）："]
        for problem in problems.prefix(5) {
            lines.append(
                "  \(problem.file):\(problem.line) \(problem.column)“\(problem.value)”：\(problem.problem)。\(problem.remedy)。"
            )
        }
        if problems.count > 5 { lines.append("  ……") }
        return lines.joined(separator: "\n")
    }

    private var notes: String? {
        let notes = settlement.facts.notes
        guard !notes.isEmpty else { return nil }
        return "提示（不影响测算）：\n" + notes.map { "  \($0.text)（\($0.count) 处，例如 \($0.example)）" }.joined(separator: "\n")
    }

    private var assumptions: String? {
        let ids = Set(settlement.awardsPaid.flatMap { plan.awards[$0].assumptions })
        let used = plan.assumptions.filter { ids.contains($0.id) }
        guard !used.isEmpty else { return nil }
        return "政策未写明、测算时所作的假设：\n" + used.map { "  \($0.text.zh)" }.joined(separator: "\n")
    }
}
