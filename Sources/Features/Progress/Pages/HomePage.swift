import Civic
import Exact
import Markup
import Packs
import Policy
import Site

/// What the first page shows: the goals at a day, under a reading, and what later features put below.
struct HomeModel: Sendable {
    let snapshot: GoalSnapshot
    let reading: Goal.Reading
    /// The day asked about.
    let day: CivilDay
    /// The years of the plan.
    let years: ClosedRange<Int>
    let panels: [HTML]

    /// The readings that some goal has.
    var readings: [Goal.Reading] {
        Goal.Reading.allCases.filter { reading in snapshot.goals.contains { $0.readings.contains(reading) } }
    }
}

/// The first page: the seven goals with value, target, pace and forecast, everything counted from the record.
func homePage(_ model: HomeModel, _ visit: Visit) -> Page {
    let states = model.snapshot.states(model.reading)
    let headline = states.filter { $0.goal.group == .headline }
    let reading = GoalPieces.name(model.reading)
    return Page(
        Phrase(zh: "倍增目标", en: "The goals"), column: GoalEndpoints.home,
        lead: Phrase(
            zh: "数值由登记与认定记录逐笔汇总，不手工填报。口径：\(reading.zh)。数据截至：\(Phrase.day(model.day).zh)。",
            en: "Every value is counted from the register, none is typed in. Definition: \(reading.en). "
                + "Data as of \(Phrase.day(model.day).en)."),
        content: [
            GoalSwitches.years(model.years, current: model.day.year, visit),
            GoalSwitches.readings(model.readings, current: model.reading, visit),
            HiddenHeading(Phrase(zh: "主要目标", en: "Chief goals")),
            GoalGrid(
                headline.enumerated().map { index, state in
                    tile(state, model, isWide: index < 2)
                } + states.filter { $0.goal.group == .indicator }.map { tile($0, model, isWide: false) }),
            SmallPrint(notes(headline)),
            PageSection(
                Phrase(zh: "各项任务中的目标", en: "Targets inside measures"),
                [measureGoals(states.filter { $0.goal.group == .measure })]),
        ] + model.panels)
}

private func tile(_ state: GoalState, _ model: HomeModel, isWide: Bool) -> GoalTile {
    let measured = state.measured
    let history = model.snapshot.history(of: state.goal, model.reading)
    return GoalTile(
        Phrase(state.goal.name), measured?.value.map(GoalPieces.quantity), target: GoalPieces.target(state),
        lamp: measured.flatMap(GoalPieces.lamp), chart: sparkline(state, history),
        address: GoalEndpoints.goal.address(["id": state.goal.id]).text, isWide: isWide)
}

/// The years one after another: of a flow each year's end, of a stock every month.
private func sparkline(_ state: GoalState, _ history: [GoalMonth]) -> Sparkline? {
    let isFlow = state.goal.counted == .year && state.measured?.measure.sum != .share
    let points = isFlow ? history.filter { $0.day.month == 12 || $0.day == history.last?.day } : history
    let values = points.compactMap { $0.value.map(GoalPieces.chartValue) }
    guard values.count > 1 else { return nil }
    let forecast = (state.measured?.forecast?.yearEnd?.value).map { [GoalPieces.chartValue($0)] } ?? []
    let target = (state.target ?? state.nextTarget)?.value.map(GoalPieces.chartValue)
    let isOver = history.last.map { $0.day.month == 12 && $0.day.day == 31 } ?? true
    return Sparkline(
        values, forecast: isOver ? [] : forecast, target: target,
        description: Phrase(
            zh: isFlow ? "\(state.goal.name.zh)历年走势与目标" : "\(state.goal.name.zh)逐月走势与目标",
            en: "\(state.goal.name.en) over time, with the target"))
}

/// What must be known to read the tiles: drawn targets, how the pace is reckoned, how the forecast is made.
private func notes(_ states: [GoalState]) -> [Phrase] {
    var notes: [Phrase] = []
    if let note = states.first(where: { $0.target?.isNamed == false })?.target?.note {
        notes.append(Phrase(zh: "推算的目标：", en: "Drawn targets: ") + Phrase(note))
    }
    notes.append(
        Phrase(
            zh: "虚线为目标；目标均为“力争”。预测方法写在政策包中，见各目标页面",
            en: "The dotted line is the target; how each forecast is made stands on the goal's page"))
    return notes
}

private func measureGoals(_ states: [GoalState]) -> DataTable<GoalState> {
    DataTable(
        "measure-goals", Phrase(zh: "目标值与已完成", en: "Asked for and reached"), rows: states,
        columns: [
            TableColumn(Phrase(zh: "目标", en: "Target"), .link, isHeader: true) { state in
                .link(Link(Phrase(state.goal.name), to: GoalEndpoints.goal.address(["id": state.goal.id])))
            },
            TableColumn(Phrase(zh: "目标值", en: "Asked for")) { .phrase(GoalPieces.target($0)) },
            TableColumn(Phrase(zh: "已完成", en: "Reached")) { state in
                switch state.standing {
                case .measured(let measured): measured.value.map { .quantity(GoalPieces.quantity($0)) } ?? .none
                case .unmeasured(let why):
                    .noted(
                        .phrase(Phrase(zh: "尚未从台账计算", en: "Not yet measured from the record")), Phrase(why))
                }
            },
            TableColumn(Phrase(zh: "状态", en: "State"), .lamp) { state in
                guard let measured = state.measured else {
                    return .lamp(.grey, Phrase(zh: "未计算", en: "Not measured"))
                }
                return measured.light.map { .lamp($0.lamp, GoalPieces.pace(measured) ?? Phrase($0.reason)) } ?? .none
            },
        ])
}
