import FEEL

extension UnaryTests {
    /// The values its tests are about, one a test; nil when one of them depends on more than constants.
    var constants: [Value]? {
        var values: [Value] = []
        for test in tests {
            guard let value = test.expression.constant else { return nil }
            values.append(value)
        }
        return values
    }
}

extension Value {
    /// A single value it is or holds, which tells what a column is about; nil when there is none.
    var sample: Value? {
        switch self {
        case .null: nil
        case .range(let range): range.start.isNull ? range.end.sample : range.start.sample
        case .list(let items): items.lazy.compactMap(\.sample).first
        default: self
        }
    }
}

extension Expr {
    /// The value, if it is made of constants only and nothing went wrong; nil otherwise.
    fileprivate var constant: Value? {
        guard isClosed else { return nil }
        var evaluator = Evaluator(limits: Limits(steps: 1_000))
        let value = evaluator.run(self, frame: 0)
        return evaluator.diagnostics.isEmpty ? value : nil
    }

    private var isClosed: Bool {
        switch kind {
        case .constant(.function): false
        case .constant: true
        case .negated, .interval, .list, .test, .arithmetic: children.allSatisfy(\.isClosed)
        // What cells call functions for: `date("2024-01-01")`.
        case .builtin(let builtin, _): builtin.name == "date" && children.allSatisfy(\.isClosed)
        default: false
        }
    }
}
