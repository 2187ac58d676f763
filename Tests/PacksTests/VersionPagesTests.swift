import Civic
import Database
import Exact
import Foundation
import Interchange
import Journal
import Markup
import Policy
import Synchronization
import TestSupport
import Testing
import TransparencyLog

@testable import Packs
@testable import Site

@Suite("The pages of the versions of a pack")
struct VersionPagesTests {
    /// The day it is, moved by the test.
    private final class Clock: Sendable {
        private let days = Mutex(CivilDay(year: 2025, month: 3, day: 3)?.number ?? 0)
        var now: Instant { Instant(milliseconds: days.withLock(\.self) * 86_400_000 + 3_600_000) }
        func pass(days more: Int64) { days.withLock { $0 += more } }
    }

    private let clock = Clock()
    private let journal: Journal
    private let desk: PackDesk
    private let site: Site

    init() async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).sqlite").path
        let database = try await Database(
            .sqlite(path: path), migrations: JournalMigrations.all + [PackStore.migration])
        try await database.migrate(at: clock.now)
        let key = try #require(ActKey(bytes: [UInt8](repeating: 7, count: ActKey.length)))
        journal = Journal(
            database, actKey: key, random: RandomSource(SeededRandom(seed: 5)), now: { [clock] in clock.now })
        let name = try #require(KeyName("example.org/acts"))
        let signer = try SignerKey(name: name, type: .ed25519, seed: [UInt8](repeating: 9, count: 32))
        try await Sequencer(journal, signer: signer, holder: "test").begin()
        desk = PackDesk(journal)
        let services = SiteServices(
            head: { RecordHead(mark: "1", acts: 1, at: nil) }, now: { [clock] in clock.now }, identifier: { "q1" },
            log: { _ in }, uploads: "/tmp")
        site = Site(
            [PackFeature(PackShelf(database), database).feature],
            settings: SiteSettings(SiteIdentity(name: Phrase(zh: "样例", en: "Sample"))), services: services)
    }

    private func ask(_ target: String) async -> (status: Int, text: String) {
        // A question of its own each time: the record moves here without its head.
        let answer = await site.answer(SiteRequest("GET", target, headers: ["cookie": ["x=\(clock.now.milliseconds)"]]))
        guard case .bytes(let bytes) = answer.body else { return (answer.status, "") }
        return (answer.status, String(decoding: bytes, as: UTF8.self))
    }

    private func actor(_ role: Procedure.Role.ID) -> Actor {
        Actor(id: Actor.ID(rawValue: role.text), name: role.text, unit: "科技局", roles: [role])
    }

    private func step(_ action: Procedure.Action.ID, _ subject: Subject, by role: Procedure.Role.ID) async throws {
        let opinion = JSON.Member("意见", .string("同意"))
        _ = try await desk.perform(Performance(action, on: subject, open: [opinion]), by: actor(role))
    }

    private func bringIntoForce(_ pack: Pack) async throws -> Subject {
        let subject = try await desk.submit(pack, findings: [], by: actor("drafter")).subject
        clock.pass(days: 31)
        _ = try await journal.lapse([PackProcedure.table])
        try await step("pass-legality", subject, by: "legal")
        try await step("pass-competition", subject, by: "competition")
        try await step("approve", subject, by: "leader")
        return subject
    }

    @Test("show a pack in comment with the days of comment, and no plan before it is in force")
    func comment() async throws {
        let subject = try await desk.submit(try SamplePacks.invented(), findings: [], by: actor("drafter")).subject
        let list = await ask("/plan/versions").text
        #expect(list.contains("公开征求意见") && list.contains("2025年3月3日至4月2日"))
        #expect(await ask("/plan").status == 404)
        let page = await ask("/plan/versions/\(subject.id)").text
        #expect(page.contains("提交") && page.contains("没有发现问题") || page.contains("提示"))
        #expect(page.contains(InstalledPack.hash(of: try SamplePacks.invented().files).hexadecimal))
    }

    @Test("show what is in force, and what the next version says otherwise")
    func next() async throws {
        _ = try await bringIntoForce(try SamplePacks.invented())
        #expect(await ask("/plan").text.contains("云川市技术转移奖补办法"))
        #expect(await ask("/plan/compare").text.contains("只有一个版本"))
        clock.pass(days: 1)
        let changed = try SamplePacks.invented(replacing: ["value: \"0.04\"": "value: \"0.03\""])
        _ = try await desk.submit(changed, findings: [], by: actor("drafter"))
        let page = await ask("/plan/compare")
        #expect(page.text.contains("purchase rate") && page.text.contains("4%") && page.text.contains("3%"))
        let json = try JSON(parsing: Array(await ask("/plan/compare.json").text.utf8))
        #expect(VersionForms.difference.schema.faults(in: json) == [])
        #expect(json["changes"]?.array?.count == 2)
        #expect(await ask("/plan/versions").text.contains("施行中"))
    }

    @Test("tell each award which reviews its pack has passed")
    func reviews() async throws {
        let pack = try SamplePacks.invented()
        let award = try #require(pack.plan.awards.first { $0.legality.legalReview == nil })
        _ = try await bringIntoForce(pack)
        let page = await ask(PlanPaths.award(award.id)).text
        #expect(page.contains("随政策包整体审查，通过（2025年4月3日，科技局）"))
        #expect(!page.contains(RuleWords.notRecorded.zh))
    }

    @Test("answer what the check asks of reviews, once the pack has passed them")
    func answered() async throws {
        let pack = try SamplePacks.invented()
        let asked = "未记录合法性审核"
        #expect(PackCheck.findings(in: pack).contains { $0.id == "award.review" })
        #expect(try await PlanSite(pack).ask("/plan/check").text.contains(asked))
        _ = try await bringIntoForce(pack)
        for page in ["/plan/check", "/plan/check.json"] {
            let answer = await ask(page)
            #expect(answer.status == 200)
            #expect(!answer.text.contains(asked), "\(page)")
        }
    }

    @Test("answer in the form that their description promises")
    func forms() async throws {
        let subject = try await bringIntoForce(try SamplePacks.invented())
        let list = try JSON(parsing: Array(await ask("/plan/versions.json").text.utf8))
        #expect(VersionForms.versions.schema.faults(in: list) == [])
        let one = try JSON(parsing: Array(await ask("/plan/versions/\(subject.id)-1.json").text.utf8))
        #expect(VersionForms.oneVersion.schema.faults(in: one) == [])
        #expect(await ask("/plan/versions/\(subject.id)-2").status == 404)
    }

    @Test("compile a version once, and give the same pack for the same hash")
    func shelf() async throws {
        let subject = try await bringIntoForce(try SamplePacks.invented())
        let shelf = PackShelf(journal.database)
        let first = try #require(try await shelf.shown())
        let installed = try #require(first.installed)
        #expect(installed.id == subject.id)
        #expect(try await shelf[installed].hash == first.hash)
        let stranger = InstalledPack(
            id: installed.id, version: 1, plan: installed.plan, title: installed.title, hash: Hash(of: [1]))
        let fault = await #expect(throws: ShelfFault.self) { try await shelf[stranger] }
        #expect(fault?.pack == installed.id)
    }
}
