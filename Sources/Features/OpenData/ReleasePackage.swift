import Civic
import Exact
import Interchange
import Markup
import Site

/// Opened contracts as a release package of the Open Contracting Data Standard 1.1.5.
///
/// A technology contract is sold by who made the technology, so that the buyer of the standard is the buyer here and the
/// supplier the seller. No prefix is registered for this city: ids begin with one of our own until it is.
struct ReleasePackage: Sendable {
    /// A part of the opened contracts.
    let part: ContractPart

    /// What every id begins with.
    static let prefix = "local-beizeng"

    /// The package: each contract as one release, in the order of their numbers.
    func json(_ visit: Visit) -> JSON {
        .object(
            part.frame("package", visit) + [JSON.Member("releases", .array(part.contracts.map { Self.release($0) }))])
    }

    /// One contract as one release.
    static func release(_ contract: OpenedContract, tag: String = "contract") -> JSON {
        let id = ocid(contract)
        var members = [
            JSON.Member("ocid", .string(id)), JSON.Member("id", .string("\(id)-\(contract.digest)")),
            JSON.Member("date", .string("\(contract.opened)")), JSON.Member("tag", .array([.string(tag)])),
            JSON.Member("initiationType", .string("tender")), JSON.Member("language", .string("zh")),
            JSON.Member("parties", .array(parties(of: contract))),
        ]
        if let buyer = contract.buyer {
            members.append(JSON.Member("buyer", reference(to: buyer, "buyer", of: contract)))
        }
        members.append(JSON.Member("awards", .array([award(of: contract)])))
        members.append(JSON.Member("contracts", .array([agreement(of: contract)])))
        return .object(members)
    }

    /// The contracting process that a contract is.
    static func ocid(_ contract: OpenedContract) -> String { "\(prefix)-\(contract.number)" }

    private static func award(_ contract: OpenedContract) -> [JSON.Member] {
        let suppliers = contract.seller.map { [reference(to: $0, "seller", of: contract)] } ?? []
        return [
            JSON.Member("id", .string(contract.number)), JSON.Member("title", title(of: contract)),
            JSON.Member("status", .string("active")), JSON.Member("suppliers", .array(suppliers)),
        ]
    }

    private static func award(of contract: OpenedContract) -> JSON { .object(award(contract) + value(of: contract)) }

    private static func agreement(of contract: OpenedContract) -> JSON {
        let words = [contract.kind, contract.field].compactMap(\.self).joined(separator: "，")
        return .object(
            [
                JSON.Member("id", .string(contract.number)), JSON.Member("awardID", .string(contract.number)),
                JSON.Member("title", title(of: contract)), JSON.Member("description", .string(words)),
                JSON.Member("status", .string("active")),
                JSON.Member("dateSigned", contract.signed.map { .string("\($0)T00:00:00+08:00") } ?? .null),
            ] + value(of: contract))
    }

    private static func title(of contract: OpenedContract) -> JSON {
        contract.title.map(JSON.string) ?? .null
    }

    /// The amount with two decimals, where it was opened.
    private static func value(of contract: OpenedContract) -> [JSON.Member] {
        guard let turnover = contract.turnover, let amount = Decimal128(Digits.plain(turnover)) else { return [] }
        return [
            JSON.Member(
                "value", .object([JSON.Member("amount", .number(amount)), JSON.Member("currency", .string("CNY"))]))
        ]
    }

    private static func parties(of contract: OpenedContract) -> [JSON] {
        [(contract.buyer, "buyer"), (contract.seller, "seller")].compactMap { party, role in
            guard let party else { return nil }
            var members = [
                JSON.Member("id", .string(id(of: party, role, of: contract))), JSON.Member("name", .string(party.name)),
                JSON.Member("roles", .array([.string(role == "buyer" ? "buyer" : "supplier")])),
            ]
            if let code = party.code {
                members.append(
                    JSON.Member(
                        "identifier",
                        .object([
                            JSON.Member("scheme", .string("CN-USCC")), JSON.Member("id", .string(code)),
                            JSON.Member("legalName", .string(party.name)),
                        ])))
            }
            return .object(members)
        }
    }

    private static func reference(to party: OpenedContract.Party, _ role: String, of contract: OpenedContract) -> JSON {
        .object([
            JSON.Member("id", .string(id(of: party, role, of: contract))), JSON.Member("name", .string(party.name)),
        ])
    }

    private static func id(of party: OpenedContract.Party, _ role: String, of contract: OpenedContract) -> String {
        party.code.map { "CN-USCC-\($0)" } ?? "\(contract.number)-\(role)"
    }
}
