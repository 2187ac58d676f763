import Civic
import Markup
import Policy
import Site

/// What a page about one measure shows.
struct MeasureModel: Sendable {
    let shelved: ShelvedPack
    let measure: Measure
    /// What the record shows of it, in a word or two.
    let states: [HTML]
    /// What later features have to say about it.
    let panels: [HTML]

    var plan: Plan { shelved.plan }
}

/// One measure: its clause, who answers for it, what is due, what it pays by which rule, which goals it serves.
struct MeasurePage {
    let model: MeasureModel
    let visit: Visit

    private var plan: Plan { model.plan }
    private var measure: Measure { model.measure }
    private var language: Language { visit.language }
    private var pieces: PlanPieces { PlanPieces(plan: plan, language: language) }

    var page: Page {
        let title = Phrase(
            zh: "任务 \(measure.number)　\(measure.title.zh)", en: "Measure \(measure.number): \(measure.title.en)")
        return Page(
            title, column: "plan", trail: [Link(PlanWords.plan, to: PlanPaths.plan.address())],
            lead: Phrase(measure.summary),
            body: """
                \(summary, in: language)
                \(model.panels)
                \(conditions)
                \(deadlines, in: language)
                \(amounts, in: language)
                \(AwardTable(plan, plan.awards(of: measure), on: visit.today, language).table, in: language)
                \(goals, in: language)
                \(AssumptionTable(plan.assumptions(of: plan.awards(of: measure))).table, in: language)
                \(neighbours)
                \(PackLine(model.shelved, asOf: visit.recordedUntil), in: language)
                """)
    }
}

// MARK: - Pieces

extension MeasurePage {
    private var summary: SummaryList {
        let state: HTML =
            model.states.isEmpty
            ? "\(Tag(PlanWords.noRecord), in: language)" : HTML(joining: model.states, separator: " ")
        return SummaryList([
            .init(PlanWords.clause, pieces.path(to: measure.clause)),
            .init(PlanWords.organs, pieces.holders(measure.dutyHolders)),
            .init(PlanWords.mechanism, Phrase.list(measure.mechanisms.map(PlanWords.mechanism))),
            .init(PlanWords.worksWhen, Phrase(measure.worksWhen)),
            .init(PlanWords.state, state),
        ])
    }

    private var conditions: HTML? {
        pieces.lines(measure.conditions).map { lines in
            "<section><h2>\(PlanWords.conditions[language])</h2>\(lines)</section>"
        }
    }

    private var deadlines: DataTable<Measure.Deadline>? {
        guard !measure.deadlines.isEmpty else { return nil }
        return DataTable(
            "deadlines", PlanWords.deadlines, rows: measure.deadlines,
            columns: [
                TableColumn(PlanWords.due, .day) { $0.by.map { .day($0) } ?? .phrase(PlanWords.noDate) },
                TableColumn(PlanWords.what) { .phrase(Phrase($0.what)) },
                TableColumn(PlanWords.state, .lamp) { _ in .tag(Tag(PlanWords.noRecord)) },
            ])
    }

    private var amounts: DataTable<Measure.Amount>? {
        guard !measure.amounts.isEmpty else { return nil }
        let pieces = pieces
        return DataTable(
            "amounts", PlanWords.money, rows: measure.amounts,
            columns: [
                TableColumn(PlanWords.amount, isHeader: true) { .phrase(Phrase($0.text)) },
                TableColumn(PlanWords.kind) { .phrase(PlanWords.kind($0.kind)) },
                TableColumn(PlanWords.clause) { .phrase(pieces.path(to: $0.clause)) },
            ])
    }

    private var goals: DataTable<GoalLine> {
        let lines = plan.goals(of: measure).flatMap { goal in
            goal.targets.map { GoalLine(goal: goal, target: $0) }
        }
        return DataTable(
            "goals", PlanWords.goals, rows: lines,
            columns: [
                TableColumn(PlanWords.goal, isHeader: true) {
                    .noted(.phrase(Phrase($0.goal.name)), Phrase($0.goal.measuredFrom))
                },
                TableColumn(PlanWords.year, .day) { .phrase(.year($0.target.year)) },
                TableColumn(PlanWords.target) { line in
                    let words = TableCell.phrase(PlanPieces.target(line.target, of: line.goal))
                    return line.target.note.map { .noted(words, Phrase($0)) } ?? words
                },
            ], empty: PlanWords.noGoal)
    }

    private struct GoalLine: Sendable {
        let goal: Goal
        let target: Goal.Target
    }

    /// The measures before and after.
    private var neighbours: HTML {
        guard let place = plan.measures.firstIndex(where: { $0.number == measure.number }) else { return "" }
        let links = [place - 1, place + 1].filter(plan.measures.indices.contains).map { index -> HTML in
            let other = plan.measures[index]
            let words = Phrase(
                zh: "任务 \(other.number) \(other.title.zh)", en: "Measure \(other.number): \(other.title.en)")
            return "<li>\(Link(words, to: PlanPaths.measure(other.number)), in: language)</li>"
        }
        return "<nav\(attribute: "aria-label", PlanWords.more[language])><ul>\(links)</ul></nav>"
    }
}
