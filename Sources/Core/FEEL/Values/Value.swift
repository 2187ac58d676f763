public import Exact

/// A value of the expression language (DMN 1.5, clause 10.3.2).
///
/// Null carries why it is null. Values are immutable and cross tasks freely.
public enum Value: Sendable {
    case null(NullReason?)
    case boolean(Bool)
    case number(Decimal128)
    case string(String)
    case date(CivilDay)
    indirect case time(TimeOfDay)
    indirect case dateAndTime(DateAndTime)
    case yearsAndMonths(YearsAndMonthsDuration)
    indirect case daysAndTime(DaysAndTimeDuration)
    case list([Value])
    case context(Context)
    indirect case range(RangeValue)
    case function(Function)
}

// MARK: - Making values

extension Value {
    /// The null that somebody wrote, or that stands for a fact nobody knows.
    public static let null = Value.null(nil)

    public static func number(_ value: Int) -> Value { .number(Decimal128(value)) }

    /// A context from its entries, in their order; of two entries with one name the later stands.
    public static func context(_ entries: KeyValuePairs<String, Value>) -> Value {
        .context(Context(entries.map { ($0.key, $0.value) }))
    }
}

// MARK: - Looking inside

extension Value {
    public var isNull: Bool {
        if case .null = self { return true }
        return false
    }

    /// The truth of a boolean, nil for anything else: the third value of the logic.
    public var boolean: Bool? {
        if case .boolean(let value) = self { return value }
        return nil
    }

    public var number: Decimal128? {
        if case .number(let value) = self { return value }
        return nil
    }

    public var string: String? {
        if case .string(let value) = self { return value }
        return nil
    }

    public var list: [Value]? {
        if case .list(let value) = self { return value }
        return nil
    }

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
