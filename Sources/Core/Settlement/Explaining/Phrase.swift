import FEEL

/// A formula as people read it, with holes for the values that an evaluation had: written once for a program, read for
/// any of its cases.
indirect enum Phrase: Sendable {
    /// What stands there whatever the values are.
    case text(String)
    /// What a value is shown as.
    case value(Source, FEELType)
    /// One after the other.
    case all([Phrase])
    /// The first where the condition held, else the second.
    case either(Site, Phrase, Phrase)
    /// Which rows of a table fired, and what the first of them looked at.
    case fired(Reading)

    /// What a value is the value of.
    enum Source: Hashable, Sendable {
        /// A step, by its place.
        case step(Int)
        /// A node.
        case node(Site)
    }

    /// The words around the numbers of a table's rows.
    struct Reading: Sendable {
        let table: Site
        /// Before the numbers, and between two.
        let opening: String
        let separator: String
        /// After them, by the first of the rows.
        let rules: [Phrase]
        /// Where no row fired.
        let none: String
    }
}

extension [Phrase] {
    /// All of them with a text between each two.
    func joined(separator: String = "") -> Phrase {
        guard count > 1, !separator.isEmpty else { return .all(self) }
        return .all([self[0]] + dropFirst().flatMap { [.text(separator), $0] })
    }
}

// MARK: - Reading

/// What one evaluation gave, looked up by place and site.
struct SeenValues {
    /// The values of the steps, by place.
    let steps: [Value]
    /// The values of the nodes that ran.
    private(set) var nodes: [Site: Value] = [:]
    /// The rows that fired, by table; of several runs of one the last.
    private(set) var firings: [Site: [Int]] = [:]

    init(_ seen: Interpretation) {
        steps = seen.values
        for node in seen.trace.nodes { nodes[node.site] = node.value }
        for firing in seen.trace.firings { firings[firing.site] = firing.rules }
    }

    /// The value of an expression that was evaluated; nil where it was not.
    func value(of expr: Expr) -> Value? {
        if case .constant(let value) = expr.kind { return value }
        return nodes[expr.site]
    }
}

extension Phrase {
    /// The text for the values of one evaluation.
    func text(_ seen: SeenValues, _ language: Diagnostic.Language) -> String {
        switch self {
        case .text(let text): return text
        case .value(.step(let place), let type): return Display.text(seen.steps[place], type, language)
        case .value(.node(let site), let type): return Display.text(seen.nodes[site] ?? .null(nil), type, language)
        case .all(let parts): return parts.map { $0.text(seen, language) }.joined()
        case .either(let condition, let first, let second):
            return (seen.nodes[condition]?.boolean == true ? first : second).text(seen, language)
        case .fired(let reading):
            let rules = seen.firings[reading.table] ?? []
            guard let first = rules.first else { return reading.none }
            let numbers = rules.map { "\($0 + 1)" }.joined(separator: reading.separator)
            return reading.opening + numbers + reading.rules[first].text(seen, language)
        }
    }
}
