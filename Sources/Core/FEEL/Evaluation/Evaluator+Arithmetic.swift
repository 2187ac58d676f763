import Exact

extension Evaluator {
    mutating func negate(_ value: Value, at site: Site) -> Value {
        switch value {
        case .number(let number): return .number(number.negated)
        case .yearsAndMonths(let duration): return made(duration.negated.map(Value.yearsAndMonths), at: site)
        case .daysAndTime(let duration): return made(duration.negated.map(Value.daysAndTime), at: site)
        case .null: return passOn(value, by: "-", at: site)
        default: return refuse("-", "a number or a duration is needed", [value], at: site)
        }
    }

    /// A result, or null because it lies outside what its type can hold.
    private mutating func made(_ value: Value?, at site: Site) -> Value {
        value ?? fail(.temporalRange, at: site)
    }

    mutating func arithmetic(_ operation: Arithmetic, _ left: Value, _ right: Value, at site: Site) -> Value {
        if case .number(let a) = left, case .number(let b) = right { return numbers(operation, a, b, at: site) }
        if left.isNull || right.isNull { return passOn(left, right, by: operation.rawValue, at: site) }
        if case .string(let a) = left, case .string(let b) = right, operation == .add {
            let size = a.utf8.count + b.utf8.count
            steps -= size / 8
            if let refusal = exceeds(size, at: site) { return refusal }
            spend(bytes: 32 + size)
            return .string(a + b)
        }
        let result: Value??
        switch operation {
        case .add: result = sum(left, right)
        case .subtract: result = difference(left, right)
        case .multiply: result = product(left, right)
        case .divide: result = quotient(left, right)
        case .power: result = nil
        }
        guard let result else {
            return fail(.operandTypes, [operation.rawValue, left.sketch, right.sketch], at: site)
        }
        if result == nil, case .number(let divisor) = right, operation == .divide, divisor.isZero {
            return fail(.divisionByZero, at: site)
        }
        return made(result, at: site)
    }

    private mutating func numbers(
        _ operation: Arithmetic, _ left: Decimal128, _ right: Decimal128, at site: Site
    ) -> Value {
        if operation == .power { steps -= Evaluator.cost(ofPower: right) }
        let result =
            switch operation {
            case .add: left.adding(right)
            case .subtract: left.subtracting(right)
            case .multiply: left.multiplied(by: right)
            case .divide: left.divided(by: right)
            case .power: left.power(right)
            }
        guard let result else {
            return fail(operation == .divide && right.isZero ? .divisionByZero : .numberRange, at: site)
        }
        return .number(result)
    }

    /// Steps for a power: whole ones are multiplied out, the others are two series.
    private static func cost(ofPower exponent: Decimal128) -> Int {
        guard exponent.isInteger else { return 200 }
        guard let times = exponent.magnitude.int64 else { return 1_000 }
        return 16 * (Int64.bitWidth - times.leadingZeroBitCount)
    }

    // Of the functions below, the outer nil means that the operator does not work on these kinds of value, the
    // inner one that the result cannot be held.

    private mutating func sum(_ left: Value, _ right: Value) -> Value?? {
        switch (left, right) {
        case (.yearsAndMonths(let a), .yearsAndMonths(let b)): return .some(a.adding(b).map(Value.yearsAndMonths))
        case (.daysAndTime(let a), .daysAndTime(let b)): return .some(a.adding(b).map(Value.daysAndTime))
        case (.date(let day), .yearsAndMonths(let months)), (.yearsAndMonths(let months), .date(let day)):
            return .some(FEELDate.adding(months, to: day).map(Value.date))
        case (.date(let day), .daysAndTime(let time)), (.daysAndTime(let time), .date(let day)):
            return .some(FEELDate.adding(time, to: day).map(Value.date))
        case (.dateAndTime(let moment), .yearsAndMonths(let months)),
            (.yearsAndMonths(let months), .dateAndTime(let moment)):
            return .some(moment.adding(months).map(Value.dateAndTime))
        case (.dateAndTime(let moment), .daysAndTime(let time)), (.daysAndTime(let time), .dateAndTime(let moment)):
            return .some(moment.adding(time).map(Value.dateAndTime))
        case (.time(let time), .daysAndTime(let duration)), (.daysAndTime(let duration), .time(let time)):
            return .time(time.adding(duration))
        default: return nil
        }
    }

    private mutating func difference(_ left: Value, _ right: Value) -> Value?? {
        switch (left, right) {
        case (.yearsAndMonths(let a), .yearsAndMonths(let b)): .some(a.subtracting(b).map(Value.yearsAndMonths))
        case (.daysAndTime(let a), .daysAndTime(let b)): .some(a.subtracting(b).map(Value.daysAndTime))
        case (.date(let a), .date(let b)): .some(FEELDate.difference(a, minus: b).map(Value.daysAndTime))
        case (.date(let a), .dateAndTime(let b)): FEELDate.difference(a, minus: b).map(Value.daysAndTime)
        case (.dateAndTime(let a), .date(let b)): FEELDate.difference(a, minus: b).map(Value.daysAndTime)
        case (.dateAndTime(let a), .dateAndTime(let b)): a.subtracting(b).map(Value.daysAndTime)
        case (.time(let a), .time(let b)): a.subtracting(b).map(Value.daysAndTime)
        case (.date(let day), .yearsAndMonths(let months)):
            .some(months.negated.flatMap { FEELDate.adding($0, to: day) }.map(Value.date))
        case (.date(let day), .daysAndTime(let time)):
            .some(time.negated.flatMap { FEELDate.adding($0, to: day) }.map(Value.date))
        case (.dateAndTime(let moment), .yearsAndMonths(let months)):
            .some(months.negated.flatMap { moment.adding($0) }.map(Value.dateAndTime))
        case (.dateAndTime(let moment), .daysAndTime(let time)):
            .some(time.negated.flatMap { moment.adding($0) }.map(Value.dateAndTime))
        case (.time(let time), .daysAndTime(let duration)): .time(time.subtracting(duration))
        default: nil
        }
    }

    private func product(_ left: Value, _ right: Value) -> Value?? {
        switch (left, right) {
        case (.yearsAndMonths(let a), .number(let b)), (.number(let b), .yearsAndMonths(let a)):
            .some(a.multiplied(by: b).map(Value.yearsAndMonths))
        case (.daysAndTime(let a), .number(let b)), (.number(let b), .daysAndTime(let a)):
            .some(a.multiplied(by: b).map(Value.daysAndTime))
        default: nil
        }
    }

    private func quotient(_ left: Value, _ right: Value) -> Value?? {
        switch (left, right) {
        case (.yearsAndMonths(let a), .number(let b)): .some(a.divided(by: b).map(Value.yearsAndMonths))
        case (.daysAndTime(let a), .number(let b)): .some(a.divided(by: b).map(Value.daysAndTime))
        case (.yearsAndMonths(let a), .yearsAndMonths(let b)): .some(a.ratio(to: b).map(Value.number))
        case (.daysAndTime(let a), .daysAndTime(let b)): .some(a.ratio(to: b).map(Value.number))
        default: nil
        }
    }
}
