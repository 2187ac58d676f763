import Civic
import Exact
import Interchange
import Journal
import Markup
import Site

/// The acts of the log, the newest first.
struct ActListPage {
    /// What the page shows.
    struct Model: Sendable {
        let entries: [TimelineEntry]
        let total: Int
        let page: Int
        let names: ActNames
        let registers: [PublicRegister]
        let audience: ActAudience
        /// Who stands behind accounts; nobody for the public.
        let accounts: ActAccounts

        func shown(_ entry: TimelineEntry) -> ActShown { ActShown(entry, names, registers, for: audience) }
    }

    let model: Model
    let visit: Visit

    /// How many acts a page has.
    static let size = 50

    private var address: Address {
        model.audience.list.address(["month": written("month"), "kind": written("kind")])
    }

    private func written(_ name: String) -> String? {
        visit.written[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    var page: Page {
        let (model, audience) = (model, model.audience)
        let account: [TableColumn<TimelineEntry>] =
            audience == .operators ? [TableColumn(ActWords.account) { model.accounts.cell($0.act.actor) }] : []
        var page = Page(
            audience.title, column: audience.column, trail: audience.trail, lead: audience.lead,
            content: [
                filter,
                DataTable(
                    "acts", audience.title, rows: model.entries,
                    columns: [
                        TableColumn(ActWords.number, .number) { $0.index.map { .number(Int64($0)) } ?? .none },
                        TableColumn(ActWords.kind, .link, isHeader: true) { entry in
                            .link(Link(model.names.kind(entry.act.kind), to: model.shown(entry).address))
                        },
                        TableColumn(ActWords.time, .day) { .moment($0.act.at) },
                        TableColumn(ActWords.subject) { model.shown($0).subjectCell },
                        TableColumn(ActWords.unit) { model.shown($0).unitCell },
                    ] + account,
                    pager: Pager(page: model.page, size: ActListPage.size, total: model.total, at: address)),
                audience == .everybody ? "<p>\(Link(ActWords.feed, to: feed), in: visit.language)</p>" : HTML(),
            ])
        if audience == .everybody { page.feed = feed }
        return page
    }

    private var feed: String { RegistryPath.feed.address().text }

    private var filter: FilterForm {
        FilterForm(
            [
                TextField(
                    "month", FieldLabel(ActWords.month, hint: ActWords.monthHint), value: written("month") ?? "",
                    width: .short),
                ChoiceField(
                    "kind", FieldLabel(ActWords.kind), ActWords.families.map { Choice($0.family, $0.name) },
                    value: written("kind") ?? "", style: .list, open: RegistryWords.all),
            ], at: address)
    }
}

// MARK: - For programs

extension ActListPage.Model {
    func json(offsetMinutes: Int) -> JSON {
        .object([
            JSON.Member("total", .number(Decimal128(total))), JSON.Member("page", .number(Decimal128(page))),
            JSON.Member(
                "acts",
                .array(entries.map { shown($0).json(offsetMinutes: offsetMinutes) })),
        ])
    }

    static let schema = Schema.object([
        .init("total", .integer("how many acts are meant")), .init("page", .integer("the page, from 1")),
        .init("acts", .array(ActShown.schema)),
    ])
}
