import FEEL

extension Expr {
    /// The value of an expression that is the same whatever the facts are; nil for every other, and for one that fails.
    var closedValue: Value? {
        guard isClosed else { return nil }
        var evaluator = Evaluator(limits: Limits(steps: 10_000))
        let value = evaluator.run(self, frame: 0)
        return evaluator.diagnostics.isEmpty ? value : nil
    }

    private var isClosed: Bool {
        switch kind {
        case .constant(.function): false
        case .constant: true
        case .negated, .arithmetic, .interval, .test, .list, .comparison, .and, .or, .between, .conditional:
            children.allSatisfy(\.isClosed)
        case .builtin(let builtin, _):
            !["now", "today"].contains(builtin.name) && children.allSatisfy(\.isClosed)
        default: false
        }
    }

    /// Whether both say the same of the same facts, as far as their form shows it.
    func isSame(as other: Expr) -> Bool {
        switch (kind, other.kind) {
        case (.constant(let mine), .constant(let theirs)):
            return mine.type == theirs.type && mine.literal.isSameText(as: theirs.literal)
        case (.global(let mine), .global(let theirs)), (.local(let mine), .local(let theirs)): return mine == theirs
        case (.member(_, let mine, _), .member(_, let theirs, _)):
            guard mine.isSameText(as: theirs) else { return false }
        case (.arithmetic(let mine, _, _), .arithmetic(let theirs, _, _)): guard mine == theirs else { return false }
        case (.comparison(let mine, _, _), .comparison(let theirs, _, _)): guard mine == theirs else { return false }
        case (.builtin(let mine, let left), .builtin(let theirs, let right)):
            let isAlike = left.map { $0 == nil } == right.map { $0 == nil }
            guard isAlike, mine.name.isSameText(as: theirs.name) else { return false }
        case (.converted(_, let mine), .converted(_, let theirs)): guard mine == theirs else { return false }
        case (.negated, .negated), (.and, .and), (.or, .or), (.between, .between), (.list, .list),
            (.conditional, .conditional):
            break
        default: return false
        }
        let (mine, theirs) = (children, other.children)
        return mine.count == theirs.count && zip(mine, theirs).allSatisfy { $0.isSame(as: $1) }
    }
}

// MARK: - What a value may be

extension Expr {
    /// Whether the value is a number of things: never negative, never broken.
    var isCount: Bool {
        switch kind {
        case .builtin(let builtin, _): ["count", "string length"].contains(builtin.name)
        case .converted(let base, _): base.isCount
        default: false
        }
    }

    /// The tests that every value this expression gives, other than null, has passed.
    var settledConstraints: [UnaryTests] {
        switch kind {
        case .converted(let base, let type): type.constraints + base.settledConstraints
        case .global, .local, .itemMember: type.constraints
        case .member(let base, _, _): base.isSettled ? type.constraints : []
        default: []
        }
    }

    /// Whether the value was taken for its type where it came from, with all its parts.
    private var isSettled: Bool {
        switch kind {
        case .global, .local, .itemMember, .converted: true
        case .member(let base, _, _): base.isSettled
        default: false
        }
    }
}

extension FEELType {
    /// What the names of this type allow, the outermost first.
    fileprivate var constraints: [UnaryTests] {
        guard case .named(let named) = self else { return [] }
        return (named.constraint.map { [$0] } ?? []) + named.type.constraints
    }
}
