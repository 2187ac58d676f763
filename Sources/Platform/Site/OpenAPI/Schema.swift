package import Interchange

/// The form of a JSON answer, as JSON Schema 2020-12 says it.
package indirect enum Schema: Sendable {
    /// A text, with what it is.
    case string(String)
    /// One of some words.
    case word([String], String)
    /// A whole number, with its unit.
    case integer(String)
    /// A number, with its unit.
    case number(String)
    /// Yes or no.
    case bool(String)
    /// A day, `2026-11-23`.
    case day(String)
    /// A moment (RFC 3339).
    case instant(String)
    /// Values of one form.
    case array(Schema)
    /// Members, in the order of the answer; all are there.
    case object([Member])
    /// A value or `null`.
    case optional(Schema)
    /// Members of one form under names that are not known beforehand.
    case map(Schema)
    /// A value whose form another standard describes, which is named.
    case anything(String)

    /// A member of an object.
    package struct Member: Sendable {
        /// Its name.
        package let name: String
        /// Its form.
        package let schema: Schema

        /// The member `name`.
        package init(_ name: String, _ schema: Schema) {
            self.name = name
            self.schema = schema
        }
    }
}

// MARK: - As JSON Schema

extension Schema {
    /// The schema as the OpenAPI document holds it.
    package var json: JSON {
        switch self {
        case .string(let what): typed("string", what)
        case .word(let words, let what):
            .object([
                JSON.Member("type", .string("string")), JSON.Member("enum", .array(words.map(JSON.string))),
                JSON.Member("description", .string(what)),
            ])
        case .integer(let what): typed("integer", what)
        case .number(let what): typed("number", what)
        case .bool(let what): typed("boolean", what)
        case .day(let what): typed("string", what, format: "date")
        case .instant(let what): typed("string", what, format: "date-time")
        case .array(let element):
            .object([JSON.Member("type", .string("array")), JSON.Member("items", element.json)])
        case .object(let members):
            .object([
                JSON.Member("type", .string("object")),
                JSON.Member("properties", .object(members.map { JSON.Member($0.name, $0.schema.json) })),
                JSON.Member("required", .array(members.map { .string($0.name) })),
                JSON.Member("additionalProperties", .bool(false)),
            ])
        case .optional(let schema):
            .object([
                JSON.Member("anyOf", .array([schema.json, .object([JSON.Member("type", .string("null"))])]))
            ])
        case .anything(let what): .object([JSON.Member("description", .string(what))])
        case .map(let schema):
            .object([JSON.Member("type", .string("object")), JSON.Member("additionalProperties", schema.json)])
        }
    }

    private func typed(_ type: String, _ what: String, format: String? = nil) -> JSON {
        var members = [JSON.Member("type", .string(type))]
        if let format { members.append(JSON.Member("format", .string(format))) }
        if !what.isEmpty { members.append(JSON.Member("description", .string(what))) }
        return .object(members)
    }
}
