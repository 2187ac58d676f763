import Civic
import Markup
import Policy
import Site

/// The plan at a glance: its sections with their measures, who answers for each, what is due, what the record shows.
struct PlanPage {
    let model: PlanModel
    let visit: Visit

    private var plan: Plan { model.plan }
    private var language: Language { visit.language }
    private var pieces: PlanPieces { PlanPieces(plan: plan, language: language) }

    var page: Page {
        Page(
            Phrase(plan.title), column: "plan", lead: lead,
            body: """
                \(draft, in: language)
                \(FilterForm(fields, at: address), in: language)
                \(model.measures.isEmpty ? emptiness : "\(sections)")
                \(note)
                \(safeguards)
                \(more)
                \(PackLine(model.shelved, asOf: visit.recordedUntil), in: language)
                """)
    }
}

// MARK: - Head

extension PlanPage {
    private var lead: Phrase {
        let status = plan.status == .draft ? PlanWords.draftShort : PlanWords.issued
        let number = plan.source.documentNumber.map { Phrase($0) } ?? PlanWords.noNumber
        let counts = Phrase(
            zh: "\(plan.measures.count) 项任务、\(plan.safeguards.count) 项保障措施",
            en: "\(plan.measures.count) measures, \(plan.safeguards.count) safeguards")
        let parts = [status, number, Phrase.days(plan.period), counts]
        return Phrase(
            zh: parts.map(\.zh).joined(separator: " · "), en: parts.map(\.en).joined(separator: " · "))
    }

    private var draft: Notice? {
        guard plan.status == .draft else { return nil }
        return Notice(
            .info, plan.source.note.map { Phrase($0) } ?? Phrase(plan.source.title), title: PlanWords.draft)
    }

    private var address: Address {
        PlanPaths.plan.address(["section": model.section?.id, "organ": model.organ?.id])
    }

    private var fields: [any Field] {
        let sections = plan.sections.map { Choice($0.id, Phrase($0.title)) }
        let organs = plan.organs.map { Choice($0.id, Phrase($0.name)) }
        return [
            ChoiceField(
                "section", FieldLabel(PlanWords.section, isOptional: true), sections, value: model.section?.id ?? "",
                style: .list),
            ChoiceField(
                "organ", FieldLabel(PlanWords.organ, isOptional: true), organs, value: model.organ?.id ?? "",
                style: .list),
        ]
    }

    private var emptiness: HTML { "<p class=\"empty\">\(PlanWords.nothingMatches[language])</p>" }
}

// MARK: - Tables

extension PlanPage {
    private var sections: [HTML] {
        model.sections.map { section in
            let table = DataTable(
                "section-\(section.ordinal)", pieces.heading(section), rows: section.measures, columns: columns)
            return "<div class=\"measures\">\(table, in: language)</div>"
        }
    }

    private var columns: [TableColumn<Measure>] {
        let (pieces, states) = (pieces, model.states)
        return [
            TableColumn(PlanWords.number, .number) { .number(Int64($0.number)) },
            TableColumn(PlanWords.measure, .link, isHeader: true) { measure in
                .noted(
                    .link(Link(Phrase(measure.title), to: PlanPaths.measure(measure.number))), Phrase(measure.summary))
            },
            TableColumn(PlanWords.organs) { .html(pieces.holders($0.dutyHolders)) },
            TableColumn(PlanWords.deadlines) { pieces.deadlines($0.deadlines).map { .html($0) } ?? .none },
            TableColumn(PlanWords.money) { pieces.lines($0.amounts.map(\.text)).map { .html($0) } ?? .none },
            TableColumn(PlanWords.mechanism) { .phrase(.list($0.mechanisms.map(PlanWords.mechanism))) },
            TableColumn(PlanWords.state, .lamp) { measure in
                guard let state = states[measure.number], !state.isEmpty else { return .tag(Tag(PlanWords.noRecord)) }
                return .html(HTML(joining: state, separator: " "))
            },
        ]
    }

    private var note: HTML {
        """
        <p class="note">\(PlanWords.leadIsFirst.sentence[language])</p>
        <p class="note">\(PlanWords.noRecordReading.sentence[language])</p>
        """
    }

    private var safeguards: HTML {
        let (pieces, language) = (pieces, language)
        let table = DataTable(
            "safeguards", PlanWords.safeguards, rows: plan.safeguards,
            columns: [
                TableColumn(PlanWords.safeguard, isHeader: true) {
                    .noted(.phrase(Phrase($0.title)), Phrase($0.summary))
                },
                TableColumn(PlanWords.lead) { $0.lead.map { .link(pieces.organ($0)) } ?? .none },
                TableColumn(PlanWords.members) { safeguard in
                    let members = safeguard.members.map { pieces.organ($0).text }
                    return members.isEmpty ? .none : .phrase(.list(members))
                },
                TableColumn(PlanWords.worksWhen) { .phrase(Phrase($0.worksWhen)) },
                TableColumn(PlanWords.state, .lamp) { _ in .tag(Tag(PlanWords.noRecord)) },
            ], empty: PlanWords.noSafeguards)
        return "\(table, in: language)"
    }

    private var more: HTML {
        let links = [
            Link(RuleWords.awards, to: PlanPaths.awards.address()),
            Link(PlanWords.organs, to: PlanPaths.organs.address()),
            Link(PlanWords.assumptions, to: PlanPaths.assumptions.address()),
            Link(CaseWords.check, to: PlanPaths.check.address()),
            Link(VersionWords.versions, to: PlanPaths.versions.address()),
            Link(VersionWords.compare, to: PlanPaths.compare.address()),
        ]
        let items = links.map { link -> HTML in "<li>\(link, in: language)</li>" }
        return "<section><h2>\(PlanWords.more[language])</h2><ul>\(items)</ul></section>"
    }
}
