import Markup
import Policy
import Site

/// What a page about one organ shows.
struct OrganModel: Sendable {
    let shelved: ShelvedPack
    let organ: Organ

    /// A measure or safeguard that the organ has to do with.
    struct Line: Sendable {
        let name: Phrase
        let address: String?
        let duty: Plan.Duty
        let deadlines: [Measure.Deadline]
    }

    /// Everything the organ has to do with, what it leads first.
    var lines: [Line] {
        let plan = shelved.plan
        let measures = plan.measures.compactMap { measure -> Line? in
            guard let duty = plan.duty(of: organ, in: measure.dutyHolders) else { return nil }
            let name = Phrase(
                zh: "任务 \(measure.number) \(measure.title.zh)", en: "Measure \(measure.number): \(measure.title.en)")
            return Line(
                name: name, address: PlanPaths.measure(measure.number), duty: duty, deadlines: measure.deadlines)
        }
        let safeguards = plan.safeguards.compactMap { safeguard -> Line? in
            let leads = safeguard.lead.map { $0.isSame(as: organ.id) } ?? false
            guard let duty = leads ? Plan.Duty.lead : plan.duty(of: organ, in: safeguard.members) else { return nil }
            return Line(
                name: PlanWords.safeguard.labelling(Phrase(safeguard.title)), address: nil,
                duty: leads ? .lead : duty.isMember ? duty : .support, deadlines: [])
        }
        let all = measures + safeguards
        return all.filter { $0.duty == .lead || $0.duty == .sole } + all.filter { $0.duty == .support }
            + all.filter(\.duty.isMember)
    }
}

extension Plan.Duty {
    /// Whether the organ is named as part of a group only.
    var isMember: Bool {
        if case .member = self { return true }
        return false
    }
}

/// One organ: what it leads, what it supports, by when.
struct OrganPage {
    let model: OrganModel
    let visit: Visit

    private var language: Language { visit.language }
    private var organ: Organ { model.organ }

    var page: Page {
        Page(
            Phrase(organ.name), column: "plan",
            trail: [
                Link(PlanWords.plan, to: PlanPaths.plan.address()),
                Link(PlanWords.organs, to: PlanPaths.organs.address()),
            ],
            lead: lead,
            body: """
                \(about, in: language)
                \(table, in: language)
                <p class="note">\(PlanWords.leadIsFirst.sentence[language])</p>
                \(PackLine(model.shelved, asOf: visit.recordedUntil), in: language)
                """)
    }

    private var lead: Phrase {
        let lines = model.lines
        let leading = lines.count { $0.duty == .lead || $0.duty == .sole }
        return Phrase(
            zh: "牵头或单独负责 \(leading) 项，配合 \(lines.count - leading) 项",
            en: "Leads or is alone in \(leading), supports \(lines.count - leading)")
    }

    private var about: SummaryList? {
        let plan = model.shelved.plan
        var rows: [SummaryList.Row] = []
        if !organ.aliases.isEmpty {
            rows.append(.init(PlanWords.aliases, Phrase.list(organ.aliases.map { Phrase($0) })))
        }
        if organ.isGroup {
            let members = organ.members.compactMap { plan.organ($0) }.map { Phrase($0.name) }
            rows.append(.init(RuleWords.groupMembers, Phrase.list(members)))
        }
        return rows.isEmpty ? nil : SummaryList(rows)
    }

    private var table: DataTable<OrganModel.Line> {
        let (plan, language) = (model.shelved.plan, language)
        let pieces = PlanPieces(plan: plan, language: language)
        return DataTable(
            "duties", PlanWords.measures, rows: model.lines,
            columns: [
                TableColumn(PlanWords.what, .link, isHeader: true) { line in
                    line.address.map { .link(Link(line.name, to: $0)) } ?? .phrase(line.name)
                },
                TableColumn(PlanWords.role) { line in
                    switch line.duty {
                    case .lead: .tag(Tag(PlanWords.lead))
                    case .sole: .tag(Tag(PlanWords.sole))
                    case .support: .phrase(PlanWords.support)
                    case .member(let group): .phrase(PlanPieces.through(group, in: plan))
                    }
                },
                TableColumn(PlanWords.deadlines) { pieces.deadlines($0.deadlines).map { .html($0) } ?? .none },
            ], empty: PlanWords.noDuty)
    }
}

extension PlanPieces {
    /// `随“各区县政府”`: the organ is named as part of a group.
    static func through(_ group: String, in plan: Plan) -> Phrase {
        let name = plan.organ(group)?.name ?? Text(zh: group, en: group)
        return Phrase(zh: "随“\(name.zh)”", en: "as one of “\(name.en)”")
    }
}
