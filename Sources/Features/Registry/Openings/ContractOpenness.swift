import Civic
import Database
import Exact

/// A contract that is or was open, as everybody may see it.
struct ContractOpenness: Sendable {
    /// Whether it is open, and why not.
    enum State: String, Sendable, CaseIterable {
        /// It is.
        case open
        /// Those who opened it closed it, or it may no longer be shown.
        case closed
        /// Its registration was struck off.
        case cancelled
        /// Its registration was revoked.
        case revoked
    }

    /// Something that was done about its openness.
    struct Event: Sendable {
        /// The act; `nil` where it may not be told, since acts over lists tell which contracts share a party.
        var act: String?
        /// What kind of act.
        let kind: String
        /// When; where the act may not be told the beginning of the day, since the very moment would tell it.
        var at: Instant
        /// The unit whose will it was, which is shown nowhere.
        let unit: String
        /// What it opened; `nil` where it closed.
        let parts: Set<OpeningPart>?
        /// The last day; `nil` until further notice.
        let until: CivilDay?
    }

    /// Its registration number.
    let id: String
    /// Whether it is open.
    let state: State
    /// What is open of it; `nil` where nothing is.
    let entry: PublicEntry?
    /// What was done about its openness, the first one first; whose will it was is not said here.
    let events: [Event]
    /// Names of organisations by credit code.
    let names: [String: String]
}

extension Querying {
    /// A contract that is or was open; `nil` where it never was, so that nobody learns which numbers there are.
    ///
    /// - Throws: `DatabaseError`.
    func contractOpenness(_ id: String, _ moment: RegistryMoment) throws -> ContractOpenness? {
        var events = try openingEvents(of: id, known: moment.asOf.known)
        guard !events.isEmpty else { return nil }
        let register = PublicRegister.contracts
        let entry = try publicEntry(id, register, moment)
        let named = ["seller_id", "buyer_id"].compactMap { entry?.text($0) }
        for place in events.indices where !named.contains(events[place].unit) {
            events[place].act = nil
            let day = events[place].at.day(offsetMinutes: moment.offsetMinutes)
            events[place].at = Instant.start(of: day, offsetMinutes: moment.offsetMinutes)
        }
        return ContractOpenness(
            id: id, state: try entry == nil ? closedState(of: id, moment) : .open, entry: entry, events: events,
            names: try organisationNames(register.organisations(in: entry.map { [$0] } ?? []), moment.asOf))
    }

    /// Why nothing is shown: what was closed before its registration ended says no more than that.
    private func closedState(of id: String, _ moment: RegistryMoment) throws -> ContractOpenness.State {
        let last = try first(
            "SELECT seller_id, buyer_id FROM contract_version WHERE id = \(id) ORDER BY version DESC LIMIT 1")
        let parties: [String?] = [try last?["seller_id"], try last?["buyer_id"]]
        let openings = try contractOpenings(of: id, moment.asOf)
        guard openings.contains(where: { parties.contains($0.unit) }) else { return .closed }
        let row = try first(
            "SELECT status FROM contract_version v WHERE id = \(id) AND \(Register.contract.speaking(moment.asOf))")
        guard let status: String = try row?["status"] else { return .revoked }
        return status == "registered" ? .closed : .cancelled
    }

    /// What was done, an act once, though it wrote two versions: the days on which something is open, and those behind.
    private func openingEvents(of id: String, known: Instant) throws -> [ContractOpenness.Event] {
        var events: [ContractOpenness.Event] = []
        try forEach(
            """
            SELECT v.act AS act, act.kind AS kind, v.recorded AS recorded, v.gone AS gone, v.shows_name AS shows_name,
                v.shows_amounts AS shows_amounts, v.org_id AS unit, v.valid_until AS valid_until
            FROM contract_opening_version v JOIN act ON act.id = v.act
            WHERE v.contract_id = \(id) AND v.recorded <= \(known) ORDER BY v.recorded, v.act, v.version
            """
        ) { row in
            let act: String = try row["act"]
            guard events.last?.act != act else { return }
            var parts: Set<OpeningPart> = []
            if try row["shows_name"] { parts.insert(.name) }
            if try row["shows_amounts"] { parts.insert(.amounts) }
            let isGone: Bool = try row["gone"]
            let end: CivilDay = try row["valid_until"]
            events.append(
                ContractOpenness.Event(
                    act: act, kind: try row["kind"], at: try row["recorded"], unit: try row["unit"],
                    parts: isGone ? nil : parts,
                    until: end < Validity.open ? end.adding(days: -1) : nil))
        }
        return events
    }
}
