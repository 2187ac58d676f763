import Exact
import Interchange
import Site

/// An entry with its versions, as programs get it.
struct EntryJSON {
    let view: EntryView

    var json: JSON {
        let dossier = view.dossier
        let entries = RegisterJSON(register: dossier.register, reader: view.reader)
        return .object([
            JSON.Member("register", .string(dossier.register.id.rawValue)), JSON.Member("id", .string(dossier.id)),
            JSON.Member("day", .string("\(view.moment.day)")),
            JSON.Member("known", view.moment.known.map { .string("\($0)") } ?? .null),
            JSON.Member("entry", dossier.entry.map(entries.json) ?? .null),
            JSON.Member(
                "versions",
                .array(
                    dossier.versions.map { version in
                        let validity = version.validity
                        return .object([
                            JSON.Member("version", .number(Decimal128(version.version))),
                            JSON.Member(
                                "valid_from",
                                validity.from > Validity.ever ? .string("\(validity.from)") : .null),
                            JSON.Member(
                                "valid_until",
                                validity.until < Validity.open
                                    ? .string("\(validity.until.adding(days: -1))") : .null),
                            JSON.Member("gone", .bool(version.isGone)),
                            JSON.Member(
                                "recorded", .string(version.recorded.text(offsetMinutes: view.moment.offsetMinutes))),
                            JSON.Member("act", .string(version.act)),
                            JSON.Member("entry", entries.json(version.entry)),
                        ])
                    })),
            JSON.Member("related", .object(dossier.related.map(related) + contracts)),
        ])
    }

    private func related(_ related: PublicDossier.Related) -> JSON.Member {
        let entries = RegisterJSON(register: related.register, reader: view.reader)
        return JSON.Member(
            related.register.slug,
            .object([
                JSON.Member("total", .number(Decimal128(related.total))),
                JSON.Member("entries", .array(related.entries.map(entries.json))),
            ]))
    }

    private var contracts: [JSON.Member] {
        view.dossier.contracts.map { [JSON.Member(PublicRegister.contracts.slug, $0.json(view.reader))] } ?? []
    }

    /// The form of an entry's answer.
    static func schema(_ register: PublicRegister, _ registers: [PublicRegister]) -> Schema {
        .object([
            .init("register", .word([register.id.rawValue], "the register")),
            .init("id", .string("the name of the entry within its register")),
            .init("day", .day("the day on which the entry holds")),
            .init("known", .optional(.day("the last day whose records are looked at; null for all"))),
            .init("entry", .optional(RegisterJSON.schema(register))),
            .init(
                "versions",
                .array(
                    .object([
                        .init("version", .integer("from 1; a later one has the last word on the days it covers")),
                        .init("valid_from", .optional(.day("the first day it speaks of; null for since ever"))),
                        .init(
                            "valid_until", .optional(.day("the last day it speaks of; null for until further notice"))),
                        .init("gone", .bool("whether it says that there is no such entry on those days")),
                        .init("recorded", .instant("when it was recorded")),
                        .init("act", .string("the act it belongs to")),
                        .init("entry", RegisterJSON.schema(register)),
                    ]))),
            .init("related", .object(owned(register, registers).map(related) + contracts(register))),
        ])
    }

    private static func related(_ other: PublicRegister) -> Schema.Member {
        .init(
            other.slug,
            .object([
                .init("total", .integer("how many entries of the register belong to the organisation")),
                .init("entries", .array(RegisterJSON.schema(other))),
            ]))
    }

    private static func contracts(_ register: PublicRegister) -> [Schema.Member] {
        guard register.id == Register.organisation.id else { return [] }
        return [.init(PublicRegister.contracts.slug, UnitContracts.schema)]
    }

    private static func owned(_ register: PublicRegister, _ registers: [PublicRegister]) -> [PublicRegister] {
        register.id == Register.organisation.id ? registers.filter { $0.owner != nil } : []
    }
}
