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
            content: [RegisterTabs(listing.registers, current: register, text: listing.query.text), filter, table])
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
            "entries", register.name, rows: listing.list.entries, columns: table.columns(isSorted: true),
            note: RegistryWords.asOf(visit.head.at), sorting: Sorting(listing.query.sort, at: listing.address),
            pager: listing.pager, exports: ExportLinks(listing.address, total: listing.list.total, parameter: nil))
    }
}

/// The ways from one register to another, with the words that were looked for.
struct RegisterTabs: Component {
    let registers: [PublicRegister]
    let current: PublicRegister?
    let text: String
    var isContracts = false

    init(_ registers: [PublicRegister], current: PublicRegister?, text: String, isContracts: Bool = false) {
        self.registers = registers
        self.current = current
        self.text = text
        self.isContracts = isContracts
    }

    /// `<nav>` with a way to each register, and to the contracts.
    func html(in language: Language) -> HTML {
        let items = registers.map { register -> HTML in
            let address = RegistryPath.list(register).address(["q": text.isEmpty ? nil : text])
            let isCurrent = register.id == current?.id
            return """
                <li><a\(attribute: "href", link: address.text)\(attribute: "aria-current", isCurrent ? "page" : nil)>\
                \(register.name[language])</a></li>
                """
        }
        let contracts: HTML = """
            <li><a\(attribute: "href", link: RegistryPath.contracts.address().text)\
            \(attribute: "aria-current", isContracts ? "page" : nil)>\
            \(RegisterNames.phrase(.contract)[language])</a></li>
            """
        return """
            <nav class="tabs"\(attribute: "aria-label", RegistryWords.register[language])><ul>\(items)\(contracts)</ul></nav>
            """
    }
}
