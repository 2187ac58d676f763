import Exact
import Interchange

extension InputForm {
    /// What a value may be, as JSON Schema says it; what may be left out may also be empty, as forms send it.
    var schema: JSON {
        let schema = kind.schema(isRequired: isRequired)
        guard !isRequired, !kind.takesEmpty else { return schema }
        let nothing = JSON.members(["type": .string("string"), "pattern": .string(Kind.nothing)])
        return .members(["anyOf": .array([schema, nothing])])
    }
}

extension InputForm.Kind {
    /// Whether what its schema describes includes the empty text.
    fileprivate var takesEmpty: Bool {
        switch self {
        case .text, .passage, .file, .numbers: true
        case .number, .day, .money, .choice, .flag: false
        }
    }

    fileprivate func schema(isRequired: Bool) -> JSON {
        switch self {
        case .text(let limit):
            .members([
                "type": .string("string"), "maxLength": .number(.init(limit)),
                "pattern": .string(isRequired ? Self.words : Self.line),
            ])
        case .passage(let limit):
            .members([
                "type": .string("string"), "maxLength": .number(.init(limit)),
                "pattern": .string(isRequired ? Self.passage : Self.anything),
            ])
        case .number(let range):
            .members([
                "type": .string("integer"), "minimum": .number(.init(range.lowerBound)),
                "maximum": .number(.init(range.upperBound)),
            ])
        case .day: .members(["type": .string("string"), "format": .string("date")])
        case .money: .members(["type": .string("string"), "pattern": .string(Self.amount)])
        case .choice(let words):
            .members(["type": .string("string"), "enum": .array(words.map { .string($0.code) })])
        case .flag: .members(["type": .string("string"), "enum": .array([.string("1")])])
        case .numbers:
            .members([
                "type": .string("object"),
                "additionalProperties": .members(["type": .string("string"), "pattern": .string(Self.decimal)]),
            ])
        case .file(let limit):
            .members([
                "type": .string("string"), "contentMediaType": .string("application/octet-stream"),
                "maxLength": .number(.init(limit)),
            ])
        }
    }

    /// Spaces alone, which are taken away from both ends of every value.
    static let nothing = #"^[\t \u3000]*$"#
    /// A text on one line.
    private static let line = #"^[\t \u3000]*[^\u0000-\u001f\u007f]*[\t \u3000]*$"#
    /// A text on one line with more than spaces in it.
    private static let words =
        #"^[\t \u3000]*[^\u0000-\u001f\u007f]*[^\u0000-\u0020\u007f\u3000][^\u0000-\u001f\u007f]*[\t \u3000]*$"#
    /// A text of any lines.
    private static let anything = #"^[^\u0000]*$"#
    /// A text of any lines with more than spaces in it.
    private static let passage = #"^[^\u0000]*[^\u0000\t \u3000][^\u0000]*$"#
    /// Yuan with at most two decimals.
    private static let amount = #"^[0-9]{1,15}(\.[0-9]{1,2})?$"#

    /// A decimal number, or nothing.
    private static let decimal = #"^(-?[0-9]+(\.[0-9]+)?)?$"#

    /// A value to show how it is written.
    var example: String {
        switch self {
        case .text, .passage: "…"
        case .number(let range): "\(range.upperBound)"
        case .day: "2026-11-23"
        case .money: "1234.50"
        case .choice(let words): words.first?.code ?? ""
        case .flag, .numbers: "1"
        case .file: "@file"
        }
    }
}
