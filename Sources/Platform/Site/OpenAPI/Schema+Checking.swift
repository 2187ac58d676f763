import Exact
package import Interchange

extension Schema {
    /// Where a value has another form than this, each with its place; none where it fits.
    ///
    /// What the document promises is what is sent: tests hold every JSON answer against it.
    package func faults(in value: JSON, at place: String = "$") -> [String] {
        switch (self, value) {
        case (.optional, .null), (.string, .string), (.number, .number), (.bool, .bool), (.anything, _): return []
        case (.optional(let schema), _): return schema.faults(in: value, at: place)
        case (.word(let words, _), .string(let text)): return words.contains(text) ? [] : ["\(place): \(text)"]
        case (.integer, .number(let number)): return number.int64 == nil ? ["\(place): \(number) is not whole"] : []
        case (.day, .string(let text)):
            return CivilDay(iso8601: Array(text.utf8)) == nil ? ["\(place): \(text) is no day"] : []
        case (.instant, .string(let text)): return text.utf8.contains(UInt8(ascii: "T")) ? [] : ["\(place): \(text)"]
        case (.array(let element), .array(let values)):
            return values.enumerated().flatMap { element.faults(in: $1, at: "\(place)[\($0)]") }
        case (.map(let schema), .object(let members)):
            return members.flatMap { schema.faults(in: $0.value, at: "\(place).\($0.key)") }
        case (.object(let members), .object(let found)):
            let (wanted, sent) = (members.map(\.name), found.map(\.key))
            guard wanted == sent else { return ["\(place): \(sent) instead of \(wanted)"] }
            return zip(members, found).flatMap { $0.schema.faults(in: $1.value, at: "\(place).\($1.key)") }
        default: return ["\(place): another kind of value"]
        }
    }
}
