import DMN
import FEEL
import Testing

/// A table over inputs `x`, `y` and `z` of given types, looked through and run.
struct AnalysedTable {
    /// The type and, if any, the allowed values of each input that the table has a column for.
    var inputs: [(type: String, allowed: String?)] = [("number", nil)]
    var policy = "UNIQUE"
    var aggregation: String?
    var outputs: [(name: String, values: String?, fallback: String?)] = [("out", nil, nil)]
    /// Cells and outputs of each rule; cells first.
    var rules: [[String]]
    /// The columns in place of `x`, `y`, `z`.
    var columns: [String]?
    /// Allowed values of the first column of the table itself.
    var allowed: String?

    static let names = ["x", "y", "z"]

    func model(policy: String? = nil) throws -> ModelUnderTest {
        let attribute = "hitPolicy='\(policy ?? self.policy)'" + (aggregation.map { " aggregation='\($0)'" } ?? "")
        let table = TableUnderTest(
            policy: attribute, inputs: columns ?? Array(Self.names.prefix(inputs.count)), allowed: allowed,
            outputs: outputs, rules: rules)
        var elements: [String] = []
        for (name, input) in zip(Self.names, inputs) {
            var type = input.type
            if let allowed = input.allowed {
                elements.insert(
                    "<itemDefinition name='t\(name)'><typeRef>\(type)</typeRef><allowedValues><text>"
                        + ModelUnderTest.escaped(allowed) + "</text></allowedValues></itemDefinition>", at: 0)
                type = "t\(name)"
            }
            elements.append(ModelUnderTest.input(name, type: type))
        }
        let needs = Self.names.prefix(inputs.count).map { "i:\($0)" }
        elements.append(ModelUnderTest.decision("d", table.xml, needs: needs))
        return try ModelUnderTest(elements.joined())
    }

    func analysis(missingFacts: Bool = false, limit: Int = 5, steps: Int = 4_000_000) throws -> TableAnalysis {
        let table = try #require(try model().program.tables.first)
        return TableAnalysis(of: table, missingFacts: missingFacts, limit: limit, steps: steps)
    }
}

extension TableAnalysis.Example {
    /// `0: 5, 1: other` in a line.
    var text: String {
        entries.map { entry in
            switch entry.standing {
            case .value: "\(entry.column): " + ([entry.value] + entry.others).map(\.literal).joined(separator: " or ")
            case .other: "\(entry.column): other"
            case .against(let comparison, _): "\(entry.column): \(comparison.rawValue) …"
            }
        }.joined(separator: ", ")
    }
}
