import Civic
import Database
import Exact
import FEEL
import Interchange
import Journal
import Packs
import Policy

/// Brings the pack of a demonstration into force by the whole of its procedure, as a city would: public comment, review
/// of legality, fair-competition review, approval, each by somebody else.
struct DemoPackCourse {
    let journal: Journal
    let clock: DemoClock

    /// How long before the present a demonstration begins, in days: time enough for the course.
    static let days: Int64 = 60

    /// The working day on which a demonstration begins that is made on `today`.
    static func beginning(before today: CivilDay) -> CivilDay {
        WorkingDayCalendar.official.workingDay(onOrAfter: today.adding(days: -days))
    }

    /// Submits the pack and takes it through all steps.
    ///
    /// - Throws: `Procedure.Refusal`, `JournalError`, `DatabaseError`.
    func run(_ pack: Pack, _ findings: [Finding]) async throws {
        try await announceYears()
        let desk = PackDesk(journal)
        let subject = try await desk.submit(pack, findings: findings, by: DemoStaff.drafter).subject
        try await waitForComment(on: subject)
        let steps: [(Procedure.Action.ID, Actor, String)] = [
            ("pass-legality", DemoStaff.lawyer, "演示：内容合法，程序合规，同意提请公平竞争审查"),
            ("pass-competition", DemoStaff.reviewer, "演示：不具有排除、限制竞争效果，审查通过"),
            ("approve", DemoStaff.leader, "演示：同意施行"),
        ]
        for (action, actor, opinion) in steps {
            try await advance { calendar, today in calendar.deadline(after: today, workingDays: 2).day }
            let opinion = JSON.Member("意见", .string(opinion))
            _ = try await desk.perform(Performance(action, on: subject, open: [opinion]), by: actor)
        }
    }

    /// Lets the period of comment run out.
    private func waitForComment(on subject: Subject) async throws {
        let matter = try await journal.database.read { reader in try reader.matter(subject, in: reader.calendar()) }
        guard let matter, let over = PackProcedure.table.wakes(matter.state) else {
            throw JournalError(reason: .noSubject(subject: subject.rawValue))
        }
        try await advance { calendar, _ in calendar.workingDay(onOrAfter: over) }
        let lapsed = try await journal.lapse([PackProcedure.table])
        if let (_, error) = lapsed.failed.first { throw error }
    }

    private func advance(to day: (WorkingDayCalendar, CivilDay) -> CivilDay) async throws {
        let calendar = try await journal.database.read { reader in try reader.calendar() }
        clock.set(to: day(calendar, journal.today))
    }

    /// A period does not end in a year whose working days are not announced: where this program knows of no notice, one
    /// is made up that has the fixed holidays alone.
    private func announceYears() async throws {
        let (first, last) = (journal.today, journal.today.adding(days: DemoPackCourse.days))
        let calendar = try await journal.database.read { reader in try reader.calendar() }
        guard !calendar.isAnnounced(from: first, through: last) else { return }
        for year in first.year...last.year + 1 where !calendar.years.contains(where: { $0.year == year }) {
            let holidays = [("元旦", 1, 1), ("劳动节", 5, 1), ("国庆节", 10, 1)].compactMap { occasion, month, day in
                CivilDay(year: year, month: month, day: day).map {
                    WorkingDayCalendar.Exception(day: $0, kind: .holiday, occasion: occasion)
                }
            }
            let announced = WorkingDayCalendar.Year(year, notice: "演示〔\(year)〕（虚构）", exceptions: holidays)
            try await journal.write { transaction in
                _ = try transaction.announce(
                    announced, procedures: Record.procedures, by: DemoStaff.administrator)
            }
        }
    }
}
