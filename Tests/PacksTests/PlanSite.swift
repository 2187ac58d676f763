import Civic
import Database
import Exact
import Foundation
import Interchange
import Journal
import Markup
import Policy
import TestSupport
import Testing
import TransparencyLog

@testable import Packs
@testable import Site

/// The pages of the plan over an empty record, which show a pack that was given.
struct PlanSite {
    let site: Site
    let database: Database

    /// The pages of `pack` on a day.
    init(_ pack: Pack?, on day: String = "2024-05-06", panels: [Panel] = []) async throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID()).sqlite").path
        let database = try await Database(
            .sqlite(path: path), migrations: JournalMigrations.all + [PackStore.migration])
        self.database = database
        let today = try #require(CivilDay(iso8601: Array(day.utf8)))
        let now = Instant.start(of: today, offsetMinutes: 480)
        try await database.migrate(at: now)
        let services = SiteServices(
            head: { RecordHead(mark: "1", acts: 1, at: nil) }, now: { now }, identifier: { "q1" }, log: { _ in },
            uploads: "/tmp")
        let feature = PackFeature(PackShelf(database, given: pack), database).feature
        site = Site(
            [feature, Feature("Later", Phrase("Later"), endpoints: [], panels: panels)],
            settings: SiteSettings(SiteIdentity(name: Phrase(zh: "样例", en: "Sample"))), services: services)
    }

    /// The answer to a question in Chinese, or in English.
    func ask(_ target: String, inEnglish: Bool = false) async -> (status: Int, text: String) {
        let headers = inEnglish ? ["cookie": ["appearance=en"]] : [:]
        let answer = await site.answer(SiteRequest("GET", target, headers: headers))
        guard case .bytes(let bytes) = answer.body else { return (answer.status, "") }
        return (answer.status, String(decoding: bytes, as: UTF8.self))
    }

    /// Every address that shows something of `pack`, without the files.
    static func addresses(_ pack: Pack) -> [String] {
        [
            "/plan", "/plan/organs", "/plan/awards", "/plan/assumptions", "/plan/check", "/plan/versions",
            "/plan/compare",
        ]
            + pack.plan.measures.map { PlanPaths.measure($0.number) } + pack.plan.organs.map { PlanPaths.organ($0.id) }
            + pack.plan.awards.flatMap { [PlanPaths.award($0.id), PlanPaths.cases(of: $0.id)] }
    }
}

/// The packs of the tests.
enum SamplePacks {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The first city's pack.
    static func first() throws -> Pack { try load(root.appendingPathComponent("Policies/jinan-doubling-2023").path) }

    /// The invented city's pack.
    static func invented() throws -> Pack { try load(root.appendingPathComponent("Tests/Packs/yunchuan-sample").path) }

    /// The invented city's pack with other words in its files.
    static func invented(replacing changes: KeyValuePairs<String, String>) throws -> Pack {
        let folder = root.appendingPathComponent("Tests/Packs/yunchuan-sample").path
        let source = try PackSource(folder: folder, places: [root.appendingPathComponent("Policies").path])
        let files = source.files.mapValues { bytes in
            let text = changes.reduce(String(decoding: bytes, as: UTF8.self)) { text, change in
                text.replacingOccurrences(of: change.key, with: change.value)
            }
            return Array(text.utf8)
        }
        let changed = PackSource(name: source.name, files: files, vocabularies: source.vocabularies)
        return try #require(Pack.load(changed).0)
    }

    private static func load(_ folder: String) throws -> Pack {
        try #require(Pack.load(folder, in: PackSearch(places: [root.appendingPathComponent("Policies").path])).0)
    }
}
