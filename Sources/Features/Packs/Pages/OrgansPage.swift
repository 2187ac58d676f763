import Markup
import Policy
import Site

/// All organs of the plan and how much each has to do.
struct OrgansPage {
    let shelved: ShelvedPack
    let visit: Visit

    /// An organ and the numbers of its duties.
    struct Line: Sendable {
        let organ: Organ
        let leading: Int
        let supporting: Int
    }

    /// The organs in the pack's order.
    static func lines(_ shelved: ShelvedPack) -> [Line] {
        shelved.plan.organs.map { organ in
            let lines = OrganModel(shelved: shelved, organ: organ).lines
            let leading = lines.count { $0.duty == .lead || $0.duty == .sole }
            return Line(organ: organ, leading: leading, supporting: lines.count - leading)
        }
    }

    var page: Page {
        let language = visit.language
        let table = DataTable(
            "organs", PlanWords.organs, rows: OrgansPage.lines(shelved),
            columns: [
                TableColumn(PlanWords.organ, .link) { line in
                    .link(Link(Phrase(line.organ.name), to: PlanPaths.organ(line.organ.id)))
                },
                TableColumn(RuleWords.leading, .number(unit: Counter.items.unit(for: 2))) {
                    .number(Int64($0.leading))
                },
                TableColumn(RuleWords.supporting, .number(unit: Counter.items.unit(for: 2))) {
                    .number(Int64($0.supporting))
                },
            ])
        return Page(
            PlanWords.organs, column: "plan", trail: [Link(PlanWords.plan, to: PlanPaths.plan.address())],
            lead: Phrase(shelved.plan.title),
            body: "\(table, in: language)<p class=\"note\">\(PlanWords.leadIsFirst.sentence[language])</p>")
    }
}
