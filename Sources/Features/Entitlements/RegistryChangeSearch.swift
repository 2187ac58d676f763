import Civic
package import Database
import Exact
import Registry

extension SettlementComparison {
    /// What was recorded between the two cut-offs about the units of which the two say different things.
    ///
    /// A contract whose seller or buyer was corrected counts for the old parties as well as the new.
    ///
    /// - Throws: `DatabaseError`.
    package func changes(_ reader: some Querying) throws -> RegistryChanges {
        var search = RegistryChangeSearch(
            organisations: organisations, start: min(before.cutOff, after.cutOff), end: max(before.cutOff, after.cutOff)
        )
        guard !search.organisations.isEmpty, search.start < search.end else { return search.changes }
        for register in [Register.organisation, .contract, .recognition] { try search.look(in: register, reader) }
        try search.lookAtPartners(reader)
        return search.changes
    }
}

/// Looks for versions that were recorded between two moments, without holding more of them than are kept.
private struct RegistryChangeSearch {
    /// Those about whom is asked.
    let organisations: Set<String>
    let start: Instant
    let end: Instant
    var changes = RegistryChanges()
    /// The organisations' versions of whomever, for those who deal with them.
    private var moved: [String: [RegistryChange]] = [:]

    /// When more organisations than these were recorded, as by the first import of all, nobody is told of partners.
    private static let mostMoved = 1_000

    init(organisations: Set<String>, start: Instant, end: Instant) {
        self.organisations = organisations
        self.start = start
        self.end = end
    }
}

// MARK: - Looking

extension RegistryChangeSearch {
    mutating func look(in register: Register, _ reader: some Querying) throws {
        var later: [String] = []
        try reader.forEachVersion(of: register, recordedAfter: start, until: end) { entry in
            let change = RegistryChange(entry, of: register)
            if register.id == Register.organisation.id, moved.count <= RegistryChangeSearch.mostMoved {
                moved[entry.id, default: []].append(change)
            }
            if entry.version == 1 {
                for party in parties(of: entry, register) { changes.add(change, of: party) }
            } else if later.last != entry.id {
                later.append(entry.id)
            }
        }
        for id in later { try look(at: reader.versions(of: id, in: register), register) }
    }

    /// Each of an entry's later versions counts for whomever it or the one before it speaks of.
    private mutating func look(at versions: [Entry], _ register: Register) {
        var previous: Set<String> = []
        for version in versions {
            let parties = parties(of: version, register)
            if start < version.recorded, version.recorded <= end, version.version > 1 {
                let change = RegistryChange(version, of: register)
                for party in parties.union(previous) { changes.add(change, of: party) }
            }
            previous = parties
        }
    }

    /// Those about whom is asked that a version speaks of.
    private func parties(of entry: Entry, _ register: Register) -> Set<String> {
        let named: [String]
        switch register.id {
        case Register.organisation.id: named = [entry.id]
        case Register.contract.id: named = ["seller_id", "buyer_id"].compactMap { entry.values.text($0) }
        default: named = [entry.values.text("org_id")].compactMap(\.self)
        }
        return Set(named.filter(organisations.contains))
    }

    /// What was recorded about those with whom the units have contracts: where a seller sits decides over its buyers.
    mutating func lookAtPartners(_ reader: some Querying) throws {
        guard moved.count <= RegistryChangeSearch.mostMoved else { return }
        for (partner, recorded) in moved.sorted(by: { $0.key < $1.key }) {
            var units: Set<String> = []
            try reader.forEach(
                """
                SELECT buyer_id AS unit FROM contract_version WHERE seller_id = \(partner)
                UNION SELECT seller_id FROM contract_version WHERE buyer_id = \(partner)
                """
            ) { row in
                // Somebody without a code is no unit.
                let unit: String? = try row["unit"]
                if let unit, unit != partner, organisations.contains(unit) { units.insert(unit) }
            }
            for unit in units.sorted() { for change in recorded { changes.add(change, of: unit) } }
        }
    }
}
