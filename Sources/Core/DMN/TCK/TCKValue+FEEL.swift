import Exact
package import FEEL

extension TCKValue {
    /// The value as the language has it; nil for a text that is not of its type.
    ///
    /// - Parameter type: what the model declares. A value without a type of its own is read as that, and an empty one
    ///   is null; where the model declares nothing, or something else than the text says, it is a string.
    package func value(as type: FEELType) -> Value? {
        switch self {
        case .null: return .null(nil)
        case .untyped(let text): return TCKValue.value(text, as: type)
        case .list(let items):
            var values: [Value] = []
            for item in items {
                guard let value = item.value(as: type.item) else { return nil }
                values.append(value)
            }
            return .list(values)
        case .components(let components):
            var entries: [(key: String, value: Value)] = []
            for component in components {
                let field = type.field(named: component.name)
                guard let value = component.value.value(as: field) else { return nil }
                entries.append((component.name, value))
            }
            return .context(Context(entries))
        case .typed(let text, let type): return TCKValue.value(text, type)
        }
    }

    private static func value(_ text: String, _ type: String) -> Value? {
        switch type {
        case "string": return .string(text)
        case "boolean": return text == "true" || text == "1" ? .boolean(true) : .boolean(false)
        case "decimal", "double", "integer", "int", "float", "long":
            return literal("number(\"\(text)\")")
        case "date": return literal("date(\"\(text)\")")
        case "time": return literal("time(\"\(text)\")")
        case "dateTime": return literal("date and time(\"\(text)\")")
        case "duration", "dayTimeDuration", "yearMonthDuration": return literal("duration(\"\(text)\")")
        default: return nil
        }
    }

    private static func value(_ text: String, as type: FEELType) -> Value {
        let bare = text.trimmedOfXMLSpace
        if bare.isEmpty { return type == .any ? .string(text) : .null(nil) }
        let read: Value? =
            switch type.bare {
            case .boolean: bare == "true" ? .boolean(true) : bare == "false" ? .boolean(false) : nil
            case .number: Decimal128(bare).map(Value.number)
            case .date: FEELDate.parseDate(bare).map(Value.date)
            case .time: TimeOfDay(feel: bare).map(Value.time)
            case .dateAndTime: DateAndTime(feel: bare).map(Value.dateAndTime)
            case .yearsAndMonths: YearsAndMonthsDuration(feel: bare).map(Value.yearsAndMonths)
            case .daysAndTime: DaysAndTimeDuration(feel: bare).map(Value.daysAndTime)
            default: nil
            }
        return read ?? .string(text)
    }

    private static func literal(_ text: String) -> Value? {
        let value = Expression(text).evaluate().value
        return value.isNull ? nil : value
    }
}

extension FEELType {
    /// The type of a member; any where none is declared.
    fileprivate func field(named name: String) -> FEELType {
        fields?.first { $0.name.isSameText(as: name) }?.type ?? .any
    }
}

extension Value {
    /// Whether a result is the expected value as the kit's own runners judge it: numbers within 1e-8, lists in order,
    /// contexts by their entries, everything else exactly.
    package func matches(expected: Value) -> Bool {
        switch (self, expected) {
        case (.number(let mine), .number(let theirs)):
            guard let difference = mine.subtracting(theirs)?.magnitude, let bound = TCKTolerance.bound else {
                return false
            }
            return difference < bound
        case (.list(let mine), .list(let theirs)):
            return mine.count == theirs.count && zip(mine, theirs).allSatisfy { $0.matches(expected: $1) }
        case (.context(let mine), .context(let theirs)):
            return mine.count == theirs.count
                && theirs.entries.allSatisfy { mine[$0.key]?.matches(expected: $0.value) ?? false }
        case (.time(let mine), .time(let theirs)): return mine == theirs || equals(expected) == true
        default: return expected.isNull ? isNull : equals(expected) == true
        }
    }
}
