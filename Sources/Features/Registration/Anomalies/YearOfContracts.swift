import Civic
package import Database
import Exact
package import Registry

/// The contracts of the registry as the list of anomalies looks at them, with what their parties are called.
package struct YearOfContracts: Sendable {
    /// Contracts of all years: which of them count is up to the rules.
    package private(set) var contracts: [RegisteredContract] = []
    /// For units that are no more, the credit code of the one that took over.
    package private(set) var successors: [String: String] = [:]
    /// What each contract is about, by number.
    package private(set) var titles: [String: String] = [:]
    private var names: [String: String] = [:]

    /// Reads what held at a moment.
    ///
    /// - Throws: `DatabaseError`.
    package init(_ reader: some Querying, _ moment: AsOf) throws {
        try reader.forEachEntry(of: .contract, moment) { entry in
            let values = entry.values
            contracts.append(RegisteredContract(entry.id, values))
            titles[entry.id] = values.text("name")
            for party in [ContractParty.seller, .buyer] {
                if let id = party.name(in: values), let name = party.title(in: values) { names[id] = name }
            }
        }
        try reader.forEachEntry(of: .organisation, moment) { entry in
            if let successor = entry.values.text("successor_id") { successors[entry.id] = successor }
            if let name = entry.values.text("name") { names[entry.id] = name }
        }
    }

    /// What a unit is called; its credit code where nobody said.
    package func name(of unit: String) -> String { names[unit] ?? unit }
}

extension RegisteredContract {
    /// A contract from what its entry says.
    fileprivate init(_ id: String, _ values: FieldValues) {
        func flag(_ field: String) -> Bool? { values.integer(field).map { $0 == 1 } }
        self.init(
            id: id, status: values.text("status") ?? "",
            registeredOn: CivilDay(number: values.integer("registered_on") ?? 0),
            signedOn: values.integer("signed_on").map { CivilDay(number: $0) },
            seller: ContractParty.seller.name(in: values) ?? "", buyer: ContractParty.buyer.name(in: values) ?? "",
            turnover: values.yuan("turnover") ?? .zero, technologyAmount: values.yuan("technology_amount") ?? .zero,
            isBetweenRelated: flag("related_parties"), isForeign: flag("foreign_party"),
            isGovernment: flag("government"))
    }
}
