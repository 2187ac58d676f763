import Exact
import FEEL
import Policy
import Progress

// MARK: - One goal

extension GoalReport {
    /// The goal that was asked about, where the registry measures it.
    ///
    /// - Throws: `ProgressFault` for one that it does not measure, or not under the reading asked for.
    func measuredGoal() throws -> GoalState {
        guard let goal = snapshot.goals.first else { throw ProgressFault(.noGoal("", known: [])) }
        if let reading, !goal.readings.contains(reading) {
            throw ProgressFault(.noReading(goal: goal.id, asked: reading, has: goal.readings))
        }
        let state = snapshot.state(of: goal, reading)
        guard state.measured != nil else { throw ProgressFault(.notMeasured(goal.id)) }
        return state
    }

    private func title(_ state: GoalState) -> String {
        let reading = state.measured?.reading.map { word("（\($0.label.zh)口径）", " (\($0.label.en))") } ?? ""
        return "\(state.goal.name[language])\(reading)\n\(head)"
    }

    /// The goal month by month.
    ///
    /// - Throws: `ProgressFault`.
    var monthsText: String {
        get throws {
            let state = try measuredGoal()
            let isFlow = state.goal.counted == .year
            var table = TextTable(
                language == .chinese
                    ? ["截至", isFlow ? "当月" : "当月净增", isFlow ? "当年累计" : "期末", "计入条数"]
                    : ["Until", isFlow ? "Month" : "Change", isFlow ? "Year to date" : "At its end", "Entries"],
                [.left, .right, .right, .right])
            for month in snapshot.history(of: state.goal, reading) {
                table.add([
                    "\(month.day)", month.change?.text(in: language) ?? "—", month.value?.text(in: language) ?? "—",
                    "\(month.rows)",
                ])
            }
            return title(state) + "\n" + table.text
        }
    }

    /// Why entries count or do not, and the parts of the value.
    ///
    /// - Throws: `ProgressFault`.
    var explanationText: String {
        get throws {
            let state = try measuredGoal()
            let value = state.measured?.value?.text(in: language) ?? "—"
            var reasons = TextTable(
                language == .chinese
                    ? ["", "原因", "代码", "条数", "金额"] : ["", "Reason", "Code", "Entries", "Amount"],
                [.left, .left, .left, .right, .right])
            for reason in snapshot.reasons(of: state.goal, reading) {
                reasons.add([
                    reason.counts ? word("计入", "counts") : word("不计", "not"), reason.text[language], reason.code,
                    "\(reason.rows)", reason.amount?.text(in: language) ?? "—",
                ])
            }
            var parts = [title(state), word("已完成 ", "Value ") + value, reasons.text]
            for dimension in snapshot.dimensions(of: state.goal, reading) {
                var table = TextTable(
                    [dimension.label[language], word("条数", "Entries"), word("数值", "Value"), word("占比", "Share")],
                    [.left, .right, .right, .right])
                for cell in snapshot.parts(of: state.goal, by: dimension, reading) {
                    table.add([
                        cell.label[language], "\(cell.rows)", cell.value?.text(in: language) ?? "—",
                        cell.share.map { $0.shown(decimals: 1) + "%" } ?? "—",
                    ])
                }
                parts.append(table.text)
            }
            return parts.joined(separator: "\n\n")
        }
    }
}
