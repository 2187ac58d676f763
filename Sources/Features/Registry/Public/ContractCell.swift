import Civic
import Database
import Exact

/// Contracts of one year, kind, district and field, in sum.
struct ContractCell: Sendable {
    /// The year of registration.
    let year: Int
    /// The kind of contract, as a code.
    let kind: String?
    /// Where the seller has its seat; `nil` where that is not known.
    let district: String?
    /// The field of technology, as a code.
    let field: String?
    /// How many.
    let count: Int
    /// How many sellers.
    let sellers: Int
    /// How many buyers.
    let buyers: Int
    /// What they are worth together.
    let turnover: Yuan
    /// Those of them whose amounts nobody knows.
    let unknown: UnknownContracts
    /// Whether it must not be told: it would tell of a single party, or such a sum would follow from it.
    var isHidden = false

    /// Contracts in sum; without `unknown` nobody knows an amount of theirs.
    init(
        year: Int, kind: String?, district: String?, field: String?, count: Int, sellers: Int, buyers: Int,
        turnover: Yuan, unknown: UnknownContracts? = nil
    ) {
        self.year = year
        self.kind = kind
        self.district = district
        self.field = field
        self.count = count
        self.sellers = sellers
        self.buyers = buyers
        self.turnover = turnover
        self.unknown = unknown ?? UnknownContracts(contracts: count, sellers: sellers, buyers: buyers)
    }
}

extension ContractCell {
    /// Whether the sum tells of no single contract or unit.
    var isEnough: Bool { unknown.isEnough }
}

// MARK: - Counting

extension Querying {
    /// The cells of every year that may be told; that there are others is not told either.
    ///
    /// - Throws: `DatabaseError`.
    func contractCells(_ moment: RegistryMoment) throws -> [ContractCell] {
        let span = try first("SELECT MIN(registered_on) AS first, MAX(registered_on) AS last FROM contract_version")
        let first: CivilDay? = try span?["first"]
        let last: CivilDay? = try span?["last"]
        guard let first, let last, first <= moment.day else { return [] }
        return try (first.year...max(first.year, min(last, moment.day).year)).flatMap { year in
            try contractSums(of: year, moment).cells.filter { !$0.isHidden }
        }
    }

    /// The cells of a year, those included that must not be told.
    ///
    /// - Throws: `DatabaseError`.
    func contractCells(of year: Int, _ moment: RegistryMoment) throws -> [ContractCell] {
        guard let first = CivilDay(year: year, month: 1, day: 1), let last = CivilDay(year: year, month: 12, day: 31)
        else { return [] }
        return try rows(
            """
            SELECT v.kind AS kind, seat.district AS district, v.field AS field, \(UnknownContracts.counts)
            FROM (SELECT kind, field, seller_id, \(UnknownContracts.columns(moment.asOf)) FROM contract_version v
                WHERE registered_on >= \(first) AND registered_on <= \(last) AND status = 'registered'
                    AND \(Register.contract.speaking(moment.asOf))) v
            LEFT JOIN (SELECT id, district FROM organisation_version v
                WHERE \(Register.organisation.speaking(moment.asOf))) seat ON seat.id = v.seller_id
            GROUP BY v.kind, seat.district, v.field ORDER BY v.kind, seat.district, v.field
            """
        ).map { row in
            ContractCell(
                year: year, kind: try row["kind"], district: try row["district"], field: try row["field"],
                count: try row["contracts"], sellers: try row["sellers"], buyers: try row["buyers"],
                turnover: try row["turnover"] ?? Yuan(fen: 0), unknown: try UnknownContracts(row))
        }
    }
}
