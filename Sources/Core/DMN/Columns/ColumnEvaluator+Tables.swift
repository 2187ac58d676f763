import FEEL

// Decision tables (DMN 1.5, clause 8): each row carries the set of rules that may still hold, a bit a rule.
extension ColumnEvaluator {
    mutating func column(of table: TableExpr) throws(NotLowered) -> Column {
        switch table.hitPolicy {
        case .unique, .first, .any, .priority: break
        default: throw .hitPolicy("\(table.hitPolicy)")
        }
        var candidates = OpenRules(rules: table.rules.count, rows: count)
        var deferred: [UInt8] = []
        for (place, input) in table.inputs.enumerated() {
            let column = try column(of: input.expr)
            bind(column, to: input.slot)
            if let allowed = input.allowed { try keep(allowed, column, &deferred) }
            if !table.narrow(&candidates, by: place, column) { try tryCells(of: table, place, column, &candidates) }
            note(deferredIn: column, &deferred)
        }
        var choice = candidates.hits(firstOnly: table.hitPolicy == .first)
        for row in deferred.indices where deferred[row] != 0 { choice[row] = -1 }
        if isTraced { trace?.firings[table.site] = choice }
        return try result(of: table, choice)
    }

    /// A value outside what the column allows makes the result null; the interpreter says why.
    private mutating func keep(
        _ allowed: UnaryTests, _ column: Column, _ deferred: inout [UInt8]
    ) throws(NotLowered) {
        let answers = try satisfied(allowed, by: column)
        for row in 0..<count
        where answers.states[row] != RowState.present || answers.values[row] == 0 {
            guard column.state(at: row) == RowState.present else { continue }
            if deferred.isEmpty { deferred = Array(repeating: 0, count: count) }
            deferred[row] = 1
        }
    }

    private func note(deferredIn column: Column, _ deferred: inout [UInt8]) {
        guard column.mayDefer else { return }
        for row in 0..<count where column.state(at: row) == RowState.deferred {
            if deferred.isEmpty { deferred = Array(repeating: 0, count: count) }
            deferred[row] = 1
        }
    }

    /// The cells of a column whose index cannot tell, one after the other.
    private mutating func tryCells(
        of table: TableExpr, _ place: Int, _ column: Column, _ candidates: inout OpenRules
    ) throws(NotLowered) {
        for (rule, each) in table.rules.enumerated() where !each.cells[place].holdsAlways {
            let answers = try satisfied(each.cells[place], by: column)
            for row in 0..<count {
                switch answers.states[row] {
                case RowState.present: if answers.values[row] == 0 { candidates.drop(rule, row) }
                case RowState.deferred: candidates.give(up: row)
                default: candidates.drop(rule, row)
                }
            }
        }
    }

    /// The outputs of the rule that fired in each row; -1 leaves a row to the interpreter, -2 is no rule.
    private mutating func result(of table: TableExpr, _ choice: [Int32]) throws(NotLowered) -> Column {
        var choice = choice
        let hasFallback = table.outputs.contains { $0.fallback != nil }
        if hasFallback {
            guard table.outputs.allSatisfy({ $0.fallback != nil }) else { throw .form("default") }
            for row in choice.indices where choice[row] == -2 { choice[row] = Int32(table.rules.count) }
        }
        var columns: [Column] = []
        for (place, output) in table.outputs.enumerated() {
            var sources: [Column] = []
            for rule in table.rules { sources.append(try column(of: rule.outputs[place])) }
            if let fallback = output.fallback { sources.append(try column(of: fallback)) }
            columns.append(try chosen(from: sources, by: choice))
        }
        if columns.count == 1 { return columns[0] }
        var states = RowStates()
        for row in choice.indices where choice[row] < 0 {
            states.set(choice[row] == -1 ? RowState.deferred : RowState.failed, at: row, of: choice.count)
        }
        return .contexts(Column.Contexts(shape: table.shape, columns: columns, states: states))
    }
}

extension Column {
    /// Whether a row may be the interpreter's.
    var mayDefer: Bool {
        switch self {
        case .numbers(let column): column.states.bytes.contains(RowState.deferred)
        case .truths(let column): column.states.bytes.contains(RowState.deferred)
        case .days(let column): column.states.bytes.contains(RowState.deferred)
        case .codes(let column): column.states.bytes.contains(RowState.deferred)
        case .lists(let column): column.states.bytes.contains(RowState.deferred)
        case .items(let column): column.states.bytes.contains(RowState.deferred)
        case .contexts(let column): column.states.bytes.contains(RowState.deferred)
        case .constant, .rows, .opaque, .values: false
        }
    }
}
