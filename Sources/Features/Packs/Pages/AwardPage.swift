import Civic
import Markup
import Policy
import Site

/// What a page about one award shows.
struct AwardModel: Sendable {
    let shelved: ShelvedPack
    let award: Award
    /// What was concluded about the pack as a whole.
    let reviews: PackReviews
    /// What later features have to say about it.
    let panels: [HTML]

    var plan: Plan { shelved.plan }
}

/// One award: whom it is for, its versions, and each version's decisions as tables with their clauses.
struct AwardPage {
    let model: AwardModel
    let visit: Visit

    private var award: Award { model.award }
    private var plan: Plan { model.plan }
    private var language: Language { visit.language }
    private var pieces: PlanPieces { PlanPieces(plan: plan, language: language) }

    var page: Page {
        Page(
            Phrase(award.title), column: "plan",
            trail: [
                Link(PlanWords.plan, to: PlanPaths.plan.address()),
                Link(RuleWords.awards, to: PlanPaths.awards.address()),
            ], lead: RuleWords.calculationOnly,
            body: """
                \(summary, in: language)
                \(model.panels)
                \(versions, in: language)
                \(award.versions.enumerated().map { rules(of: $1, number: $0 + 1) })
                \(AssumptionTable(plan.assumptions(of: [award])).table, in: language)
                \(FileList(files: files, at: PlanPaths.file), in: language)
                \(PackLine(model.shelved, asOf: visit.recordedUntil), in: language)
                """)
    }

    /// The plan, and the models its versions ask.
    private var files: [String] {
        var names = ["plan.yaml"]
        for version in award.versions where !names.contains(where: { $0.isSame(as: version.decision.file) }) {
            names.append(version.decision.file)
        }
        return names
    }
}

// MARK: - Head

extension AwardPage {
    private var summary: SummaryList {
        let measure = plan.measure(award.measure)
        let name = Phrase(
            zh: "任务 \(award.measure) \(measure?.title.zh ?? "")",
            en: "Measure \(award.measure): \(measure?.title.en ?? "")")
        let amounts = pieces.lines(AwardTable.amounts(of: award, in: plan))
        var rows: [SummaryList.Row] = [
            .init(PlanWords.measure, Link(name, to: PlanPaths.measure(award.measure))),
            .init(PlanWords.clause, pieces.path(to: award.clause)),
            .init(RuleWords.subject, RuleWords.subject(award.subject)),
            .init(RuleWords.nature, RuleWords.nature(award.nature)),
            .init(PlanWords.amount, amounts ?? "\(RuleWords.perUnit[language])"),
            .init(RuleWords.reads, Phrase.list(award.reads.map(RuleWords.reads))),
        ]
        if !award.kinds.isEmpty {
            let kinds = award.kinds.map { kind in Phrase(plan.recognition(kind)?.label ?? Text(zh: kind, en: kind)) }
            rows.append(.init(RuleWords.kinds, Phrase.list(kinds)))
        }
        let offset = visit.settings.offsetMinutes
        let legal = award.legality.legalReview.map { Phrase($0) } ?? model.reviews.legality(offsetMinutes: offset)
        rows.append(.init(RuleWords.legalReview, legal ?? RuleWords.notRecorded))
        let competition =
            award.legality.fairCompetitionReview.map { Phrase($0) }
            ?? model.reviews.competition(offsetMinutes: offset) ?? RuleWords.notRecorded
        let remark = award.legality.remark.map { Phrase($0) }
        rows.append(.init(RuleWords.competition, Phrase.sequence([competition, remark].compactMap(\.self))))
        let cases = model.shelved.cases(for: award)
        let count = CaseWords.count(cases.count, holding: cases.count(where: \.result.holds))
        rows.append(
            .init(
                CaseWords.cases,
                cases.isEmpty ? "\(CaseWords.noCases[language])" : link(to: count)))
        return SummaryList(rows)
    }

    private func link(to cases: Phrase) -> HTML {
        "\(Link(cases, to: PlanPaths.cases(of: award.id)), in: language)"
    }

    private var versions: DataTable<Award.Version> {
        let (award, today, plan, pieces) = (award, visit.today, plan, pieces)
        return DataTable(
            "versions", RuleWords.versions, rows: award.versions,
            columns: [
                TableColumn(RuleWords.inForce, .day, isHeader: true) { .phrase($0.days) },
                TableColumn(RuleWords.state, .lamp) { .tag(award.tag(of: $0, on: today)) },
                TableColumn(PlanWords.amount) { version in
                    let words = version.amounts.compactMap { $0.words(in: plan) }
                    return pieces.lines(words).map { .html($0) } ?? .phrase(RuleWords.perUnit)
                },
                TableColumn(PlanWords.provenance) { version in
                    .noted(.phrase(PlanWords.provenance(version.provenance)), Phrase(version.source))
                },
                TableColumn(PlanWords.note) { $0.note.map { .phrase(Phrase($0)) } ?? .none },
                TableColumn(RuleWords.decision, .code) { .code("\($0.decision)") },
            ])
    }
}

// MARK: - Rules

extension AwardPage {
    private func rules(of version: Award.Version, number: Int) -> HTML {
        let title = Phrase(
            zh: "规则：\(version.days.zh)", en: "The rule \(version.days.en)")
        let heading: HTML =
            "<h2>\(title[language]) \(award.tag(of: version, on: visit.today), in: language)</h2>"
        guard let book = RuleBook(version, in: model.shelved.pack) else {
            return "<section>\(heading)<p>\(RuleWords.noModel[language])</p></section>"
        }
        let users = plan.awards.filter { other in
            other.versions.contains { $0.decision == version.decision }
        }
        let shared: HTML? = users.count > 1 ? "<p class=\"note\">\(RuleWords.shared[language])</p>" : nil
        let sheets = RuleSheets(book: book, pieces: pieces, idPrefix: "rule-\(number)").html
        return "<section>\(heading)\(shared)\(sheets)</section>"
    }
}
