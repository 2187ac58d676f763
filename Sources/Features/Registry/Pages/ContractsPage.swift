import Civic
import Exact
import Interchange
import Markup
import Site

/// What the public may know of contracts: sums of a year, and why there is nothing of a single one.
struct ContractsPage {
    let figures: ContractFigures
    let registers: [PublicRegister]
    let visit: Visit

    var page: Page {
        Page(
            RegisterNames.phrase(.contract), column: RegistryFeature.column,
            trail: [Link(RegistryWords.registry, to: RegistryPath.front.address())], lead: lead,
            content: [
                RegistryTabs.tabs(registers, current: nil),
                Notice(.info, ContractWords.closed), opened, filter, large,
                table("kinds", ContractWords.byKind, ContractWords.kind, figures.kinds, word("kind")),
                table("fields", ContractWords.byField, ContractWords.field, figures.fields, word("field")),
                table("months", ContractWords.byMonth, ContractWords.month, figures.months) { month in
                    Phrase(zh: "\(Int(month) ?? 0) 月", en: month)
                },
                bands, Definition(ContractWords.reading),
            ])
    }

    private var opened: HTML {
        let list = RegistryPath.list(PublicRegister.contracts).address()
        return "<p>\(Link(ContractWords.opened, to: list), in: visit.language)</p>"
    }

    private var lead: Phrase {
        .sequence([
            Phrase(zh: "\(figures.year) 年登记", en: "Registered in \(figures.year)"), RegistryWords.asOf(visit.head.at),
        ])
    }

    private var filter: FilterForm {
        FilterForm(
            [
                ChoiceField(
                    "year", FieldLabel(ContractWords.year),
                    figures.years.reversed().map { Choice("\($0)", .year($0)) }, value: "\(figures.year)", style: .list,
                    open: ContractWords.newest)
            ], at: RegistryPath.contracts.address())
    }

    private var large: FigureRow {
        let (total, reading) = (figures.total, ContractWords.registered)
        var row = [
            Figure(ContractWords.count, .count(total.count, .contracts), reading: reading, asOf: visit.today)
        ]
        if let turnover = total.turnover {
            row.append(
                Figure(ContractWords.turnover, .money(turnover, in: .yi), reading: reading, asOf: visit.today))
        }
        return FigureRow(row)
    }

    private func word(_ field: String) -> @Sendable (String) -> Phrase {
        let words: [Field.Word] =
            if case .word(let words)? = Register.contract.index(of: field).map({ Register.contract.fields[$0].content })
            { words } else { [] }
        return { code in words.first { $0.code == code }?.phrase ?? Phrase(code) }
    }

    private func table(
        _ id: String, _ caption: Phrase, _ head: Phrase, _ rows: [ContractFigure],
        _ name: @escaping @Sendable (String) -> Phrase
    ) -> DataTable<ContractFigure> {
        let total = figures.total
        return DataTable(
            id, caption, rows: rows,
            columns: [
                TableColumn(head, isHeader: true) { .phrase($0.key.map(name) ?? ContractWords.unsaid) },
                TableColumn(
                    ContractWords.count, .number(unit: Counter.contracts.unit(for: 2)),
                    total: .number(Int64(total.count))
                ) {
                    .number(Int64($0.count))
                },
                TableColumn(
                    ContractWords.turnover, .money(.wan, decimals: 2),
                    total: total.turnover.map { .money($0) } ?? .phrase(ContractWords.hidden)
                ) { $0.turnover.map { .money($0) } ?? .phrase(ContractWords.hidden) },
            ],
            note: .sequence([
                ContractWords.readingWord.labelling(ContractWords.registered), RegistryWords.asOf(visit.head.at),
            ]))
    }

    private var bands: DataTable<ContractFigure> {
        DataTable(
            "bands", ContractWords.byBand, rows: figures.bands,
            columns: [
                TableColumn(ContractWords.turnover, isHeader: true) {
                    .phrase(ContractWords.bands[$0.key ?? ""] ?? Phrase(""))
                },
                TableColumn(
                    ContractWords.count, .number(unit: Counter.contracts.unit(for: 2)),
                    total: .number(Int64(figures.total.count))
                ) {
                    .number(Int64($0.count))
                },
            ])
    }
}

// MARK: - For programs

extension ContractFigures {
    var json: JSON {
        func list(_ figures: [ContractFigure]) -> JSON { .array(figures.map(\.json)) }
        return .object([
            JSON.Member("year", .number(Decimal128(year))),
            JSON.Member("years", .array(years.map { .number(Decimal128($0)) })), JSON.Member("total", total.json),
            JSON.Member("kinds", list(kinds)), JSON.Member("fields", list(fields)),
            JSON.Member("months", list(months)), JSON.Member("bands", list(bands)),
        ])
    }

    static let schema = Schema.object([
        .init("year", .integer("the year of registration")),
        .init("years", .array(.integer("a year of which there are figures"))), .init("total", ContractFigure.schema),
        .init("kinds", .array(ContractFigure.schema)), .init("fields", .array(ContractFigure.schema)),
        .init("months", .array(ContractFigure.schema)), .init("bands", .array(ContractFigure.schema)),
    ])
}

extension ContractFigure {
    fileprivate var json: JSON {
        .object([
            JSON.Member("key", key.map(JSON.string) ?? .null), JSON.Member("count", .number(Decimal128(count))),
            JSON.Member("turnover_fen", turnover.map { .number(Decimal128($0.fen)) } ?? .null),
        ])
    }

    fileprivate static let schema = Schema.object([
        .init("key", .optional(.string("what the contracts have in common; empty for all of them"))),
        .init("count", .integer("contracts")),
        .init("turnover_fen", .optional(.integer("fen; null where the sum would tell of one unit"))),
    ])
}
