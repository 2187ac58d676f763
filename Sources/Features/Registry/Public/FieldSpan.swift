import Database
import Exact

/// What a field said over some days, by what is known: names, sizes and districts over time.
struct FieldSpan: Hashable, Sendable {
    /// The field.
    let field: String
    /// What it said.
    let value: SQLValue
    /// The days on which it did.
    let validity: Validity
}

extension FieldSpan {
    /// The spans of a field over all days, the first one first, as `versions` tell them in the order they were recorded:
    /// of those that cover a day the last one counts.
    static func spans(of field: String, in versions: [PublicVersion]) -> [FieldSpan] {
        let borders = Set(versions.flatMap { [$0.validity.from, $0.validity.until] }).sorted()
        var spans: [FieldSpan] = []
        for (from, until) in zip(borders, borders.dropFirst()) {
            guard let version = versions.last(where: { $0.validity.contains(from) }), !version.isGone,
                let validity = Validity(from: from, until: until)
            else { continue }
            let value = version.entry[field]
            if let last = spans.last, last.value == value, last.validity.until == from,
                let whole = Validity(from: last.validity.from, until: until)
            {
                spans[spans.count - 1] = FieldSpan(field: field, value: value, validity: whole)
            } else {
                spans.append(FieldSpan(field: field, value: value, validity: validity))
            }
        }
        return spans
    }
}
