import Journal
import Markup
import Policy
import Site
import TransparencyLog

/// What the page about all versions shows.
struct VersionsModel: Sendable {
    let versions: [PackVersion]
    /// The pack that pages show, where it lies in no database.
    let given: ShelvedPack?
    /// The title of the plan that pages show, whose English the record does not have.
    var title: Text?

    /// What the plan of a version is called.
    func title(of version: PackVersion) -> Phrase {
        let title = version.installed.title
        return self.title.flatMap { $0.zh.isSame(as: title) ? Phrase($0) : nil } ?? Phrase(title)
    }
}

/// Every version of the pack with where it stands.
struct VersionsPage {
    let model: VersionsModel
    let visit: Visit

    var page: Page {
        let language = visit.language
        let offset = visit.settings.offsetMinutes
        let table = DataTable(
            "versions", VersionWords.versions, rows: model.versions,
            columns: [
                TableColumn(VersionWords.plan, .link) { [model] version in
                    .link(Link(model.title(of: version), to: PlanPaths.version(version.installed.code)))
                },
                TableColumn(VersionWords.version, .number) { .number(Int64($0.installed.version)) },
                TableColumn(VersionWords.state, .lamp) { .tag($0.tag) },
                TableColumn(VersionWords.submitted, .day) { version in
                    version.acts.first.map { .phrase(.moment($0.act.at, offsetMinutes: offset)) } ?? .none
                },
                TableColumn(VersionWords.comment, .day) { $0.comment.map { .phrase(.days($0)) } ?? .none },
                TableColumn(VersionWords.acts, .number(unit: Counter.cases.unit(for: 2))) {
                    .number(Int64($0.acts.count))
                },
                TableColumn(VersionWords.hash, .code) { .code(String($0.installed.hash.hexadecimal.prefix(16))) },
            ], empty: VersionWords.none)
        let given = model.given.map { shelved in
            Notice(
                .warn,
                Phrase(
                    zh: "\(shelved.plan.title.zh)：\(VersionWords.givenHint.zh)",
                    en: "\(shelved.plan.title.en): \(VersionWords.givenHint.en)"), title: VersionWords.given)
        }
        let link = Link(VersionWords.compare, to: PlanPaths.compare.address())
        let compare: HTML? = model.versions.count > 1 ? "<p>\(link, in: language)</p>" : nil
        let findings = model.given.map { FindingTable(findings: $0.findings).table }
        return Page(
            VersionWords.versions, column: "plan",
            trail: [Link(PlanWords.plan, to: PlanPaths.plan.address())], lead: VersionWords.lead,
            body: "\(given, in: language)\(table, in: language)\(compare)\(findings, in: language)")
    }
}
