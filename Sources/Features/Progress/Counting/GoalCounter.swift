import Civic
import DMN
import Database
import Exact
import FEEL
import Policy
import Registry

/// Counts what goals have reached: each register is read once, whatever the number of goals and readings.
struct GoalCounter: Sendable {
    private let plan: Plan
    private let book: GoalBook?
    private let decisions: [DecisionReference: PreparedDecision]
    private let parameters: Value
    private let goals: [Goal]
    private let moment: AsOf

    init(
        _ plan: Plan, _ book: GoalBook?, _ decisions: [DecisionReference: PreparedDecision], parameters: Value,
        goals: [Goal], moment: AsOf
    ) {
        self.plan = plan
        self.book = book
        self.decisions = decisions
        self.parameters = parameters
        self.goals = goals
        self.moment = moment
    }

    /// What was counted, by goal and reading.
    struct Counted: Sendable {
        var counts: [String: [Goal.Reading: GoalCount]] = [:]
        var samples: GoalSamples
        /// When the last version that was read was recorded.
        var recorded: Instant?
    }
}

// MARK: - Counting

extension GoalCounter {
    /// Reads the registry and counts.
    ///
    /// - Throws: `DatabaseError`.
    func count(_ reader: some Querying) throws -> Counted {
        let samples = GoalSamples(from: book?.historyFrom ?? moment.day, through: moment.day)
        var counted = Counted(samples: samples)
        let measured = goals.compactMap { goal in book?.measure(of: goal.id).map { (goal, $0) } }
        guard !measured.isEmpty else { return counted }
        var tallies: [GoalTally] = []
        var tasks: [(task: GoalTask.Order, rows: GoalRows)] = []
        var keys: [(goal: String, reading: Goal.Reading)] = []
        for (goal, measure) in measured {
            for reading in goal.readings.isEmpty ? [.registered] : goal.readings {
                for source in measure.sources {
                    tasks.append((GoalTask.Order(tallies.count, goal, measure, source, reading), source.rows))
                }
                tallies.append(GoalTally(samples, goal, measure))
                keys.append((goal.id, reading))
            }
        }
        let organisations = try OrganisationTimelines(
            reader, known: moment.known, outside: plan.districts.outside)
        counted.recorded = organisations.recorded
        for rows in GoalRows.allCases {
            let orders = tasks.filter { $0.rows == rows }.map(\.task)
            guard !orders.isEmpty else { continue }
            var pass = pass(rows, orders, organisations)
            try pass.run(reader, organisations, known: moment.known, samples, into: &tallies)
            if let recorded = pass.recorded { counted.recorded = max(counted.recorded ?? recorded, recorded) }
        }
        for (key, tally) in zip(keys, tallies) { counted.counts[key.goal, default: [:]][key.reading] = tally.count }
        return counted
    }

    /// A pass over a register that reads what any of its decisions asks for.
    private func pass(
        _ rows: GoalRows, _ orders: [GoalTask.Order], _ organisations: OrganisationTimelines
    ) -> GoalPass {
        let wanted = Set(orders.compactMap { decisions[$0.source.decision] }.flatMap { GoalJudge.facts(of: $0) })
        let facts = RowFact.allCases.filter { $0.isGiven(by: rows) && wanted.contains($0) }
        let tasks = orders.compactMap { order in
            decisions[order.source.decision].map { decision in
                GoalTask(
                    order, began: plan.period.from,
                    judge: GoalJudge(decision, facts, reading: order.reading, parameters: parameters))
            }
        }
        return GoalPass(rows, tasks, facts: facts, organisations)
    }
}
