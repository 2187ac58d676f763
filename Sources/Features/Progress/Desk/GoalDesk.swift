import Civic
import DMN
import Database
package import Exact
import FEEL
package import Journal
package import Policy
package import Registry

/// What the goals of a pack have reached, measured from the registry as the pack says; nothing is ever written.
package struct GoalDesk: Sendable {
    private let journal: Journal
    private let pack: Pack
    private let book: GoalBook?
    private let decisions: [DecisionReference: PreparedDecision]
    private let lamp: PreparedDecision?

    /// The desk over a journal for the goals of `pack`; without a `progress.yaml` no goal is measured.
    ///
    /// - Throws: ``ProgressFault`` for a section that cannot be used.
    package init(_ journal: Journal, _ pack: Pack) throws(ProgressFault) {
        let findings = ProgressSection.findings(in: pack).filter(\.isError)
        guard findings.isEmpty else { throw ProgressFault(.section(findings)) }
        book = GoalBook.read(pack).0
        var decisions: [DecisionReference: PreparedDecision] = [:]
        for source in book?.measures.flatMap(\.sources) ?? [] where decisions[source.decision] == nil {
            decisions[source.decision] = try pack.prepared(source.decision)
        }
        self.journal = journal
        self.pack = pack
        self.decisions = decisions
        lamp = try book.map { book throws(ProgressFault) in try pack.prepared(book.lamp) }
    }
}

extension Pack {
    fileprivate func prepared(_ reference: DecisionReference) throws(ProgressFault) -> PreparedDecision {
        guard let prepared = model(for: reference)?.program.prepared(reference.decision) else {
            throw ProgressFault(.noDecision(reference))
        }
        return prepared
    }
}

// MARK: - Asking

extension GoalDesk {
    /// The first day of which the record tells; the plan's first where the pack does not say.
    package var historyFrom: CivilDay { book?.historyFrom ?? pack.plan.period.from }

    /// What held on `day`, as known at the end of `known` and never later than now; today, as known now, where they are
    /// not given.
    package func moment(_ day: CivilDay? = nil, known: Instant? = nil) -> AsOf {
        let now = journal.now()
        return AsOf(day ?? journal.today, known: known.map { min($0, now) } ?? now)
    }

    /// The goals at a moment under every reading they have, read in one consistent view.
    ///
    /// - Parameter ids: the goals asked about; nil for all.
    /// - Throws: ``ProgressFault`` for a goal that the plan does not have, `DatabaseError`.
    package func snapshot(_ moment: AsOf, of ids: [String]? = nil) async throws -> GoalSnapshot {
        let plan = pack.plan
        for id in ids ?? [] where !plan.goals.contains(where: { $0.id == id }) {
            throw ProgressFault(.noGoal(id, known: plan.goals.map(\.id)))
        }
        let goals = plan.goals.filter { ids?.contains($0.id) ?? true }
        let counter = GoalCounter(
            plan, book, decisions, parameters: pack.parametersContext, goals: goals, moment: moment)
        let counted = try await journal.database.read { reader in try counter.count(reader) }
        return GoalSnapshot(plan, book, goals: goals, counted, moment: moment, lamp: lamp, pack.parametersContext)
    }
}
