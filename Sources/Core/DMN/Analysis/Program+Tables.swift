import FEEL

extension Program {
    /// The decision tables of the model and of what it uses from others, at any depth, in the order of the steps.
    public var tables: [TableExpr] {
        var found: [TableExpr] = []
        for step in steps {
            let logic: Expr? =
                switch step.kind {
                case .decision(let expr, _): expr
                case .function(let function): function.logic
                case .input, .empty: nil
                }
            logic?.walk { node in
                if case .extended(let form) = node.kind, let table = form as? TableExpr { found.append(table) }
            }
        }
        return found
    }
}
