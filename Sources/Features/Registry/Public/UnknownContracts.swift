import Database

/// Of a sum of contracts, those whose amounts nobody outside knows: what a published sum must not give away.
///
/// An opened amount is public by its owners' will. A sum less the opened amounts is a sum of the others, so it is these
/// that have to be enough: three contracts of which two are opened would tell the third one's price.
///
/// An amount that was open once and is not now hides nobody, since whoever kept it can take it away, and yet has to stay
/// untold for everybody else: it counts on neither side.
struct UnknownContracts: Hashable, Sendable {
    /// How many contracts.
    let contracts: Int
    /// How many sellers they have.
    let sellers: Int
    /// How many buyers they have.
    let buyers: Int
    /// How many contracts besides, whose amounts were open once and are not now.
    var withheld = 0

    /// How many contracts, sellers and buyers a sum has at least, so that it tells of none of them (Statistics Law, art.
    /// 9: nothing from which a single respondent can be identified).
    static let least = 3

    /// Whether the sum tells of no single contract or unit.
    var isEnough: Bool { contracts >= Self.least && sellers >= Self.least && buyers >= Self.least }

    /// Whether the sum is of nothing but amounts that everybody sees.
    var isNone: Bool { contracts == 0 && withheld == 0 }
}

// MARK: - Counting

extension UnknownContracts {
    /// What ``counts`` needs of each contract, over its table.
    static func columns(_ moment: AsOf) -> SQL {
        """
        turnover, COALESCE(seller_id, seller_identity, seller_name) AS seller,
        COALESCE(buyer_id, buyer_identity, buyer_name) AS buyer,
        CASE WHEN v.id NOT IN (\(OpenedContracts.withKnownAmounts)) THEN 1 ELSE 0 END AS is_unknown,
        CASE WHEN v.id NOT IN (\(OpenedContracts.withKnownAmounts)) OR \(OpenedContracts.tellsAmounts(moment))
            THEN 0 ELSE 1 END AS is_withheld
        """
    }

    /// How many contracts, sellers and buyers there are, what they are worth, and how many of them nobody knows.
    static let counts: SQL = """
        COUNT(*) AS contracts, COUNT(DISTINCT v.seller) AS sellers, COUNT(DISTINCT v.buyer) AS buyers,
        CAST(SUM(v.turnover) AS BIGINT) AS turnover,
        COUNT(CASE WHEN v.is_unknown = 1 THEN 1 END) AS unknown_contracts,
        COUNT(CASE WHEN v.is_withheld = 1 THEN 1 END) AS withheld_contracts,
        COUNT(DISTINCT CASE WHEN v.is_unknown = 1 THEN v.seller END) AS unknown_sellers,
        COUNT(DISTINCT CASE WHEN v.is_unknown = 1 THEN v.buyer END) AS unknown_buyers
        """

    /// What ``counts`` answered.
    init(_ row: Row) throws {
        self.init(
            contracts: try row["unknown_contracts"], sellers: try row["unknown_sellers"],
            buyers: try row["unknown_buyers"], withheld: try row["withheld_contracts"])
    }
}
