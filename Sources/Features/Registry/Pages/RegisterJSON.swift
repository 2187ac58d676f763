import Exact
import Interchange
import Markup
import Site

/// Entries as programs get them: codes, not words; what is sealed is not there.
struct RegisterJSON: Sendable {
    let register: PublicRegister
    let reader: ValueReader

    /// An entry.
    func json(_ entry: PublicEntry) -> JSON {
        .object([
            JSON.Member("id", .string(entry.id)),
            JSON.Member(
                "fields",
                .object(
                    register.disclosure.shown.map { field in
                        JSON.Member(field.id, reader.value(entry[field.id], field).json)
                    })),
        ])
    }

    /// The form of an entry.
    static func schema(_ register: PublicRegister) -> Schema {
        .object([
            .init("id", .string("the name of the entry within its register")),
            .init("fields", fields(register)),
        ])
    }

    /// The form of an entry's fields.
    static func fields(_ register: PublicRegister) -> Schema {
        .object(
            register.disclosure.shown.map { field in
                .init(field.id, .optional(field.schema(isMasked: register.disclosure[field.id] == .masked)))
            })
    }

    /// A list.
    static func list(_ listing: RegisterListing) -> JSON {
        let entries = RegisterJSON(register: listing.register, reader: listing.reader)
        return .object([
            JSON.Member("register", .string(listing.register.id.rawValue)),
            JSON.Member("day", .string("\(listing.moment.day)")),
            JSON.Member("total", .number(Decimal128(listing.list.total))),
            JSON.Member("page", .number(Decimal128(listing.pager.page))),
            JSON.Member("pages", .number(Decimal128(listing.pager.pages ?? 1))),
            JSON.Member("entries", .array(listing.list.entries.map(entries.json))),
        ])
    }

    /// The form of a list.
    static func listSchema(_ register: PublicRegister) -> Schema {
        .object([
            .init("register", .word([register.id.rawValue], "the register")),
            .init("day", .day("the day on which the entries hold")),
            .init("total", .integer("how many entries meet the question")),
            .init("page", .integer("the page shown, from 1")),
            .init("pages", .integer("how many pages there are")),
            .init("entries", .array(schema(register))),
        ])
    }
}

extension Field {
    /// The form of its values in JSON.
    func schema(isMasked: Bool) -> Schema {
        let what = FieldNames.phrase(self).en
        return switch content {
        case .day: .day(what)
        case .count, .year: .integer(what)
        case .flag: .bool(what)
        case .yuan: .string(what + ", yuan with two decimals")
        case .word(let words): .word(words.map(\.code), what)
        default: .string(isMasked ? what + ", the first character only" : what)
        }
    }
}
