package import Civic
package import Exact

/// Where a case stands: its state, its clocks, and what has been done how often.
package struct ProcedureState: Hashable, Sendable {
    /// The state.
    package let state: Procedure.State.ID
    /// The clocks that run or are paused.
    package let clocks: [Procedure.Clock.ID: RunningClock]
    /// How often each action was done, for guards such as “补正 only once”.
    package let done: [Procedure.Action.ID: Int]
    /// The day of the last step; `nil` before the first.
    package let last: CivilDay?

    /// A case that stands so.
    package init(
        _ state: Procedure.State.ID, clocks: [Procedure.Clock.ID: RunningClock] = [:],
        done: [Procedure.Action.ID: Int] = [:], last: CivilDay? = nil
    ) {
        self.state = state
        self.clocks = clocks
        self.done = done
        self.last = last
    }
}

// MARK: - Clocks

extension ProcedureState {
    /// The same case with its deadlines counted again, in a calendar with more years.
    package func recounted(in calendar: WorkingDayCalendar) -> ProcedureState {
        ProcedureState(state, clocks: clocks.mapValues { $0.recounted(in: calendar) }, done: done, last: last)
    }

    /// Whether an announced year may still move one of the deadlines.
    package var isProvisional: Bool {
        clocks.values.contains { $0.isProvisional }
    }
}

extension Procedure {
    /// The actions that a timer should do on `today`, because their clock has lapsed; in the order of the table.
    package func lapses(in state: ProcedureState, on today: CivilDay) -> [Action.ID] {
        clocks.compactMap { clock in
            guard let lapse = clock.lapse, state.clocks[clock.id]?.hasLapsed(on: today) == true,
                transition(from: state.state, lapse)?.roles.contains(Role.system) == true
            else { return nil }
            return lapse
        }
    }

    /// The first day on which a timer may have something to do; `nil` when none is to be expected.
    package func wakes(_ state: ProcedureState) -> CivilDay? {
        clocks.compactMap { clock in
            clock.lapse.flatMap { transition(from: state.state, $0) }
                .flatMap { $0.roles.contains(Role.system) ? state.clocks[clock.id]?.lapses : nil }
        }.min()
    }

    /// The lamp of the case on `today`: that of its most urgent clock; `nil` when no clock runs.
    ///
    /// Red before yellow before green; grey only when all clocks are paused.
    package func lamp(of state: ProcedureState, on today: CivilDay, in calendar: WorkingDayCalendar) -> Lamp? {
        let lamps = state.clocks.map { id, running in
            running.lamp(on: today, warning: clock(id)?.warning ?? 0, in: calendar)
        }
        return [Lamp.red, .yellow, .green, .grey].first { lamps.contains($0) }
    }
}
