package import Civic
package import Exact

extension Procedure {
    /// Somebody wants to do something to a case on a day.
    package struct Attempt: Sendable {
        /// What.
        package let action: Action.ID
        /// Who, in which role.
        package let actor: Actor
        /// When.
        package let day: CivilDay
        /// The accounts that did each action in this case before.
        package let priorActors: [Action.ID: Set<String>]

        /// `actor` wants to do `action` on `day`.
        package init(
            _ action: Action.ID, by actor: Actor, on day: CivilDay, priorActors: [Action.ID: Set<String>] = [:]
        ) {
            self.action = action
            self.actor = actor
            self.day = day
            self.priorActors = priorActors
        }
    }

    /// What periods and days a step counts with.
    package struct Terms: Sendable {
        /// The working days as announced by now.
        package let calendar: WorkingDayCalendar
        /// The periods' lengths.
        package let settings: Settings

        /// To count in `calendar` with `settings`.
        package init(_ calendar: WorkingDayCalendar, settings: Settings = .standard) {
            self.calendar = calendar
            self.settings = settings
        }
    }

    /// The case after `attempt`.
    ///
    /// Pure: the same case, attempt, terms and answers give the same state for ever. Deadlines are those of
    /// `terms.calendar`, so a case read from storage needs no counting first. `holds` is asked once at most, after
    /// everything else was found in order.
    ///
    /// - Throws: ``Refusal``, with what can be done instead.
    package func step(
        _ state: ProcedureState, _ attempt: Attempt, in terms: Terms, where holds: (Guard.ID) -> Bool = { _ in true }
    ) throws(Refusal) -> ProcedureState {
        let counted = state.recounted(in: terms.calendar)
        let transition = try permitted(counted, attempt)
        if let condition = transition.condition, !holds(condition) {
            throw refusal(.condition(condition), of: attempt, in: counted)
        }
        let to = transition.to ?? counted.state
        guard let destination = self.state(to) else { throw refusal(.brokenTable(to.text), of: attempt, in: counted) }
        let clocks = destination.isFinal ? [:] : try clocks(after: transition, of: counted, attempt, in: terms)
        var done = counted.done
        done[attempt.action, default: 0] += 1
        return ProcedureState(to, clocks: clocks, done: done, last: attempt.day)
    }

    /// Why `attempt` is not possible whatever the case's data say, for greying out a button; `nil` when it is.
    package func refusal(_ state: ProcedureState, _ attempt: Attempt, in terms: Terms) -> Refusal? {
        do throws(Refusal) {
            _ = try permitted(state.recounted(in: terms.calendar), attempt)
            return nil
        } catch {
            return error
        }
    }
}

// MARK: - Permitting

extension Procedure {
    /// The row by which `attempt` goes on, when all but its condition is in order.
    private func permitted(_ state: ProcedureState, _ attempt: Attempt) throws(Refusal) -> Transition {
        guard let current = self.state(state.state) else {
            throw refusal(.unknownState(state.state), of: attempt, in: state)
        }
        if current.isFinal { throw refusal(.final, of: attempt, in: state) }
        guard transitions.contains(where: { $0.action == attempt.action }) else {
            throw refusal(.unknownAction, of: attempt, in: state)
        }
        guard let transition = transition(from: state.state, attempt.action) else {
            throw refusal(.notFromHere, of: attempt, in: state)
        }
        if let last = state.last, attempt.day < last {
            throw refusal(.beforeLastStep(last), of: attempt, in: state)
        }
        guard transition.roles.contains(attempt.actor.role) else {
            throw refusal(.role(transition.roles), of: attempt, in: state)
        }
        for action in transition.differsFrom where attempt.priorActors[action]?.contains(attempt.actor.id) == true {
            throw refusal(.sameActor(as: action), of: attempt, in: state)
        }
        if let reason = reasonNotLapsed(state, attempt) { throw refusal(reason, of: attempt, in: state) }
        return transition
    }

    /// Why the clocks whose lapse the action is do not allow it yet; `nil` when one does, or there is none.
    private func reasonNotLapsed(_ state: ProcedureState, _ attempt: Attempt) -> Refusal.Reason? {
        let clocks = clocks.filter { $0.lapse == attempt.action }
        if clocks.isEmpty || clocks.contains(where: { state.clocks[$0.id]?.hasLapsed(on: attempt.day) == true }) {
            return nil
        }
        let running = clocks.first { state.clocks[$0.id] != nil } ?? clocks[0]
        guard let clock = state.clocks[running.id] else { return .notRunning(running.id) }
        guard let due = clock.due, !clock.isPaused else { return .paused(running.id) }
        return clock.isProvisional ? .provisional(running.id, due: due) : .notOver(running.id, due: due)
    }
}

// MARK: - Clocks

extension Procedure {
    private func clocks(
        after transition: Transition, of state: ProcedureState, _ attempt: Attempt, in terms: Terms
    ) throws(Refusal) -> [Clock.ID: RunningClock] {
        var running = state.clocks
        // A clock that has lapsed into this very action is over.
        for clock in clocks where clock.lapse == attempt.action && running[clock.id]?.hasLapsed(on: attempt.day) == true
        {
            running[clock.id] = nil
        }
        for effect in transition.clocks {
            switch effect {
            case .start(let clock, let parameter):
                guard let length = length(of: parameter, under: terms.settings) else {
                    throw refusal(.brokenTable(parameter.text), of: attempt, in: state)
                }
                running[clock] = RunningClock(length, started: attempt.day, in: terms.calendar)
            case .pause(let clock):
                running[clock] = running[clock]?.paused(on: attempt.day, in: terms.calendar)
            case .resume(let clock):
                running[clock] = running[clock]?.resumed(on: attempt.day, in: terms.calendar)
            case .stop(let clock):
                running[clock] = nil
            }
        }
        return running
    }
}
