import Exact
import FEEL
import Interchange

extension Value {
    /// A JSON value as the language has it; texts become dates, times and durations where `type` asks for them.
    init(_ json: JSON, as type: FEELType) {
        switch json {
        case .null: self = .null(nil)
        case .bool(let value): self = .boolean(value)
        case .number(let value): self = .number(value)
        case .string(let text): self = Value.read(text, as: type)
        case .array(let items): self = .list(items.map { Value($0, as: type.item) })
        case .object(let members):
            let fields = type.fields ?? []
            self = .context(
                Context(
                    members.map { member in
                        let field = fields.first { $0.name == member.key }
                        return (member.key, Value(member.value, as: field?.type ?? .any))
                    }))
        }
    }

    private static func read(_ text: String, as type: FEELType) -> Value {
        let read: Value? =
            switch type.bare {
            case .date: FEELDate.parseDate(text).map(Value.date)
            case .time: TimeOfDay(feel: text).map(Value.time)
            case .dateAndTime: DateAndTime(feel: text).map(Value.dateAndTime)
            case .yearsAndMonths: YearsAndMonthsDuration(feel: text).map(Value.yearsAndMonths)
            case .daysAndTime: DaysAndTimeDuration(feel: text).map(Value.daysAndTime)
            default: nil
            }
        return read ?? .string(text)
    }

    /// The value as JSON; what JSON has no form for becomes its text.
    var json: JSON {
        switch self {
        case .null: .null
        case .boolean(let value): .bool(value)
        case .number(let value): .number(value)
        case .list(let items): .array(items.map(\.json))
        case .context(let context): .object(context.entries.map { JSON.Member($0.key, $0.value.json) })
        default: .string(text)
        }
    }
}
