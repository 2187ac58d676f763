import DMN
import Exact
import FEEL
import Markup
import Policy
import Simulations

extension SimulationReport {
    /// What a point of each goal costs before and after, and which goals the facts cannot measure; nil for a plan without
    /// goals.
    func goals(_ costs: [GoalCost]) -> String? {
        guard !costs.isEmpty else { return nil }
        let measured = costs.filter { $0.value != nil }
        var table = TextTable(
            [
                language.choose("目标", "goal"), language.choose("当年实绩", "value"), language.choose("百分点", "points"),
                language.choose("有关补助 现行（元）", "awards now (yuan)"), language.choose("改后（元）", "then (yuan)"),
                language.choose("每个百分点 现行（元）", "a point now (yuan)"), language.choose("改后（元）", "then (yuan)"),
            ], [.left, .right, .right, .right, .right, .right, .right])
        for cost in measured {
            let goal = cost.line.goal
            table.add([
                name(of: cost),
                (cost.shown.map { Digits.decimal($0, decimals: 2) } ?? "") + " " + goal.unit.label[language],
                cost.points.map { Digits.decimal($0, decimals: 1) } ?? "", cost.before.inYuan, cost.after.inYuan,
                cost.perPoint.map { Digits.decimal($0.before, decimals: 2) } ?? "",
                cost.perPoint.map { Digits.decimal($0.after, decimals: 2) } ?? "",
            ])
        }
        let others = costs.filter { $0.value == nil }.map { cost in
            "  \(name(of: cost))\(language.choose("：", ": "))\(cost.why?[language] ?? "")"
        }
        let note = language.choose(
            "· 百分点为当年实绩占当年目标的百分数，占比类目标为其本身；只把补助与实绩并列，不说明因果。",
            "· A point is a hundredth of the year's target, or of a share itself; money beside results, no cause and effect."
        )
        let rest =
            others.isEmpty
            ? [] : [language.choose("测算事实不能量出的目标：", "Goals that the facts cannot measure:")] + others
        return ((measured.isEmpty ? [] : [table.text, note]) + rest).joined(separator: "\n")
    }

    private func name(of cost: GoalCost) -> String {
        let goal = cost.line.goal
        guard goal.readings.count > 1, let reading = cost.line.reading else { return goal.name[language] }
        let words =
            switch reading {
            case .registered: language.choose("认定登记", "registered")
            case .output: language.choose("输出技术", "output")
            case .absorbed: language.choose("吸纳技术", "absorbed")
            }
        return language.choose("\(goal.name.zh)（\(words)）", "\(goal.name.en) (\(words))")
    }
}
