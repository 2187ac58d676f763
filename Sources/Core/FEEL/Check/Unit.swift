/// Units of measure: names that a model gives to bare numbers.
enum Unit {
    /// The two units if they are different ones, which no sum, difference or comparison should mix.
    static func conflict(_ left: FEELType, _ right: FEELType) -> (String, String)? {
        guard case .named(let one) = left, case .named(let other) = right, one != other,
            one.type.bare == .number, other.type.bare == .number
        else { return nil }
        return (one.name, other.name)
    }
}

extension Arithmetic {
    /// The type of a result; nil when the operator is known not to work on these types.
    ///
    /// Adding and subtracting keep a unit; multiplying by a bare number keeps it too.
    static func type(_ operation: Arithmetic, _ left: FEELType, _ right: FEELType) -> FEELType? {
        let (a, b) = (left.bare, right.bare)
        if a == .any || b == .any || a == .null || b == .null { return .any }
        switch (operation, a, b) {
        case (.add, .number, .number), (.subtract, .number, .number):
            return left == right ? left : left == .number ? right : right == .number ? left : .number
        case (_, .number, .number): return .number
        case (.add, .string, .string): return .string
        case (.add, .date, .yearsAndMonths), (.add, .date, .daysAndTime), (.add, .yearsAndMonths, .date),
            (.add, .daysAndTime, .date), (.subtract, .date, .yearsAndMonths), (.subtract, .date, .daysAndTime):
            return .date
        case (.subtract, .date, .date), (.subtract, .date, .dateAndTime), (.subtract, .dateAndTime, .date),
            (.subtract, .dateAndTime, .dateAndTime), (.subtract, .time, .time):
            return .daysAndTime
        case (.add, .dateAndTime, .yearsAndMonths), (.add, .dateAndTime, .daysAndTime),
            (.add, .yearsAndMonths, .dateAndTime), (.add, .daysAndTime, .dateAndTime),
            (.subtract, .dateAndTime, .yearsAndMonths), (.subtract, .dateAndTime, .daysAndTime):
            return .dateAndTime
        case (.add, .time, .daysAndTime), (.add, .daysAndTime, .time), (.subtract, .time, .daysAndTime): return .time
        case (.add, .yearsAndMonths, .yearsAndMonths), (.subtract, .yearsAndMonths, .yearsAndMonths),
            (.multiply, .yearsAndMonths, .number), (.multiply, .number, .yearsAndMonths),
            (.divide, .yearsAndMonths, .number):
            return .yearsAndMonths
        case (.add, .daysAndTime, .daysAndTime), (.subtract, .daysAndTime, .daysAndTime),
            (.multiply, .daysAndTime, .number), (.multiply, .number, .daysAndTime), (.divide, .daysAndTime, .number):
            return .daysAndTime
        case (.divide, .yearsAndMonths, .yearsAndMonths), (.divide, .daysAndTime, .daysAndTime): return .number
        default: return nil
        }
    }
}
