import Exact
package import Interchange

/// An object of an answer: each field's name, form and value in one place, so that the document that describes the
/// answer and the answer cannot differ.
package struct JSONForm<Model: Sendable>: Sendable {
    /// A field of the object.
    package struct Field: Sendable {
        fileprivate let member: Schema.Member
        fileprivate let value: @Sendable (Model) -> JSON

        /// The field `name` of form `schema`, and what a model has in it.
        package init(_ name: String, _ schema: Schema, _ value: @escaping @Sendable (Model) -> JSON) {
            member = Schema.Member(name, schema)
            self.value = value
        }
    }

    private let fields: [Field]

    /// An object of these fields, in this order.
    package init(_ fields: [Field]) { self.fields = fields }

    /// The form of the object.
    package var schema: Schema { .object(fields.map(\.member)) }

    /// The object of a model.
    package func json(_ model: Model) -> JSON {
        .object(fields.map { JSON.Member($0.member.name, $0.value(model)) })
    }
}

// MARK: - Fields

extension JSONForm.Field {
    /// A text.
    package static func text(
        _ name: String, _ what: String, _ value: @escaping @Sendable (Model) -> String
    ) -> JSONForm.Field {
        JSONForm.Field(name, .string(what)) { .string(value($0)) }
    }

    /// A text or `null`.
    package static func text(
        _ name: String, optional what: String, _ value: @escaping @Sendable (Model) -> String?
    ) -> JSONForm.Field {
        JSONForm.Field(name, .optional(.string(what))) { value($0).map(JSON.string) ?? .null }
    }

    /// Texts.
    package static func texts(
        _ name: String, _ what: String, _ value: @escaping @Sendable (Model) -> [String]
    ) -> JSONForm.Field {
        JSONForm.Field(name, .array(.string(what))) { .array(value($0).map(JSON.string)) }
    }

    /// A whole number.
    package static func integer(
        _ name: String, _ what: String, _ value: @escaping @Sendable (Model) -> Int64
    ) -> JSONForm.Field {
        JSONForm.Field(name, .integer(what)) { .number(.init(value($0))) }
    }

    /// A whole number or `null`.
    package static func integer(
        _ name: String, optional what: String, _ value: @escaping @Sendable (Model) -> Int64?
    ) -> JSONForm.Field {
        JSONForm.Field(name, .optional(.integer(what))) { value($0).map { .number(.init($0)) } ?? .null }
    }

    /// Yes or no.
    package static func bool(
        _ name: String, _ what: String, _ value: @escaping @Sendable (Model) -> Bool
    ) -> JSONForm.Field {
        JSONForm.Field(name, .bool(what)) { .bool(value($0)) }
    }

    /// An object of another form.
    package static func object<Part>(
        _ name: String, _ form: JSONForm<Part>, _ part: @escaping @Sendable (Model) -> Part
    ) -> JSONForm.Field {
        JSONForm.Field(name, form.schema) { form.json(part($0)) }
    }

    /// An object of another form, or `null`.
    package static func object<Part>(
        _ name: String, optional form: JSONForm<Part>, _ part: @escaping @Sendable (Model) -> Part?
    ) -> JSONForm.Field {
        JSONForm.Field(name, .optional(form.schema)) { part($0).map(form.json) ?? .null }
    }

    /// Objects of another form.
    package static func list<Part>(
        _ name: String, _ form: JSONForm<Part>, _ parts: @escaping @Sendable (Model) -> [Part]
    ) -> JSONForm.Field {
        JSONForm.Field(name, .array(form.schema)) { .array(parts($0).map(form.json)) }
    }
}
