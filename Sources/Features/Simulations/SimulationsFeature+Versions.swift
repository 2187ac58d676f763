import Civic
import Exact
import Markup
import Packs
import Policy
import Settlement
import Site

extension SimulationsFeature {
    /// Two versions of packs on the facts of one year.
    var versions: Endpoint {
        Endpoint(
            "simulation.versions", .get(SimulationPaths.versions), SimulationWords.versions,
            summary: SimulationWords.versionsLead, access: .loopback,
            takes: [SimulationInputs.from, SimulationInputs.to, SimulationInputs.year], isSteady: false,
            answers: [.page { model, visit in SimulationVersionsPage(model: model, visit: visit).page }]
        ) { visit in try await compared(visit) }
    }

    /// A table of it.
    var versionsTable: Endpoint {
        Endpoint(
            "simulation.versions.table", .get(SimulationPaths.versionsTable), SimulationWords.table,
            summary: SimulationWords.versionsLead, access: .loopback,
            takes: [SimulationInputs.table, SimulationInputs.from, SimulationInputs.to, SimulationInputs.year],
            isSteady: false, answers: [.file(".csv", .csv) { (file: Download, _) in file }]
        ) { visit in
            let table = SimulationTable(rawValue: try visit.required(SimulationInputs.table)) ?? .rules
            let model = try await compared(visit)
            return Download(table.file, .csv, try model.bytes(of: table))
        }
    }

    private func compared(_ visit: Visit) async throws -> SimulationVersionsPage.Model {
        let (from, to) = (
            try await shelved(try visit.required(SimulationInputs.from)),
            try await shelved(try visit.required(SimulationInputs.to))
        )
        let period = to.plan.period
        let years = period.from.year...period.until.year
        let last = min(max(visit.today.year - 1, years.lowerBound), years.upperBound)
        let year = visit[SimulationInputs.year].map { Int($0) } ?? last
        guard years.contains(year) else { throw Refusal.missing(SimulationWords.noRules(years)) }
        let (before, after) = (
            try await bench.year(year, of: from, visit), try await bench.year(year, of: to, visit)
        )
        let simulation = Simulation(baseline: before.simulation.baseline, reform: after.simulation.baseline)
        return SimulationVersionsPage.Model(
            from: from, to: to, year: year, years: years, simulation: simulation, summary: simulation.summary,
            goals: before.goals)
    }

    private func shelved(_ code: String) async throws -> ShelvedPack {
        guard let version = try await bench.version(code) else { throw Refusal.missing(SimulationWords.noVersion) }
        return try await shelf[version.installed]
    }
}
