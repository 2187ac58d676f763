import Exact
import FEEL

extension ColumnEvaluator {
    /// The rows of each segment for which a condition holds.
    mutating func filtered(_ column: Column, _ slot: Int, _ condition: Expr) throws(NotLowered) -> Column {
        guard condition.type.bare == .boolean else { throw .form("[number]") }
        guard case .lists(let lists) = column, lists.states.areAllPresent else { throw .kinds("[condition]") }
        let answers = try inside(lists.starts, .rows(Column.Rows(lists.relation, lists.values)), at: slot) {
            evaluator throws(NotLowered) in try evaluator.truths(of: condition)
        }
        let rows = lists.starts.count - 1
        var (kept, starts, states): ([Int32], [Int32], RowStates) = ([], [0], RowStates())
        kept.reserveCapacity(lists.values.count)
        starts.reserveCapacity(rows + 1)
        let isPlain = answers.states.areAllPresent
        for row in 0..<rows {
            for place in lists.segment(of: row) {
                switch isPlain ? RowState.present : answers.states[place] {
                case RowState.present: if answers.values[place] != 0 { kept.append(lists.values[place]) }
                case RowState.deferred: states.set(RowState.deferred, at: row, of: rows)
                default: continue
                }
            }
            starts.append(Int32(truncatingIfNeeded: kept.count))
        }
        var result = Column.Lists(lists.relation, kept, starts: starts)
        result.states = states
        return .lists(result)
    }

    /// `for item in list return body`.
    mutating func loop(_ iterators: [Expr.Iterator], _ body: Expr) throws(NotLowered) -> Column {
        let (starts, item, slot) = try domain(of: iterators)
        let column = try inside(starts, item, at: slot) { evaluator throws(NotLowered) in
            try evaluator.repeated(evaluator.column(of: body))
        }
        return .items(Column.Items(column: column, starts: starts))
    }

    /// `some item in list satisfies condition`, or `every`.
    mutating func quantified(
        _ every: Bool, _ iterators: [Expr.Iterator], _ condition: Expr
    ) throws(NotLowered) -> Column.Truths {
        let (starts, item, slot) = try domain(of: iterators)
        let answers = try inside(starts, item, at: slot) { evaluator throws(NotLowered) in
            try evaluator.truths(of: condition)
        }
        var result = constant(every)
        for row in 0..<count {
            var worst = RowState.present
            for place in Int(starts[row])..<Int(starts[row + 1]) {
                let state = answers.states[place]
                if state == RowState.present, (answers.values[place] != 0) != every {
                    result.values[row] = every ? 0 : 1
                    worst = RowState.present
                    break
                }
                if state != RowState.present { worst = max(worst, state == RowState.null ? RowState.failed : state) }
            }
            if worst != RowState.present { result.states.set(worst, at: row, of: count) }
        }
        return result
    }

    /// The single list that a loop goes through, item by item.
    private mutating func domain(
        of iterators: [Expr.Iterator]
    ) throws(NotLowered) -> (starts: [Int32], item: Column, slot: Int) {
        guard iterators.count == 1, iterators[0].end == nil else { throw .form("for") }
        switch try column(of: iterators[0].domain) {
        case .lists(let lists) where lists.states.areAllPresent:
            return (lists.starts, .rows(Column.Rows(lists.relation, lists.values)), iterators[0].slot)
        case .items(let items) where items.states.areAllPresent:
            return (items.starts, items.column, iterators[0].slot)
        default: throw .kinds("for")
        }
    }

    /// A constant as a column with a value for each row, as segments need it.
    func repeated(_ column: Column) throws(NotLowered) -> Column {
        guard case .constant(let value) = column else { return column }
        switch value {
        case .number: return .numbers(try numbers(of: column))
        case .boolean: return .truths(try truths(of: column))
        case .string(let text):
            let texts = TextDictionary([text])
            return .codes(
                Column.Codes(values: Array(repeating: 0, count: count), texts: texts, states: RowStates()))
        default: return .values(Array(repeating: value, count: count))
        }
    }
}

// MARK: - Functions of lists and numbers

extension ColumnEvaluator {
    mutating func call(_ builtin: Builtin, _ arguments: [Expr?]) throws(NotLowered) -> Column {
        let written = arguments.compactMap { $0 }
        if builtin.isListing, let only = written.first { return try listed(column(of: only)) }
        switch (builtin.name, written.count) {
        case ("count", 1): return .numbers(try lengths(of: written[0]))
        case ("sum", 1): return .numbers(try sums(of: written[0]))
        case ("min", _): return .numbers(try extremes(of: written, .less))
        case ("max", _): return .numbers(try extremes(of: written, .greater))
        case ("not", 1):
            var truths = try truths(of: written[0])
            for row in truths.values.indices { truths.values[row] = 1 - truths.values[row] }
            truths.states = truths.states.asFailed
            return .truths(truths)
        case ("abs", 1):
            var numbers = try numbers(of: column(of: written[0]))
            numbers.states = numbers.states.asFailed
            let negative = negated(numbers)
            return try chosen(
                from: [.numbers(numbers), .numbers(negative)], by: numbers.values.map { $0 < 0 ? 1 : 0 })
        default: return .numbers(try rounded(builtin, written))
        }
    }

    /// A list that is one already; what is none, or null, would be a list of one.
    private func listed(_ column: Column) throws(NotLowered) -> Column {
        let states: RowStates
        switch column {
        case .lists(let lists): states = lists.states
        case .items(let items): states = items.states
        default: throw .kinds("list")
        }
        let isList = states.bytes.allSatisfy { $0 == RowState.present || $0 == RowState.deferred }
        guard isList else { throw .kinds("list") }
        return column
    }

    private static let roundings: [String: Rounding] = [
        "decimal": .halfEven, "floor": .floor, "ceiling": .ceiling, "round up": .up, "round down": .down,
        "round half up": .halfUp, "round half down": .halfDown,
    ]

    private mutating func rounded(_ builtin: Builtin, _ arguments: [Expr]) throws(NotLowered) -> Column.Numbers {
        guard let mode = ColumnEvaluator.roundings[builtin.name], let number = arguments.first else {
            throw .builtin(builtin.name)
        }
        var scale = 0
        if arguments.count > 1 {
            guard case .number(let wanted)? = arguments[1].closedValue, let whole = wanted.int64, 0...18 ~= whole else {
                throw .builtin(builtin.name)
            }
            scale = Int(whole)
        }
        var result = try numbers(of: column(of: number)).rounded(to: scale, mode)
        result.states = result.states.asFailed
        return result
    }

    private mutating func lengths(of list: Expr) throws(NotLowered) -> Column.Numbers {
        let (starts, states): ([Int32], RowStates)
        switch try column(of: list) {
        case .lists(let lists): (starts, states) = (lists.starts, lists.states)
        case .items(let items): (starts, states) = (items.starts, items.states)
        default: throw .kinds("count")
        }
        return Column.Numbers(
            values: (0..<count).map { Int64(starts[$0 + 1] - starts[$0]) }, scale: 0, states: states.asFailed)
    }

    /// Of nothing the sum is null; so is one with a null among its items.
    private mutating func sums(of list: Expr) throws(NotLowered) -> Column.Numbers {
        guard case .items(let items) = try column(of: list), case .numbers(let numbers) = items.column else {
            throw .kinds("sum")
        }
        let (values, isPlain) = (numbers.values, numbers.states.areAllPresent)
        var totals = Array(repeating: Int64(0), count: count)
        var states = items.states.asFailed
        for row in 0..<count {
            let segment = items.segment(of: row)
            var (total, overflow): (Int64, Bool) = (0, false)
            var worst = segment.isEmpty ? RowState.failed : RowState.present
            for place in segment {
                let state = isPlain ? RowState.present : numbers.states[place]
                guard state == RowState.present else {
                    worst = max(worst, state == RowState.deferred ? RowState.deferred : RowState.failed)
                    continue
                }
                let (sum, isOver) = total.addingReportingOverflow(values[place])
                total = sum
                overflow = overflow || isOver
            }
            totals[row] = total
            if overflow, worst == RowState.present { worst = RowState.deferred }
            if worst != RowState.present, states[row] != RowState.deferred { states.set(worst, at: row, of: count) }
        }
        return Column.Numbers(values: totals, scale: numbers.scale, states: states)
    }

    /// The least or greatest of several numbers, or of the numbers of one list.
    private mutating func extremes(of arguments: [Expr], _ wanted: Comparison) throws(NotLowered) -> Column.Numbers {
        var operands: [Expr] = arguments
        if arguments.count == 1, case .list(let items) = arguments[0].kind { operands = items }
        guard operands.count > 1 else { return try extremesOfLists(operands, wanted) }
        var best = try numbers(of: column(of: operands[0]))
        for operand in operands.dropFirst() {
            let (left, right) = ColumnEvaluator.aligned(best, try numbers(of: column(of: operand)))
            best = left
            best.states = left.states.failing(with: right.states)
            for row in left.values.indices
            where wanted == .less ? right.values[row] < left.values[row] : right.values[row] > left.values[row] {
                best.values[row] = right.values[row]
            }
        }
        return best
    }

    private mutating func extremesOfLists(
        _ operands: [Expr], _ wanted: Comparison
    ) throws(NotLowered) -> Column.Numbers {
        guard operands.count == 1, case .items(let items) = try column(of: operands[0]),
            case .numbers(let numbers) = items.column
        else { throw .kinds(wanted == .less ? "min" : "max") }
        var result = Column.Numbers(
            values: Array(repeating: 0, count: count), scale: numbers.scale, states: items.states.asFailed)
        for row in 0..<count {
            var (best, worst): (Int64?, UInt8) = (nil, RowState.present)
            for place in items.segment(of: row) {
                if numbers.states[place] != RowState.present {
                    worst = max(worst, numbers.states[place] == RowState.deferred ? RowState.deferred : RowState.failed)
                }
                let value = numbers.values[place]
                best = best.map { wanted == .less ? min($0, value) : max($0, value) } ?? value
            }
            result.values[row] = best ?? 0
            if best == nil { worst = RowState.failed }
            if worst != RowState.present, result.states[row] != RowState.deferred {
                result.states.set(worst, at: row, of: count)
            }
        }
        return result
    }
}
