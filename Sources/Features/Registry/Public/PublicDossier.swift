import Database
import Exact

/// All that everybody may see about an entry at a moment.
struct PublicDossier: Sendable {
    /// The register.
    let register: PublicRegister
    /// The name of the entry.
    let id: String
    /// What it says on the day; `nil` where there is no such entry on it.
    let entry: PublicEntry?
    /// Its versions as far as they were known, the first one first.
    let versions: [PublicVersion]
    /// Entries of other registers that belong to it.
    let related: [Related]
    /// Contracts that are open today in which it let itself be named; `nil` for an entry that is no organisation.
    let contracts: UnitContracts?
    /// Names of organisations by credit code.
    let names: [String: String]

    /// Entries of another register that belong to an organisation.
    struct Related: Sendable {
        /// The register.
        let register: PublicRegister
        /// How many there are.
        let total: Int
        /// The first of them.
        let entries: [PublicEntry]
    }

    /// The words of the newest version that is known, where the day has none.
    var latest: PublicEntry? { entry ?? versions.last { !$0.isGone }?.entry }

    /// How many related entries stand on the page itself.
    static let relatedLimit = 20
}

extension Querying {
    /// All that everybody may see about an entry; `nil` where there never was one that everybody may see.
    ///
    /// - Parameters:
    ///   - now: today, as known now. Contracts are shown as they are open then, whatever day is asked about: what was
    ///     closed or struck off cannot be asked for as it was before.
    ///   - registers: those whose entries belong to organisations.
    /// - Throws: `DatabaseError`.
    func publicDossier(
        of id: String, _ register: PublicRegister, _ moment: RegistryMoment, contractsOf now: RegistryMoment,
        registers: [PublicRegister]
    ) throws -> PublicDossier? {
        let versions = try publicVersions(of: id, register, moment.asOf).filter { $0.recorded <= moment.asOf.known }
        guard !versions.isEmpty else { return nil }
        let entry = try publicEntry(id, register, moment)
        var related: [PublicDossier.Related] = []
        var contracts: UnitContracts?
        if register.id == Register.organisation.id {
            contracts = try openedContracts(of: id, now)
            for other in registers {
                guard let owner = other.owner else { continue }
                var query = RegisterQuery()
                query.filters[owner] = id
                query.sort = other.dated.map { "-" + $0 }
                let total = try count(other, query, moment)
                let entries = try entries(other, query, moment, limit: PublicDossier.relatedLimit)
                related.append(PublicDossier.Related(register: other, total: total, entries: entries))
            }
        }
        let spoken = versions.map(\.entry) + [entry].compactMap(\.self)
        let codes = Set(
            register.organisations(in: spoken)
                + PublicRegister.contracts.organisations(in: contracts?.entries ?? [])
                + related.flatMap { $0.register.organisations(in: $0.entries) })
        return PublicDossier(
            register: register, id: id, entry: entry, versions: versions, related: related,
            contracts: contracts, names: try organisationNames(codes.sorted(), moment.asOf))
    }
}
