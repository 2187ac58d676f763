import Database
import Exact
import Journal
import Markup
package import OpenData
package import Site

extension RegistryFeature {
    /// The contracts that are open today, as open data gives them away.
    ///
    /// - Throws: `DatabaseError`.
    package func openedContracts(_ visit: Visit, from start: Int, limit: Int) async throws -> [OpenedContract] {
        let (moment, register) = (visit.moment, PublicRegister.contracts)
        var query = RegisterQuery()
        query.sort = "contract_id"
        let asked = query
        return try await journal.database.read { reader in
            let entries = try reader.entries(register, asked, moment, from: start, limit: limit)
            let names = try reader.organisationNames(register.organisations(in: entries), moment.asOf)
            let changed = try reader.lastChanges(of: entries.map(\.id))
            return entries.map { contract($0, names: names, changed: changed[$0.id]) }
        }
    }

    private func contract(_ entry: PublicEntry, names: [String: String], changed: Instant?) -> OpenedContract {
        let register = PublicRegister.contracts
        func party(_ field: String) -> OpenedContract.Party? {
            entry.text(field).map { .init(code: $0, name: names[$0] ?? $0) }
        }
        func words(_ field: String) -> String? {
            let value = reader.value(entry, field, of: register)
            return value == .none ? nil : value.phrase.zh
        }
        return OpenedContract(
            number: entry.id, title: entry.text("name"), kind: words("kind") ?? "", field: words("field"),
            signed: entry.day("signed_on"), registered: entry.day("registered_on") ?? Validity.ever,
            opened: changed ?? Instant(milliseconds: 0), turnover: entry.yuan("turnover"),
            seller: party("seller_id"), buyer: party("buyer_id"))
    }
}

extension Querying {
    /// When something was last recorded of contracts or of what is open of them.
    fileprivate func lastChanges(of contracts: [String]) throws -> [String: Instant] {
        var changed: [String: Instant] = [:]
        func take(_ row: Row) throws {
            let (id, at): (String, Instant) = (try row["contract"], try row["recorded"])
            changed[id] = max(changed[id] ?? at, at)
        }
        var start = contracts.startIndex
        while start < contracts.endIndex {
            let end = min(start + 500, contracts.endIndex)
            let some = Array(contracts[start..<end])
            try forEach(
                """
                SELECT contract_id AS contract, MAX(recorded) AS recorded FROM contract_opening_version
                WHERE contract_id IN (\(list: some)) GROUP BY contract_id
                """, take)
            try forEach(
                "SELECT id AS contract, MAX(recorded) AS recorded FROM contract_version WHERE id IN (\(list: some)) GROUP BY id",
                take)
            start = end
        }
        return changed
    }
}
