import Markup
import Site

/// The list of a register: one box, filters, the table, its pages and files.
struct RegisterListPage {
    let listing: RegisterListing
    let visit: Visit

    private var register: PublicRegister { listing.register }

    var page: Page {
        Page(
            register.name, column: RegistryFeature.column,
            trail: [Link(RegistryWords.registry, to: RegistryPath.front.address())],
            lead: lead,
            content: [
                RegistryTabs.tabs(listing.registers, current: register.id, text: listing.query.text), filter, table,
            ])
    }

    private var lead: Phrase {
        let count = Quantity.count(listing.list.total, register.counter).text
        let asOf = RegistryWords.asOf(visit.head.at)
        let found = Phrase(zh: "共 \(count.zh)", en: count.en)
        return .sequence([found, asOf])
    }

    private var filter: FilterForm { FilterForm(listing.inputs.fields(listing.query), at: listing.address) }

    private var table: DataTable<PublicEntry> {
        let table = RegisterTable(
            register: register, reader: listing.reader, names: listing.list.names,
            formerNames: listing.list.formerNames, day: listing.moment.day)
        return DataTable(
            "entries", RegistryWords.results, rows: listing.list.entries, columns: table.columns(isSorted: true),
            note: RegistryWords.asOf(visit.head.at), sorting: Sorting(listing.query.sort, at: listing.address),
            pager: listing.pager, exports: ExportLinks(listing.address, total: listing.list.total, parameter: nil))
    }
}
