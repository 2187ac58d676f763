import Database
package import Exact

/// A unit's opening of a contract, for those who keep the registry.
package struct ContractOpening: Hashable, Sendable {
    /// The registration number.
    package let contract: String
    /// The credit code of the unit.
    package let unit: String
    /// What it opens besides the rest.
    package let parts: Set<OpeningPart>
    /// Since when.
    package let since: CivilDay
    /// The last day; `nil` until further notice.
    package let until: CivilDay?
    /// The act.
    package let act: String
    /// What the act was done to, by which its dossier is asked for.
    package var subject = ""
}

extension Querying {
    /// What is open at a moment, by contract and unit.
    ///
    /// - Parameters:
    ///   - contract: of this contract only.
    ///   - unit: by this unit only.
    /// - Throws: `DatabaseError`.
    package func contractOpenings(
        of contract: String? = nil, by unit: String? = nil, _ moment: AsOf
    ) throws -> [ContractOpening] {
        var condition: SQL = "1 = 1"
        if let contract { condition = "\(condition) AND contract_id = \(contract)" }
        if let unit { condition = "\(condition) AND org_id = \(unit)" }
        var openings: [ContractOpening] = []
        try forEachEntry(of: .opening, moment, where: condition) { entry in
            var parts: Set<OpeningPart> = []
            if entry.values.integer("shows_name") == 1 { parts.insert(.name) }
            if entry.values.integer("shows_amounts") == 1 { parts.insert(.amounts) }
            let validity = entry.validity
            openings.append(
                ContractOpening(
                    contract: entry.values.text("contract_id") ?? "", unit: entry.values.text("org_id") ?? "",
                    parts: parts, since: validity.from,
                    until: validity.until < Validity.open ? validity.until.adding(days: -1) : nil,
                    act: "\(entry.act)"))
        }
        let subjects = try subjects(of: Set(openings.map(\.act)).sorted())
        for place in openings.indices { openings[place].subject = subjects[openings[place].act] ?? "" }
        return openings
    }

    private func subjects(of acts: [String]) throws -> [String: String] {
        var subjects: [String: String] = [:]
        var start = acts.startIndex
        while start < acts.endIndex {
            let end = min(start + 500, acts.endIndex)
            try forEach("SELECT id, subject FROM act WHERE id IN (\(list: Array(acts[start..<end])))") { row in
                subjects[try row["id"]] = try row["subject"]
            }
            start = end
        }
        return subjects
    }
}
