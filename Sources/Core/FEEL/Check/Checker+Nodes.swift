import Exact

extension Checker {
    /// The checked form of a node and all below it.
    public mutating func check(_ syntax: Syntax) -> Expr {
        let site = syntax.site
        switch syntax.kind {
        case .invalid: return invalid(.syntax, ["this", "the text could not be read", ""], at: site)
        case .null: return constant(.null, at: site)
        case .boolean(let value): return constant(.boolean(value), at: site)
        case .number(let value): return constant(.number(value), at: site)
        case .string(let value): return constant(.string(value), at: site)
        case .temporal(let text): return temporal(text, at: site)
        case .name(let name): return self.name(name, at: site)
        case .input: return input(at: site)
        case .member(let base, let key): return member(check(base), key, at: site)
        case .negated(let operand):
            let operand = check(operand)
            return Expr(.negated(operand), operand.type.bare, at: site)
        case .arithmetic(let operation, let left, let right):
            return arithmetic(operation, check(left), check(right), at: site)
        case .comparison(let comparison, let left, let right):
            return self.comparison(comparison, check(left), check(right), at: site)
        case .and(let left, let right): return Expr(.and(check(left), check(right)), .boolean, at: site)
        case .or(let left, let right): return Expr(.or(check(left), check(right)), .boolean, at: site)
        case .between(let value, let low, let high):
            return Expr(.between(check(value), check(low), check(high)), .boolean, at: site)
        case .membership(let value, let tests): return membership(check(value), tests, at: site)
        case .instanceOf(let value, let type):
            return Expr(.instanceOf(check(value), self.type(type)), .boolean, at: site)
        case .conditional(let condition, let then, let other):
            let (condition, then, other) = (check(condition), check(then), check(other))
            return Expr(.conditional(condition, then, other), then.type.joined(with: other.type), at: site)
        case .list(let items):
            let items = items.map { check($0) }
            let item = items.dropFirst().reduce(items.first?.type ?? .any) { $0.joined(with: $1.type) }
            return Expr(.list(items), FEELType.list(item).bounded, at: site)
        case .context(let entries): return context(entries, at: site)
        case .interval(let low, let includesStart, let high, let includesEnd):
            let (low, high) = (check(low), check(high))
            return Expr(
                .interval(low, includesStart: includesStart, high, includesEnd: includesEnd),
                FEELType.range(low.type.joined(with: high.type)).bounded, at: site)
        case .test(let comparison, let point):
            let point = check(point)
            return Expr(.test(comparison, point), FEELType.range(point.type).bounded, at: site)
        case .filter(let list, let condition): return filter(check(list), condition, at: site)
        case .loop(let iterators, let body): return loop(iterators, body, at: site)
        case .quantified(let every, let iterators, let condition):
            return scoped { checker in
                let iterators = checker.iterators(iterators)
                return Expr(.quantified(every: every, iterators, checker.check(condition)), .boolean, at: site)
            }
        case .call(let function, let arguments): return call(function, arguments, at: site)
        case .function(let parameters, let body): return .function(parameters, body, named: nil, with: &self, at: site)
        case .external(let parameters, let description): return external(parameters, description, at: site)
        case .tests, .anything:
            return invalid(.syntax, ["a list of tests", "an expression was expected", ""], at: site)
        }
    }

    private func constant(_ value: Value, at site: Site) -> Expr { Expr(.constant(value), value.type, at: site) }

    private mutating func temporal(_ text: String, at site: Site) -> Expr {
        let value: Value
        switch TemporalLiteral.parse(text) {
        case .date(let day): value = .date(day)
        case .time(let time): value = .time(time)
        case .dateAndTime(let moment): value = .dateAndTime(moment)
        case .yearsAndMonths(let duration): value = .yearsAndMonths(duration)
        case .daysAndTime(let duration): value = .daysAndTime(duration)
        case nil: return invalid(.invalidLiteral, [text, "date, time or duration"], at: site)
        }
        return constant(value, at: site)
    }

    private mutating func membership(_ value: Expr, _ tests: [Syntax], at site: Site) -> Expr {
        scoped { checker in
            let input = checker.scope.declareLocal("?", type: value.type)
            let checked = tests.map { checker.test($0, input: input) }
            let unary = UnaryTests(checked, input: input, frame: checker.scope.frame, site: site)
            return Expr(.membership(value, unary), .boolean, at: site)
        }
    }

    private mutating func comparison(_ comparison: Comparison, _ left: Expr, _ right: Expr, at site: Site) -> Expr {
        if let (one, other) = Unit.conflict(left.type, right.type) {
            report(.unitMismatch, [comparison.rawValue, one, other], at: site)
        }
        let (a, b) = (left.type.bare, right.type.bare)
        let isSettled = a == .any || b == .any || a == .null || b == .null || a.isComparable(with: b)
        if !isSettled { report(.notComparable, [a.description, b.description], at: site) }
        return Expr(.comparison(comparison, left, right), .boolean, at: site)
    }

    private mutating func arithmetic(_ operation: Arithmetic, _ left: Expr, _ right: Expr, at site: Site) -> Expr {
        if operation == .add || operation == .subtract, let (one, other) = Unit.conflict(left.type, right.type) {
            report(.unitMismatch, [operation.rawValue, one, other], at: site)
        }
        let type = Arithmetic.type(operation, left.type, right.type)
        if type == nil {
            report(.operandTypes, [operation.rawValue, left.type.description, right.type.description], at: site)
        }
        return Expr(.arithmetic(operation, left, right), type ?? .any, at: site)
    }
}

extension FEELType {
    fileprivate func isComparable(with other: FEELType) -> Bool {
        switch (self, other) {
        case (.list, .list), (.context, .context), (.range, .range), (.function, .function): true
        default: self == other
        }
    }
}
