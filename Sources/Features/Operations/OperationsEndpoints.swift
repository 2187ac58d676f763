import Exact
import Interchange
import Markup
import Site
import Work

extension OperationsFeature {
    private static let id = Input<String>.text("id", OperatorWords.runNumber, limit: 64, isRequired: true)

    var overview: Endpoint {
        Endpoint(
            OperatorPath.column, .get(OperatorPath.overview), OperatorWords.title, summary: OperatorWords.summary,
            access: .loopback, isSteady: false,
            answers: [.page { model, visit in OverviewPage(model: model, visit: visit).page }]
        ) { visit in
            OverviewPage.Model(
                tasks: try await visit.panels(at: OperatorPath.tasks), runs: runs.all, health: try await health())
        }
    }

    var run: Endpoint {
        Endpoint(
            "operator.run", .get(OperatorPath.run), OperatorWords.run, summary: OperatorWords.runSummary,
            access: .loopback, takes: [OperationsFeature.id], isSteady: false,
            answers: [
                .page { run, visit in RunPage(run: run, visit: visit).page },
                .json(RunPage.schema) { RunPage.json($0) },
            ]
        ) { visit in try find(visit) }
    }

    var events: Endpoint {
        Endpoint(
            "operator.run.events", .get(OperatorPath.events), OperatorWords.progress,
            summary: Phrase(zh: "任务进度，随时推送", en: "How far a run is, as it happens"), access: .loopback,
            takes: [OperationsFeature.id], isSteady: false,
            answers: [.events { run, visit in RunPage(run: run, visit: visit).events(runs.watch(run.id)) }]
        ) { visit in try find(visit) }
    }

    var examination: Endpoint {
        Endpoint(
            "operator.health", .get(OperatorPath.health), OperatorWords.health, summary: OperatorWords.healthLead,
            access: .loopback, isSteady: false,
            answers: [.page { report, visit in HealthPage(report: report, visit: visit).page }]
        ) { _ in try await health() }
    }

    private func find(_ visit: Visit) throws -> LongRun {
        guard let run = runs[try visit.required(OperationsFeature.id)] else {
            throw Refusal.missing(OperatorWords.noRun)
        }
        return run
    }
}
