import Civic
import DMN
package import Exact
import FEEL
package import Policy
package import Registry

/// The goals at a moment, under every reading they have: everything a page shows is worked out from it without
/// another look at the database.
package struct GoalSnapshot: Sendable {
    /// The moment of the question.
    package let moment: AsOf
    /// The goals that were asked about, in the plan's order.
    package let goals: [Goal]
    /// The days of which the series tell.
    package let samples: GoalSamples
    /// When the last of the entries that were read was recorded.
    package let recorded: Instant?
    let plan: Plan
    let book: GoalBook?
    private let counts: [String: [Goal.Reading: GoalCount]]
    private let lamp: PreparedDecision?
    private let parameters: Value
    /// Whether it tells only what everybody may see.
    private(set) var isPublished = false

    init(
        _ plan: Plan, _ book: GoalBook?, goals: [Goal], _ counted: GoalCounter.Counted, moment: AsOf,
        lamp: PreparedDecision?, _ parameters: Value
    ) {
        self.plan = plan
        self.book = book
        self.goals = goals
        self.moment = moment
        self.lamp = lamp
        self.parameters = parameters
        samples = counted.samples
        recorded = counted.recorded
        counts = counted.counts
    }
}

// MARK: - Asking

extension GoalSnapshot {
    /// The plan's last day.
    package var planEnd: CivilDay { plan.period.until }

    /// The goals as everybody may see them: contracts are trade secrets, so that no amount is told, at a month's end, as
    /// a month's change or for a reason, behind which fewer than three of them stand, nor one from which such an amount
    /// would follow.
    package var published: GoalSnapshot {
        var published = self
        published.isPublished = true
        return published
    }

    /// Whether some month of a goal has a value that is not told.
    func isHiding(_ goal: Goal, _ reading: Goal.Reading?) -> Bool {
        isPublished && count(of: goal, reading).map { $0.0.told.contains(false) } ?? false
    }

    /// Every goal; under `reading` where the goal has it, else under its first.
    package func states(_ reading: Goal.Reading? = nil) -> [GoalState] {
        goals.map { state(of: $0, reading) }
    }

    /// A goal under a reading; under its first where it does not have that one.
    package func state(of goal: Goal, _ reading: Goal.Reading? = nil) -> GoalState {
        let target = goal.target(of: moment.day.year, book?.between, planBegins: plan.period.from.year)
        return GoalState(
            goal: goal, moment: moment, recorded: recorded, target: target,
            nextTarget: target == nil ? goal.nextTarget(after: moment.day.year) : nil,
            standing: standing(of: goal, reading, target))
    }

    /// What was counted towards a goal, with its measure; nil where nothing was.
    func count(of goal: Goal, _ reading: Goal.Reading?) -> (GoalCount, GoalMeasure)? {
        let asked = reading.flatMap { goal.readings.contains($0) ? $0 : nil } ?? goal.readings.first ?? .registered
        guard let count = counts[goal.id]?[asked], let measure = book?.measure(of: goal.id) else { return nil }
        return (count, measure)
    }
}

// MARK: - Working out

extension GoalSnapshot {
    private func standing(of goal: Goal, _ reading: Goal.Reading?, _ target: YearTarget?) -> GoalState.Standing {
        guard let (count, measure) = count(of: goal, reading) else { return .unmeasured(whyUnmeasured(goal)) }
        let asked = reading.flatMap { goal.readings.contains($0) ? $0 : nil } ?? goal.readings.first
        guard !isPublished || count.told.last ?? true else {
            return .measured(
                GoalState.Measured(
                    reading: asked, value: nil, rows: count.last.rows, isMet: nil, pace: nil, light: nil, forecast: nil,
                    measure: measure))
        }
        let value = count.last.number(measure.sum)
        let path = path(count, measure, goal)
        let forecast = measure.forecast.flatMap {
            GoalForecast($0, path, year: moment.day.year, lastYear: plan.period.until.year, goal.unit)
        }
        var (pace, isMet, light): (GoalPace?, Bool?, GoalLight?)
        if let value, let target {
            isMet = target.isMet(by: value, goal)
            if let book, let asked = target.value?.number {
                pace = PaceReckoner(
                    goal: goal, rule: book.pace, path: path, day: moment.day, planBegins: plan.period.from
                ).pace(value, asked)
            }
            light = lit(isMet: isMet ?? false, pace, forecast, target)
        }
        // What is expected is worked out from the months, so that one that is not told would follow from it.
        let isForecastTold = !isPublished || count.told.allSatisfy(\.self)
        return .measured(
            GoalState.Measured(
                reading: asked, value: value.map { GoalValue($0, goal.unit) }, rows: count.last.rows, isMet: isMet,
                pace: pace, light: light, forecast: isForecastTold ? forecast : nil, measure: measure))
    }

    private func whyUnmeasured(_ goal: Goal) -> Text {
        if let why = book?.reasonUnmeasured(goal.id) { return why }
        if goal.counted == .entered {
            return Text(zh: "按公布结果录入，尚无录入", en: "Entered from publications; nothing entered yet")
        }
        return Text(zh: "政策包没有写怎样计算", en: "The pack does not say how it is measured")
    }

    /// The goal's values at whole months, those of nothing left as zero; a sum since the plan began starts with it.
    func path(_ count: GoalCount, _ measure: GoalMeasure, _ goal: Goal) -> MonthlyPath {
        let last = samples.lastWholeMonth.map { $0 + 1 } ?? 0
        let began = goal.counted == .cumulative ? samples.place(from: plan.period.from) : 0
        return MonthlyPath(
            count.series.prefix(last).dropFirst(began).map { $0.number(measure.sum) ?? .zero },
            first: samples.month(at: began), isFlow: goal.counted == .year && measure.sum != .share)
    }

    /// What the pack's decision says of a goal that has a target.
    private func lit(isMet: Bool, _ pace: GoalPace?, _ forecast: GoalForecast?, _ target: YearTarget) -> GoalLight? {
        guard let lamp else { return nil }
        let expected = forecast?.yearEnd.flatMap { estimate in
            target.value.flatMap { estimate.value.number.percent(of: $0.number) }
        }
        let given: [String: Value] = [
            "met": .boolean(isMet), "completion": pace.map { .number($0.completion) } ?? .null,
            "gap": pace.map { .number($0.gap) } ?? .null,
            "forecast completion": expected.map { .number($0) } ?? .null, "parameters": parameters,
        ]
        let answer = lamp.evaluate(lamp.inputs.map { given[$0] ?? .null }).value
        let found = answer["lamp"].string.flatMap(GoalLight.lamp)
        guard let found, let reason = answer["reason"].string else { return nil }
        return GoalLight(lamp: found, reason: text(ofReason: reason))
    }

    /// The words for a reason's code: the plan's, or the program's own.
    func text(ofReason code: String) -> Text {
        switch code {
        case GoalTally.countedBefore: Text(zh: "同一对象已经计过", en: "Counted already")
        case GoalTally.undated: Text(zh: "没有日期，无法归期", en: "Without a day, so of no period")
        case Verdict.noAnswer: Text(zh: "规则没有给出结论", en: "The rule gives no answer")
        default: plan.reason(code)?.text ?? Text(zh: code, en: code)
        }
    }
}
