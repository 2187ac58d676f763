import DMN
import Exact
import FEEL

extension Program {
    /// The names of the numbers that a caller may replace.
    var limitNames: Set<String> { Set((types["tLimits"]?.fields ?? []).map(\.name)) }
}

extension Value {
    /// Numbers by name as models take them; null where there are none.
    ///
    /// - Throws: ``RuleFault`` for a name that no model knows, which would else change nothing in silence.
    static func numbers(_ numbers: [String: Decimal128], among names: Set<String>) throws(RuleFault) -> Value {
        let sorted = numbers.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        if let unknown = sorted.first(where: { !names.contains($0.key) }) {
            throw RuleFault(.unknownParameter(unknown.key, known: names.sorted()))
        }
        return sorted.isEmpty ? .null : .context(Context(sorted.map { ($0.key, .number($0.value)) }))
    }
}
