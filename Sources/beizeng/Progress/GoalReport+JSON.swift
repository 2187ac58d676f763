import Exact
import Interchange
import Policy
import Progress
import Registry

// MARK: - For programs

extension GoalReport {
    /// Every goal, numbers in base units.
    var json: JSON {
        .object(
            times + [JSON.Member("goals", .array(snapshot.states(reading).map(GoalReport.json)))])
    }

    /// The goal month by month.
    ///
    /// - Throws: `ProgressFault`.
    var monthsJSON: JSON {
        get throws {
            let state = try measuredGoal()
            let months = snapshot.history(of: state.goal, reading).map { month in
                JSON.object([
                    JSON.Member("day", .string("\(month.day)")), JSON.Member("value", GoalReport.json(month.value)),
                    JSON.Member("change", GoalReport.json(month.change)),
                    JSON.Member("entries", .number(Decimal128(month.rows))),
                ])
            }
            return .object(
                times + [JSON.Member("goal", GoalReport.json(state)), JSON.Member("months", .array(months))])
        }
    }

    /// Why entries count or do not, and the parts of the value.
    ///
    /// - Throws: `ProgressFault`.
    var explanationJSON: JSON {
        get throws {
            let state = try measuredGoal()
            let reasons = snapshot.reasons(of: state.goal, reading).map { reason in
                JSON.object([
                    JSON.Member("code", .string(reason.code)), JSON.Member("text", GoalReport.json(reason.text)),
                    JSON.Member("counts", .bool(reason.counts)),
                    JSON.Member("entries", .number(Decimal128(reason.rows))),
                    JSON.Member("amount", GoalReport.json(reason.amount)),
                ])
            }
            let parts = snapshot.dimensions(of: state.goal, reading).map { dimension in
                JSON.Member(
                    dimension.rawValue,
                    .array(
                        snapshot.parts(of: state.goal, by: dimension, reading).map { cell in
                            .object([
                                JSON.Member("word", .string(cell.word)),
                                JSON.Member("label", GoalReport.json(cell.label)),
                                JSON.Member("entries", .number(Decimal128(cell.rows))),
                                JSON.Member("value", GoalReport.json(cell.value)),
                            ])
                        }))
            }
            return .object(
                times + [
                    JSON.Member("goal", GoalReport.json(state)), JSON.Member("reasons", .array(reasons)),
                    JSON.Member("parts", .object(parts)),
                ])
        }
    }

    private var times: [JSON.Member] {
        [
            JSON.Member("day", .string("\(snapshot.moment.day)")),
            JSON.Member("known", .string(snapshot.moment.known.text(offsetMinutes: offsetMinutes))),
            JSON.Member(
                "recorded",
                snapshot.recorded.map { .string($0.text(offsetMinutes: offsetMinutes)) } ?? .null),
        ]
    }
}

// MARK: - Parts

extension GoalReport {
    private static func json(_ state: GoalState) -> JSON {
        var members = [
            JSON.Member("id", .string(state.goal.id)), JSON.Member("name", json(state.goal.name)),
            JSON.Member("unit", .string(state.goal.unit.id)), JSON.Member("target", json(state.target)),
        ]
        switch state.standing {
        case .unmeasured(let why): members.append(JSON.Member("unmeasured", json(why)))
        case .measured(let measured):
            members += [
                JSON.Member("reading", measured.reading.map { .string($0.rawValue) } ?? .null),
                JSON.Member("value", json(measured.value)),
                JSON.Member("entries", .number(Decimal128(measured.rows))),
                JSON.Member("met", measured.isMet.map(JSON.bool) ?? .null),
                JSON.Member("completion", json(measured.pace?.completion)),
                JSON.Member("expected", json(measured.pace?.expected)), JSON.Member("gap", json(measured.pace?.gap)),
                JSON.Member("lamp", measured.light.map { .string($0.word) } ?? .null),
                JSON.Member("lamp_reason", measured.light.map { json($0.reason) } ?? .null),
                JSON.Member("forecast", measured.forecast.map(json) ?? .null),
                JSON.Member("sum", .string(measured.measure.sum.rawValue)),
                JSON.Member(
                    "sources",
                    .array(
                        measured.measure.sources.map { source in
                            .object([
                                JSON.Member("entries", .string("\(source)")),
                                JSON.Member("decision", .string("\(source.decision)")),
                            ])
                        })),
            ]
        }
        return .object(members)
    }

    private static func json(_ target: YearTarget?) -> JSON {
        guard let target else { return .null }
        return .object([
            JSON.Member("year", .number(Decimal128(target.year))),
            JSON.Member("comparison", .string(target.comparison.rawValue)), JSON.Member("value", json(target.value)),
            JSON.Member("named", .bool(target.isNamed)),
        ])
    }

    private static func json(_ forecast: GoalForecast) -> JSON {
        .object([
            JSON.Member("method", .string(forecast.rule.method.rawValue)),
            JSON.Member("words", json(forecast.rule.words)), JSON.Member("basis", .string("\(forecast.basis)")),
            JSON.Member("year_end", json(forecast.yearEnd)), JSON.Member("plan_end", json(forecast.planEnd)),
        ])
    }

    private static func json(_ estimate: GoalForecast.Estimate?) -> JSON {
        guard let estimate else { return .null }
        var members = [JSON.Member("value", json(estimate.value))]
        if let band = estimate.band {
            members += [
                JSON.Member("low", json(band.low)), JSON.Member("high", json(band.high)),
                JSON.Member("past_years", .number(Decimal128(band.years))),
            ]
        }
        return .object(members)
    }

    private static func json(_ value: GoalValue?) -> JSON { json(value?.number) }

    /// Shares and expected values have no end of decimals; six are more than anybody reads.
    private static func json(_ number: Decimal128?) -> JSON {
        number.map { .number($0.rounded(toScale: 6, .halfEven)) } ?? .null
    }

    private static func json(_ text: Text) -> JSON {
        .object([JSON.Member("zh", .string(text.zh)), JSON.Member("en", .string(text.en))])
    }
}
