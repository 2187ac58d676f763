import Exact
import Markup
import Site
import Work

/// What can be done here, what is under way, how the installation stands.
struct OverviewPage {
    /// What the page shows.
    struct Model: Sendable {
        /// What each feature lets its clerks do.
        let tasks: [HTML]
        let runs: [LongRun]
        let health: HealthReport
    }

    let model: Model
    let visit: Visit

    /// How many runs are listed.
    private static let shown = 10

    var page: Page {
        Page(
            OperatorWords.title, column: OperatorPath.column, lead: OperatorWords.lead,
            content: model.tasks.map { $0 as any Component } + [runs, health])
    }

    private var runs: any Component {
        DataTable(
            "runs", OperatorWords.runs, rows: Array(model.runs.prefix(OverviewPage.shown)),
            columns: [
                TableColumn(OperatorWords.run, .link) { run in
                    .link(Link(run.title, to: OperatorPath.run(run.id)))
                },
                TableColumn(OperatorWords.began, .day) { .moment($0.began) },
                TableColumn(OperatorWords.state, .lamp) { .tag(RunPage.tag($0.state)) },
            ], empty: OperatorWords.noRuns)
    }

    private var health: PageSection {
        let report = model.health
        let (fails, warns) = (report.count(.fails), report.count(.warns))
        let kind: Notice.Kind = fails > 0 ? .bad : warns > 0 ? .warn : .info
        return PageSection(
            OperatorWords.health,
            [
                Notice(
                    kind, OperatorWords.count(fails: fails, warns: warns) + Phrase(zh: "。", en: "."),
                    title: OperatorWords.examination,
                    link: Link(OperatorWords.health, to: OperatorPath.health.address()))
            ])
    }
}
