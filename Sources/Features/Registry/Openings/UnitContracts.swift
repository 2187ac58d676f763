import Civic
import Database
import Exact

/// The opened contracts in which an organisation let itself be named.
struct UnitContracts: Sendable {
    /// How many.
    let total: Int
    /// How many of them show their amounts.
    let withAmounts: Int
    /// The turnover of those together; nobody's but theirs is in it.
    let turnover: Yuan
    /// The newest of them.
    let entries: [PublicEntry]
}

extension Querying {
    /// The opened contracts of an organisation, as far as it opened its own name in them.
    ///
    /// - Throws: `DatabaseError`.
    func openedContracts(of unit: String, _ moment: RegistryMoment) throws -> UnitContracts {
        let (register, asOf) = (PublicRegister.contracts, moment.asOf)
        guard let seller = register.openColumn("seller_id", asOf), let buyer = register.openColumn("buyer_id", asOf),
            let turnover = register.openColumn("turnover", asOf)
        else { return UnitContracts(total: 0, withAmounts: 0, turnover: Yuan(fen: 0), entries: []) }
        let source: SQL = """
            FROM contract_version v
            WHERE (v.seller_id = \(unit) OR v.buyer_id = \(unit)) AND \(register.register.speaking(asOf))
                AND \(register.disclosure.condition(asOf)) AND ((\(seller)) = \(unit) OR (\(buyer)) = \(unit))
            """
        let sums = try first(
            """
            SELECT COUNT(*) AS total, COUNT(\(turnover)) AS with_amounts, CAST(SUM(\(turnover)) AS BIGINT) AS turnover
            \(source)
            """)
        let entries = try rows(
            """
            SELECT \(joined: ["id"] + register.disclosure.columns(asOf)) \(source)
            ORDER BY v.registered_on DESC, id LIMIT \(PublicDossier.relatedLimit)
            """
        ).map { try PublicEntry($0, register.disclosure) }
        return UnitContracts(
            total: try sums?["total"] ?? 0, withAmounts: try sums?["with_amounts"] ?? 0,
            turnover: try sums?["turnover"] ?? Yuan(fen: 0), entries: entries)
    }
}
