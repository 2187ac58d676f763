import Exact
import Interchange

@testable import Site

/// Holds a JSON value against the form it is said to have.
enum SchemaCheck {
    /// What does not fit, with its place; empty where all does.
    static func faults(_ json: JSON, _ schema: Schema, at place: String = "$") -> [String] {
        switch (schema, json) {
        case (.string, .string), (.bool, .bool): return []
        case (.word(let words, _), .string(let text)):
            return words.contains(text) ? [] : ["\(place): \(text) is none of \(words)"]
        case (.integer, .number(let number)): return number.int64 == nil ? ["\(place): \(number) is not whole"] : []
        case (.number, .number): return []
        case (.day, .string(let text)): return CivilDay(iso8601: text.utf8) == nil ? ["\(place): \(text)"] : []
        case (.instant, .string(let text)): return Instant(rfc3339: text.utf8) == nil ? ["\(place): \(text)"] : []
        case (.array(let element), .array(let elements)):
            return elements.enumerated().flatMap { faults($1, element, at: "\(place)[\($0)]") }
        case (.object(let members), .object(let found)):
            let names = members.map(\.name)
            let more = found.map(\.key).filter { !names.contains($0) }.map { "\(place).\($0): not described" }
            return more
                + members.flatMap { member in
                    json[member.name].map { faults($0, member.schema, at: "\(place).\(member.name)") }
                        ?? ["\(place).\(member.name): missing"]
                }
        case (.map(let schema), .object(let found)):
            return found.flatMap { faults($0.value, schema, at: "\(place).\($0.key)") }
        case (.optional(let schema), _): return json == .null ? [] : faults(json, schema, at: place)
        default: return ["\(place): \(String(decoding: json.utf8, as: UTF8.self).prefix(80)) does not fit"]
        }
    }
}
