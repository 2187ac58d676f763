import FEEL

/// What a text gives, for facts by name; names are of unknown type unless a type is told.
func evaluation(
    _ text: String, _ facts: [String: Value] = [:], types: [String: FEELType] = [:], level: Trace.Level = .none,
    limits: Limits = Limits()
) -> Evaluation {
    expression(text, Array(facts.keys), types: types).evaluate(facts, level: level, limits: limits)
}

/// The value of a text as a literal that reads back as it: `"abc"`, `[1, 2]`, `null`.
func feel(_ text: String, _ facts: [String: Value] = [:], types: [String: FEELType] = [:]) -> String {
    evaluation(text, facts, types: types).value.literal
}

/// A text read against names.
func expression(_ text: String, _ names: [String] = [], types: [String: FEELType] = [:]) -> Expression {
    let named = Set(names).union(types.keys).sorted()
    return Expression(text, names: named.map { (name: $0, type: types[$0] ?? .any) })
}

/// Lines of a table whose text does not give what stands beside it: text, what came, what was expected.
func mismatches(_ table: [(String, String)], _ facts: [String: Value] = [:], types: [String: FEELType] = [:])
    -> [String]
{
    table.compactMap { text, expected in
        let result = feel(text, facts, types: types)
        return result == expected ? nil : "\(text) gives \(result), not \(expected)"
    }
}

/// Why the value of a text is null.
func reason(_ text: String, _ facts: [String: Value] = [:]) -> Diagnostic? {
    evaluation(text, facts).value.nullReason?.diagnostic
}
