import Markup

extension PublicRegister {
    /// Contracts as far as their parties opened them.
    static let contracts = PublicRegister(
        disclosure: Disclosure(
            .contract,
            always: [
                "contract_id", "registered_on", "signed_on", "effective_until", "kind", "subtype", "field",
            ], grants: OpenedContracts.grants, onlyWhere: { OpenedContracts.isOpen($0) }),
        slug: "opened-contracts", name: OpeningWords.contracts, counter: .contracts, title: "name", owner: nil,
        listed: ["seller_id", "buyer_id", "kind", "field", "turnover", "registered_on"], searched: ["name"],
        filters: ["kind", "field"], dated: "registered_on", expires: nil, parties: ["seller_id", "buyer_id"],
        reading: OpeningWords.reading)
}
