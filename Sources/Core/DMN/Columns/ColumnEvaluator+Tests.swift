import Exact
import FEEL

// Unary tests: the cells of tables, `in`, the allowed values of types.
extension ColumnEvaluator {
    /// Whether each row satisfies the tests; null where the interpreter would give null.
    mutating func satisfied(_ tests: UnaryTests, by column: Column) throws(NotLowered) -> Column.Truths {
        if tests.holdsAlways { return constant(true) }
        switch column {
        case .codes(let codes) where tests.isClosed: return ColumnEvaluator.satisfied(tests, by: codes)
        case .constant(let value) where tests.isClosed:
            var evaluator = Evaluator()
            return try truths(of: .constant(evaluator.test(tests, value)))
        default: break
        }
        bind(column, to: tests.input)
        var any: Column.Truths?
        for test in tests.tests {
            let answer = try satisfied(test, by: column)
            any = any.map { or($0, answer) } ?? answer
        }
        guard var any else { return constant(tests.isNegated) }
        if tests.isNegated { for row in any.values.indices { any.values[row] = 1 - any.values[row] } }
        return any
    }

    /// Each text of the dictionary is tested once, by the interpreter itself.
    private static func satisfied(_ tests: UnaryTests, by codes: Column.Codes) -> Column.Truths {
        var evaluator = Evaluator()
        let answers = codes.texts.all.map { evaluator.test(tests, .string($0)).boolean }
        let ofNull = evaluator.test(tests, .null(nil)).boolean
        var result = Column.Truths(values: codes.values.map { answers[Int($0)] == true ? 1 : 0 }, states: RowStates())
        let isPlain = codes.states.areAllPresent && !answers.contains(where: { $0 == nil })
        guard !isPlain else { return result }
        for row in codes.values.indices {
            switch codes.states[row] {
            case RowState.present:
                if answers[Int(codes.values[row])] == nil {
                    result.states.set(RowState.failed, at: row, of: codes.values.count)
                }
            case RowState.deferred: result.states.set(RowState.deferred, at: row, of: codes.values.count)
            default:
                result.values[row] = ofNull == true ? 1 : 0
                if ofNull == nil { result.states.set(RowState.failed, at: row, of: codes.values.count) }
            }
        }
        return result
    }

    private mutating func satisfied(_ test: UnaryTests.Test, by column: Column) throws(NotLowered) -> Column.Truths {
        switch test {
        case .comparison(let comparison, let point):
            return try compare(comparison, column, self.column(of: point))
        case .condition(let condition): return try truths(of: condition)
        case .value(let expr):
            switch expr.kind {
            case .interval(let low, let includesStart, let high, let includesEnd):
                let first = try compare(
                    includesStart ? .greaterOrEqual : .greater, column, ends(self.column(of: low)))
                let second = try compare(includesEnd ? .lessOrEqual : .less, column, ends(self.column(of: high)))
                return and(first, second)
            case .test(let comparison, let point):
                return try compare(comparison, column, ends(self.column(of: point)))
            default: break
            }
            guard let value = expr.closedValue else {
                return try compare(.equal, column, ColumnEvaluator.scalar(self.column(of: expr)))
            }
            return try satisfied(value, by: column)
        }
    }

    /// A range whose end is null holds for nothing it could be compared with; the interpreter says what.
    private func ends(_ column: Column) throws(NotLowered) -> Column {
        if case .constant(let value) = column, !value.isNull { return column }
        throw .form("range")
    }

    private static func scalar(_ column: Column) throws(NotLowered) -> Column {
        switch column {
        case .numbers, .days, .codes, .truths: return column
        default: throw .kinds("in")
        }
    }

    /// Whether a row equals a value, lies in it, or is among it.
    private func satisfied(_ value: Value, by column: Column) throws(NotLowered) -> Column.Truths {
        switch value {
        case .null, .number, .string, .date: return try compare(.equal, column, .constant(value))
        case .boolean:
            guard case .truths = column else { throw .kinds("in") }
            return try compare(.equal, column, .constant(value))
        default: throw .kinds("in")
        }
    }
}

extension UnaryTests {
    /// Whether the answer hangs on the input alone.
    var isClosed: Bool {
        tests.allSatisfy { test in
            !test.expression.contains { expr in
                switch expr.kind {
                case .global, .call, .function, .extended, .invalid: true
                case .local(let slot): slot != input
                case .itemMember, .filter, .loop, .quantified: true
                case .builtin(let builtin, _): ["now", "today"].contains(builtin.name)
                default: false
                }
            }
        }
    }
}
