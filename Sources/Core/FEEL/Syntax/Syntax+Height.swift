extension Syntax.Kind {
    /// How many nodes lie on the longest way down, this one included: what walking the tree costs in stack.
    ///
    /// Every node knows its own height, so this looks at the direct children only.
    var height: Int {
        switch self {
        case .invalid, .null, .boolean, .number, .string, .temporal, .name, .input, .anything: 1
        case .member(let base, _), .negated(let base), .instanceOf(let base, _), .test(_, let base),
            .function(_, let base), .external(_, let base):
            1 + base.height
        case .arithmetic(_, let left, let right), .comparison(_, let left, let right), .and(let left, let right),
            .or(let left, let right), .interval(let left, _, let right, _), .filter(let left, let right):
            1 + max(left.height, right.height)
        case .between(let value, let low, let high), .conditional(let value, let low, let high):
            1 + max(value.height, low.height, high.height)
        case .membership(let value, let tests): 1 + max(value.height, Syntax.height(of: tests))
        case .list(let items), .tests(let items, _): 1 + Syntax.height(of: items)
        case .context(let entries): 1 + (entries.lazy.map(\.value.height).max() ?? 0)
        // Each variable of a loop runs inside those before it.
        case .loop(let iterators, let body), .quantified(_, let iterators, let body):
            1 + iterators.count + max(body.height, Syntax.height(of: iterators))
        case .call(let function, let arguments):
            1 + max(function.height, arguments.lazy.map(\.value.height).max() ?? 0)
        }
    }
}

extension Syntax {
    fileprivate static func height(of nodes: [Syntax]) -> Int { nodes.lazy.map(\.height).max() ?? 0 }

    fileprivate static func height(of iterators: [Iterator]) -> Int {
        iterators.lazy.map { max($0.domain.height, $0.end?.height ?? 0) }.max() ?? 0
    }
}
