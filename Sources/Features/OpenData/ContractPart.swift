import Exact
import Interchange
import Markup
import Site

/// A part of the opened contracts, as packages of the Open Contracting Data Standard hold them.
struct ContractPart: Sendable {
    /// Which part, from 1.
    let number: Int
    /// The contracts, in the order of their numbers.
    let contracts: [OpenedContract]
    /// Whether there is another part behind it.
    let isFollowed: Bool

    /// How many contracts a part has.
    static let size = 1_000

    /// What release and record packages have in common; the parts name each other under `links`, as the standard's
    /// pagination does.
    func frame(_ name: String, _ visit: Visit) -> [JSON.Member] {
        let identity = visit.settings.identity
        let publisher = identity.organiser.isEmpty ? identity.name : identity.organiser
        let at = contracts.map(\.opened).max() ?? visit.head.at ?? Instant(milliseconds: 0)
        var members = [
            JSON.Member("uri", .string("urn:\(ReleasePackage.prefix):\(name):\(number)")),
            JSON.Member("version", .string("1.1")), JSON.Member("publishedDate", .string("\(at)")),
            JSON.Member("publisher", .object([JSON.Member("name", .string(publisher.zh))])),
        ]
        if let licence = visit.settings.licence { members.append(JSON.Member("license", .string(licence.address))) }
        if isFollowed {
            members.append(
                JSON.Member("links", .object([JSON.Member("next", .string("?part=\(number + 1)"))])))
        }
        return members
    }
}
