import Exact

extension Builtin {
    static let conversions: [Builtin] = [
        Builtin("number", "from, grouping separator?, decimal separator?", gives: .number) {
            evaluator, arguments, site in
            guard let text = arguments[0].string, let plain = plainNumber(text, arguments),
                let number = Decimal128(plain)
            else { return evaluator.refuse("number", "the text is not a number", [arguments[0]], at: site) }
            return .number(number)
        },
        Builtin("string", "from", gives: .string) { evaluator, arguments, site in
            if let refusal = evaluator.refusal(of: arguments, at: site) { return refusal }
            if case .null = arguments[0] { return evaluator.passOn(arguments[0], by: "string", at: site) }
            if case .string = arguments[0] { return arguments[0] }
            let text = arguments[0].plain(upTo: min(evaluator.limits.size, evaluator.memory))
            if text.utf8.count > evaluator.memory { evaluator.spend(bytes: text.utf8.count) }
            if evaluator.isExhausted { return evaluator.exhausted(at: site) }
            return evaluator.exceeds(text.utf8.count, at: site) ?? .string(text)
        },
        Builtin("date", "from", "year, month, day", gives: .date) { evaluator, arguments, site in
            makeDate(arguments) ?? evaluator.refuse("date", "there is no such date", arguments, at: site)
        },
        Builtin("time", "from", "hour, minute, second, offset?", gives: .time) { evaluator, arguments, site in
            makeTime(arguments) ?? evaluator.refuse("time", "there is no such time", arguments, at: site)
        },
        Builtin(
            "date and time", "from", "date, time", "year, month, day, hour, minute, second, offset?",
            gives: .dateAndTime
        ) { evaluator, arguments, site in
            makeMoment(arguments)
                ?? evaluator.refuse("date and time", "there is no such date and time", arguments, at: site)
        },
        Builtin("duration", "from", gives: .any) { evaluator, arguments, site in
            if let text = arguments[0].string {
                switch TemporalLiteral.parseDuration(text) {
                case .yearsAndMonths(let duration): return .yearsAndMonths(duration)
                case .daysAndTime(let duration): return .daysAndTime(duration)
                default: break
                }
            }
            return evaluator.refuse("duration", "the text is not a duration", arguments, at: site)
        },
        Builtin("years and months duration", "from, to", gives: .yearsAndMonths) { evaluator, arguments, site in
            guard let from = arguments[0].day, let to = arguments[1].day else {
                return evaluator.refuse("years and months duration", "two dates are needed", arguments, at: site)
            }
            return .yearsAndMonths(FEELDate.yearsAndMonthsBetween(from: from, to: to))
        },
    ]

    /// The text with its grouping taken out and a point before the fraction; nil when the separators are not allowed.
    private static func plainNumber(_ text: String, _ arguments: [Value]) -> String? {
        let grouping = arguments[1].string
        let point = arguments[2].string
        guard arguments[1].isNull || [" ", ",", "."].contains(grouping),
            arguments[2].isNull || [",", "."].contains(point), grouping == nil || grouping != point
        else { return nil }
        var bytes = Array(text.utf8)
        if let grouping = grouping?.utf8.first { bytes.removeAll { $0 == grouping } }
        if point == ",", !bytes.contains(UInt8(ascii: ".")) {
            bytes = bytes.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ".") : $0 }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func makeDate(_ arguments: [Value]) -> Value? {
        guard arguments.count == 3 else {
            switch arguments.first {
            case .string(let text): return FEELDate.parseDate(text).map(Value.date)
            case .date(let day): return .date(day)
            case .dateAndTime(let moment): return .date(moment.day)
            default: return nil
            }
        }
        guard let day = civilDay(arguments[...]) else { return nil }
        return .date(day)
    }

    private static func civilDay(_ arguments: ArraySlice<Value>) -> CivilDay? {
        let parts = arguments.prefix(3).compactMap { $0.number?.int64 }
        guard parts.count == 3 else { return nil }
        return CivilDay(year: Int(parts[0]), month: Int(parts[1]), day: Int(parts[2]))
    }

    private static func makeTime(_ arguments: [Value]) -> Value? {
        guard arguments.count >= 3 else {
            switch arguments.first {
            case .string(let text) where arguments.count == 1: return TimeOfDay(feel: text).map(Value.time)
            case .time(let time): return .time(time)
            case .dateAndTime(let moment): return .time(moment.time)
            case .date: return .time(TimeOfDay.midnight.with(zone: .utc))
            default: return nil
            }
        }
        guard let time = timeOfDay(arguments[0...2]), let zone = zone(arguments.count > 3 ? arguments[3] : .null) else {
            return nil
        }
        return .time(time.with(zone: zone))
    }

    private static func timeOfDay(_ arguments: ArraySlice<Value>) -> TimeOfDay? {
        let parts = Array(arguments)
        guard let hour = parts[0].number?.int64, let minute = parts[1].number?.int64, let second = parts[2].number
        else {
            return nil
        }
        return TimeOfDay(hour: hour, minute: minute, second: second)
    }

    /// The zone of an offset argument: none for null; the outer nil means it is not an offset.
    private static func zone(_ value: Value) -> Zone?? {
        switch value {
        case .null: .some(nil)
        case .daysAndTime(let duration): Zone(offset: duration).map { .some($0) }
        case .string(let text): Zone(feel: text.utf8.first == UInt8(ascii: "@") ? text : "@" + text).map { .some($0) }
        default: nil
        }
    }

    private static func makeMoment(_ arguments: [Value]) -> Value? {
        switch arguments.count {
        case 1:
            switch arguments[0] {
            case .string(let text):
                if let moment = DateAndTime(feel: text) { return .dateAndTime(moment) }
                return FEELDate.parseDate(text).flatMap { DateAndTime(day: $0, time: .midnight) }.map(Value.dateAndTime)
            case .dateAndTime: return arguments[0]
            case .date(let day): return DateAndTime(day: day, time: .midnight).map(Value.dateAndTime)
            default: return nil
            }
        case 2:
            guard let day = arguments[0].day, case .time(let time) = arguments[1] else { return nil }
            return DateAndTime(day: day, time: time).map(Value.dateAndTime)
        default:
            guard arguments.count >= 6, let day = civilDay(arguments[0...2]), let time = timeOfDay(arguments[3...5]),
                let zone = zone(arguments.count > 6 ? arguments[6] : .null)
            else { return nil }
            return DateAndTime(day: day, time: time.with(zone: zone)).map(Value.dateAndTime)
        }
    }
}

extension Value {
    /// The day of a date or of a date and time.
    var day: CivilDay? {
        switch self {
        case .date(let day): day
        case .dateAndTime(let moment): moment.day
        default: nil
        }
    }
}
