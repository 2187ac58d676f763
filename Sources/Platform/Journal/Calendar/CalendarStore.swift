package import Civic
package import Database
import Exact
import Interchange

/// Years announced since the program was made; one that is announced anew replaces the earlier list.
package enum CalendarStore {
    /// `calendar_day(year, version, notice, day, kind, occasion)`.
    package static let table = OfficialTable(
        "calendar_day", ["year", "version", "notice", "day", "kind", "occasion"])

    static let migration = Migration(
        "journal-5", appendOnly: ["calendar_day"], official: ["calendar_day"],
        """
        CREATE TABLE calendar_day (
            year INT64 NOT NULL, version INT64 NOT NULL, notice TEXT NOT NULL, day DAY NOT NULL, kind TEXT NOT NULL,
            occasion TEXT NOT NULL, act ID NOT NULL REFERENCES act (id) DEFERRABLE INITIALLY DEFERRED,
            act_row INT64 NOT NULL, salt BYTES, hash BYTES NOT NULL, PRIMARY KEY (year, version, day), UNIQUE (act, act_row))
        """)
}

extension Querying {
    /// The working days as announced by now: the years that the program knows, and those announced since.
    ///
    /// - Throws: ``DatabaseError``, `WorkingDayCalendar.Fault`.
    package func calendar() throws -> WorkingDayCalendar {
        var calendar = WorkingDayCalendar.official
        var exceptions: [WorkingDayCalendar.Exception] = []
        var last: (year: Int, version: Int, notice: String)?
        func announce() throws {
            guard let last else { return }
            calendar = try calendar.announcing(
                WorkingDayCalendar.Year(last.year, notice: last.notice, exceptions: exceptions))
            exceptions = []
        }
        try forEach("SELECT year, version, notice, day, kind, occasion FROM calendar_day ORDER BY year, version, day") {
            row in
            let year: Int = try row["year"]
            let version: Int = try row["version"]
            if last?.year != year || last?.version != version { try announce() }
            last = (year, version, try row["notice"])
            let kind: String = try row["kind"]
            exceptions.append(
                WorkingDayCalendar.Exception(
                    day: try row["day"], kind: kind == "workday" ? .workday : .holiday, occasion: try row["occasion"]))
        }
        try announce()
        return calendar
    }
}

extension ActTransaction {
    /// Announces a year, and counts again the deadlines that were provisional.
    ///
    /// - Returns: the act, and the cases whose deadline moved or became final.
    /// - Throws: `WorkingDayCalendar.Fault` for a list that no notice could contain, ``DatabaseError``.
    package func announce(
        _ year: WorkingDayCalendar.Year, procedures: [Procedure], by actor: Actor
    ) throws -> (act: Act, matters: [Subject]) {
        let before = try calendar()
        let calendar = try before.announcing(year)
        let version: Int =
            try value(
                "SELECT COALESCE(MAX(version), 0) FROM calendar_day WHERE year = \(year.year)") ?? 0
        let draft = ActDraft(
            "calendar.announce", on: Subject(kind: "calendar", id: "\(year.year)"),
            open: [
                JSON.Member("notice", .string(year.notice)),
                JSON.Member("days", .number(Decimal128(year.exceptions.count))),
            ])
        let act = try record(draft, by: actor) { rows in
            for exception in year.exceptions {
                try rows.insert(
                    into: CalendarStore.table,
                    [
                        year.year.sqlValue, (version + 1).sqlValue, year.notice.sqlValue, exception.day.sqlValue,
                        (exception.kind == .workday ? "workday" : "holiday").sqlValue, exception.occasion.sqlValue,
                    ])
            }
        }
        var changed: [Subject] = []
        for matter in try provisionalMatters(in: before) {
            guard let procedure = procedures.first(where: { $0.id == matter.procedure }) else { continue }
            let counted = Matter(
                subject: matter.subject, procedure: matter.procedure, state: matter.state.recounted(in: calendar),
                settings: matter.settings, act: matter.act)
            guard counted.state != matter.state else { continue }
            try store(counted, of: procedure, before: matter.act)
            changed.append(matter.subject)
        }
        return (act, changed)
    }
}
