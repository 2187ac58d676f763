import Journal
import Markup
import Policy
import Site
import TransparencyLog

/// What the page about one version shows.
struct VersionModel: Sendable {
    let version: PackVersion
    let shelved: ShelvedPack
    /// The versions of all packs.
    let all: [PackVersion]
}

/// One version of a pack: where it stands, what was done with it, its files, what the check says of it.
struct VersionPage {
    let model: VersionModel
    let visit: Visit

    private var version: PackVersion { model.version }
    private var installed: InstalledPack { version.installed }
    private var language: Language { visit.language }

    var page: Page {
        let code = installed.code
        let title = Phrase(
            zh: "\(model.shelved.plan.title.zh) 第 \(installed.version) 版",
            en: "\(model.shelved.plan.title.en), version \(installed.version)")
        return Page(
            title, column: "plan",
            trail: [
                Link(PlanWords.plan, to: PlanPaths.plan.address()),
                Link(VersionWords.versions, to: PlanPaths.versions.address()),
            ],
            body: """
                \(summary, in: language)
                <section><h2>\(VersionWords.acts[language])</h2>\(Timeline(entries), in: language)</section>
                \(FindingTable(findings: model.shelved.findings).table, in: language)
                \(comparisons)
                \(FileList(files: model.shelved.pack.allFiles.map(\.name)) { name in
                    PlanPaths.versionFile.address(["id": code, "name": name]).text
                }, in: language)
                """)
    }
}

// MARK: - Pieces

extension VersionPage {
    private var summary: SummaryList {
        SummaryList([
            .init(VersionWords.plan, "<code>\(installed.plan)</code>" as HTML),
            .init(VersionWords.state, version.tag),
            .init(VersionWords.comment, version.comment.map { Phrase.days($0) } ?? Phrase("")),
            .init(VersionWords.hash, "<code>\(installed.hash.hexadecimal)</code>" as HTML),
            .init(RuleWords.checked, CheckLine(findings: model.shelved.findings, listedAt: "#findings")),
        ])
    }

    private var entries: [Timeline.Entry] {
        version.acts.map { entry in
            let place = entry.index.map { Phrase(zh: "日志第 \($0) 号", en: "number \($0) in the log") }
            let isSystem = entry.act.actor.rawValue == Procedure.Actor.system.id
            let unit = isSystem ? Phrase(zh: "系统", en: "the system") : entry.unit.map { Phrase($0) }
            return Timeline.Entry(
                entry.act.at, PackProcedure.words(of: entry.act.kind), note: .list([unit, place].compactMap(\.self)),
                isSealed: entry.index != nil)
        }
    }

    private var comparisons: HTML? {
        let others = model.all.filter { $0.installed != installed }
        guard !others.isEmpty else { return nil }
        let links = others.map { other -> HTML in
            let words = Phrase(
                zh: "与 \(other.installed.code)（\(other.tag.words.zh)）比较",
                en: "Compare with \(other.installed.code) (\(other.tag.words.en))")
            let address = PlanPaths.compare.address(["from": other.installed.code, "to": installed.code])
            return "<li>\(Link(words, to: address), in: language)</li>"
        }
        return "<section><h2>\(VersionWords.compare[language])</h2><ul>\(links)</ul></section>"
    }
}

/// What the check found, in a table.
struct FindingTable {
    let findings: [Finding]

    var table: DataTable<Finding> {
        DataTable(
            "findings", RuleWords.checked, rows: findings,
            columns: [
                TableColumn(VersionWords.severity, .lamp) {
                    .tag($0.isError ? Tag(VersionWords.error, .bad) : Tag(VersionWords.warning, .warn))
                },
                TableColumn(VersionWords.message, isHeader: true) { .phrase(Phrase($0.message)) },
                TableColumn(VersionWords.remedy) { .phrase(Phrase($0.remedy)) },
                TableColumn(VersionWords.place, .code) { .code("\($0.file):\($0.line):\($0.column)") },
            ], empty: VersionWords.noFindings)
    }
}
