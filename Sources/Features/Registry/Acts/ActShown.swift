import Exact
import Interchange
import Journal
import Markup
import Site
import TransparencyLog

/// An act as its audience may see it.
struct ActShown: Sendable {
    let entry: TimelineEntry
    let names: ActNames
    private let registers: [PublicRegister]
    private let audience: ActAudience

    /// What the audience may see of `entry`.
    init(
        _ entry: TimelineEntry, _ names: ActNames, _ registers: [PublicRegister], for audience: ActAudience = .everybody
    ) {
        self.entry = entry
        self.audience = audience
        self.names = names
        self.registers = registers
    }

    private var act: Act { entry.act }
    /// Whether its subject and unit may be shown.
    var isOpen: Bool { audience == .operators || ActDisclosure.isOpen(act) }
    /// The way to its page.
    var address: Address { audience.entry.address(["id": "\(act.id)"]) }

    /// What it is called.
    var kind: Phrase { names.kind(act.kind) }

    /// What it was done to; the kind alone where the rest is not public.
    var subjectWords: Phrase {
        guard isOpen else { return names.subject(act.subject.kind) }
        return Phrase(zh: "\(names.subject(act.subject.kind).zh) \(act.subject.id)", en: act.subject.rawValue)
    }

    /// The way to what it was done to, where that has a page of its own.
    var subject: Link? {
        guard isOpen else { return nil }
        let register = ActDisclosure.isOpen(act) ? registers.first { $0.id.rawValue == act.subject.kind } : nil
        let address = register.map { RegistryPath.address(Register.entry(of: act.subject), of: $0) }
        return address.map { Link(subjectWords, to: $0) }
    }

    /// The subject in a table.
    var subjectCell: TableCell {
        guard isOpen else {
            return .phrase(names.subject(act.subject.kind).noting(ActWords.sealed))
        }
        guard let subject else {
            return .noted(.phrase(names.subject(act.subject.kind)), Phrase(act.subject.id))
        }
        return .link(subject)
    }

    /// The unit of who did it.
    var unitWords: Phrase {
        guard let unit = entry.unit else { return ActWords.erased }
        return act.actor.rawValue == Procedure.Actor.system.id ? ActWords.system : Phrase(unit)
    }

    /// The unit in a table.
    var unitCell: TableCell {
        guard isOpen else { return .phrase(ActWords.sealed) }
        return .phrase(unitWords)
    }

    private var stated: [JSON.Member] {
        audience == .operators ? entry.facts ?? [] : ActDisclosure.facts(entry)
    }

    /// The facts that may be shown.
    var facts: [(name: Phrase, value: Phrase)] {
        stated.map { fact in
            (names.fact(fact.key), names.value(fact.value, of: fact.key, kind: act.kind))
        }
    }
}

// MARK: - For programs

extension ActShown {
    func json(offsetMinutes: Int) -> JSON {
        .object([
            JSON.Member("act", .string("\(act.id)")),
            JSON.Member("index", entry.index.map { .number(Decimal128($0)) } ?? .null),
            JSON.Member("kind", .string(act.kind)),
            JSON.Member("at", .string(act.at.text(offsetMinutes: offsetMinutes))),
            JSON.Member("leaf_hash", .string(act.leaf.hexadecimal)),
            JSON.Member("subject", isOpen ? .string(act.subject.rawValue) : .null),
            JSON.Member("unit", isOpen ? entry.unit.map(JSON.string) ?? .null : .null),
            JSON.Member(
                "facts",
                .object(
                    stated.map { fact in
                        let text = fact.value.string ?? String(decoding: fact.value.utf8, as: UTF8.self)
                        return JSON.Member(fact.key, .string(text))
                    })),
        ])
    }

    /// The form of an act.
    static let schema = Schema.object(members)

    static let members: [Schema.Member] = [
        .init("act", .string("its number")), .init("index", .optional(.integer("its place in the log, from 0"))),
        .init("kind", .string("what was done")), .init("at", .instant("when")),
        .init("leaf_hash", .string("RFC 6962 hash of its leaf, in hexadecimal")),
        .init("subject", .optional(.string("what it was done to; null where that is not public"))),
        .init("unit", .optional(.string("the unit of who did it; null where that is not public"))),
        .init("facts", .map(.string("what may be shown of it, as text"))),
    ]
}

extension Register {
    /// The name of the entry that a subject stands for: the other way of ``subject(_:)``.
    static func entry(of subject: Subject) -> String {
        var bytes: [UInt8] = []
        var rest = subject.id.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%"), rest.count >= 2,
                let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            else {
                bytes.append(byte)
                continue
            }
            rest.removeFirst(2)
            bytes.append(code)
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
