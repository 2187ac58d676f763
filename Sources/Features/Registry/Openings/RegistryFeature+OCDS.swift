import Civic
import Database
import Exact
import Interchange
import Journal
import Markup
package import OpenData
package import Site
import TransparencyLog

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
            let changed = try reader.lastOpenings(of: entries.map(\.id))
            return entries.map { entry in
                let day = (changed[entry.id] ?? Instant(milliseconds: 0)).day(offsetMinutes: moment.offsetMinutes)
                let start = Instant.start(of: day, offsetMinutes: moment.offsetMinutes)
                return contract(entry, names: names, opened: start)
            }
        }
    }

    private func contract(_ entry: PublicEntry, names: [String: String], opened: Instant) -> OpenedContract {
        let register = PublicRegister.contracts
        func party(_ field: String) -> OpenedContract.Party? {
            entry.text(field).map { .init(code: $0, name: names[$0] ?? $0) }
        }
        func words(_ field: String) -> String? {
            let value = reader.value(entry, field, of: register)
            return value == .none ? nil : value.phrase.zh
        }
        let (seller, buyer) = (party("seller_id"), party("buyer_id"))
        let shown: [String?] = [
            entry.text("name"), words("kind"), words("field"), entry.day("signed_on").map { "\($0)" },
            entry.day("registered_on").map { "\($0)" }, entry.yuan("turnover")?.plain, seller?.code, seller?.name,
            buyer?.code, buyer?.name,
        ]
        let values = JSON.array(shown.map { $0.map(JSON.string) ?? .null })
        let digest = Hash(of: CanonicalJSON.bytes([JSON.Member("shown", values)])).hexadecimal
        return OpenedContract(
            number: entry.id, title: entry.text("name"), kind: words("kind") ?? "", field: words("field"),
            signed: entry.day("signed_on"), registered: entry.day("registered_on") ?? Validity.ever, opened: opened,
            digest: String(digest.prefix(16)), turnover: entry.yuan("turnover"), seller: seller, buyer: buyer)
    }
}

extension Querying {
    /// When something was last recorded of what is open of contracts; what is recorded of them besides tells nobody.
    fileprivate func lastOpenings(of contracts: [String]) throws -> [String: Instant] {
        var changed: [String: Instant] = [:]
        var start = contracts.startIndex
        while start < contracts.endIndex {
            let end = min(start + 500, contracts.endIndex)
            try forEach(
                """
                SELECT contract_id AS contract, MAX(recorded) AS recorded FROM contract_opening_version
                WHERE contract_id IN (\(list: Array(contracts[start..<end]))) GROUP BY contract_id
                """
            ) { row in changed[try row["contract"]] = try row["recorded"] }
            start = end
        }
        return changed
    }
}
