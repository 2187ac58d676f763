import Civic
import Exact
import Markup
import Packs
import Policy
import Registry
import Site

/// What the page of a goal shows.
struct GoalModel: Sendable {
    let snapshot: GoalSnapshot
    let goal: Goal
    /// The reading that was asked for; a goal without it is shown under its own.
    let reading: Goal.Reading?
    let day: CivilDay
    let years: ClosedRange<Int>

    var state: GoalState { snapshot.state(of: goal, reading) }
    var history: [GoalMonth] { snapshot.history(of: goal, reading) }
}

/// A goal: where it stands, the way it went and may go, its parts, what counts and what does not.
func goalPage(_ model: GoalModel, _ visit: Visit) -> Page {
    let name = Phrase(model.goal.name)
    var content: [any Component] = [
        GoalSwitches.years(model.years, current: model.day.year, visit),
        GoalSwitches.readings(model.goal.readings, current: model.reading ?? .registered, visit),
    ]
    switch model.state.standing {
    case .unmeasured(let why):
        content.append(
            Notice(.info, Phrase(why), title: Phrase(zh: "尚未从台账计算", en: "Not yet measured from the record")))
        content.append(PageSection(GoalPageWords.targets, [targets(model)]))
    case .measured(let measured):
        content.append(figures(model, measured))
        content.append(chart(model, measured))
        content += parts(model)
        content.append(PageSection(GoalPageWords.targets, [targets(model)]))
        content.append(PageSection(GoalPageWords.counted, [method(model, measured), reasons(model)]))
    }
    return Page(
        name, column: GoalEndpoints.home, trail: [],
        lead: Phrase(model.goal.measuredFrom), content: content)
}

/// The words of the page.
private enum GoalPageWords {
    static let targets = Phrase(zh: "各年目标", en: "Targets by year")
    static let counted = Phrase(zh: "怎样计数", en: "How it is counted")
    static let joined = Phrase(
        zh: "不足 3 份合同的月份不单独公布，并入以后的月份",
        en: "months of fewer than three contracts are not told by themselves but joined to later ones")
    static let covered = Phrase(
        zh: "不足 3 份合同的原因不公布金额；能由此推算的其他原因也不公布",
        en: "No amount is told for a reason of fewer than three contracts, nor for one from which it would follow")
}

// MARK: - Where it stands

private func figures(_ model: GoalModel, _ measured: GoalState.Measured) -> FigureRow {
    let state = model.state
    let reading = measured.reading.map(GoalPieces.name)
    var figures: [Figure] = []
    if let value = measured.value {
        figures.append(
            Figure(
                Phrase(zh: "已完成", en: "Reached"), GoalPieces.quantity(value), reading: reading, asOf: model.day,
                lamp: GoalPieces.lamp(measured)))
    }
    if let asked = (state.target ?? state.nextTarget), let value = asked.value {
        figures.append(
            Figure(
                Phrase(zh: "\(asked.year) 年目标", en: "Target of \(asked.year)"), GoalPieces.quantity(value),
                note: asked.isNamed
                    ? asked.note.map { Phrase($0) } : (asked.note.map { Phrase($0) } ?? Phrase(zh: "推算", en: "drawn"))))
    }
    if let pace = measured.pace {
        figures.append(
            Figure(
                Phrase(zh: "完成率", en: "Done"), .number(pace.completion, decimals: 1, unit: Phrase("%")),
                note: Phrase(
                    zh: "序时进度 \(pace.expected.shown(decimals: 1))%，进度差 \(GoalPieces.signed(pace.gap)) 个百分点",
                    en: "expected \(pace.expected.shown(decimals: 1))%, gap \(GoalPieces.signed(pace.gap)) points")))
    }
    if let forecast = measured.forecast, let end = forecast.planEnd ?? forecast.yearEnd,
        model.day < model.snapshot.planEnd
    {
        figures.append(
            Figure(
                forecast.planEnd == nil
                    ? Phrase(zh: "预计年末", en: "Expected at the year's end")
                    : Phrase(zh: "预计期末", en: "Expected at the plan's end"), GoalPieces.quantity(end.value),
                note: Phrase(zh: "预测方法：", en: "Method: ") + Phrase(forecast.rule.words)))
    }
    return FigureRow(figures)
}

private func chart(_ model: GoalModel, _ measured: GoalState.Measured) -> any Component {
    let asked = (model.state.target ?? model.state.nextTarget)
    guard let asked, let value = asked.value,
        let end = CivilDay(year: asked.year, month: 12, day: 31)
    else { return HTML() }
    let isFlow = model.goal.counted == .year && measured.measure.sum != .share
    let history = isFlow ? model.history.filter { $0.day.year == model.day.year } : model.history
    let forecast = measured.forecast.map { forecast in
        [
            (CivilDay(year: model.day.year, month: 12, day: 31), forecast.yearEnd),
            (model.snapshot.planEnd, forecast.planEnd),
        ]
        .compactMap { day, estimate -> GoalChart.Forecast? in
            // A flow begins anew each year: what the plan's last year may bring stands beside the chart, not on it.
            guard let day, let estimate, day > model.day, !isFlow || day.year == model.day.year else { return nil }
            let value = GoalPieces.chartValue(estimate.value)
            return GoalChart.Forecast(
                day, value, low: estimate.band.map { GoalPieces.chartValue($0.low) } ?? value,
                high: estimate.band.map { GoalPieces.chartValue($0.high) } ?? value)
        }
    }
    var notes = measured.forecast.map { [Phrase(zh: "预测方法：", en: "forecast: ") + Phrase($0.rule.words)] } ?? []
    if model.snapshot.isHiding(model.goal, model.reading) { notes.append(GoalPageWords.joined) }
    return GoalChart(
        ChartHead(
            "path", Phrase(zh: isFlow ? "本年累计" : "走势", en: isFlow ? "The year so far" : "Over time"),
            reading: measured.reading.map(GoalPieces.name), asOf: model.day,
            note: notes.isEmpty ? nil : .sequence(notes)),
        unit: GoalPieces.chartUnit(model.goal.unit),
        history: history.compactMap { month in
            month.value.map { GoalChart.Point(month.day, GoalPieces.chartValue($0)) }
        },
        target: GoalChart.Point(end, GoalPieces.chartValue(value)), forecast: forecast ?? [])
}

// MARK: - Its parts

private func parts(_ model: GoalModel) -> [any Component] {
    model.snapshot.dimensions(of: model.goal, model.reading).map { dimension in
        let cells = model.snapshot.publishedParts(of: model.goal, by: dimension, model.reading)
        let head = ChartHead(
            "by-\(dimension.rawValue)", Phrase(zh: "按\(dimension.label.zh)", en: "By \(dimension.label.en)"),
            reading: model.state.measured?.reading.map(GoalPieces.name), asOf: model.day)
        return BarChart(
            head, unit: GoalPieces.chartUnit(model.goal.unit), direction: dimension == .month ? .up : .across,
            series: [Phrase(model.goal.name)],
            bars: cells.map { cell in
                BarChart.Bar(Phrase(cell.label), cell.value.map(GoalPieces.chartValue))
            })
    }
}

// MARK: - Targets and method

private func targets(_ model: GoalModel) -> DataTable<Goal.Target> {
    let goal = model.goal
    return DataTable(
        "targets", Phrase(zh: "计划的目标值", en: "What the plan asks for"), rows: goal.targets,
        columns: [
            TableColumn(Phrase(zh: "年度", en: "Year")) { .text("\($0.year)") },
            TableColumn(Phrase(zh: "目标", en: "Target")) { target in
                let asked = YearTarget(
                    year: target.year, comparison: target.comparison,
                    value: target.value.map { GoalValue(Decimal128($0), goal.unit) }, isNamed: true, note: target.note)
                return .phrase(GoalPieces.comparison(asked))
            },
            TableColumn(Phrase(zh: "说明", en: "Note")) { target in target.note.map { .phrase(Phrase($0)) } ?? .none },
        ])
}

private func method(_ model: GoalModel, _ measured: GoalState.Measured) -> SummaryList {
    let measure = measured.measure
    let sources = Phrase.sequence(measure.sources.map { Phrase("\($0) → \($0.decision)") })
    var rows: [SummaryList.Row] = [
        .init(Phrase(zh: "口径说明", en: "Definition"), Phrase(model.goal.measuredFrom)),
        .init(Phrase(zh: "查询与决策", en: "Query and decision"), sources),
        .init(Phrase(zh: "加总", en: "Added up"), Phrase(measure.sum.label)),
        .init(Phrase(zh: "数据截至", en: "Data as of"), Phrase.day(model.day)),
        .init(Phrase(zh: "依据登记记录", en: "By the record of"), Phrase.moment(model.snapshot.moment.known)),
    ]
    if let reading = measured.reading {
        rows.insert(.init(Phrase(zh: "统计口径", en: "Counted"), GoalPieces.meaning(reading)), at: 1)
    }
    return SummaryList(rows)
}

private func reasons(_ model: GoalModel) -> DataTable<GoalReason> {
    let reasons = model.snapshot.reasons(of: model.goal, model.reading)
    let isMoney = reasons.contains { $0.amount != nil }
    let isCovered = isMoney && reasons.contains { $0.amount == nil }
    var columns: [TableColumn<GoalReason>] = [
        TableColumn(Phrase(zh: "结论", en: "Counts")) { reason in
            .phrase(reason.counts ? Phrase(zh: "计入", en: "Yes") : Phrase(zh: "不计入", en: "No"))
        },
        TableColumn(Phrase(zh: "原因", en: "Reason"), isHeader: true) { .phrase(Phrase($0.text)) },
        TableColumn(Phrase(zh: "条数", en: "Entries"), .number) { .number(Int64($0.rows)) },
    ]
    if isMoney {
        columns.append(
            TableColumn(Phrase(zh: "金额", en: "Amount"), .number(unit: nil)) { reason in
                reason.amount.map { .quantity(GoalPieces.quantity($0)) } ?? .none
            })
    }
    return DataTable(
        "reasons", Phrase(zh: "哪些计入，哪些不计入", en: "What counts, and what does not"), rows: reasons, columns: columns,
        note: isCovered ? GoalPageWords.covered : nil)
}
