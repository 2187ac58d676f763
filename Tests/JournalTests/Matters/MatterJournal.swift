import Civic
import Database
import Exact
import Interchange
import Journal
import Testing
import TransparencyLog

/// Cases of the sample procedure on a journal whose day the test sets.
struct MatterJournal {
    let test: TestJournal

    /// A journal at `address`, on Monday 1 September 2025.
    init(_ address: DatabaseAddress, seed: UInt64 = 1) async throws {
        test = try await TestJournal(address, seed: seed)
        try setDay("2025-09-01")
    }

    /// The case that tests with one case are about.
    static let subject = Subject(kind: "matter", id: "mtr-1")

    /// Accounts named like their role, and `both`, who is clerk, reviewer and head.
    static func actor(_ name: String) -> Actor {
        let roles: Set<Procedure.Role.ID> = name == "both" ? ["clerk", "reviewer", "head"] : [.init(name)]
        return Actor(id: Actor.ID(rawValue: name), name: name, unit: "科", roles: roles)
    }

    /// Turns the clock to noon of a day, forwards or back.
    func setDay(_ text: String) throws { setDay(try #require(CivilDay(iso8601: text.utf8))) }

    /// Turns the clock to noon of a day, forwards or back.
    func setDay(_ day: CivilDay) {
        let noon = Int64(day.number) * 86_400_000 + 4 * 3_600_000
        test.clock.advance(milliseconds: noon - test.clock.now.milliseconds)
    }

    /// Does a step.
    @discardableResult
    func perform(_ performance: Performance, by actor: Actor) async throws -> Act {
        try await test.journal.write { transaction in
            try transaction.perform(performance, of: .matter, by: actor)
        }
    }

    /// Does steps written `action account day` to one case.
    func perform(_ steps: String..., on subject: Subject = MatterJournal.subject) async throws {
        for step in steps {
            let words = step.split(separator: " ").map(String.init)
            try setDay(words[2])
            try await perform(
                Performance(.init(words[0]), on: subject), by: MatterJournal.actor(words[1]))
        }
    }

    /// Where a case stands.
    func matter(_ subject: Subject = MatterJournal.subject) async throws -> Matter {
        let matter = try await test.journal.database.read { reader in
            try reader.matter(subject, in: reader.calendar())
        }
        return try #require(matter)
    }

    /// How many acts there are.
    func acts() async throws -> Int {
        try await test.journal.database.read { reader in try reader.value("SELECT COUNT(*) FROM act") ?? 0 }
    }

    /// The whole record held against itself, cases included.
    func audit() async throws -> AuditReport {
        try await test.journal.audit(
            tables: JournalMigrations.tables, procedures: [.matter], key: test.signer.verifier)
    }
}
