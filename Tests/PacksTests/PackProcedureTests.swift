import Civic
import Database
import Exact
import Foundation
import Interchange
import Journal
import Packs
import Policy
import Synchronization
import TestSupport
import Testing
import TransparencyLog

@Suite("A policy pack")
struct PackProcedureTests {
    /// The day it is, moved by the test.
    private final class Calendar: Sendable {
        private let days = Mutex(CivilDay(year: 2025, month: 3, day: 3)?.number ?? 0)

        var now: Instant { Instant(milliseconds: days.withLock(\.self) * 86_400_000 + 3_600_000) }

        func pass(days more: Int64) { days.withLock { $0 += more } }
    }

    private let calendar = Calendar()
    private let journal: Journal
    private let desk: PackDesk
    private let pack: Pack

    init() async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).sqlite").path
        let database = try await Database(
            .sqlite(path: path), migrations: JournalMigrations.all + [PackStore.migration])
        try await database.migrate(at: calendar.now)
        let key = try #require(ActKey(bytes: RandomSource.system.bytes(ActKey.length)))
        let random = RandomSource(SeededRandom(seed: 5))
        journal = Journal(database, actKey: key, random: random, now: { [calendar] in calendar.now })
        let name = try #require(KeyName("example.org/acts"))
        let signer = try SignerKey(name: name, type: .ed25519, seed: RandomSource.system.bytes(32))
        try await Sequencer(journal, signer: signer, holder: "test").begin()
        desk = PackDesk(journal)
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Packs/yunchuan-sample").path
        let policies = URL(fileURLWithPath: folder).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Policies").path
        pack = try #require(PackCheck.run(folder, in: PackSearch(places: [policies])).0)
    }

    private func actor(_ role: Procedure.Role.ID) -> Actor {
        Actor(id: Actor.ID(rawValue: role.text), name: role.text, unit: "科技局", roles: [role])
    }

    private func step(_ action: Procedure.Action.ID, _ subject: Subject, by role: Procedure.Role.ID) async throws {
        let opinion = JSON.Member("意见", .string("同意"))
        _ = try await desk.perform(Performance(action, on: subject, open: [opinion]), by: actor(role))
    }

    private func state(_ subject: Subject) async throws -> String? {
        try await journal.database.read { reader in
            try reader.matter(subject, in: reader.calendar())?.state.state.text
        }
    }

    @Test("has a procedure without a dead end, a clock without an end, or a word without a meaning")
    func table() {
        #expect(PackProcedure.table.findings.isEmpty, "\(PackProcedure.table.findings)")
    }

    @Test("is told in English as well, without a Chinese word")
    func english() {
        let table = PackProcedure.table
        let words = table.chapter.flatMap { [$0.title] + $0.heads + $0.rows.joined() + ($0.note.map { [$0] } ?? []) }
        let titles = [table.words(table.title)] + table.states.map { table.words($0.label) }
        let chinese = (words + titles).filter { $0.en.unicodeScalars.contains { $0.value >= 0x2E80 } }
        #expect(chinese == [])
    }

    @Test("speaks to people of what they do, not of a command's options")
    func plainWords() {
        let words = PackProcedure.table.guards.flatMap { [$0.label, $0.refusal] }
        #expect(words.filter { $0.contains("--") || $0.contains("beizeng") } == [])
    }

    @Test("comes into force after comment, both reviews and approval, each by somebody else")
    func life() async throws {
        let subject = try await desk.submit(pack, findings: [], by: actor("drafter")).subject
        #expect(try await journal.lapse([PackProcedure.table]).acts.isEmpty)
        calendar.pass(days: 31)
        #expect(try await journal.lapse([PackProcedure.table]).acts.map(\.kind) == ["pack.close-comment"])
        try await step("pass-legality", subject, by: "legal")
        try await step("pass-competition", subject, by: "competition")
        let refusal = await #expect(throws: Procedure.Refusal.self) {
            try await step("approve", subject, by: "legal")
        }
        #expect(refusal?.reason == .role(["leader"]))
        try await step("approve", subject, by: "leader")
        #expect(try await state(subject) == "in-force")
        let report = try await journal.audit(
            tables: JournalMigrations.tables + [PackStore.versions, PackStore.files],
            procedures: [PackProcedure.table], key: nil)
        #expect(report.findings == [])
        #expect(report.matters == 1 && report.rows == pack.allFiles.count + 1)
    }

    @Test("that was returned comes again as its next version, and is reviewed anew", arguments: [true, false])
    func returned(byLegal: Bool) async throws {
        let subject = try await desk.submit(pack, findings: [], by: actor("drafter")).subject
        calendar.pass(days: 31)
        _ = try await journal.lapse([PackProcedure.table])
        if byLegal {
            try await step("return", subject, by: "legal")
        } else {
            try await step("pass-legality", subject, by: "legal")
            try await step("object", subject, by: "competition")
        }
        _ = try await desk.resubmit(pack, to: subject.id, findings: [], by: actor("drafter"))
        let (matter, installed) = try await journal.database.read { reader in
            (try reader.matter(subject, in: reader.calendar()), try reader.installedPack(subject.id))
        }
        #expect(installed?.version == 2)
        #expect(matter?.state.clocks.keys.map(\.text) == ["review"])
        #expect(try await state(subject) == "legality")
    }

    @Test("with an error is not submitted, and nothing of it is kept")
    func unsound() async throws {
        let broken = PackCheck.run("no-such-pack", in: PackSearch(places: [])).1
        let refusal = await #expect(throws: Procedure.Refusal.self) {
            try await desk.submit(pack, findings: broken, by: actor("drafter"))
        }
        #expect(refusal?.reason == .condition("sound"))
        let kept = try await journal.database.read { try $0.value("SELECT COUNT(*) FROM pack_file") ?? -1 as Int }
        #expect(kept == 0)
    }
}
