public import Exact

/// A value of the expression language (DMN 1.5, clause 10.3.2).
///
/// Null carries why it is null. Values are immutable and cross tasks freely.
public enum Value: Sendable {
    /// No answer; with a reason unless somebody wrote `null`.
    case null(NullReason?)
    /// True or false; the third value of the logic is null.
    case boolean(Bool)
    /// A decimal number of 34 digits, rounded half even (clause 10.3.2.3.1).
    case number(Decimal128)
    /// A text; its length and places count code points.
    case string(String)
    /// A day of the calendar, without time or zone.
    case date(CivilDay)
    /// A time of day, with or without a zone.
    indirect case time(TimeOfDay)
    /// A day with a time, with or without a zone.
    indirect case dateAndTime(DateAndTime)
    /// A duration in whole months.
    case yearsAndMonths(YearsAndMonthsDuration)
    /// A duration in nanoseconds.
    indirect case daysAndTime(DaysAndTimeDuration)
    /// Values in order, of any kinds; places count from 1 in the language.
    case list([Value])
    /// Named values in order.
    case context(Context)
    /// A range of comparable values.
    indirect case range(RangeValue)
    /// A function: built in, written in the language, or the host's.
    case function(Function)
}

// MARK: - Making values

extension Value {
    /// The null that somebody wrote, or that stands for a fact nobody knows.
    public static let null = Value.null(nil)

    /// A whole number.
    public static func number(_ value: Int) -> Value { .number(Decimal128(value)) }

    /// A context from its entries, in their order; of two entries with one name the later stands.
    public static func context(_ entries: KeyValuePairs<String, Value>) -> Value {
        .context(Context(entries.map { ($0.key, $0.value) }))
    }
}

// MARK: - Looking inside

extension Value {
    /// Whether there is no value, for whatever reason.
    public var isNull: Bool {
        if case .null = self { return true }
        return false
    }

    /// The truth of a boolean, nil for anything else: the third value of the logic.
    public var boolean: Bool? {
        if case .boolean(let value) = self { return value }
        return nil
    }

    /// The number, nil for a value of another kind.
    public var number: Decimal128? {
        if case .number(let value) = self { return value }
        return nil
    }

    /// The text, nil for a value of another kind; ``text`` is what any value looks like.
    public var string: String? {
        if case .string(let value) = self { return value }
        return nil
    }

    /// The items, nil for a value of another kind: a single value is not taken for a list here.
    public var list: [Value]? {
        if case .list(let value) = self { return value }
        return nil
    }

    /// The context, nil for a value of another kind.
    public var context: Context? {
        if case .context(let value) = self { return value }
        return nil
    }

    /// Why this value is null, if it is and somebody knows.
    public var nullReason: NullReason? {
        if case .null(let reason) = self { return reason }
        return nil
    }

    /// The item of a list of one, else the value itself: what a function of one value takes for its argument.
    var single: Value {
        if case .list(let items) = self, items.count == 1 { return items[0] }
        return self
    }

    /// The entry of a context, null when there is none or this is not a context.
    public subscript(key: String) -> Value {
        context?[key] ?? .null
    }
}
