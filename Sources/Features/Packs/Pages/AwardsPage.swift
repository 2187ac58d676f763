import Markup
import Policy
import Site

/// All awards of the plan, how they combine, and what the check says of the pack.
struct AwardsPage {
    let model: CheckModel
    let visit: Visit

    private var shelved: ShelvedPack { model.shelved }
    private var plan: Plan { shelved.plan }
    private var language: Language { visit.language }

    var page: Page {
        Page(
            RuleWords.awards, column: "plan", trail: [Link(PlanWords.plan, to: PlanPaths.plan.address())],
            lead: RuleWords.awardsLead,
            body: """
                \(Notice(.info, RuleWords.calculationOnly), in: language)
                \(AwardTable(plan, plan.awards, on: visit.today, language).table, in: language)
                \(CombinationSection(pack: shelved.pack, visit: visit).html)
                \(ParameterTable(plan: plan).table, in: language)
                \(CheckLine(findings: model.findings, listedAt: PlanPaths.check.address().text), in: language)
                \(FileList(files: shelved.pack.allFiles.map(\.name), at: PlanPaths.file), in: language)
                \(PackLine(shelved, asOf: visit.recordedUntil), in: language)
                """)
    }
}

/// What the check says of a pack, in a line.
struct CheckLine: Component {
    let errors: Int
    let warnings: Int
    /// Where the findings are listed.
    let list: String

    init(findings: [Finding], listedAt list: String) {
        self.list = list
        errors = findings.count(where: \.isError)
        warnings = findings.count - errors
    }

    func html(in language: Language) -> HTML {
        let words = Phrase(
            zh: "自检：错误 \(errors) 项，提示 \(warnings) 项。", en: "Checked: \(errors) errors, \(warnings) warnings.")
        let link = Link(VersionWords.findings, to: list)
        let tag = errors == 0 ? Tag(VersionWords.sound, .good) : Tag(VersionWords.unsound, .bad)
        return "<p>\(tag, in: language) \(words[language])\(link, in: language)</p>"
    }
}

/// The files of a pack, each to be taken away.
struct FileList: Component {
    let files: [String]
    let address: @Sendable (String) -> String

    init(files: [String], at address: @escaping @Sendable (String) -> String) {
        self.files = files
        self.address = address
    }

    func html(in language: Language) -> HTML {
        let links = files.map { file -> HTML in "<li>\(Link(Phrase(file), to: address(file)), in: language)</li>" }
        return "<section><h2>\(PlanWords.files[language])</h2><ul>\(links)</ul></section>"
    }
}

/// What limits the awards of one unit together.
struct CombinationSection {
    let pack: Pack
    let visit: Visit

    private var language: Language { visit.language }

    var html: HTML {
        let plan = pack.plan
        let exclusive = plan.exclusivePerYear.map { group -> HTML in
            let labels = group.map { kind in plan.recognition(kind)?.label ?? Text(zh: kind, en: kind) }
            let names = Phrase.list(labels.map { Phrase($0) })
            let words = Phrase(
                zh: "同一单位同一年度，\(names.zh)只认第一项", en: "Of \(names.en) a unit has one a year, the first")
            return "<li>\(words[language])</li>"
        }
        let list: HTML? = exclusive.isEmpty ? nil : "<ul>\(exclusive)</ul>"
        guard let combination = plan.combination else {
            return """
                <section><h2>\(RuleWords.combination[language])</h2><p>\(RuleWords.noCombination[language])</p>\(list)</section>
                """
        }
        let pieces = PlanPieces(plan: plan, language: language)
        let version = combination.versions.inForce(on: visit.today) ?? combination.versions.last
        let rules = version.flatMap { RuleBook($0, in: pack) }
        let sheets = rules.map { RuleSheets(book: $0, pieces: pieces, idPrefix: "combination").html }
        let days = version.map { version -> HTML in
            """
            <p>\(pieces.path(to: combination.clause)[language]) · \
            \(combination.versions.tag(of: version, on: visit.today), in: language) \(version.days[language])</p>
            """
        }
        return "<section><h2>\(Phrase(combination.title)[language])</h2>\(days)\(list)\(sheets)</section>"
    }
}
