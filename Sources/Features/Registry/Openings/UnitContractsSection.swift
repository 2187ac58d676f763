import Civic
import Exact
import Interchange
import Markup
import Site

/// The opened contracts on an organisation's page, with a total of nothing but what was opened.
struct UnitContractsSection {
    let contracts: UnitContracts
    /// The organisation.
    let unit: String
    let table: RegisterTable
    let visit: Visit

    var section: PageSection {
        let register = PublicRegister.contracts
        guard contracts.total > 0 else {
            return PageSection(RegisterNames.phrase(.contract), [Notice(.info, OpeningWords.none)])
        }
        let count = Quantity.count(contracts.total, register.counter).text
        let list = DataTable(
            "related-\(register.slug)", OpeningWords.ofUnit, rows: contracts.entries,
            columns: table.columns(isSorted: false))
        let more: any Component =
            contracts.total > contracts.entries.count
            ? "<p>\(Link(OpeningWords.all(count), to: RegistryPath.list(register).address(["q": unit])), in: visit.language)</p>"
                as HTML
            : HTML()
        return PageSection(register.name.noting(count), [figures, list, more, Definition(OpeningWords.reading)])
    }

    private var figures: any Component {
        guard contracts.withAmounts > 0 else { return HTML() }
        let amounts = Quantity.count(contracts.withAmounts, PublicRegister.contracts.counter).text
        return FigureRow([
            Figure(OpeningWords.count, .count(contracts.total, .contracts), asOf: visit.today),
            Figure(
                OpeningWords.turnover.noting(amounts), .money(contracts.turnover, in: .wan),
                reading: OpeningWords.turnoverReading, asOf: visit.today),
        ])
    }
}

// MARK: - For programs

extension UnitContracts {
    func json(_ reader: ValueReader) -> JSON {
        .object([
            JSON.Member("total", .number(Decimal128(total))),
            JSON.Member("with_amounts", .number(Decimal128(withAmounts))),
            JSON.Member("turnover", .string(turnover.plain)),
            JSON.Member(
                "entries", .array(entries.map { RegisterJSON(register: .contracts, reader: reader).json($0) })),
        ])
    }

    static var schema: Schema {
        .object([
            .init("total", .integer("opened contracts in which the organisation let itself be named")),
            .init("with_amounts", .integer("how many of them show their amounts")),
            .init("turnover", .string("the turnover of those together, yuan with two decimals")),
            .init("entries", .array(RegisterJSON.schema(.contracts))),
        ])
    }
}
