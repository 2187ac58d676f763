extension Expr {
    /// The expressions this one is directly made of, in the order they were written.
    public var children: [Expr] {
        switch kind {
        case .constant, .global, .local, .invalid: []
        case .itemMember(_, _, let other): [other]
        case .member(let base, _, _), .negated(let base), .instanceOf(let base, _), .test(_, let base),
            .converted(let base, _):
            [base]
        case .arithmetic(_, let left, let right), .comparison(_, let left, let right), .and(let left, let right),
            .or(let left, let right), .interval(let left, _, let right, _), .filter(let left, _, let right, _):
            [left, right]
        case .between(let value, let low, let high), .conditional(let value, let low, let high): [value, low, high]
        case .membership(let value, let tests): [value] + tests.tests.map(\.expression)
        case .list(let items): items
        case .context(let entries, _): entries.map(\.value)
        case .loop(let iterators, _, let body), .quantified(_, let iterators, let body, _):
            iterators.flatMap { [$0.domain] + ($0.end.map { [$0] } ?? []) } + [body]
        case .builtin(_, let arguments): arguments.compactMap { $0 }
        case .call(let function, let arguments): [function] + arguments.map(\.value)
        case .function(let function): [function.body]
        case .extended(let form): form.children
        }
    }

    /// Whether the value was there before and is only chosen: a place, a member, items of a list.
    ///
    /// Such a value has passed every check of its type where it came from, so a boundary of that same type need not
    /// check it again.
    public var isChosen: Bool {
        switch kind {
        case .global: true
        case .member(let base, _, _), .filter(let base, _, _, _): base.isChosen
        case .conditional(_, let then, let other): then.isChosen && other.isChosen
        default: false
        }
    }

    /// How many nodes lie on the longest way down, this one included: what evaluating it costs in stack.
    public var height: Int {
        var deepest = 0
        for child in children { deepest = max(deepest, child.height) }
        if case .loop(let iterators, _, _) = kind { deepest += iterators.count }
        if case .quantified(_, let iterators, _, _) = kind { deepest += iterators.count }
        return deepest + 1
    }

    /// Visits this expression and all below it, parents first.
    public func walk(_ visit: (Expr) -> Void) {
        visit(self)
        for child in children { child.walk(visit) }
    }

    /// Whether any expression here satisfies `predicate`.
    public func contains(where predicate: (Expr) -> Bool) -> Bool {
        predicate(self) || children.contains { $0.contains(where: predicate) }
    }
}
