extension Evaluator {
    /// Remembers why the nulls in a result are null, where that is not among the findings yet.
    ///
    /// A reason may come from outside, with a fact that was never given; whoever reads the findings shall find it there.
    public mutating func noteReasons(in value: Value) {
        var reasons: [NullReason] = []
        value.collectReasons(into: &reasons)
        guard !reasons.isEmpty else { return }
        var known = Set(diagnostics)
        for reason in reasons where known.insert(reason.diagnostic).inserted { note(reason.diagnostic) }
    }

    /// A null with a new reason, where rules of a decision table are at odds.
    public mutating func fail(
        _ id: Diagnostic.ID, table: String, rules: [Diagnostic.Rule], at site: Site
    ) -> Value {
        let numbers = rules.map { "\($0.number)" }.joined(separator: ", ")
        let diagnostic = Diagnostic(id, [table, numbers], at: site, rules: rules)
        note(diagnostic)
        return .null(NullReason(diagnostic))
    }
}

extension Value {
    /// The reasons of the nulls in a value, a thousand at most, neighbours that share one counted once.
    fileprivate func collectReasons(into reasons: inout [NullReason]) {
        switch self {
        case .null(let reason?):
            if reasons.last !== reason, reasons.count < 1_000 { reasons.append(reason) }
        case .list(let items): for item in items { item.collectReasons(into: &reasons) }
        case .context(let context): for item in context.values { item.collectReasons(into: &reasons) }
        default: break
        }
    }
}
