public import Exact

/// What stands between the quotes of `@"…"`: the kind of value follows from its form (DMN 1.5, clause 10.3.2.3.1).
public enum TemporalLiteral: Hashable, Sendable {
    /// `2021-01-31`.
    case date(CivilDay)
    /// `10:30:00`, `10:30:00+08:00`, `10:30:00@Asia/Shanghai`.
    case time(TimeOfDay)
    /// `2021-01-31T10:30:00`, with or without a zone.
    case dateAndTime(DateAndTime)
    /// `P1Y2M`.
    case yearsAndMonths(YearsAndMonthsDuration)
    /// `P1DT2H`.
    case daysAndTime(DaysAndTimeDuration)
}

// MARK: - Reading and writing

extension TemporalLiteral: CustomStringConvertible {
    /// The value written as `text`; nil when it has none of the five forms.
    public static func parse(_ text: some StringProtocol) -> TemporalLiteral? {
        let isDuration = text.utf8.prefix(2).contains(UInt8(ascii: "P"))
        if isDuration { return parseDuration(text) }
        let isTime = text.utf8.dropFirst(2).first == UInt8(ascii: ":")
        if isTime { return TimeOfDay(feel: text).map(TemporalLiteral.time) }
        if let day = FEELDate.parseDate(text) { return .date(day) }
        return DateAndTime(feel: text).map(TemporalLiteral.dateAndTime)
    }

    /// A duration of either kind, as the built-in `duration(from)` reads it; nil for anything else.
    public static func parseDuration(_ text: some StringProtocol) -> TemporalLiteral? {
        if let duration = YearsAndMonthsDuration(feel: text) { return .yearsAndMonths(duration) }
        return DaysAndTimeDuration(feel: text).map(TemporalLiteral.daysAndTime)
    }

    /// The value's `string()`.
    public var description: String {
        switch self {
        case .date(let value): value.description
        case .time(let value): value.description
        case .dateAndTime(let value): value.description
        case .yearsAndMonths(let value): value.description
        case .daysAndTime(let value): value.description
        }
    }
}
