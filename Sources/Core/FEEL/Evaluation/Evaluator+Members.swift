import Exact

extension Evaluator {
    /// `value.key`: an entry of a context, a property of a temporal value or range, or the list of its items' members.
    mutating func member(of value: Value, key: String, guess: Int, at site: Site) -> Value {
        switch value {
        case .context(let context):
            steps -= key.utf8.count / 64
            if let entry = context.value(of: key, guess: guess) { return entry }
        case .list(let items):
            steps -= items.count
            spend(bytes: items.count * Value.place)
            if isExhausted { return exhausted(at: site) }
            var members: [Value] = []
            members.reserveCapacity(items.count)
            for item in items { members.append(member(of: item, key: key, guess: guess, at: site)) }
            return .list(members)
        case .null: return passOn(value, by: ".\(key)", at: site)
        default:
            if let property = value.property(key) { return explained(property, key: key, of: value, at: site) }
        }
        return unknownMember(key, of: value, at: site)
    }

    /// The null of a member that is not there, with the name that was probably meant.
    mutating func unknownMember(_ key: String, of value: Value, at site: Site) -> Value {
        // In a loop over many items the search would be felt, and the first findings tell enough.
        let keys = diagnostics.count < 50 ? value.context?.keys : nil
        return fail(.unknownMember, [value.sketch, key, keys?.similar(to: key) ?? ""], at: site)
    }

    /// A property that is null gets its reason: a time without a zone, a range that is open on the side.
    private mutating func explained(_ property: Value, key: String, of value: Value, at site: Site) -> Value {
        guard case .null(nil) = property else { return property }
        switch value {
        case .time, .dateAndTime: return fail(.noTimeZone, [value.sketch, key], at: site)
        case .range(let range) where range.form != .interval: return fail(.openRange, [value.sketch, key], at: site)
        default: return property
        }
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
