/// A decision table in a few lines: what the cells test, what the rules give.
struct TableUnderTest {
    var policy: String
    var inputs = ["x"]
    /// The allowed values of the first input.
    var allowed: String?
    /// Name, values in order of priority, default.
    var outputs: [(name: String, values: String?, fallback: String?)] = [("out", nil, nil)]
    /// Cells and outputs of each rule; cells first.
    var rules: [[String]]

    /// The table as logic of a decision.
    var xml: String {
        let cell = ModelUnderTest.escaped
        var parts = ["<decisionTable \(policy)>"]
        for (index, input) in inputs.enumerated() {
            let values = index == 0 ? allowed.map { "<inputValues><text>\(cell($0))</text></inputValues>" } ?? "" : ""
            parts.append("<input><inputExpression><text>\(cell(input))</text></inputExpression>\(values)</input>")
        }
        for output in outputs {
            let values = output.values.map { "<outputValues><text>\(cell($0))</text></outputValues>" } ?? ""
            let fallback =
                output.fallback.map { "<defaultOutputEntry><text>\(cell($0))</text></defaultOutputEntry>" } ?? ""
            parts.append("<output name='\(output.name)'>\(values)\(fallback)</output>")
        }
        parts.append("<annotation name='clause'/>")
        for (number, rule) in rules.enumerated() {
            let entries = rule.enumerated().map { index, text in
                let kind = index < inputs.count ? "inputEntry" : "outputEntry"
                return "<\(kind)><text>\(cell(text))</text></\(kind)>"
            }
            parts.append(
                "<rule>\(entries.joined())<annotationEntry><text>note \(number + 1)</text></annotationEntry></rule>")
        }
        return parts.joined() + "</decisionTable>"
    }

    /// A model with the table as decision `d` over inputs `x` and `y`.
    var model: ModelUnderTest {
        get throws {
            let elements = [
                ModelUnderTest.input("x"), ModelUnderTest.input("y"),
                ModelUnderTest.decision("d", xml, needs: ["i:x", "i:y"]),
            ]
            return try ModelUnderTest(elements.joined())
        }
    }
}
