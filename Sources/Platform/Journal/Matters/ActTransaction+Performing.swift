import Civic
import Database
import Exact
import Interchange

extension ActTransaction {
    /// Does what the procedure's table allows: the case goes on, and the act says from where to where.
    ///
    /// - Parameters:
    ///   - holds: answers the procedure's guards from the case's own data.
    ///   - rows: inserts the rows of official tables that belong to the act.
    /// - Throws: ``Procedure/Refusal`` with what can be done instead, ``DatabaseError``.
    @discardableResult
    package func perform(
        _ performance: Performance, of procedure: Procedure, by actor: Actor,
        where holds: (Procedure.Guard.ID) throws -> Bool = { _ in true },
        rows: (ActRows) throws -> Void = { _ in }
    ) throws -> Act {
        let calendar = try calendar()
        let matter = try matter(performance.subject, in: calendar)
        let settings = matter?.settings ?? performance.settings
        guard let state = matter?.state ?? procedure.opening else {
            throw JournalError(reason: .noProcedure(id: procedure.id.text))
        }
        let day = journal.today
        let role = role(of: actor, for: performance, of: procedure, in: state)
        let attempt = Procedure.Attempt(
            performance.action, by: Procedure.Actor(actor.id.rawValue, as: role), on: day,
            priorActors: try priorActors(performance.subject, of: procedure))
        let terms = Procedure.Terms(calendar, settings: settings)
        // A guard that cannot be answered ends the step with its own error.
        var fault: (any Error)?
        let next: ProcedureState
        do throws(Procedure.Refusal) {
            next = try procedure.step(state, attempt, in: terms) { condition in
                do { return try holds(condition) } catch {
                    fault = error
                    return false
                }
            }
        } catch {
            throw fault ?? error
        }
        var performance = performance
        if !performance.evidence.isEmpty {
            let references = try performance.evidence.map { try keep($0).json }
            performance.open.append(JSON.Member("evidence", .array(references)))
        }
        let draft = self.draft(performance, procedure, from: state, to: next, as: role, on: day)
        let act = try record(draft, by: actor, rows: rows)
        let after = Matter(
            subject: performance.subject, procedure: procedure.id, state: next, settings: settings, act: act.id)
        try store(after, of: procedure, before: matter?.act)
        return act
    }

    /// The role the actor takes: the one that was asked for, else the first of theirs that the table accepts.
    private func role(
        of actor: Actor, for performance: Performance, of procedure: Procedure, in state: ProcedureState
    ) -> Procedure.Role.ID {
        let theirs = actor.roles.sorted()
        if let asked = performance.role, theirs.contains(asked) { return asked }
        let accepted = procedure.transition(from: state.state, performance.action)?.roles ?? []
        return theirs.first(where: accepted.contains) ?? theirs.first ?? "none"
    }

    /// Who did each action in this case before.
    private func priorActors(
        _ subject: Subject, of procedure: Procedure
    ) throws -> [Procedure.Action.ID: Set<String>] {
        var actors: [Procedure.Action.ID: Set<String>] = [:]
        let prefix = procedure.id.text + "."
        try forEach("SELECT kind, actor FROM act WHERE subject = \(subject)") { row in
            let kind: String = try row["kind"]
            guard kind.utf8.starts(with: prefix.utf8) else { return }
            let action = Procedure.Action.ID(String(kind.dropFirst(prefix.count)))
            actors[action, default: []].insert(try row["actor"])
        }
        return actors
    }

    private func draft(
        _ performance: Performance, _ procedure: Procedure, from state: ProcedureState, to next: ProcedureState,
        as role: Procedure.Role.ID, on day: CivilDay
    ) -> ActDraft {
        var open = [
            JSON.Member("from", .string(state.state.text)), JSON.Member("to", .string(next.state.text)),
            JSON.Member("day", .string("\(day)")), JSON.Member("role", .string(role.text)),
        ]
        if !performance.settings.counts.isEmpty {
            let counts = performance.settings.counts.map { JSON.Member($0.text, .number(Decimal128($1))) }
            open.append(JSON.Member("periods", .object(counts)))
        }
        let kind = "\(procedure.id.text).\(performance.action.text)"
        return ActDraft(
            kind, on: performance.subject, open: open + performance.open, sealed: performance.sealed,
            policy: performance.policy)
    }
}
