package import Civic
package import Exact

/// A clock of a case, from the day it was started.
///
/// It keeps what happened, not what was left: the day it started, its pauses. The deadline follows from these and the
/// calendar, so that a newly announced year only takes ``recounted(in:)``. The days of events do not count: a clock
/// counts from the day after its start or resumption, and the day on which it is paused has been used up.
package struct RunningClock: Hashable, Sendable {
    /// A time in which the clock stood still.
    package struct Pause: Hashable, Sendable {
        /// The day on which it was stopped.
        package let from: CivilDay
        /// The day on which it was set going again; `nil` while it stands still.
        package fileprivate(set) var until: CivilDay?

        /// A pause from `from` until `until`.
        package init(from: CivilDay, until: CivilDay?) {
            self.from = from
            self.until = until
        }
    }

    /// What it was started with.
    package let length: Procedure.Length
    /// The day it was started, itself not counted.
    package let started: CivilDay
    /// When it stood still, in order; only the last may be open.
    package private(set) var pauses: [Pause]
    /// The last day; `nil` while the clock is paused with time left.
    package private(set) var due: CivilDay?
    /// Days left when it was last started, resumed or paused: working days where the length is in working days, else
    /// calendar days; 0 once the last day was over.
    package private(set) var left: Int
    /// Whether days without notice were counted, so that the last day may still move. A provisional clock does not
    /// lapse.
    package private(set) var isProvisional: Bool

    /// A clock of `length` started on `started`, with these `pauses`, counted in `calendar`.
    package init(
        _ length: Procedure.Length, started: CivilDay, pauses: [Pause] = [], in calendar: WorkingDayCalendar
    ) {
        self.length = length
        self.started = started
        self.pauses = pauses
        (due, left, isProvisional) = (nil, 0, false)
        count(in: calendar)
    }
}

// MARK: - Asking

extension RunningClock {
    /// Whether the clock stands still.
    package var isPaused: Bool {
        pauses.last.map { $0.until == nil } ?? false
    }

    /// Whether the last day is over for good on `today`: the clock runs, and no notice can still move its end.
    package func hasLapsed(on today: CivilDay) -> Bool {
        guard let due, !isPaused, !isProvisional else { return false }
        return today > due
    }

    /// The first day on which the clock may have lapsed, for a timer; `nil` while it is paused or provisional.
    package var lapses: CivilDay? {
        isPaused || isProvisional ? nil : due?.adding(days: 1)
    }

    /// How much is left after `today`, in working days where the length is in working days, else in calendar days.
    package func left(after today: CivilDay, in calendar: WorkingDayCalendar) -> Int {
        guard let due else { return left }
        if length.unit == .workingDays { return calendar.workingDays(from: today.adding(days: 1), through: due) }
        return Int(max(0, due.number - today.number))
    }

    /// The lamp on `today`: grey for a clock paused in time; one paused after its last day stays red.
    package func lamp(on today: CivilDay, warning: Int, in calendar: WorkingDayCalendar) -> Lamp {
        guard let due else { return .grey }
        return calendar.lamp(due: due, today: today, warning: warning)
    }
}

// MARK: - Changing

extension RunningClock {
    /// The clock stopped on `day`; itself when it stands still already.
    package func paused(on day: CivilDay, in calendar: WorkingDayCalendar) -> RunningClock {
        guard !isPaused else { return self }
        return RunningClock(length, started: started, pauses: pauses + [Pause(from: day, until: nil)], in: calendar)
    }

    /// The clock set going again on `day`; itself when it runs already.
    package func resumed(on day: CivilDay, in calendar: WorkingDayCalendar) -> RunningClock {
        guard let last = pauses.last, last.until == nil else { return self }
        let pauses = pauses.dropLast() + [Pause(from: last.from, until: day)]
        return RunningClock(length, started: started, pauses: Array(pauses), in: calendar)
    }

    /// The same clock counted again, in a calendar with more years.
    package func recounted(in calendar: WorkingDayCalendar) -> RunningClock {
        RunningClock(length, started: started, pauses: pauses, in: calendar)
    }
}

// MARK: - Counting

extension RunningClock {
    /// Fills ``due``, ``left`` and ``isProvisional`` from the rest.
    private mutating func count(in calendar: WorkingDayCalendar) {
        var run = Run(from: started, length: length)
        for pause in pauses {
            let end = run.end(in: calendar)
            guard pause.from <= end.deadline.day else {
                // The last day was over before: no pause gives it back.
                (due, left, isProvisional) = (end.deadline.day, 0, end.deadline.isProvisional || isProvisional)
                return
            }
            isProvisional = run.use(through: pause.from, end: end.last, in: calendar) || isProvisional
            guard let until = pause.until else {
                (due, left) = (nil, run.count)
                return
            }
            run.from = until
        }
        let end = run.end(in: calendar)
        due = end.deadline.day
        isProvisional = end.deadline.isProvisional || isProvisional
        left = run.unit == .years ? Int(end.last.number - run.from.number) : run.count
    }

    /// The time between two pauses.
    private struct Run {
        /// The day of the start or resumption, not counted.
        var from: CivilDay
        /// What is left on that day.
        private(set) var count: Int
        private(set) var unit: Procedure.Unit

        init(from: CivilDay, length: Procedure.Length) {
            self.from = from
            count = length.count
            unit = length.unit
        }

        /// The last day, and the same before it moves from a rest day.
        func end(in calendar: WorkingDayCalendar) -> (deadline: Deadline, last: CivilDay) {
            switch unit {
            case .workingDays:
                let deadline = calendar.deadline(after: from, workingDays: count)
                return (deadline, deadline.day)
            case .calendarDays:
                // A run that is resumed with no day left ends on that very day, or the next that is no rest day.
                let last = from.adding(days: Int64(count))
                return (calendar.deadline(on: last), last)
            case .years:
                let last = from.adding(months: Int64(count) * 12) ?? max(from, CivilDay.latest)
                return (calendar.deadline(on: last), last)
            }
        }

        /// Takes off what was used up by the end of `day`; whether days without notice were among it.
        ///
        /// What is left of years are days.
        mutating func use(through day: CivilDay, end last: CivilDay, in calendar: WorkingDayCalendar) -> Bool {
            let first = from.adding(days: 1)
            if unit == .workingDays {
                count -= calendar.workingDays(from: first, through: day)
                return !calendar.isAnnounced(from: first, through: day)
            }
            count = Int(max(0, last.number - day.number))
            unit = .calendarDays
            return false
        }
    }
}
