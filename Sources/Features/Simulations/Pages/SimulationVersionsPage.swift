import Exact
import Markup
import Operations
import Packs
import Policy
import Settlement
import Site

/// Two versions of packs, each settled on the facts of one year.
struct SimulationVersionsPage {
    /// What the page shows.
    struct Model: Sendable {
        let from: ShelvedPack
        let to: ShelvedPack
        let year: Int
        /// The years of the newer version.
        let years: ClosedRange<Int>
        let simulation: Simulation
        let summary: Simulation.Summary
        let goals: MeasuredGoals
    }

    let model: Model
    let visit: Visit

    var page: Page {
        let step = SimulationYear.Step(model.simulation, [], warnings: [], isChecked: true)
        let result = SimulationPage.Result(
            step: step, numbers: [], summary: model.summary,
            costs: GoalCost.all(model.goals, model.simulation, model.summary), queues: nil, flips: nil, files: files,
            givesChange: false, comparesPacks: true)
        let parts = SimulationResult(result, visit).parts.compactMap(\.self)
        return Page(
            SimulationWords.versions, column: OperatorPath.column,
            trail: OperatorPath.trail + [Link(SimulationWords.title, to: SimulationPaths.page.address())],
            lead: SimulationWords.versionsLead, content: [basis, filter] + parts)
    }

    private var basis: SummaryList {
        let codes = [model.from, model.to].map { $0.installed?.code ?? $0.pack.name }
        let compare = PlanPaths.compare.address(["from": codes[0], "to": codes[1]])
        return SummaryList([
            SummaryList.Row(SimulationWords.versionNow, name(model.from)),
            SummaryList.Row(SimulationWords.versionThen, name(model.to)),
            SummaryList.Row(SimulationWords.differ, Link(SimulationWords.differ, to: compare)),
        ])
    }

    private func name(_ pack: ShelvedPack) -> Phrase {
        Phrase(pack.plan.title).noting(Phrase(pack.installed?.code ?? pack.pack.name))
    }

    /// The year to choose; both versions go on as they are.
    private var filter: HTML {
        let year = ChoiceField(
            "year", FieldLabel(SimulationWords.year), model.years.map { Choice("\($0)", .year($0)) },
            value: "\(model.year)", style: .list)
        let kept = address(SimulationPaths.versions).query.filter { !$0.name.utf8.elementsEqual("year".utf8) }
            .map { HiddenField($0.name, $0.value) }
        return """
            <form class="filter" method="get"\(attribute: "action", link: SimulationPaths.versions.address().text)>\
            \(kept, in: visit.language)\(year, in: visit.language)<p class="send">\
            <button type="submit">\(SimulationWords.run[visit.language])</button></p></form>
            """
    }

    private var files: [Link] {
        SimulationTable.allCases.filter { $0 != .waiting }.map { table in
            Link(table.words, to: address(SimulationPaths.versionsTable, ["table": table.rawValue]).ending("csv"))
        }
    }

    private func address(_ path: Path, _ values: KeyValuePairs<String, String?> = [:]) -> Address {
        path.address(values).setting("from", visit.written["from"]).setting("to", visit.written["to"])
            .setting("year", "\(model.year)")
    }
}

extension SimulationVersionsPage.Model {
    /// The bytes of a table.
    ///
    /// - Throws: `Refusal` for the table of pots, which needs an appropriation.
    func bytes(of table: SimulationTable) throws(Refusal) -> [UInt8] {
        switch table {
        case .rules: simulation.rulesCSV
        case .groups: simulation.groupsCSV
        case .units: simulation.unitsCSV
        case .goals: GoalCost.csv(GoalCost.all(goals, simulation, summary), simulation.baseline.pack.plan)
        case .waiting: throw Refusal.missing(SimulationWords.noAppropriation)
        }
    }
}

// MARK: - Beside what both say

extension SimulationVersionsPage {
    /// The way here from the page that compares two versions.
    ///
    /// - Parameter codes: the codes of both versions with a space between.
    static func panel(_ codes: String, in language: Language) -> HTML? {
        let parts = codes.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
        guard parts.count == 2 else { return nil }
        let address = SimulationPaths.versions.address(["from": parts[0], "to": parts[1]])
        return """
            <section><h2>\(Link(SimulationWords.versions, to: address), in: language)</h2>\
            <p>\(SimulationWords.versionsText.sentence[language])</p></section>
            """
    }
}
