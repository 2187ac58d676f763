import Exact

extension Value {
    /// The narrowest type this value has.
    public var type: FEELType {
        switch self {
        case .null: .null
        case .boolean: .boolean
        case .number: .number
        case .string: .string
        case .date: .date
        case .time: .time
        case .dateAndTime: .dateAndTime
        case .yearsAndMonths: .yearsAndMonths
        case .daysAndTime: .daysAndTime
        case .list(let items):
            .list(items.dropFirst().reduce(items.first?.type ?? .null) { $0.joined(with: $1.type) })
        case .context(let context): .context(context.entries.map { FEELType.Field($0.key, $0.value.type) })
        case .range(let range): .range(range.start.isNull ? range.end.type : range.start.type)
        case .function(let function): .function(function.parameters.map(\.type), function.result)
        }
    }

    /// Whether the value is of `type` as it stands, without any conversion (`instance of`).
    ///
    /// Null is an instance of Null only.
    public func isInstance(of type: FEELType) -> Bool {
        switch (self, type.bare) {
        case (.null, .null): true
        case (.null, _): false
        case (_, .any), (.boolean, .boolean), (.number, .number), (.string, .string), (.date, .date): true
        case (.time, .time), (.dateAndTime, .dateAndTime): true
        case (.yearsAndMonths, .yearsAndMonths), (.daysAndTime, .daysAndTime): true
        case (.list(let items), .list(let item)): items.allSatisfy { $0.isNull || $0.isInstance(of: item) }
        case (.context(let context), .context(let fields)):
            fields.allSatisfy { field in
                guard let value = context[field.name] else { return false }
                return value.isNull || value.isInstance(of: field.type)
            }
        case (.range(let range), .range(let item)):
            [range.start, range.end].allSatisfy { $0.isNull || $0.isInstance(of: item) }
        case (.function, .function): self.type.conforms(to: type)
        default: false
        }
    }

    /// The value in a message: itself where it is short, `a list of 3`, `a context`.
    public var sketch: String {
        switch self {
        case .null: "null"
        case .number(let number) where number.exponent.magnitude > 100:
            "\(number.isNegative ? "-" : "")\(number.coefficient)e\(number.exponent)"
        case .boolean, .number, .date, .time, .dateAndTime, .yearsAndMonths, .daysAndTime: literal
        case .string(let text): text.utf8.count > 40 ? "\"\(text.beginning(upTo: 40))\"" : literal
        case .list(let items): items.isEmpty ? "an empty list" : "a list of \(items.count)"
        case .context: "a context"
        case .range: "a range"
        case .function(let function): function.name ?? "a function"
        }
    }
}
