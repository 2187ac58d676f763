import Civic
import Exact
import Markup
import Packs
import Policy
import Registry
import Site

/// The goals as open data: how each stands under each reading, and the way it went, month by month.
struct GoalDatasets: Sendable {
    let plan: Plan
    let shelf: SnapshotShelf

    var all: [Dataset] { [goals, months] }

    /// Today, or the plan's last day when it is over.
    private func snapshot(_ visit: Visit) async throws -> GoalSnapshot {
        try await shelf.snapshot(on: min(visit.today, plan.period.until), for: visit)
    }

    /// A goal under each reading it has, or as it is.
    private static func readings(of goal: Goal) -> [Goal.Reading?] { goal.readings.isEmpty ? [nil] : goal.readings }
}

// MARK: - Tables

extension GoalDatasets {
    private var goals: Dataset {
        Dataset(
            small: "goals", GoalDatasetWords.goals, reading: GoalDatasetWords.goalsReading,
            fields: [
                .init("goal", GoalDatasetWords.goal, .text, isRequired: true),
                .init("name", GoalDatasetWords.name, .text, isRequired: true, words: named),
                .init("group", GoalDatasetWords.group, .code(GoalDatasetWords.groups), isRequired: true),
                Self.reading, .init("as_of", GoalDatasetWords.asOf, .day, isRequired: true), unit,
                .init("value", GoalDatasetWords.value, .decimal(unit: Phrase("")), note: GoalDatasetWords.valueNote),
                .init("rows", GoalDatasetWords.rows, .integer(unit: GoalDatasetWords.entries)),
                .init("target_year", GoalDatasetWords.targetYear, .year),
                .init("target", GoalDatasetWords.target, .decimal(unit: Phrase(""))),
                .init("completion", GoalDatasetWords.completion, .decimal(unit: GoalDatasetWords.percent)),
                .init("lamp", GoalDatasetWords.lamp, .code(GoalDatasetWords.lamps)),
            ], key: []
        ) { visit in
            let snapshot = try await snapshot(visit)
            return snapshot.goals.flatMap { goal in
                Self.readings(of: goal).map { reading in Self.row(snapshot.state(of: goal, reading)) }
            }
        }
    }

    private static func row(_ state: GoalState) -> [Dataset.Value] {
        let measured = state.measured
        let asked = state.target ?? state.nextTarget
        return [
            .text(state.goal.id), .text(state.goal.name.zh), .text(state.goal.group.rawValue),
            word(measured?.reading?.rawValue), .day(state.moment.day), .text(state.goal.unit.id),
            number(measured?.value), measured.map { .integer(Int64($0.rows)) } ?? .none,
            asked.map { .integer(Int64($0.year)) } ?? .none, number(asked?.value),
            (measured?.pace?.completion).map { .decimal(rounded($0)) } ?? .none, word(measured?.light?.word),
        ]
    }

    private var months: Dataset {
        Dataset(
            small: "goal-months", GoalDatasetWords.months, reading: GoalDatasetWords.monthsReading,
            fields: [
                goal, Self.reading,
                .init("day", GoalDatasetWords.day, .day, isRequired: true), unit,
                .init(
                    "value", GoalDatasetWords.value, .decimal(unit: Phrase("")), note: GoalDatasetWords.monthValueNote),
                .init(
                    "change", GoalDatasetWords.change, .decimal(unit: Phrase("")), note: GoalDatasetWords.changeNote),
                .init("rows", GoalDatasetWords.rows, .integer(unit: GoalDatasetWords.entries), isRequired: true),
            ], key: []
        ) { visit in
            let snapshot = try await snapshot(visit)
            return snapshot.goals.flatMap { goal in
                Self.readings(of: goal).flatMap { reading in
                    snapshot.history(of: goal, reading).map { month in
                        [
                            .text(goal.id), Self.word(reading?.rawValue), .day(month.day), .text(goal.unit.id),
                            Self.number(month.value), Self.number(month.change), .integer(Int64(month.rows)),
                        ]
                    }
                }
            }
        }
    }
}

// MARK: - Fields

extension GoalDatasets {
    private var goal: Dataset.Field {
        let plan = plan
        return Dataset.Field("goal", GoalDatasetWords.goal, .text, isRequired: true) { id in
            plan.goals.first { $0.id.utf8.elementsEqual(id.utf8) }.map { Phrase($0.name) }
        }
    }

    private var unit: Dataset.Field {
        let plan = plan
        return Dataset.Field(
            "unit", GoalDatasetWords.unit, .text, isRequired: true, note: GoalDatasetWords.unitNote
        ) { id in
            switch id {
            case "yuan": MoneyUnit.yuan.name
            case "rate": GoalDatasetWords.percent
            default: plan.goals.first { $0.unit.id.utf8.elementsEqual(id.utf8) }.map { Phrase($0.unit.label) }
            }
        }
    }

    /// The name of a goal from its Chinese one.
    private var named: @Sendable (String) -> Phrase? {
        let plan = plan
        return { name in plan.goals.first { $0.name.zh.utf8.elementsEqual(name.utf8) }.map { Phrase($0.name) } }
    }

    private static let reading = Dataset.Field(
        "reading", GoalDatasetWords.reading,
        .code(Goal.Reading.allCases.map { InputForm.Word($0.rawValue, GoalPieces.name($0)) }),
        note: GoalDatasetWords.readingNote)

    private static func word(_ text: String?) -> Dataset.Value { text.map { .text($0) } ?? .none }

    private static func number(_ value: GoalValue?) -> Dataset.Value {
        value.map { .decimal(rounded($0.number)) } ?? .none
    }

    /// Fen stay whole; of shares nobody needs more.
    private static func rounded(_ number: Decimal128) -> Decimal128 { number.rounded(toScale: 4, .halfUp) }
}
