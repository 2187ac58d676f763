package import Civic
package import Exact

/// A contract of the registration ledger, as far as the list of anomalies looks at it.
package struct RegisteredContract: Hashable, Sendable {
    /// The registration number.
    package let id: String
    /// `registered` or `cancelled`.
    package let status: String
    /// The day of registration, which decides the year.
    package let registeredOn: CivilDay
    /// The day of signing, where known.
    package let signedOn: CivilDay?
    /// The seller's credit code, or what else names it; empty where unknown.
    package let seller: String
    /// The buyer's credit code, or what else names it; empty where unknown.
    package let buyer: String
    /// 合同成交额.
    package let turnover: Yuan
    /// 技术交易额.
    package let technologyAmount: Yuan
    /// Whether it was declared to be between related parties; nil where nobody said.
    package let isBetweenRelated: Bool?
    /// Whether a party is abroad; nil where nobody said.
    package let isForeign: Bool?
    /// Whether it is a government project; nil where nobody said.
    package let isGovernment: Bool?

    package init(
        id: String, status: String, registeredOn: CivilDay, signedOn: CivilDay?, seller: String, buyer: String,
        turnover: Yuan, technologyAmount: Yuan, isBetweenRelated: Bool? = nil, isForeign: Bool? = nil,
        isGovernment: Bool? = nil
    ) {
        self.id = id
        self.status = status
        self.registeredOn = registeredOn
        self.signedOn = signedOn
        self.seller = seller
        self.buyer = buyer
        self.turnover = turnover
        self.technologyAmount = technologyAmount
        self.isBetweenRelated = isBetweenRelated
        self.isForeign = isForeign
        self.isGovernment = isGovernment
    }
}
