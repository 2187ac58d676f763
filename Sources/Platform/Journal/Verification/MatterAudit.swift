import Civic
import Database
import Exact
import Interchange

/// Replays every case from its acts, and holds where it stands against what the procedure's table allows.
struct MatterAudit {
    let reader: Reader
    let procedures: [Procedure]

    /// A case as its acts have led it so far.
    fileprivate struct Course {
        let subject: Subject
        let procedure: Procedure
        var state: ProcedureState
        var settings: Procedure.Settings
        var last: Identifier?
        var priorActors: [Procedure.Action.ID: Set<String>] = [:]
        /// Whether an act could not be read, so that nothing after it can be judged.
        var isBroken = false
    }

    func check(report: inout AuditReport) throws {
        let calendar = try reader.calendar()
        var stored: Set<String> = []
        try reader.forEach("SELECT subject FROM matter") { row in stored.insert(try row["subject"]) }
        var course: Course?
        for procedure in procedures {
            var acts = PagedRows(reader) { last in try Self.query(of: procedure, behind: last) }
            while let row = try acts.next() {
                // What cannot be read is a finding of the chain's audit.
                guard let subject: Subject = try? row["subject"] else { continue }
                if course?.subject != subject {
                    if let course { try close(course, &stored, calendar, &report) }
                    course = procedure.opening.map {
                        Course(subject: subject, procedure: procedure, state: $0, settings: .standard)
                    }
                }
                guard var followed = course else { continue }
                let isRead = try report.reading("act", row.text("id")) { report in
                    try followed.follow(row, in: calendar, report: &report)
                    return true
                }
                if isRead != true { followed.isBroken = true }
                course = followed
            }
            if let done = course { try close(done, &stored, calendar, &report) }
            course = nil
        }
        for subject in stored.sorted() { report.find("matter", subject, "没有相应的办理行为") }
    }

    private static func query(of procedure: Procedure, behind last: Row?) throws -> SQL {
        let (from, to) = (procedure.id.text + "/", procedure.id.text + "0")
        let condition: SQL =
            try last.map { "(subject, seq) > (\(try $0["subject"] as SQLValue), \(try $0["seq"] as SQLValue))" }
            ?? "subject > \(from)"
        return """
            SELECT act.id AS id, subject, seq, kind, actor, open_body FROM act JOIN act_body ON act_body.act = act.id
            WHERE \(condition) AND subject < \(to) ORDER BY subject, seq LIMIT \(PagedRows.size)
            """
    }

    private func close(
        _ course: Course, _ stored: inout Set<String>, _ calendar: WorkingDayCalendar, _ report: inout AuditReport
    ) throws {
        let subject = course.subject.rawValue
        let columns: [SQLName] = ["procedure", "state", "body", "due", "wakes", "provisional", "act"]
        guard stored.remove(subject) != nil,
            let row = try reader.first("SELECT \(columns) FROM matter WHERE subject = \(course.subject)")
        else { return report.find("matter", subject, "缺失，办理记录中有此事项") }
        report.matters += 1
        guard !course.isBroken else { return }
        let different = zip(columns, zip(row.values, course.columns(in: calendar))).filter { $0.1.0 != $0.1.1 }
        guard !different.isEmpty else { return }
        let names = different.map(\.0.description).joined(separator: "、")
        let label = course.procedure.state(course.state.state)?.label ?? course.state.state.text
        report.find("matter", subject, "列 \(names) 与办理记录不符，按记录应处于“\(label)”")
    }
}

extension MatterAudit.Course {
    /// What the row of the case must hold: all of it follows from the acts.
    fileprivate func columns(in calendar: WorkingDayCalendar) -> [SQLValue] {
        let state = state.recounted(in: calendar)
        let due = state.clocks.values.compactMap(\.due).min()
        return [
            .text(procedure.id.text), .text(state.state.text),
            .bytes(CanonicalJSON.bytes(Matter.json(state, settings))), due?.sqlValue ?? .null,
            procedure.wakes(state)?.sqlValue ?? .null, state.isProvisional.sqlValue, last?.sqlValue ?? .null,
        ]
    }

    /// Takes the next act as the table allows it.
    fileprivate mutating func follow(
        _ row: Row, in calendar: WorkingDayCalendar, report: inout AuditReport
    ) throws {
        let kind: String = try row["kind"]
        let id: Identifier = try row["id"]
        let prefix = procedure.id.text + "."
        guard kind.utf8.starts(with: prefix.utf8), !isBroken else { return }
        let body: [UInt8]? = try row["open_body"]
        guard let facts = body.flatMap({ try? JSON(parsing: $0) })?["facts"],
            let day = facts["day"].flatMap(Matter.day), let role = facts["role"]?.string
        else {
            isBroken = true
            return
        }
        if last == nil {
            for period in facts["periods"]?.members ?? [] {
                settings.counts[.init(period.key)] = period.value.number?.int64.flatMap(Int.init(exactly:))
            }
        }
        let action = Procedure.Action.ID(String(kind.dropFirst(prefix.count)))
        let actor: String = try row["actor"]
        let attempt = Procedure.Attempt(
            action, by: Procedure.Actor(actor, as: .init(role)), on: day, priorActors: priorActors)
        do {
            state = try procedure.step(state, attempt, in: Procedure.Terms(calendar, settings: settings))
        } catch {
            report.find("act", id, "流程不允许这一步：\(error)")
            isBroken = true
        }
        priorActors[action, default: []].insert(actor)
        last = id
    }
}
