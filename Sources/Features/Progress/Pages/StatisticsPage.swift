import Civic
import Exact
import Markup
import Packs
import Policy
import Site

/// What the page of statistics shows: the goals that are counted under more than one reading, side by side.
struct StatisticsModel: Sendable {
    let snapshot: GoalSnapshot
    let goal: Goal
    let reading: Goal.Reading
    let day: CivilDay
    let years: ClosedRange<Int>
    let local: GoalState?
}

/// 输出、吸纳、认定登记: turnover under each reading, by district, field, kind and month, and the share that stays.
func statisticsPage(_ model: StatisticsModel, _ visit: Visit) -> Page {
    var figures = model.goal.readings.map { reading in
        figure(model.snapshot.state(of: model.goal, reading), reading, model.day)
    }
    if let local = model.local, let value = local.measured?.value {
        figures.append(
            Figure(
                Phrase(local.goal.name), GoalPieces.quantity(value), asOf: model.day,
                note: Phrase(local.goal.measuredFrom)))
    }
    return Page(
        Phrase(zh: "技术交易统计", en: "Technology trade in figures"), column: GoalEndpoints.statistics,
        lead: Phrase(
            zh: "认定登记、输出技术、吸纳技术是三种口径，数值不能相加，也不能混用。不足 3 份合同的部分不公布数值。"
                + "数据截至：\(Phrase.day(model.day).zh)。",
            en: "Registered, sold and bought are three ways to count: their values are neither added nor mixed. "
                + "Parts of fewer than three contracts have no value here. "
                + "Data as of \(Phrase.day(model.day).en)."),
        content: [
            GoalSwitches.years(model.years, current: model.day.year, visit), FigureRow(figures),
            GoalSwitches.readings(model.goal.readings, current: model.reading, visit),
        ] + [map(model)].compactMap(\.self) + charts(model))
}

private func figure(_ state: GoalState, _ reading: Goal.Reading, _ day: CivilDay) -> Figure {
    let measured = state.measured
    let rows = Quantity.count(measured?.rows ?? 0, .contracts).text
    return Figure(
        GoalPieces.name(reading),
        measured?.value.map(GoalPieces.quantity) ?? Quantity(digits: Phrase("—"), unit: Phrase("")),
        reading: GoalPieces.meaning(reading), asOf: day, note: rows)
}

/// Where in the city: nothing where the pack draws no map, or nothing can be told by district.
private func map(_ model: StatisticsModel) -> (any Component)? {
    let tiles = model.snapshot.map
    guard !tiles.isEmpty, model.snapshot.dimensions(of: model.goal, model.reading).contains(.district) else {
        return nil
    }
    let cells = model.snapshot.publishedParts(of: model.goal, by: .district, model.reading)
    let districts = tiles.map { tile in
        let cell = cells.first { $0.word.utf8.elementsEqual(tile.district.utf8) }
        return DistrictMap.District(
            Phrase(tile.district), .tile(column: tile.column, row: tile.row), cell?.value.map(GoalPieces.chartValue))
    }
    return DistrictMap(
        ChartHead(
            "map", Phrase(zh: "区域分布（示意图，非测绘成果）", en: "Where in the city (a sketch, not a survey)"),
            reading: GoalPieces.name(model.reading), asOf: model.day),
        unit: GoalPieces.chartUnit(model.goal.unit), districts: districts)
}

private func charts(_ model: StatisticsModel) -> [any Component] {
    GoalDimension.allCases.filter(model.snapshot.dimensions(of: model.goal, model.reading).contains).map { dimension in
        BarChart(
            ChartHead(
                "by-\(dimension.rawValue)", Phrase(zh: "按\(dimension.label.zh)", en: "By \(dimension.label.en)"),
                reading: GoalPieces.name(model.reading), asOf: model.day),
            unit: GoalPieces.chartUnit(model.goal.unit), direction: dimension == .month ? .up : .across,
            series: [Phrase(model.goal.name)],
            bars: model.snapshot.publishedParts(of: model.goal, by: dimension, model.reading).map { cell in
                BarChart.Bar(Phrase(cell.label), cell.value.map(GoalPieces.chartValue))
            })
    }
}
