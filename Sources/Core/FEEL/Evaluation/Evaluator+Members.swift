import Exact

extension Evaluator {
    /// `value.key`: an entry of a context, a property of a temporal value or range, or the list of its items' members.
    mutating func member(of value: Value, key: String, guess: Int, at site: Site) -> Value {
        switch value {
        case .context(let context):
            if let entry = context.value(of: key, guess: guess) { return entry }
        case .list(let items):
            var members: [Value] = []
            members.reserveCapacity(items.count)
            for item in items { members.append(member(of: item, key: key, guess: guess, at: site)) }
            return .list(members)
        case .null: return passOn(value, by: ".\(key)", at: site)
        default:
            if let property = value.property(key) { return property }
        }
        return fail(.unknownMember, [value.sketch, key], at: site)
    }
}

extension Value {
    /// A property of a temporal value or a range (DMN 1.5, table 65), nil when there is none of that name.
    func property(_ name: String) -> Value? {
        switch self {
        case .date(let day): Value.property(name, of: day)
        case .time(let time): Value.property(name, of: time)
        case .dateAndTime(let moment) where name == "time offset":
            moment.timeOffset.map(Value.daysAndTime) ?? .null
        case .dateAndTime(let moment):
            Value.property(name, of: moment.day) ?? Value.property(name, of: moment.time)
        case .yearsAndMonths(let duration):
            switch name {
            case "years": .number(Decimal128(duration.years))
            case "months": .number(Decimal128(duration.months))
            default: nil
            }
        case .daysAndTime(let duration):
            switch name {
            case "days": .number(Decimal128(duration.days))
            case "hours": .number(Decimal128(duration.hours))
            case "minutes": .number(Decimal128(duration.minutes))
            case "seconds": .number(duration.decimalSeconds)
            default: nil
            }
        case .range(let range):
            switch name {
            case "start": range.start
            case "end": range.end
            case "start included": .boolean(range.includesStart)
            case "end included": .boolean(range.includesEnd)
            default: nil
            }
        default: nil
        }
    }

    private static func property(_ name: String, of day: CivilDay) -> Value? {
        switch name {
        case "year": .number(day.year)
        case "month": .number(day.month)
        case "day": .number(day.day)
        case "weekday": .number(day.isoWeekday)
        default: nil
        }
    }

    private static func property(_ name: String, of time: TimeOfDay) -> Value? {
        switch name {
        case "hour": .number(Decimal128(time.hour))
        case "minute": .number(Decimal128(time.minute))
        case "second": .number(Decimal128(time.second))
        case "time offset": time.timeOffset.map(Value.daysAndTime) ?? .null
        case "timezone": time.timeZone.map(Value.string) ?? .null
        default: nil
        }
    }
}
