import Exact
import FEEL

/// Walks a checked expression once for many cases and gives a column.
///
/// It says of every row what the interpreter would say, or hands the row to it: a number that does not fit its integer
/// is deferred, a null that has a reason keeps no more than that it is one. What has no kernel is thrown, and the whole
/// step runs interpreted.
struct ColumnEvaluator {
    /// The rows that an expression is evaluated for: the cases, and inside a filter the items of their lists.
    struct Level {
        let count: Int
        /// For each row the row of the level around it; empty at the outermost.
        let parents: [Int32]
    }

    /// The values of the program's places so far.
    let globals: [Column?]
    private var levels: [Level]
    /// The places of the running function, each with the level its column has a row for.
    private var locals: [Int: (depth: Int, column: Column)] = [:]
    /// How many functions run within one another.
    private var calls = 0
    /// What is seen on the way; nil where nobody asked.
    var trace: ColumnTrace?

    init(globals: [Column?], count: Int) {
        self.globals = globals
        levels = [Level(count: count, parents: [])]
    }

    /// How many rows the running level has.
    var count: Int { levels[levels.count - 1].count }
}

// MARK: - Nodes

extension ColumnEvaluator {
    mutating func column(of expr: Expr) throws(NotLowered) -> Column {
        let column = try made(of: expr)
        if isTraced, trace?.wanted.contains(expr.site) == true {
            if case .constant = expr.kind { return column }
            trace?.nodes[expr.site] = column
        }
        return column
    }

    /// Whether what runs is seen: inside of loops, filters and called functions nothing is, as in the interpreter.
    var isTraced: Bool { trace != nil && levels.count == 1 && calls == 0 }

    private mutating func made(of expr: Expr) throws(NotLowered) -> Column {
        switch expr.kind {
        case .constant(let value): return .constant(value)
        case .global(let place):
            guard globals.indices.contains(place), let column = globals[place] else { throw .value }
            return try lifted(column, from: 0)
        case .local(let slot):
            guard let local = locals[slot] else { throw .form("local") }
            return try lifted(local.column, from: local.depth)
        case .member(let base, let key, let guess): return try member(try column(of: base), key, guess)
        case .itemMember(let item, let key, let other):
            guard let local = locals[item] else { throw .form("item") }
            return try has(local.column, key)
                ? member(lifted(local.column, from: local.depth), key, 0)
                : column(of: other)
        case .negated(let operand): return .numbers(try negated(numbers(of: column(of: operand))))
        case .arithmetic(let operation, let left, let right):
            return .numbers(try arithmetic(operation, numbers(of: column(of: left)), numbers(of: column(of: right))))
        case .comparison(let comparison, let left, let right):
            return .truths(try compare(comparison, column(of: left), column(of: right)))
        case .and(let left, let right): return .truths(and(try truths(of: left), try truths(of: right)))
        case .or(let left, let right): return .truths(or(try truths(of: left), try truths(of: right)))
        case .between(let value, let low, let high):
            let value = try column(of: value)
            let first = try compare(.lessOrEqual, column(of: low), value)
            return .truths(and(first, try compare(.lessOrEqual, value, column(of: high))))
        case .membership(let value, let tests): return .truths(try satisfied(tests, by: column(of: value)))
        case .conditional(let condition, let then, let other):
            let condition = try truths(of: condition)
            return try chosen(from: [column(of: then), column(of: other)], by: ColumnEvaluator.branches(condition))
        case .context(let entries, let shape): return try context(entries, shape)
        case .filter(let list, let item, let condition, _): return try filtered(column(of: list), item, condition)
        case .loop(let iterators, nil, let body): return try loop(iterators, body)
        case .quantified(let every, let iterators, let condition, _):
            return .truths(try quantified(every, iterators, condition))
        case .builtin(let builtin, let arguments): return try call(builtin, arguments)
        case .call(let function, let arguments): return try call(function, arguments)
        case .converted(let value, let type): return try converted(column(of: value), to: type)
        case .extended(let form as TableExpr): return try column(of: form)
        default: throw .form(ColumnEvaluator.word(for: expr))
        }
    }

    /// What a reader of the statistics calls a form.
    private static func word(for expr: Expr) -> String {
        switch expr.kind {
        case .instanceOf: "instance of"
        case .list: "[…]"
        case .interval, .test: "range"
        case .loop: "for"
        case .function: "function"
        case .extended: "boxed"
        default: "invalid"
        }
    }

    private mutating func context(_ entries: [Expr.Entry], _ shape: Shape) throws(NotLowered) -> Column {
        var columns: [Column] = []
        for entry in entries {
            let column = try column(of: entry.value)
            bind(column, to: entry.slot)
            columns.append(column)
        }
        guard columns.count == shape.keys.count else { throw .form("{…}") }
        return .contexts(Column.Contexts(shape: shape, columns: columns, states: RowStates()))
    }
}

// MARK: - Places

extension ColumnEvaluator {
    /// Lays a column of the running level in a place of the running function.
    mutating func bind(_ column: Column, to slot: Int) {
        locals[slot] = (levels.count - 1, column)
    }

    /// A column of an outer level, with a row for each row of the running one.
    private func lifted(_ column: Column, from depth: Int) throws(NotLowered) -> Column {
        guard depth < levels.count - 1 else { return column }
        if case .constant = column { return column }
        var column = column
        for level in levels[(depth + 1)...] { column = try column.gathered(level.parents) }
        return column
    }

    /// Runs `body` for the items of segments, one row an item, with `item` in its place.
    mutating func inside<Result>(
        _ starts: [Int32], _ item: Column, at slot: Int,
        _ body: (inout ColumnEvaluator) throws(NotLowered) -> Result
    ) throws(NotLowered) -> Result {
        var parents: [Int32] = []
        parents.reserveCapacity(Int(starts.last ?? 0))
        for row in 0..<max(starts.count - 1, 0) {
            for _ in starts[row]..<starts[row + 1] { parents.append(Int32(truncatingIfNeeded: row)) }
        }
        let outer = locals[slot]
        levels.append(Level(count: parents.count, parents: parents))
        bind(item, to: slot)
        defer {
            levels.removeLast()
            locals[slot] = outer
        }
        return try body(&self)
    }

    /// A function of the language written in the model, its body evaluated in a frame of its own.
    private mutating func call(_ function: Expr, _ arguments: [Expr.Argument]) throws(NotLowered) -> Column {
        guard case .constant(.function(let callee)) = try column(of: function), let body = callee.written,
            body.itself == nil, arguments.allSatisfy({ $0.name == nil }), arguments.count == body.slots.count,
            calls < 16
        else { throw .form("call") }
        var values: [Column] = []
        for (argument, parameter) in zip(arguments, callee.parameters) {
            values.append(try converted(column(of: argument.value), to: parameter.type))
        }
        let outer = locals
        locals = [:]
        calls += 1
        defer {
            locals = outer
            calls -= 1
        }
        for (slot, value) in zip(body.slots, values) { bind(value, to: slot) }
        return try converted(column(of: body.body), to: body.result)
    }
}

// MARK: - Members

extension ColumnEvaluator {
    private func has(_ column: Column, _ key: String) -> Bool {
        switch column {
        case .rows(let rows): rows.relation.shape.index(of: key) != nil
        case .contexts(let contexts): contexts.shape.index(of: key) != nil
        default: false
        }
    }

    private func member(_ column: Column, _ key: String, _ guess: Int) throws(NotLowered) -> Column {
        switch column {
        case .constant(let value):
            guard let entry = value.context?[key] else { throw .form(".\(key)") }
            return .constant(entry)
        case .rows(let rows):
            guard let member = rows.relation.column(key, guess: guess, of: rows.values) else { throw .form(".\(key)") }
            return member
        case .lists(let lists):
            guard let member = lists.relation.column(key, guess: guess, of: lists.values) else {
                throw .form(".\(key)")
            }
            return .items(Column.Items(column: member, starts: lists.starts, states: lists.states.asFailed))
        case .items(let items):
            return .items(
                Column.Items(
                    column: try member(items.column, key, guess), starts: items.starts, states: items.states.asFailed))
        case .contexts(let contexts):
            guard let place = contexts.shape.index(of: key) else { throw .form(".\(key)") }
            return contexts.columns[place].failing(contexts.states)
        case .days(let days): return .numbers(try part(key, of: days))
        default: throw .form(".\(key)")
        }
    }

    /// A property of a date (DMN 1.5, table 65).
    private func part(_ key: String, of days: Column.Days) throws(NotLowered) -> Column.Numbers {
        let part: (CivilDay) -> Int
        switch key {
        case "year": part = \.year
        case "month": part = \.month
        case "day": part = \.day
        case "weekday": part = \.isoWeekday
        default: throw .form(".\(key)")
        }
        return Column.Numbers(
            values: days.values.map { Int64(part(CivilDay(number: Int64($0)))) }, scale: 0, states: days.states.asFailed
        )
    }
}

extension RowStates {
    /// The states of what looks into a null: the null has a reason then.
    var asFailed: RowStates {
        bytes.isEmpty ? self : RowStates(bytes.map { $0 == RowState.null ? RowState.failed : $0 })
    }

    /// These states where the ones around are present, else a null with a reason.
    func within(_ outer: RowStates) -> RowStates {
        guard !outer.bytes.isEmpty else { return self }
        return RowStates(
            outer.bytes.indices.map { row in
                switch outer.bytes[row] {
                case RowState.present: self[row]
                case RowState.deferred: RowState.deferred
                default: RowState.failed
                }
            })
    }
}

extension Column {
    /// The column where the contexts it was taken from are present.
    fileprivate func failing(_ outer: RowStates) -> Column {
        guard !outer.areAllPresent else { return self }
        switch self {
        case .numbers(var column):
            column.states = column.states.within(outer)
            return .numbers(column)
        case .truths(var column):
            column.states = column.states.within(outer)
            return .truths(column)
        case .days(var column):
            column.states = column.states.within(outer)
            return .days(column)
        case .codes(var column):
            column.states = column.states.within(outer)
            return .codes(column)
        default: return .values(outer.bytes.indices.map { value(at: $0) ?? .null(nil) })
        }
    }
}
