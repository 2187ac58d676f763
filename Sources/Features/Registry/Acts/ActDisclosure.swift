import Interchange
package import Journal

/// What of an act everybody may see. That an act was done, when, of which kind and at which place of the log is public
/// of all acts; on what, by which unit and with which facts only where it is named here.
struct ActDisclosure: Sendable {
    /// The facts that may be shown, by the family of the act: what stands before the dot of its kind.
    private static let facts: [String: [String]] = [
        "instance": ["key", "purpose"],
        "registry": ["register", "origin", "new", "changed", "unchanged", "rejected", "file_hash"],
        "pack": ["plan", "title", "pack", "cases", "from", "to", "day", "role", "periods"],
        "calendar": ["notice", "days"],
        "organisation": ["since"], "recognition": ["since"], "agency": ["since"], "carrier": ["since"],
        "broker": ["since"], "contract": ["parts", "since", "until", "contracts"],
    ]

    /// The kinds of subjects whose names may be shown. A contract's number, an account and a person are not among them;
    /// nor are achievements and patents, of which not all are public.
    static let subjects: Set<String> = [
        "instance", "import", "pack", "calendar", "organisation", "recognition", "agency", "carrier", "broker",
    ]

    /// Acts that are public whatever they are done to: they say which contracts everybody may see, not whose will it was.
    private static let kinds = Set(RegistryDesk.openings.keys)

    /// The kinds of subjects on which there is an act that may be shown.
    static var possibleSubjects: [String] {
        (subjects.union([Register.contract.id.rawValue, Register.opening.id.rawValue])).sorted()
    }

    /// What stands before the dot of a kind.
    static func family(_ kind: String) -> String {
        String(decoding: kind.utf8.prefix { $0 != UInt8(ascii: ".") }, as: UTF8.self)
    }

    /// Whether the subject and the unit of an act may be shown.
    static func isOpen(_ act: Act) -> Bool {
        kinds.contains(act.kind) || facts[family(act.kind)] != nil && subjects.contains(act.subject.kind)
    }

    /// The facts of an act that may be shown, in the order of reading.
    static func facts(_ entry: TimelineEntry) -> [JSON.Member] {
        guard isOpen(entry.act), let allowed = facts[family(entry.act.kind)] else { return [] }
        return allowed.compactMap { key in entry.facts?.first { $0.key == key } }
    }

    /// Whether the acts before it on the same subject may be told of. Those on a contract may not, of which one that opens
    /// it is public all the same.
    static func tellsPrevious(_ act: Act) -> Bool {
        isOpen(act) && (act.sequence == 1 || subjects.contains(act.subject.kind))
    }

    /// Whether the whole open body may be shown, so that anybody can check it against the leaf.
    static func isWhole(_ entry: TimelineEntry) -> Bool {
        tellsPrevious(entry.act) && entry.facts.map { $0.count == facts(entry).count } ?? false
    }
}

extension RegistryFeature {
    /// Whether everything that an act says openly may be shown to everybody, with the salt that hides it in its leaf.
    package static func isWhollyPublic(_ entry: TimelineEntry) -> Bool { ActDisclosure.isWhole(entry) }
}
