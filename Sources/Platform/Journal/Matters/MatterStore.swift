package import Civic
package import Database
import Exact
import Interchange

/// Where cases stand. The table follows from the acts, and the audit replays them against it.
enum MatterStore {
    static let migration = Migration(
        "journal-4", official: ["matter"],
        """
        CREATE TABLE matter (
            subject ID NOT NULL PRIMARY KEY, procedure ID NOT NULL, state ID NOT NULL, body BYTES NOT NULL,
            due DAY, wakes DAY, provisional INT64 NOT NULL, act ID NOT NULL REFERENCES act (id))
        """,
        "CREATE INDEX matter_wakes ON matter (wakes)",
        "CREATE INDEX matter_due ON matter (procedure, state, due)")
}

extension Querying {
    /// The case about a subject; `nil` before it was opened.
    ///
    /// - Throws: ``DatabaseError``.
    package func matter(_ subject: Subject, in calendar: WorkingDayCalendar) throws -> Matter? {
        try first("\(matterQuery) WHERE subject = \(subject)").map { try matter($0, in: calendar) }
    }

    /// The cases of a procedure that are not closed, the most urgent first.
    ///
    /// - Throws: ``DatabaseError``.
    package func openMatters(of procedure: Procedure, in calendar: WorkingDayCalendar) throws -> [Matter] {
        let open = procedure.states.filter { !$0.isFinal }.map(\.id.text)
        return try rows(
            """
            \(matterQuery) WHERE procedure = \(procedure.id.text) AND state IN (\(list: open))
            ORDER BY COALESCE(due, 9999999), subject
            """
        ).map { try matter($0, in: calendar) }
    }

    /// Cases in which a clock may have lapsed by `today`.
    func wakingMatters(on today: CivilDay, in calendar: WorkingDayCalendar) throws -> [Matter] {
        try rows("\(matterQuery) WHERE wakes <= \(today) ORDER BY wakes, subject").map { try matter($0, in: calendar) }
    }

    /// Cases whose deadlines an announced year may move.
    func provisionalMatters(in calendar: WorkingDayCalendar) throws -> [Matter] {
        try rows("\(matterQuery) WHERE provisional = 1 ORDER BY subject").map { try matter($0, in: calendar) }
    }

    private var matterQuery: SQL { "SELECT subject, procedure, body, act FROM matter" }

    private func matter(_ row: Row, in calendar: WorkingDayCalendar) throws -> Matter {
        let body: [UInt8] = try row["body"]
        guard let json = try? JSON(parsing: body), let (state, settings) = Matter.read(json, in: calendar) else {
            throw DatabaseError(reason: .column(name: "body", message: "不是事项的状态"))
        }
        return try Matter(
            subject: row["subject"], procedure: Procedure.ID(row["procedure"]), state: state, settings: settings,
            act: row["act"])
    }
}

extension ActTransaction {
    /// Writes where a case stands now; `before` is the act it was read with.
    ///
    /// - Throws: ``DatabaseError`` when another act came between.
    func store(_ matter: Matter, of procedure: Procedure, before: Identifier?) throws {
        let state = matter.state
        let body = CanonicalJSON.bytes(Matter.json(state, matter.settings))
        let columns: SQL = """
            state = \(state.state.text), body = \(body), due = \(matter.due), wakes = \(procedure.wakes(state)),
            provisional = \(state.isProvisional), act = \(matter.act)
            """
        if let before {
            let count = try execute(
                "UPDATE matter SET \(columns) WHERE subject = \(matter.subject) AND act = \(before)")
            guard count == 1 else { throw DatabaseError(reason: .conflict(attempts: 1)) }
        } else {
            try execute(
                """
                INSERT INTO matter (subject, procedure, state, body, due, wakes, provisional, act)
                VALUES (\(matter.subject), \(procedure.id.text), \(state.state.text), \(body), \(matter.due),
                    \(procedure.wakes(state)), \(state.isProvisional), \(matter.act))
                """)
        }
    }
}
