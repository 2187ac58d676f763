import Markup
import Site

/// How the installation stands: what the examination found, and what is known of the system.
struct HealthPage {
    let report: HealthReport
    let visit: Visit

    var page: Page {
        Page(
            OperatorWords.health, column: OperatorPath.column, trail: OperatorPath.trail,
            lead: .sequence([
                OperatorWords.count(fails: report.count(.fails), warns: report.count(.warns)), OperatorWords.healthLead,
            ]),
            content: [
                DataTable(
                    "health", OperatorWords.examination, rows: report.items,
                    columns: [
                        TableColumn(OperatorWords.item) { .phrase($0.name) },
                        TableColumn(OperatorWords.verdict, .lamp) { .tag(HealthPage.tag($0.verdict)) },
                        TableColumn(OperatorWords.note) { .phrase($0.note) },
                    ]),
                PageSection(
                    OperatorWords.system, [SummaryList(report.facts.map { SummaryList.Row($0.name, $0.value) })]),
            ])
    }

    private static func tag(_ verdict: HealthReport.Item.Verdict) -> Tag {
        switch verdict {
        case .passes: Tag(OperatorWords.passes, .good)
        case .warns: Tag(OperatorWords.warns, .warn)
        case .fails: Tag(OperatorWords.fails, .bad)
        }
    }
}
