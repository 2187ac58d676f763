import Civic
import Exact
package import FEEL
import Interchange

/// The facts as models see them: contexts whose names are the columns of the files, amounts in yuan.
package struct FactValues: Sendable {
    static let organisation = Shape([
        "org_id", "kind", "size", "district", "hnte_first_year", "above_scale_industrial",
    ])
    static let contract = Shape([
        "contract_id", "registered_on", "kind", "turnover", "technology_amount", "tax_exempt", "status", "counterparty",
    ])
    static let recognition = Shape(["recognition", "recognised_on", "approved_amount"])

    private let facts: Facts
    private let organisations: [Value]
    /// A party without a credit code: outside, and nothing else is known of it.
    private let outsider: Value
    private let contractKinds = FactsSchema.contractKinds.map(Value.string)
    private let statuses = FactsSchema.statuses.map(Value.string)
    private let recognitionKinds: [Value]

    package init(_ facts: Facts) {
        self.facts = facts
        let kinds = FactsSchema.kinds.map(Value.string)
        let sizes = FactsSchema.sizes.map(Value.string)
        let districts = facts.districtNames.map(Value.string)
        let columns = facts.organisations
        recognitionKinds = facts.recognitionKinds.map(Value.string)
        outsider = .context(
            Context(
                shape: Self.organisation,
                values: [.null(nil), .null(nil), .null(nil), districts.last ?? .null(nil), .null(nil), .null(nil)]))
        organisations = (0..<columns.count).map { row in
            let year = columns.firstYears[row]
            return .context(
                Context(
                    shape: Self.organisation,
                    values: [
                        .string(columns.ids[row].description), kinds[Int(columns.kinds[row])],
                        sizes[Int(columns.sizes[row])],
                        districts[Int(columns.districts[row])], year == 0 ? .null(nil) : .number(Int(year)),
                        .boolean(columns.areAboveScale[row]),
                    ]))
        }
    }

    package func unit(_ organisation: Int) -> Value { organisations[organisation] }

    /// Contracts, each with its other party, which `others` gives by contract.
    package func contracts(_ rows: ArraySlice<Int32>, with others: [Int32]) -> Value {
        var items: [Value] = []
        items.reserveCapacity(rows.count)
        for row in rows { items.append(contract(Int(row), other: Int(others[Int(row)]))) }
        return .list(items)
    }

    private func contract(_ row: Int, other: Int) -> Value {
        let columns = facts.contracts
        return .context(
            Context(
                shape: Self.contract,
                values: [
                    .string(columns.ids?[Int(columns.rows[row])] ?? ""),
                    .date(CivilDay(number: Int64(columns.days[row]))),
                    contractKinds[Int(columns.kinds[row])], Self.yuan(columns.turnover[row]),
                    Self.yuan(columns.technologyAmounts[row]), Self.yuan(columns.exempt[row]),
                    statuses[Int(columns.statuses[row])], other < 0 ? outsider : organisations[other],
                ]))
    }

    package func recognition(_ row: Int) -> Value {
        let columns = facts.recognitions
        return .context(
            Context(
                shape: Self.recognition,
                values: [
                    recognitionKinds[Int(columns.kinds[row])], .date(CivilDay(number: Int64(columns.days[row]))),
                    columns.approved[row].map(Self.yuan) ?? .null(nil),
                ]))
    }

    package func recognitions(_ rows: ArraySlice<Int32>) -> Value { .list(rows.map { recognition(Int($0)) }) }

    /// Fen as yuan, exactly.
    static func yuan(_ fen: Int64) -> Value {
        let coefficient = UInt128(fen.magnitude)
        return Decimal128(coefficient: coefficient, exponent: -2, isNegative: fen < 0).map(Value.number) ?? .null(nil)
    }
}
