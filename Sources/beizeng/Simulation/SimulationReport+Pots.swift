import Civic
import DMN
import FEEL
import Policy
import Settlement

extension SimulationReport {
    /// How each pot fares before and after: what it pays, when it runs dry, who waits.
    func pots(_ appropriation: Appropriation, _ before: PaymentQueue, _ after: PaymentQueue) -> String {
        var table = TextTable(
            [
                language.choose("预算指标", "pot"), language.choose("规则", "rules"), language.choose("指标（元）", "pot (yuan)"),
                language.choose("可付（元）", "paid"), language.choose("笔数", "paid"), language.choose("用尽之日", "dry on"),
                language.choose("等候（元）", "waits"), language.choose("笔数", "waiting"),
                language.choose("结余（元）", "left"),
            ], [.left, .left, .right, .right, .right, .left, .right, .right, .right])
        for (scenario, queue) in [(language.choose("现行", "now"), before), (language.choose("改后", "then"), after)] {
            for line in queue.lines {
                let name = line.pot?.title[language] ?? language.choose("未列指标", "no pot")
                table.add([
                    name, scenario, line.pot.map { Int128($0.amount.fen).inYuan } ?? "", line.paid.inYuan,
                    "\(line.paidCount)", line.dryOn.map { "\($0)" } ?? language.choose("够用", "enough"),
                    line.waiting == 0 ? "" : line.waiting.inYuan, line.waitingCount == 0 ? "" : "\(line.waitingCount)",
                    line.pot == nil ? "" : line.left.inYuan,
                ])
            }
        }
        return
            "\(appropriation.title[language])\n\(table.text)\n· \(Simulation.queueing[language])\(language.choose("。", "."))"
    }

    /// Between which values the answers for one unit become others.
    func flips(
        _ unit: String, _ brackets: [FlipSearch.Bracket], looked: [ChangedValue]
    ) -> String {
        var lines = [language.choose("\(unit) 的结论在哪里改变：", "Where the answer for \(unit) becomes another:")]
        for value in looked {
            let found = brackets.filter { $0.value == value }
            let way = "\(value.label[language]) \(value.before) → \(value.after)"
            if found.isEmpty { lines.append(language.choose("  \(way)：结论和理由不变", "  \(way): always the same")) }
            for bracket in found {
                lines.append("  \(way)")
                lines.append("    \(simulation.title(of: bracket.rule)[language])")
                lines.append("    \(bracket.from)\(language.choose("：", ": "))\(words(bracket.before))")
                lines.append("    \(bracket.to)\(language.choose("：", ": "))\(words(bracket.after))")
            }
        }
        if looked.isEmpty {
            lines.append(language.choose("  改动中没有数值。", "  The change sets no number."))
        } else {
            lines.append(
                language.choose(
                    "  每次只动一个数，其余按现行规则；全程分 \(FlipSearch.steps) 段查看，段内变了又变回的不计。",
                    "  One number is moved at a time, the others stay; \(FlipSearch.steps) parts of the way are looked at."
                ))
        }
        return lines.joined(separator: "\n")
    }

    private func words(_ answer: FlipSearch.Answer) -> String {
        guard let reason = answer.reason else { return language.choose("不适用", "no candidate") }
        let plan = simulation.baseline.pack.plan
        let words = plan.reason(reason)?.text[language] ?? reason
        return language.choose(
            "\(answer.outcome.chinese)，\(Int128(answer.amount.fen).inYuan) 元（\(words)）",
            "\(answer.outcome.rawValue), \(Int128(answer.amount.fen).inYuan) yuan (\(words))")
    }
}
