import Exact
import FEEL

extension ColumnEvaluator {
    /// A column as numbers; a constant is repeated.
    func numbers(of column: Column) throws(NotLowered) -> Column.Numbers {
        switch column {
        case .numbers(let numbers): return numbers
        case .constant(.number(let number)):
            let scale = max(-number.exponent, 0)
            guard scale <= 18 else { throw .scale }
            guard let value = number.scaledInt64(scale: scale) else { throw .scale }
            return Column.Numbers(values: Array(repeating: value, count: count), scale: scale, states: RowStates())
        case .constant(.null(let reason)):
            let state = reason == nil ? RowState.null : RowState.failed
            return Column.Numbers(
                values: Array(repeating: 0, count: count), scale: 0,
                states: RowStates(Array(repeating: state, count: count)))
        default: throw .kinds("number")
        }
    }

    /// Both columns with the decimals of the finer one; a number that then does not fit is deferred.
    static func aligned(
        _ left: Column.Numbers, _ right: Column.Numbers
    ) -> (left: Column.Numbers, right: Column.Numbers) {
        let scale = max(left.scale, right.scale)
        return (left.scaled(to: scale), right.scaled(to: scale))
    }

    func negated(_ numbers: Column.Numbers) -> Column.Numbers {
        let zeros = Column.Numbers(
            values: Array(repeating: 0, count: numbers.values.count), scale: numbers.scale, states: RowStates())
        return ColumnEvaluator.combined(zeros, numbers) { $0.subtractingReportingOverflow($1) }
    }

    func arithmetic(
        _ operation: Arithmetic, _ left: Column.Numbers, _ right: Column.Numbers
    ) throws(NotLowered) -> Column.Numbers {
        switch operation {
        case .add:
            let (left, right) = ColumnEvaluator.aligned(left, right)
            return ColumnEvaluator.combined(left, right) { $0.addingReportingOverflow($1) }
        case .subtract:
            let (left, right) = ColumnEvaluator.aligned(left, right)
            return ColumnEvaluator.combined(left, right) { $0.subtractingReportingOverflow($1) }
        case .multiply:
            guard left.scale + right.scale <= 18 else { throw .scale }
            var product = ColumnEvaluator.combined(left, right) { $0.multipliedReportingOverflow(by: $1) }
            product.scale = left.scale + right.scale
            return product
        case .divide, .power: throw .form(operation.rawValue)
        }
    }

    /// An operation on two columns of one scale; what overflows is deferred, what is null fails.
    @inline(__always)
    private static func combined(
        _ left: Column.Numbers, _ right: Column.Numbers,
        _ operation: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
    ) -> Column.Numbers {
        var states = left.states.failing(with: right.states)
        let count = left.values.count
        let (first, second) = (left.values, right.values)
        var values = first
        for row in 0..<count {
            let (value, overflow) = operation(first[row], second[row])
            values[row] = value
            if overflow, states[row] == RowState.present { states.set(RowState.deferred, at: row, of: count) }
        }
        return Column.Numbers(values: values, scale: left.scale, states: states)
    }
}

extension Column.Numbers {
    /// The same numbers with at least as many decimals.
    func scaled(to wanted: Int) -> Column.Numbers {
        guard wanted > scale else { return self }
        let factor = Column.Numbers.powers[wanted - scale]
        var (products, found) = (values, states)
        for row in values.indices {
            let (value, overflow) = values[row].multipliedReportingOverflow(by: factor)
            products[row] = value
            if overflow, states[row] == RowState.present { found.set(RowState.deferred, at: row, of: values.count) }
        }
        return Column.Numbers(values: products, scale: wanted, states: found)
    }

    /// Rounded to at most `wanted` decimals.
    func rounded(to wanted: Int, _ mode: Rounding) -> Column.Numbers {
        guard wanted < scale else { return self }
        let divisor = Column.Numbers.powers[scale - wanted]
        var kept = values
        for row in values.indices {
            let (quotient, remainder) = values[row].quotientAndRemainder(dividingBy: divisor)
            guard remainder != 0 else {
                kept[row] = quotient
                continue
            }
            let isNegative = values[row] < 0
            let cutOff = CutOff(
                remainder: UInt128(remainder.magnitude), divisor: UInt128(divisor), sticky: false)
            let grows = mode.grows(isOdd: quotient & 1 != 0, isNegative: isNegative, cutOff: cutOff)
            kept[row] = grows ? (isNegative ? quotient - 1 : quotient + 1) : quotient
        }
        return Column.Numbers(values: kept, scale: wanted, states: states)
    }

    /// 10^0 … 10^18, all that fit.
    private static let powers: [Int64] = (0...18).map { exponent in
        (0..<exponent).reduce(Int64(1)) { power, _ in power * 10 }
    }
}
