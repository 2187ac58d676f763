import Civic
import Exact
import Markup
import Operations
package import Packs
import Policy
import Settlement
package import Site

/// 规则改动测算 as it shows itself to those who write rules and those who pay for them.
package struct SimulationsFeature: Sendable {
    let shelf: PackShelf
    let bench: SimulationBench

    /// The pages, over packs and the years that changes are tried on.
    package init(_ shelf: PackShelf, bench: SimulationBench) {
        self.shelf = shelf
        self.bench = bench
    }

    /// The capability.
    package var feature: Feature {
        Feature(
            "Simulations", SimulationWords.title, endpoints: [page, change, drawing, versions, versionsTable, table],
            panels: [
                Panel(OperatorPath.tasks, order: 25) { _, visit in
                    """
                    <section><h2>\(Link(SimulationWords.title, to: SimulationPaths.page.address()), in: visit.language)</h2>\
                    <p>\(SimulationWords.lead.sentence[visit.language])</p></section>
                    """
                },
                Panel(PlanPaths.comparison, order: 10) { codes, visit in
                    guard visit.isLocal else { return nil }
                    return SimulationVersionsPage.panel(codes, in: visit.language)
                },
            ])
    }
}

// MARK: - The form and its result

extension SimulationsFeature {
    private var page: Endpoint {
        Endpoint(
            "simulation", .get(SimulationPaths.page), SimulationWords.title, summary: SimulationWords.lead,
            access: .loopback, takes: SimulationInputs.all, again: again, isSteady: false,
            answers: [.page { model, visit in SimulationPage(model: model, visit: visit).page }]
        ) { visit in
            let year = try await ready(visit)
            return try await SimulationsFeature.model(try SimulationOrder(visit, year.simulation), year)
        }
    }

    /// The form again with what was typed and what was wrong with it, and the result of the rules as they are left out.
    private var again: @Sendable (FormFaults, Visit) async throws -> Page {
        { faults, visit in
            let ready = try await ready(visit).simulation
            return SimulationPage(
                model: SimulationPage.Model(ready: ready, years: years(of: ready), faults: faults), visit: visit
            ).page
        }
    }

    /// The year that is asked for, made ready; the last one that is over, where none is.
    ///
    /// - Throws: `Refusal` where no pack is in force or the year is none of its years.
    func ready(_ visit: Visit) async throws -> SimulationBench.Year {
        guard let pack = try await shelf.shown() else { throw Refusal(.conflict, SimulationWords.noPack) }
        let years = pack.plan.period.from.year...pack.plan.period.until.year
        let last = min(max(visit.today.year - 1, years.lowerBound), years.upperBound)
        let year = visit[SimulationInputs.year].map { Int($0) } ?? last
        guard years.contains(year) else { throw Refusal.missing(SimulationWords.noRules(years)) }
        return try await bench.year(year, of: pack, visit)
    }

    private func years(of ready: SimulationYear) -> ClosedRange<Int> {
        let period = ready.base.pack.plan.period
        return period.from.year...period.until.year
    }

    /// Off the actor that answers others: cells and rows are checked with the whole pack.
    @concurrent private static func model(
        _ order: SimulationOrder, _ year: SimulationBench.Year
    ) async throws -> SimulationPage.Model {
        let ready = year.simulation
        let step = try order.step(ready)
        let summary = step.simulation.summary
        let period = ready.base.pack.plan.period
        var model = SimulationPage.Model(ready: ready, years: period.from.year...period.until.year)
        let flips = try order.unit.flatMap { unit in
            try ready.flips(of: unit, step.values.filter { $0.numbers != nil }).map { (unit: unit, brackets: $0) }
        }
        model.result = SimulationPage.Result(
            step: step, numbers: ready.numbers, summary: summary,
            costs: GoalCost.all(year.goals, step.simulation, summary),
            queues: order.appropriation.map { SimulationQueues(step.simulation, from: $0) }, flips: flips,
            files: order.files(ready), givesChange: !order.changes.isEmpty)
        return model
    }
}

/// How an appropriation fares by the rules as they are and as they would be.
struct SimulationQueues: Sendable {
    /// The money.
    let appropriation: Appropriation
    /// By the rules as they are.
    let before: PaymentQueue
    /// By the rules as they would be.
    let after: PaymentQueue

    init(_ simulation: Simulation, from appropriation: Appropriation) {
        self.appropriation = appropriation
        before = PaymentQueue(simulation, isReform: false, from: appropriation)
        after = PaymentQueue(simulation, isReform: true, from: appropriation)
    }
}

// MARK: - Files

extension SimulationsFeature {
    private var table: Endpoint {
        Endpoint(
            "simulation.table", .get(SimulationPaths.table), SimulationWords.table, summary: SimulationWords.lead,
            access: .loopback, takes: [SimulationInputs.table] + SimulationInputs.all, isSteady: false,
            answers: [.file(".csv", .csv) { (file: Download, _) in file }]
        ) { visit in
            let year = try await ready(visit)
            let table = SimulationTable(rawValue: try visit.required(SimulationInputs.table)) ?? .rules
            return try await SimulationsFeature.file(table, try SimulationOrder(visit, year.simulation), year)
        }
    }

    @concurrent private static func file(
        _ table: SimulationTable, _ order: SimulationOrder, _ year: SimulationBench.Year
    ) async throws -> Download {
        let simulation = try order.step(year.simulation).simulation
        let bytes: [UInt8]
        switch table {
        case .rules: bytes = simulation.rulesCSV
        case .groups: bytes = simulation.groupsCSV
        case .units: bytes = simulation.unitsCSV
        case .goals:
            let costs = GoalCost.all(year.goals, simulation, simulation.summary)
            bytes = GoalCost.csv(costs, simulation.baseline.pack.plan)
        case .waiting:
            guard let appropriation = order.appropriation else {
                throw Refusal.missing(SimulationWords.noAppropriation)
            }
            let queues = SimulationQueues(simulation, from: appropriation)
            bytes = PaymentQueue.csv(baseline: queues.before, reform: queues.after)
        }
        return Download(table.file, .csv, bytes)
    }

    private var drawing: Endpoint {
        Endpoint(
            "simulation.drawing", .get(SimulationPaths.drawing), SimulationWords.takeDrawing,
            summary: SimulationWords.lead, access: .loopback, takes: SimulationInputs.all, isSteady: false,
            answers: [
                .document(".svg", .svg) { (chart: SimulationChart, visit) in chart.chart.svg(in: visit.language) }
            ]
        ) { visit in
            let ready = try await ready(visit).simulation
            let simulation = try SimulationOrder(visit, ready).step(ready).simulation
            return SimulationChart(simulation, simulation.summary)
        }
    }

    private var change: Endpoint {
        Endpoint(
            "simulation.change", .get(SimulationPaths.change), SimulationWords.takeChange,
            summary: SimulationWords.takeText, access: .loopback, takes: SimulationInputs.all, isSteady: false,
            answers: [
                .file(".yaml", .text) { (change: PackChange, _) in
                    Download(SimulationOrder.changeFile, .text, change.bytes)
                }
            ]
        ) { visit in
            let ready = try await ready(visit).simulation
            return try SimulationOrder(visit, ready).checkedChange(ready)
        }
    }
}
