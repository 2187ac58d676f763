package import Civic
package import Exact
import Interchange
package import Markup

extension JSONForm where Model == Phrase {
    /// Words in both languages.
    package static var phrase: JSONForm {
        JSONForm([.text("zh", "the Chinese words") { $0.zh }, .text("en", "the English words") { $0.en }])
    }
}

extension JSONForm.Field {
    /// Words in both languages.
    package static func words(_ name: String, _ value: @escaping @Sendable (Model) -> Phrase) -> JSONForm.Field {
        .object(name, JSONForm<Phrase>.phrase, value)
    }

    /// A day.
    package static func day(
        _ name: String, _ what: String, _ value: @escaping @Sendable (Model) -> CivilDay
    ) -> JSONForm.Field {
        JSONForm.Field(name, .day(what)) { .string(value($0).description) }
    }

    /// A day or `null`.
    package static func day(
        _ name: String, optional what: String, _ value: @escaping @Sendable (Model) -> CivilDay?
    ) -> JSONForm.Field {
        JSONForm.Field(name, .optional(.day(what))) { value($0).map { .string($0.description) } ?? .null }
    }

    /// An amount in fen, or `null`.
    package static func fen(
        _ name: String, optional what: String, _ value: @escaping @Sendable (Model) -> Yuan?
    ) -> JSONForm.Field {
        .integer(name, optional: what + ", in fen") { value($0)?.fen }
    }

    /// An exact number, or `null`.
    package static func number(
        _ name: String, optional what: String, _ value: @escaping @Sendable (Model) -> Decimal128?
    ) -> JSONForm.Field {
        JSONForm.Field(name, .optional(.number(what))) { value($0).map { .number($0) } ?? .null }
    }
}
