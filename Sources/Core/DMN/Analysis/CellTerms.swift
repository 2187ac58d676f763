import FEEL

/// What a cell compares its input with: the values at which its answer may change, and nowhere else.
struct CellTerms {
    /// Values that the input may equal, or that an interval ends at; in the order of the cell.
    private(set) var points: [Value] = []
    /// Values that the cell accepts or refuses as such, not as the end of a range.
    private(set) var named: [Value] = []
    /// What the cell compares with that only the facts of a case tell.
    private(set) var unknown: [Expr] = []
    /// Whether the cell speaks of a missing value.
    private(set) var namesNull = false
    /// Whether it asks for more or less, not only for equal.
    private(set) var asksForOrder = false
    /// Whether the cell asks its input something that cannot be seen through.
    private(set) var isOpaque = false

    init() {}

    /// The terms of a cell.
    init(_ cell: UnaryTests) { read(cell) }
}

// MARK: - Reading

extension CellTerms {
    private mutating func read(_ tests: UnaryTests) {
        for test in tests.tests {
            switch test {
            case .comparison(let comparison, let point): read(comparison, point)
            case .value(let value):
                // Something that only the facts tell may be a list or a range: then it is no single point.
                if let known = value.closedValue {
                    read(known, isNamed: true)
                } else if value.type.isScalar {
                    unknown.append(value)
                } else {
                    isOpaque = true
                }
            case .condition(let condition): read(condition, of: tests.input)
            }
        }
    }

    private mutating func read(_ comparison: Comparison, _ point: Expr, inCondition: Bool = false) {
        let isOrder = comparison != .equal && comparison != .unequal
        asksForOrder = asksForOrder || isOrder
        if let known = point.closedValue {
            read(known, isNamed: !isOrder)
        } else if point.type.isScalar, !inCondition {
            unknown.append(point)
        } else {
            isOpaque = true
        }
    }

    private mutating func read(_ value: Value, isNamed: Bool) {
        switch value {
        case .null: namesNull = true
        case .list(let items): for item in items { read(item, isNamed: isNamed) }
        case .range(let range):
            asksForOrder = true
            for end in [range.start, range.end] where !end.isNull { read(end, isNamed: false) }
        case .context, .function: isOpaque = true
        default:
            points.append(value)
            if isNamed { named.append(value) }
        }
    }

    /// A condition in which the input stands as `?`.
    private mutating func read(_ condition: Expr, of input: Int) {
        switch condition.kind {
        case .constant(.boolean): break
        case .and(let left, let right), .or(let left, let right):
            read(left, of: input)
            read(right, of: input)
        case .comparison(let comparison, let left, let right) where left.isLocal(input):
            read(comparison, right, inCondition: true)
        case .comparison(let comparison, let left, let right) where right.isLocal(input):
            read(comparison, left, inCondition: true)
        case .between(let value, let low, let high) where value.isLocal(input):
            read(.lessOrEqual, low, inCondition: true)
            read(.lessOrEqual, high, inCondition: true)
        case .membership(let value, let tests) where value.isLocal(input):
            read(tests)
            isOpaque = isOpaque || !unknown.isEmpty
        case .builtin(let builtin, let arguments): read(builtin, arguments.compactMap { $0 }, of: input)
        default: isOpaque = true
        }
    }

    private mutating func read(_ builtin: Builtin, _ arguments: [Expr], of input: Int) {
        switch (builtin.name, arguments.count) {
        case ("not", 1): read(arguments[0], of: input)
        case ("list contains", 2) where arguments[1].isLocal(input):
            guard case .list(let items)? = arguments[0].closedValue else {
                isOpaque = true
                return
            }
            read(.list(items), isNamed: true)
        default: isOpaque = true
        }
    }
}

// MARK: - Together

extension CellTerms {
    /// Takes in the terms of another cell of the column; what it cannot see through is its own affair.
    mutating func merge(_ other: CellTerms) {
        points += other.points
        namesNull = namesNull || other.namesNull
        asksForOrder = asksForOrder || other.asksForOrder
    }

    /// Takes in one more value at which answers may change.
    mutating func add(_ point: Value) { points.append(point) }
}

extension Expr {
    fileprivate func isLocal(_ slot: Int) -> Bool {
        if case .local(let place) = kind { return place == slot }
        return false
    }
}

extension FEELType {
    /// Whether every value is a single one, neither list nor range nor context.
    var isScalar: Bool {
        switch bare {
        case .boolean, .number, .string, .date, .time, .dateAndTime, .yearsAndMonths, .daysAndTime: true
        default: false
        }
    }
}
