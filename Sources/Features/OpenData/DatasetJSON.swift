import Civic
import Exact
import Interchange
import Markup
import Site

/// A part of a table for programs.
struct DatasetPart: Sendable {
    let dataset: Dataset
    let rows: [[Dataset.Value]]
    /// Where the next part begins; `nil` at the end.
    let next: Int64?
    let asOf: CivilDay
}

extension Dataset {
    /// The form of ``DatasetPart/json``.
    var schema: Schema {
        .object([
            .init("dataset", .string("the name of the table")), .init("as_of", .day("the day the data reach to")),
            .init("rows", .array(.object(fields.map { .init($0.name, $0.schema) }))),
            .init("next", .optional(.integer("page to ask for next; null at the end"))),
        ])
    }
}

extension DatasetPart {
    /// The answer.
    var json: JSON {
        let rows = rows.map { row -> JSON in
            .object(zip(dataset.fields, row).map { field, value in JSON.Member(field.name, value.json) })
        }
        return .object([
            JSON.Member("dataset", .string(dataset.id)), JSON.Member("as_of", .string("\(asOf)")),
            JSON.Member("rows", .array(rows)),
            JSON.Member("next", next.map { .number(Decimal128($0)) } ?? .null),
        ])
    }
}

extension Dataset.Field {
    /// The form of a value.
    fileprivate var schema: Schema {
        let schema: Schema =
            switch kind {
            case .text: .string(label.en)
            case .code(let words): .word(words.map(\.code), label.en)
            case .integer, .year: .integer(label.en)
            case .decimal: .number(label.en)
            case .yuan: .string("\(label.en), yuan with two decimals")
            case .day: .day(label.en)
            case .flag: .bool(label.en)
            }
        return isRequired ? schema : .optional(schema)
    }
}
