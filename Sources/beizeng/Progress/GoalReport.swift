import Civic
import Exact
import FEEL
import Interchange
import Policy
import Progress
import Registry

/// What the goals have reached, for the terminal and for programs.
struct GoalReport {
    let snapshot: GoalSnapshot
    let reading: Goal.Reading?
    let language: Diagnostic.Language
    let offsetMinutes: Int

    init(_ snapshot: GoalSnapshot, reading: Goal.Reading?, _ language: Diagnostic.Language, offsetMinutes: Int) {
        self.snapshot = snapshot
        self.reading = reading
        self.language = language
        self.offsetMinutes = offsetMinutes
    }

    /// One text or the other.
    func word(_ zh: String, _ en: String) -> String { language == .chinese ? zh : en }

    /// The day and the moment of the question, and when the last entry was recorded.
    var head: String {
        let moment = snapshot.moment
        let known = moment.known.text(offsetMinutes: offsetMinutes)
        let recorded = snapshot.recorded?.text(offsetMinutes: offsetMinutes) ?? word("没有登记", "nothing recorded")
        return word(
            "数据截至 \(moment.day)，依据 \(known) 的登记记录，最近一次登记 \(recorded)",
            "Data as of \(moment.day), as known at \(known), last recorded \(recorded)")
    }
}

// MARK: - All goals

extension GoalReport {
    /// A table of the goals, and how each was measured.
    var text: String {
        let states = snapshot.states(reading)
        var table = TextTable(
            language == .chinese
                ? ["目标", "口径", "已完成", "目标值", "完成率", "序时进度", "进度差", "灯", "年末预测", "期末预测"]
                : ["Goal", "Reading", "Value", "Target", "Done", "Pace", "Gap", "Lamp", "Year's end", "Plan's end"],
            [.left, .left, .right, .right, .right, .right, .right, .left, .right, .right])
        for state in states { table.add(cells(state)) }
        var notes: [String] = []
        if states.contains(where: { $0.target?.isNamed == false }),
            let note = states.lazy.compactMap(\.target?.note).first
        {
            notes.append(word("* 推算的目标值：", "* drawn target: ") + note[language])
        }
        for state in states {
            if case .unmeasured(let why) = state.standing {
                notes.append("\(state.goal.name[language])：\(why[language])")
            }
            if let light = state.measured?.light {
                notes.append("\(state.goal.name[language])：\(light.reason[language])")
            }
        }
        return ([head, table.text] + notes + ["", methods(states)]).joined(separator: "\n")
    }

    private func cells(_ state: GoalState) -> [String] {
        let name = state.goal.name[language]
        let target = target(state)
        guard let measured = state.measured else {
            return [
                name, "—", word("尚未从台账计算", "not yet measured from the record"), target, "—", "—", "—", "—", "—", "—",
            ]
        }
        let pace = measured.pace
        return [
            name, measured.reading?.label[language] ?? "—", measured.value?.text(in: language) ?? "—", target,
            pace.map { $0.completion.shown(decimals: 1) + "%" } ?? "—",
            pace.map { $0.expected.shown(decimals: 1) + "%" } ?? "—",
            pace.map { GoalReport.signed($0.gap) } ?? "—",
            measured.light.map { word($0.lamp.colour, $0.word) } ?? "—",
            measured.forecast?.yearEnd.map(estimate) ?? "—", measured.forecast?.planEnd.map(estimate) ?? "—",
        ]
    }

    private func target(_ state: GoalState) -> String {
        if let target = state.target { return comparison(target) + (target.isNamed ? "" : "*") }
        if let next = state.nextTarget { return word("\(next.year)年 ", "\(next.year): ") + comparison(next) }
        return "—"
    }

    private func comparison(_ target: YearTarget) -> String {
        let value = target.value?.text(in: language) ?? ""
        return switch target.comparison {
        case .above: "＞ " + value
        case .atLeast: "≥ " + value
        case .atMost: "≤ " + value
        case .reached: word("达到", "reached")
        case .improve: word("好于基期", "better than the baseline")
        }
    }

    private func estimate(_ estimate: GoalForecast.Estimate) -> String {
        let band = estimate.band.map { " ±\($0.error.shown(decimals: 1))%" } ?? ""
        return estimate.value.text(in: language) + band
    }

    static func signed(_ number: Decimal128) -> String {
        (number > .zero ? "+" : "") + number.shown(decimals: 1)
    }

    /// Which entries were asked, by which decision, what was added up, and how the forecast was made.
    private func methods(_ states: [GoalState]) -> String {
        var table = TextTable(
            language == .chinese
                ? ["编号", "登记来源", "决策", "加总", "预测方法"] : ["Id", "Entries", "Decision", "Sum", "Forecast"])
        for state in states {
            guard let measure = state.measured?.measure else { continue }
            for (place, source) in measure.sources.enumerated() {
                table.add([
                    place == 0 ? state.goal.id : "", "\(source)", "\(source.decision)",
                    place == 0 ? measure.sum.label[language] : "",
                    place == 0 ? measure.forecast?.words[language] ?? "—" : "",
                ])
            }
        }
        return table.text
    }
}
