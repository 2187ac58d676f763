import Civic
import Exact
import Markup
import Operations
import Packs
import Policy
import Settlement
import Site

/// 规则改动测算: the numbers of the rules to be moved, and what the year comes to by them.
struct SimulationPage {
    /// What the page shows.
    struct Model: Sendable {
        let ready: SimulationYear
        /// The years of the plan.
        let years: ClosedRange<Int>
        /// What came of it; nil where the form was refused.
        var result: Result?
        var faults: FormFaults?
    }

    /// What came of what was asked.
    struct Result: Sendable {
        let step: SimulationYear.Step
        /// The numbers that can be set, for their names and units.
        let numbers: [PackNumber]
        let summary: Simulation.Summary
        let costs: [GoalCost]
        let queues: SimulationQueues?
        /// The unit whose answers are looked into, and where they become others.
        let flips: (unit: CreditCode, brackets: [FlipSearch.Bracket])?
        /// What it gives away as files.
        let files: [Link]
        /// Whether the change is among them.
        let givesChange: Bool
        /// Whether two packs are held against each other, rather than a change tried on one.
        var comparesPacks = false
    }

    let model: Model
    let visit: Visit

    var page: Page {
        let form = SimulationForm(model: model, visit: visit)
        let problems = form.problems.map { [$0 as any Component] } ?? []
        let result = model.result.map { SimulationResult($0, visit).parts } ?? []
        let asOf = visit.head.at.map { Phrase(zh: "数据截至", en: "Data as of").labelling(.moment($0)) }
        let plan = Phrase(model.ready.base.pack.plan.title)
        return Page(
            SimulationWords.title, column: OperatorPath.column, trail: OperatorPath.trail,
            lead: .sequence([plan, .year(model.ready.year), asOf].compactMap(\.self)),
            content: problems + [form] + result.compactMap(\.self))
    }
}
