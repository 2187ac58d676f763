import Exact
import FEEL

// The logic of three values, row by row: true, false, and null for everything else.
extension ColumnEvaluator {
    mutating func truths(of expr: Expr) throws(NotLowered) -> Column.Truths {
        try truths(of: try column(of: expr))
    }

    /// A column as truth values; a constant is repeated.
    func truths(of column: Column) throws(NotLowered) -> Column.Truths {
        switch column {
        case .truths(let truths): return truths
        case .constant(.boolean(let answer)): return constant(answer)
        case .constant(.null(let reason)):
            let state = reason == nil ? RowState.null : RowState.failed
            return Column.Truths(
                values: Array(repeating: 0, count: count), states: RowStates(Array(repeating: state, count: count)))
        default: throw .kinds("boolean")
        }
    }

    func constant(_ answer: Bool) -> Column.Truths {
        Column.Truths(values: Array(repeating: answer ? 1 : 0, count: count), states: RowStates())
    }

    func and(_ left: Column.Truths, _ right: Column.Truths) -> Column.Truths {
        ColumnEvaluator.joined(left, right, decisive: 0)
    }

    func or(_ left: Column.Truths, _ right: Column.Truths) -> Column.Truths {
        ColumnEvaluator.joined(left, right, decisive: 1)
    }

    /// `decisive` wins over anything; without it both must be there.
    private static func joined(_ left: Column.Truths, _ right: Column.Truths, decisive: UInt8) -> Column.Truths {
        let count = left.values.count
        if left.states.areAllPresent, right.states.areAllPresent {
            var values = left.values
            for row in 0..<count {
                values[row] =
                    decisive == 0 ? left.values[row] & right.values[row] : left.values[row] | right.values[row]
            }
            return Column.Truths(values: values, states: RowStates())
        }
        var result = Column.Truths(values: Array(repeating: decisive, count: count), states: RowStates())
        for row in 0..<count {
            let (mine, theirs) = (left.states[row], right.states[row])
            if mine == RowState.present, left.values[row] == decisive { continue }
            if mine != RowState.deferred, theirs == RowState.present, right.values[row] == decisive { continue }
            if mine == RowState.present, theirs == RowState.present {
                result.values[row] = 1 - decisive
            } else {
                let isDeferred = mine == RowState.deferred || theirs == RowState.deferred
                result.states.set(isDeferred ? RowState.deferred : RowState.failed, at: row, of: count)
            }
        }
        return result
    }

    /// For each row the branch of an `if`: 0 where the condition holds, 1 where not or null, -1 where it is deferred.
    static func branches(_ condition: Column.Truths) -> [Int32] {
        condition.values.indices.map { row in
            switch condition.states[row] {
            case RowState.present: condition.values[row] != 0 ? 0 : 1
            case RowState.deferred: -1
            default: 1
            }
        }
    }
}

// MARK: - Comparing

extension ColumnEvaluator {
    func compare(_ comparison: Comparison, _ left: Column, _ right: Column) throws(NotLowered) -> Column.Truths {
        switch (left, right) {
        case (.constant(let one), .constant(let other)):
            guard let answer = one.satisfies(comparison, other) else { throw .kinds(comparison.rawValue) }
            return constant(answer)
        case (.constant(.null), _), (_, .constant(.null)):
            guard case .constant(let value) = left else { return try nullTest(comparison, left) }
            return value.isNull ? try nullTest(comparison, right) : try nullTest(comparison, left)
        case (.numbers, .numbers), (.numbers, .constant(.number)), (.constant(.number), .numbers):
            let (left, right) = ColumnEvaluator.aligned(try numbers(of: left), try numbers(of: right))
            return ColumnEvaluator.compared(comparison, left.values, left.states, right.values, right.states)
        case (.days, .days), (.days, .constant(.date)), (.constant(.date), .days):
            let (left, right) = (try days(of: left), try days(of: right))
            return ColumnEvaluator.compared(comparison, left.values, left.states, right.values, right.states)
        case (.truths, .truths), (.truths, .constant(.boolean)), (.constant(.boolean), .truths):
            try ColumnEvaluator.mustBeEquality(comparison)
            let (left, right) = (try truths(of: left), try truths(of: right))
            return ColumnEvaluator.compared(comparison, left.values, left.states, right.values, right.states)
        case (.codes(let codes), .constant(.string(let text))), (.constant(.string(let text)), .codes(let codes)):
            try ColumnEvaluator.mustBeEquality(comparison)
            let wanted = Array(repeating: codes.texts.code(of: text) ?? -1, count: count)
            return ColumnEvaluator.compared(comparison, codes.values, codes.states, wanted, RowStates())
        case (.codes(let left), .codes(let right)):
            try ColumnEvaluator.mustBeEquality(comparison)
            let other = left.texts === right.texts ? right.values : right.translated(to: left.texts)
            return ColumnEvaluator.compared(comparison, left.values, left.states, other, right.states)
        default: throw .kinds(comparison.rawValue)
        }
    }

    /// Of texts and truth values only equality is asked here.
    private static func mustBeEquality(_ comparison: Comparison) throws(NotLowered) {
        guard comparison == .equal || comparison == .unequal else { throw .kinds(comparison.rawValue) }
    }

    /// Whether rows are null, for `= null`; with any other order the answer is a null.
    private func nullTest(_ comparison: Comparison, _ column: Column) throws(NotLowered) -> Column.Truths {
        try ColumnEvaluator.mustBeEquality(comparison)
        var result = constant(comparison == .unequal)
        for row in 0..<count {
            switch column.state(at: row) {
            case RowState.present: continue
            case RowState.deferred: result.states.set(RowState.deferred, at: row, of: count)
            default: result.values[row] = comparison == .equal ? 1 : 0
            }
        }
        return result
    }

    @inline(__always)
    private static func compared<Element: Comparable>(
        _ comparison: Comparison, _ left: [Element], _ mine: RowStates, _ right: [Element], _ theirs: RowStates
    ) -> Column.Truths {
        var answers = Array(repeating: UInt8(0), count: left.count)
        switch comparison {
        case .equal: for row in left.indices { answers[row] = left[row] == right[row] ? 1 : 0 }
        case .unequal: for row in left.indices { answers[row] = left[row] != right[row] ? 1 : 0 }
        case .less: for row in left.indices { answers[row] = left[row] < right[row] ? 1 : 0 }
        case .lessOrEqual: for row in left.indices { answers[row] = left[row] <= right[row] ? 1 : 0 }
        case .greater: for row in left.indices { answers[row] = left[row] > right[row] ? 1 : 0 }
        case .greaterOrEqual: for row in left.indices { answers[row] = left[row] >= right[row] ? 1 : 0 }
        }
        var result = Column.Truths(values: answers, states: RowStates())
        guard !mine.areAllPresent || !theirs.areAllPresent else { return result }
        for row in left.indices {
            let (mine, theirs) = (mine[row], theirs[row])
            if mine == RowState.present, theirs == RowState.present { continue }
            if mine == RowState.deferred || theirs == RowState.deferred {
                result.states.set(RowState.deferred, at: row, of: left.count)
            } else if comparison == .equal || comparison == .unequal {
                let areBothNull = mine != RowState.present && theirs != RowState.present
                result.values[row] = areBothNull == (comparison == .equal) ? 1 : 0
            } else {
                result.states.set(RowState.failed, at: row, of: left.count)
            }
        }
        return result
    }

    private func days(of column: Column) throws(NotLowered) -> Column.Days {
        switch column {
        case .days(let days): return days
        case .constant(.date(let day)):
            guard let number = Int32(exactly: day.number) else { throw .scale }
            return Column.Days(values: Array(repeating: number, count: count), states: RowStates())
        default: throw .kinds("date")
        }
    }
}

extension Column.Codes {
    /// The codes of these texts in another dictionary, -1 where it lacks one.
    fileprivate func translated(to other: TextDictionary) -> [Int32] {
        let codes = other.translation(of: texts)
        return values.map { codes[Int($0)] }
    }
}
