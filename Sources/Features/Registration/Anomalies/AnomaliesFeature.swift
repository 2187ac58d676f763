import Civic
import Database
import Exact
package import Journal
import Markup
import Operations
import Registry
package import Site
import Synchronization

/// 异常合同清单 as it shows itself to the machine that a division sits at.
package struct AnomaliesFeature: Sendable {
    private let journal: Journal
    private let scan: Result<AnomalyScan, any Error>
    private let scratch: @Sendable () -> String
    private let last = LastSurvey()

    /// The pages.
    ///
    /// - Parameters:
    ///   - scan: the rules, or why there are none.
    ///   - scratch: a path that nobody else uses, for a file on its way out.
    package init(
        _ journal: Journal, scan: Result<AnomalyScan, any Error>, scratch: @escaping @Sendable () -> String
    ) {
        self.journal = journal
        self.scan = scan
        self.scratch = scratch
    }

    /// The capability.
    package var feature: Feature {
        Feature(
            "Anomalies", AnomalyWords.title, endpoints: [list],
            panels: [
                Panel(OperatorPath.tasks, order: 30) { _, visit in
                    """
                    <section><h2>\(Link(AnomalyWords.title, to: AnomaliesPage.path.address()), in: visit.language)</h2>\
                    <p>\(AnomalyWords.lead[visit.language])</p></section>
                    """
                }
            ])
    }
}

// MARK: - The list

extension AnomaliesFeature {
    private var list: Endpoint {
        let rules = (try? scan.get())?.kinds ?? []
        let rule = Input<String>.choice("rule", AnomalyWords.rule, rules.map { .init($0.code, Phrase($0.word)) })
        return Endpoint(
            "anomalies", .get(AnomaliesPage.path), AnomalyWords.title, summary: AnomalyWords.lead, access: .loopback,
            takes: [
                AnomalyInputs.year, rule, AnomalyInputs.treatment, AnomalyInputs.text, AnomalyInputs.sample,
                AnomalyInputs.seed, AnomalyInputs.page,
            ], isSteady: false,
            answers: [
                .page { model, visit in AnomaliesPage(model: model, visit: visit).page },
                .file(".csv", .csv) { model, visit in model.file(visit).download },
                .file(".xlsx", .xlsx) { model, visit in model.file(visit).workbook(at: visit.now, by: scratch()) },
            ]
        ) { visit in
            let survey = try await survey(of: visit[AnomalyInputs.year].map { Int($0) }, visit)
            var filter = AnomalyFilter()
            filter.rule = visit[rule]
            filter.treatment = visit[AnomalyInputs.treatment].flatMap { Anomaly.Treatment(rawValue: $0) }
            filter.text = visit[AnomalyInputs.text]
            let sample = try AnomalyInputs.sample(visit)
            let lines = filter.lines(of: survey)
            let pager = Pager(
                page: Int(visit[AnomalyInputs.page] ?? 1), size: AnomaliesPage.size, total: lines.count,
                at: AnomaliesPage.address(visit, year: survey.year))
            return AnomaliesPage.Model(
                survey: survey, filter: filter, lines: lines,
                shown: Array(lines.dropFirst(max(pager.first - 1, 0)).prefix(pager.count)), pager: pager,
                sample: sample, drawn: survey.drawn(by: sample))
        }
    }

    /// The list of a year, drawn up anew when something was recorded since, or the day is another; without a year, of the
    /// last one in which a contract was registered.
    private func survey(of year: Int?, _ visit: Visit) async throws -> AnomalySurvey {
        let key = "\(visit.head.mark) \(visit.today) \(year.map { "\($0)" } ?? "")"
        if let kept = last[key] { return kept }
        let scan = try scan.get()
        let moment = journal.asOf(nil)
        let source = try await journal.database.read { reader in try YearOfContracts(reader, moment) }
        let today = visit.today
        let last = source.contracts.lazy.map(\.registeredOn).filter { $0 <= today }.max() ?? today
        let survey = try await AnomaliesFeature.drawn(scan, source, year ?? last.year)
        self.last.keep(survey, for: key)
        return survey
    }

    /// Off the thread that answers others: a city's year takes a second.
    @concurrent private static func drawn(
        _ scan: AnomalyScan, _ source: YearOfContracts, _ year: Int
    ) async throws -> AnomalySurvey {
        try AnomalySurvey(scan, of: source, year: year)
    }
}

/// The list that was drawn up last: filters and pages of it are asked for one after the other.
private final class LastSurvey: Sendable {
    private let kept = Mutex<(key: String, survey: AnomalySurvey)?>(nil)

    subscript(key: String) -> AnomalySurvey? {
        kept.withLock { kept in kept.flatMap { $0.key.utf8.elementsEqual(key.utf8) ? $0.survey : nil } }
    }

    func keep(_ survey: AnomalySurvey, for key: String) { kept.withLock { $0 = (key, survey) } }
}
