import DMN
import FEEL

/// An evaluation as a list: each step with its value, each table with the rules that fired.
struct EvaluationListing {
    let text: String

    init(_ program: Program, _ interpreter: Interpreter) {
        var lines: [String] = []
        for (place, step) in program.steps.enumerated() {
            let value = interpreter.filledValue(of: place)
            guard step.expr != nil || step.isInput, !value.isNull else { continue }
            lines.append("\(step.label ?? step.name) = \(value.literal)")
        }
        for firing in interpreter.trace.firings {
            let rules = firing.rules.map { "\($0 + 1)" }.joined(separator: ", ")
            lines.append("决策表“\(firing.table)”：匹配规则 \(rules.isEmpty ? "无" : rules)")
        }
        text = lines.joined(separator: "\n")
    }
}
