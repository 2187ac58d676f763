import Civic
import Database
import Exact
import Interchange
import Journal
import Testing

@Suite("A case in the database")
struct MatterTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func journal(_ engine: Engine = .sqlite) async throws -> MatterJournal {
        try await MatterJournal(try engine.address(in: folder))
    }

    private func day(_ text: String) throws -> CivilDay { try #require(CivilDay(iso8601: text.utf8)) }

    // MARK: Its course

    @Test("goes its course, each step an act, and stands where its acts led it", arguments: Engine.allCases)
    func course(engine: Engine) async throws {
        let cases = try await journal(engine)
        try await cases.perform(
            "submit applicant 2025-09-01", "accept clerk 2025-09-02", "ask clerk 2025-09-05",
            "supply applicant 2025-09-10", "pass reviewer 2025-09-12")
        var matter = try await cases.matter()
        #expect(matter.state.state == "noticed")
        #expect(matter.state.clocks["review"]?.isPaused == true)
        #expect(matter.due == (try day("2025-09-19")))
        try cases.setDay("2025-09-20")
        #expect(try await cases.test.journal.lapse([.matter]).acts.map(\.kind) == ["matter.end-notice"])
        try await cases.perform("decide head 2025-09-22")
        matter = try await cases.matter()
        #expect(matter.state.state == "valid")
        #expect(matter.due == (try day("2026-09-22")))
        let timeline = try await cases.test.journal.database.read { try $0.timeline(of: MatterJournal.subject) }
        #expect(timeline.map(\.act.sequence) == Array(1...7))
        #expect(timeline.last?.act.id == matter.act)
        _ = try await cases.test.sequencer.sealAll()
        let report = try await cases.audit()
        #expect(report.findings == [] && report.matters == 1 && report.acts == 7)
        await cases.test.journal.database.close()
    }

    @Test("counts with the periods it was opened with")
    func settings() async throws {
        let cases = try await journal()
        let settings = try Procedure.matter.setting("review", to: 3, by: .pack)
        try await cases.perform(
            Performance("submit", on: MatterJournal.subject, settings: settings), by: MatterJournal.actor("applicant"))
        try await cases.perform("accept clerk 2025-09-02")
        #expect(try await cases.matter().state.clocks["review"]?.due == day("2025-09-05"))
        #expect(try await cases.audit().findings == [])
    }

    @Test("stays as it is when a step is refused")
    func refusal() async throws {
        let cases = try await journal()
        try await cases.perform("submit applicant 2025-09-01")
        let before = try await cases.matter()
        let refused = await #expect(throws: Procedure.Refusal.self) {
            try await cases.perform("pass reviewer 2025-09-02")
        }
        #expect(refused?.reason == .notFromHere)
        let early = await #expect(throws: Procedure.Refusal.self) {
            try await cases.perform("accept clerk 2025-08-31")
        }
        #expect(early?.reason == .beforeLastStep(try day("2025-09-01")))
        #expect(try await cases.matter() == before)
        #expect(try await cases.acts() == 1)
    }

    @Test("knows who did its earlier steps, whatever role they take now", arguments: Engine.allCases)
    func segregation(engine: Engine) async throws {
        let cases = try await journal(engine)
        try await cases.perform("submit applicant 2025-09-01", "accept both 2025-09-02")
        let refused = await #expect(throws: Procedure.Refusal.self) {
            try await cases.perform("pass both 2025-09-03")
        }
        #expect(refused?.reason == .sameActor(as: "accept"))
        try await cases.perform("pass reviewer 2025-09-03")
        try await cases.perform("end-notice clerk 2025-09-11")
        let again = await #expect(throws: Procedure.Refusal.self) {
            try await cases.perform("decide both 2025-09-12")
        }
        #expect(again?.reason == .sameActor(as: "accept"))
        try await cases.perform("decide head 2025-09-12")
        #expect(try await cases.audit().findings == [])
        await cases.test.journal.database.close()
    }

    // MARK: Lapsing

    @Test("lapses the day after the last, by the system, and once", arguments: Engine.allCases)
    func lapse(engine: Engine) async throws {
        let cases = try await journal(engine)
        try await cases.perform(
            "submit applicant 2025-09-01", "accept clerk 2025-09-02", "pass reviewer 2025-09-05")
        try cases.setDay("2025-09-12")
        #expect(try await cases.test.journal.lapse([.matter]).acts.isEmpty)
        try cases.setDay("2025-09-13")
        let (acts, failed) = try await cases.test.journal.lapse([.matter])
        #expect(acts.map(\.kind) == ["matter.end-notice"] && failed.isEmpty)
        #expect(acts.map(\.actor.rawValue) == ["system"])
        #expect(try await cases.test.journal.lapse([.matter]).acts.isEmpty)
        #expect(try await cases.matter().state.state == "deciding")
        #expect(try await cases.audit().findings == [])
        await cases.test.journal.database.close()
    }

    @Test("does not lapse while its clock stands still, and lapses with what was left")
    func paused() async throws {
        let cases = try await journal()
        try await cases.perform(
            "submit applicant 2025-09-01", "accept clerk 2025-09-02", "pass reviewer 2025-09-05",
            "object applicant 2025-09-09")
        try cases.setDay("2025-12-01")
        #expect(try await cases.test.journal.lapse([.matter]).acts.isEmpty)
        try await cases.perform("dismiss head 2025-12-01")
        let due = try #require(try await cases.matter().state.clocks["notice"]?.due)
        #expect(due == (try day("2025-12-04")))
        cases.setDay(due)
        #expect(try await cases.test.journal.lapse([.matter]).acts.isEmpty)
        cases.setDay(due.adding(days: 1))
        #expect(try await cases.test.journal.lapse([.matter]).acts.count == 1)
        #expect(try await cases.audit().findings == [])
    }

    @Test("does not lapse on a provisional day; the year, once announced, counts it again", arguments: Engine.allCases)
    func provisional(engine: Engine) async throws {
        let cases = try await journal(engine)
        try await cases.perform(
            "submit applicant 2026-12-14", "accept clerk 2026-12-15", "pass reviewer 2026-12-28")
        #expect(try await cases.matter().due == day("2027-01-04"))
        try cases.setDay("2027-01-20")
        #expect(try await cases.test.journal.lapse([.matter]).acts.isEmpty)
        let newYear = WorkingDayCalendar.Exception(day: try day("2027-01-01"), kind: .holiday, occasion: "元旦")
        let year = WorkingDayCalendar.Year(2027, notice: "国办发明电〔2026〕0号", exceptions: [newYear])
        let (act, matters) = try await cases.test.journal.write { transaction in
            try transaction.announce(year, procedures: [.matter], by: MatterJournal.actor("head"))
        }
        #expect(act.kind == "calendar.announce" && matters == [MatterJournal.subject])
        let counted = try await cases.matter()
        #expect(!counted.state.isProvisional)
        #expect(counted.due == (try day("2027-01-05")))
        #expect(try await cases.test.journal.lapse([.matter]).acts.map(\.kind) == ["matter.end-notice"])
        #expect(try await cases.audit().findings == [])
        await cases.test.journal.database.close()
    }

    @Test("that cannot lapse is told and holds up no other")
    func failedLapse() async throws {
        let cases = try await journal()
        let other = Subject(kind: "matter", id: "mtr-2")
        for subject in [MatterJournal.subject, other] {
            try await cases.perform(
                "submit applicant 2025-09-01", "accept clerk 2025-09-02", "pass reviewer 2025-09-05", on: subject)
        }
        try await cases.test.journal.database.write { transaction in
            transaction.noteAct()
            try transaction.execute(
                "UPDATE matter SET procedure = 'unknown' WHERE subject = \(MatterJournal.subject)")
        }
        try cases.setDay("2025-09-13")
        let (acts, failed) = try await cases.test.journal.lapse([.matter])
        #expect(acts.map(\.subject) == [other])
        #expect(failed.map(\.0) == [MatterJournal.subject])
        #expect(failed.first?.1 as? JournalError == JournalError(reason: .noProcedure(id: "unknown")))
    }

    // MARK: Two at once

    @Test("lets one of two win who act at once, and tells the other", arguments: Engine.allCases)
    func race(engine: Engine) async throws {
        let cases = try await journal(engine)
        let subjects = (0..<8).map { Subject(kind: "matter", id: "mtr-\($0)") }
        for subject in subjects { try await cases.perform("submit applicant 2025-09-01", on: subject) }
        try cases.setDay("2025-09-02")
        var faults: [String] = []
        for subject in subjects {
            let outcomes = await withTaskGroup(of: Result<Act, any Error>.self) { group in
                for (action, actor) in [("accept", "clerk"), ("refuse", "head")] {
                    group.addTask {
                        do {
                            let performance = Performance(.init(action), on: subject)
                            return .success(try await cases.perform(performance, by: MatterJournal.actor(actor)))
                        } catch { return .failure(error) }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            var wins = 0
            for outcome in outcomes {
                switch outcome {
                case .success: wins += 1
                case .failure(let error as Procedure.Refusal) where [.final, .notFromHere].contains(error.reason): break
                case .failure(let error as DatabaseError) where error.isConflict: break
                case .failure(let error): faults.append("\(subject): \(error)")
                }
            }
            if wins != 1 { faults.append("\(subject): \(wins) won") }
        }
        #expect(faults == [])
        #expect(try await cases.acts() == 16)
        #expect(try await cases.audit().findings == [])
        await cases.test.journal.database.close()
    }

    // MARK: Tampering

    private static let tamperings: [SQL] = [
        "UPDATE matter SET body = CAST(REPLACE(CAST(body AS TEXT), 'noticed', 'valid') AS BLOB)",
        "UPDATE matter SET body = CAST(REPLACE(CAST(body AS TEXT), '2025-09-05', '2025-08-05') AS BLOB)",
        "UPDATE matter SET act = (SELECT act FROM unsealed ORDER BY act LIMIT 1)",
        "UPDATE matter SET body = CAST('0' AS BLOB)", "UPDATE matter SET state = 'valid'",
        "UPDATE matter SET procedure = 'other'", "UPDATE matter SET due = due + 30", "UPDATE matter SET due = NULL",
        "UPDATE matter SET wakes = NULL", "UPDATE matter SET provisional = 1 - provisional",
        "DELETE FROM matter", "UPDATE matter SET subject = 'matter/mtr-2'",
    ]

    @Test(
        "is named by the audit when its row says otherwise than its acts",
        arguments: tamperings)
    func tampered(statement: SQL) async throws {
        let cases = try await journal()
        try await cases.perform(
            "submit applicant 2025-09-01", "accept clerk 2025-09-02", "pass reviewer 2025-09-05")
        try await cases.test.journal.database.write { transaction in
            transaction.noteAct()
            try transaction.execute(statement)
        }
        let findings = try await cases.audit().findings
        #expect(findings.contains { $0.table == "matter" && $0.row == "matter/mtr-1" }, "\(findings)")
    }
}

extension DatabaseError {
    fileprivate var isConflict: Bool {
        if case .conflict = reason { true } else { false }
    }
}
