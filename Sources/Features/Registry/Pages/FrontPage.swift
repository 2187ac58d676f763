import Exact
import Interchange
import Markup
import Site

/// The registry's first page: one box over all registers, and what each of them holds.
struct FrontPage {
    /// What the page shows.
    struct Model: Sendable {
        let overview: RegistryOverview
        /// What was looked for and found; `nil` where nothing was typed.
        let search: RegistrySearch?
        /// The register that was chosen.
        let chosen: PublicRegister?
        let registers: [PublicRegister]
        let reader: ValueReader
        let moment: RegistryMoment
        let names: ActNames
    }

    let model: Model
    let visit: Visit

    /// The register to look in.
    static func choice(_ registers: [PublicRegister]) -> Input<String> {
        .choice("register", RegistryWords.register, registers.map { .init($0.slug, $0.name) })
    }

    var page: Page {
        Page(
            RegistryWords.registry, column: RegistryFeature.column, lead: FrontWords.lead,
            content: [filter] + found + [overview, dictionary])
    }

    private var filter: FilterForm {
        FilterForm(
            [
                TextField(
                    "q", FieldLabel(RegisterInputs.text.form.label, hint: RegisterInputs.text.form.hint),
                    value: model.search?.text ?? "", kind: .search, width: .full),
                ChoiceField(
                    "register", FieldLabel(RegistryWords.register), model.registers.map { Choice($0.slug, $0.name) },
                    value: model.chosen?.slug ?? "", style: .list, open: RegistryWords.all),
            ], at: RegistryPath.front.address())
    }

    private var found: [any Component] {
        guard let search = model.search else { return [] }
        guard !search.groups.isEmpty else { return [Notice(.info, FrontWords.nothing(search.text))] }
        return search.groups.map { group in
            let table = RegisterTable(
                register: group.register, reader: model.reader, names: group.list.names,
                formerNames: group.list.formerNames, day: model.moment.day)
            let count = Quantity.count(group.list.total, group.register.counter).text
            let address = RegistryPath.list(group.register).address(["q": search.text])
            let more: HTML = "<p>\(Link(FrontWords.more(count), to: address), in: visit.language)</p>"
            return PageSection(
                group.register.name.noting(count),
                [
                    DataTable(
                        "found-\(group.register.slug)", FrontWords.first, rows: group.list.entries,
                        columns: table.columns(isSorted: false)), more,
                ])
        }
    }

    private var dictionary: HTML {
        "<p>\(Link(FrontWords.dictionary, to: RegistryPath.dictionary.address()), in: visit.language)</p>"
    }

    private var overview: DataTable<RegistryOverview.Line> {
        let registers = model.registers
        return DataTable(
            "registers", FrontWords.overview, rows: model.overview.lines,
            columns: [
                TableColumn(RegistryWords.register, .link, isHeader: true) { line in
                    let name = RegisterNames.phrase(line.register)
                    if line.register.id == Register.contract.id {
                        return .link(Link(name, to: RegistryPath.contracts.address()))
                    }
                    return registers.first { $0.id == line.register.id }
                        .map { .link(Link(name, to: RegistryPath.list($0).address())) } ?? .phrase(name)
                },
                TableColumn(FrontWords.count, .number) { .number(Int64($0.count)) },
                TableColumn(FrontWords.openness) { line in
                    if line.register.id == Register.contract.id { return .phrase(FrontWords.sums) }
                    return .phrase(
                        registers.contains { $0.id == line.register.id } ? FrontWords.open : FrontWords.sealed)
                },
                TableColumn(FrontWords.imported, .day) { line in
                    line.imported.map { .moment($0.at) } ?? .none
                },
                TableColumn(FrontWords.origin) { line in
                    guard let imported = line.imported else { return .none }
                    let words = Phrase(imported.origin ?? "")
                    return .link(
                        Link(words.isEmpty ? EntryWords.act : words, to: RegistryPath.act("\(imported.act)")))
                },
            ], note: RegistryWords.asOf(visit.head.at))
    }
}

// MARK: - For programs

extension FrontPage.Model {
    var json: JSON {
        .object([
            JSON.Member(
                "registers",
                .array(
                    overview.lines.map { line in
                        .object([
                            JSON.Member("register", .string(line.register.id.rawValue)),
                            JSON.Member("count", .number(Decimal128(line.count))),
                            JSON.Member("imported", line.imported.map { .string("\($0.act)") } ?? .null),
                        ])
                    })),
            JSON.Member(
                "found",
                .array(
                    (search?.groups ?? []).map { group in
                        .object([
                            JSON.Member("register", .string(group.register.id.rawValue)),
                            JSON.Member("total", .number(Decimal128(group.list.total))),
                            JSON.Member(
                                "entries",
                                .array(
                                    group.list.entries.map { entry in
                                        .object([
                                            JSON.Member("id", .string(entry.id)),
                                            JSON.Member(
                                                "title",
                                                .string(
                                                    reader.title(entry, group.register, names: group.list.names).zh)),
                                        ])
                                    })),
                        ])
                    })),
        ])
    }

    static let schema = Schema.object([
        .init(
            "registers",
            .array(
                .object([
                    .init("register", .string("the register")),
                    .init("count", .integer("entries that were ever entered")),
                    .init("imported", .optional(.string("the act of the last import"))),
                ]))),
        .init(
            "found",
            .array(
                .object([
                    .init("register", .string("the register")), .init("total", .integer("entries that were found")),
                    .init(
                        "entries",
                        .array(
                            .object([
                                .init("id", .string("the name of the entry")),
                                .init("title", .string("what people call it")),
                            ]))),
                ]))),
    ])
}
