import Civic
import Exact
import Markup
import Policy
import Site

/// What can be asked about the goals: the first page, a goal, the statistics.
struct GoalEndpoints {
    /// The plan whose goals they are, and where snapshots are taken.
    let plan: Plan
    let shelf: SnapshotShelf

    /// The id of the first page.
    static let home = "goals"
    /// The id of the statistics.
    static let statistics = "statistics"
    /// Where a goal is.
    static let goal: Path = "/goals/{id}"

    private static let id = Input.text("id", Phrase(zh: "目标编号", en: "Id of the goal"), limit: 64, isRequired: true)
    private static let reading = Input.choice(
        "reading", Phrase(zh: "统计口径", en: "Definition"),
        Goal.Reading.allCases.map { InputForm.Word($0.rawValue, GoalPieces.name($0)) })

    var all: [Endpoint] { [first, goals, one, statistics] }
}

// MARK: - The day

extension GoalEndpoints {
    /// The years that the record tells of, through the plan's last.
    private var years: ClosedRange<Int> {
        let first = min(shelf.historyFrom.year, plan.period.until.year)
        return first...plan.period.until.year
    }

    private var year: Input<Int64> {
        Input.number(
            "year", Phrase(zh: "年度", en: "Year"), in: Int64(years.lowerBound)...Int64(years.upperBound),
            hint: Phrase(zh: "当年统计到今天，往年统计到 12 月 31 日", en: "up to today, or to 31 December of past years"))
    }

    /// The last day of the year asked for, today while it runs; without a year the plan's last day, or today.
    private func day(_ visit: Visit) -> CivilDay {
        let wanted = visit[year].map(Int.init) ?? min(visit.today.year, plan.period.until.year)
        return min(CivilDay(year: wanted, month: 12, day: 31) ?? visit.today, visit.today)
    }

    private func snapshot(_ visit: Visit) async throws -> GoalSnapshot {
        try await shelf.snapshot(on: day(visit), for: visit)
    }

    private static func reading(_ visit: Visit) -> Goal.Reading? {
        visit[reading].flatMap(Goal.Reading.init(rawValue:))
    }
}

// MARK: - Endpoints

extension GoalEndpoints {
    private func model(_ visit: Visit) async throws -> HomeModel {
        HomeModel(
            snapshot: try await snapshot(visit), reading: GoalEndpoints.reading(visit) ?? .registered, day: day(visit),
            years: years, panels: try await visit.panels(at: "home"))
    }

    private var first: Endpoint {
        Endpoint(
            GoalEndpoints.home, .get("/"), Phrase(zh: "倍增目标", en: "Goals"),
            summary: Phrase(zh: "各目标的进展", en: "How far the goals are"), takes: [year, GoalEndpoints.reading],
            answers: [.page(homePage)], load: model)
    }

    private var goals: Endpoint {
        Endpoint(
            "goals.list", .get("/goals"), Phrase(zh: "倍增目标", en: "Goals"),
            summary: Phrase(zh: "各目标的进展，供程序读取", en: "How far the goals are, for programs"),
            takes: [year, GoalEndpoints.reading], answers: [.page(homePage), .json(GoalJSON.list, GoalJSON.json)],
            load: model)
    }

    private var one: Endpoint {
        Endpoint(
            "goals.one", .get(GoalEndpoints.goal), Phrase(zh: "目标", en: "Goal"),
            summary: Phrase(zh: "一个目标的进展、走势、分项和计数办法", en: "One goal: progress, path, parts, how it is counted"),
            takes: [GoalEndpoints.id, year, GoalEndpoints.reading],
            answers: [.page(goalPage), .json(GoalJSON.one, GoalJSON.json)]
        ) { visit in
            let id = try visit.required(GoalEndpoints.id)
            guard let goal = plan.goals.first(where: { $0.id.utf8.elementsEqual(id.utf8) }) else {
                throw Refusal.missing(
                    Phrase(zh: "计划中没有编号为“\(id)”的目标，请从首页查找", en: "the plan has no goal \(id); see the first page"))
            }
            return GoalModel(
                snapshot: try await snapshot(visit), goal: goal, reading: GoalEndpoints.reading(visit), day: day(visit),
                years: years)
        }
    }

    private var statistics: Endpoint {
        Endpoint(
            GoalEndpoints.statistics, .get("/statistics"), Phrase(zh: "技术交易统计", en: "Statistics"),
            summary: Phrase(
                zh: "按认定登记、输出、吸纳口径，分区县、领域、类别、月份", en: "By reading, district, field, kind and month"),
            takes: [year, GoalEndpoints.reading], answers: [.page(statisticsPage)]
        ) { visit in
            let snapshot = try await snapshot(visit)
            guard let goal = plan.goals.first(where: { $0.readings.count > 1 }) else {
                throw Refusal.missing(Phrase(zh: "计划中没有按口径统计的目标", en: "no goal of the plan is counted in several ways"))
            }
            return StatisticsModel(
                snapshot: snapshot, goal: goal, reading: GoalEndpoints.reading(visit) ?? .registered, day: day(visit),
                years: years,
                local: plan.goals.first { $0.group == .indicator && $0.unit.id == "rate" }.map {
                    snapshot.state(of: $0)
                })
        }
    }
}
