import Database
package import Exact
import Interchange
package import Journal
package import TransparencyLog

/// What a unit wants to be seen of its contracts: one contract, or a list of them.
package struct OpeningOrder: Sendable {
    /// The registration numbers.
    package let contracts: [String]
    /// The credit code of the unit that asks, a party of each.
    package let unit: String
    /// What it opens besides the rest.
    package let parts: Set<OpeningPart>
    /// The last day on which it is open; `nil` until it is taken back.
    package let until: CivilDay?
    /// The document that shows the unit's will.
    package let evidence: Evidence
    /// SHA-256 of the file with the list; `nil` for one contract that was named.
    package let list: Hash?

    /// An order to open contracts.
    package init(
        _ contracts: [String], for unit: String, _ parts: Set<OpeningPart>, until: CivilDay? = nil,
        evidence: Evidence, list: Hash? = nil
    ) {
        self.contracts = contracts
        self.unit = unit
        self.parts = parts
        self.until = until
        self.evidence = evidence
        self.list = list
    }
}

// MARK: - What it says of entries

extension OpeningOrder {
    /// The name of a unit's opening of a contract within the register.
    static func name(_ contract: String, _ unit: String) -> String { "\(contract)|\(unit)" }

    /// One value a field of the register.
    static func values(_ contract: String, _ unit: String, _ parts: Set<OpeningPart>) -> [SQLValue] {
        [
            .text(contract), .text(unit), parts.contains(.name).sqlValue, parts.contains(.amounts).sqlValue,
        ]
    }

    /// What is said from `day` on: that it is open, and from when it is no longer.
    func changes(on day: CivilDay) -> [EntryChange] {
        contracts.flatMap { contract -> [EntryChange] in
            let name = OpeningOrder.name(contract, unit)
            let values = OpeningOrder.values(contract, unit, parts)
            guard let end = until?.adding(days: 1), let days = Validity(from: day, until: end) else {
                return [EntryChange(name, .since(day), values: values)]
            }
            return [
                EntryChange(name, days, values: values), EntryChange(name, .since(end), isGone: true, values: values),
            ]
        }
    }

    /// What everybody may see of the act: no unit, since a unit need not open its own name.
    func open(on day: CivilDay) -> [JSON.Member] {
        var members = [
            JSON.Member("parts", .string(OpeningPart.text(parts))), JSON.Member("since", .string("\(day)")),
            JSON.Member("contracts", .number(Decimal128(contracts.count))),
        ]
        if let until { members.append(JSON.Member("until", .string("\(until)"))) }
        return members
    }

    /// What only the dossier shows: whose will it is, and the document.
    func sealed(_ letter: Evidence.Reference) -> [JSON.Member] {
        var members = [JSON.Member("party", .string(unit)), letter.member("evidence")]
        if let list { members.append(JSON.Member("file_hash", .string(list.hexadecimal))) }
        return members
    }
}
