import Civic
import Exact
import Interchange

extension Matter {
    /// Where the case stands, without what follows from the calendar.
    static func json(_ state: ProcedureState, _ settings: Procedure.Settings) -> JSON {
        let clocks = state.clocks.map { id, clock in JSON.Member(id.text, json(clock)) }
        let done = state.done.map { JSON.Member($0.text, .number(Decimal128($1))) }
        let counts = settings.counts.map { JSON.Member($0.text, .number(Decimal128($1))) }
        return .object([
            JSON.Member("state", .string(state.state.text)), JSON.Member("clocks", .object(clocks)),
            JSON.Member("done", .object(done)), JSON.Member("periods", .object(counts)),
            JSON.Member("last", day(state.last)),
        ])
    }

    private static func json(_ clock: RunningClock) -> JSON {
        .object([
            JSON.Member("count", .number(Decimal128(clock.length.count))),
            JSON.Member("unit", .string(clock.length.unit.code)), JSON.Member("started", day(clock.started)),
            JSON.Member("pauses", .array(clock.pauses.map { .array([day($0.from), day($0.until)]) })),
        ])
    }

    private static func day(_ day: CivilDay?) -> JSON { day.map { .string("\($0)") } ?? .null }

    /// Reads what ``json(_:_:)`` wrote, and counts its clocks in `calendar`; `nil` for anything else.
    static func read(
        _ json: JSON, in calendar: WorkingDayCalendar
    ) -> (state: ProcedureState, settings: Procedure.Settings)? {
        guard let state = json["state"]?.string, let members = json["clocks"]?.members else { return nil }
        var clocks: [Procedure.Clock.ID: RunningClock] = [:]
        for member in members {
            guard let clock = clock(member.value, in: calendar) else { return nil }
            clocks[Procedure.Clock.ID(member.key)] = clock
        }
        var done: [Procedure.Action.ID: Int] = [:]
        for member in json["done"]?.members ?? [] { done[.init(member.key)] = int(member.value) }
        var settings = Procedure.Settings.standard
        for member in json["periods"]?.members ?? [] { settings.counts[.init(member.key)] = int(member.value) }
        let last = json["last"].flatMap(self.day)
        return (ProcedureState(.init(state), clocks: clocks, done: done, last: last), settings)
    }

    private static func clock(_ json: JSON, in calendar: WorkingDayCalendar) -> RunningClock? {
        guard let count = json["count"].flatMap(int), let started = json["started"].flatMap(day),
            let unit = Procedure.Unit.allCases.first(where: { $0.code == json["unit"]?.string })
        else { return nil }
        let pauses = (json["pauses"]?.array ?? []).compactMap { pause -> RunningClock.Pause? in
            guard let days = pause.array, days.count == 2, let from = day(days[0]) else { return nil }
            return RunningClock.Pause(from: from, until: day(days[1]))
        }
        return RunningClock(Procedure.Length(count, unit), started: started, pauses: pauses, in: calendar)
    }

    private static func int(_ json: JSON) -> Int? { json.number?.int64.flatMap(Int.init(exactly:)) }

    static func day(_ json: JSON) -> CivilDay? { json.string.flatMap { CivilDay(iso8601: $0.utf8) } }
}

extension Procedure.Unit {
    fileprivate var code: String {
        switch self {
        case .workingDays: "working-days"
        case .calendarDays: "calendar-days"
        case .years: "years"
        }
    }
}
