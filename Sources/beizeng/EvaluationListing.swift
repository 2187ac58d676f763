import DMN
import Exact
import FEEL
import Interchange

/// An evaluation as a list: each step with its value and why it is null, each table with the rules that fired.
struct EvaluationListing {
    private let folder: ModelFolder
    private let interpreter: Interpreter
    private let language: Diagnostic.Language

    init(_ folder: ModelFolder, _ interpreter: Interpreter, in language: Diagnostic.Language) {
        self.folder = folder
        self.interpreter = interpreter
        self.language = language
    }

    /// The steps that have a value, or a reason to have none.
    private var steps: [(name: String, value: Value)] {
        folder.program.steps.enumerated().compactMap { place, step in
            let value = interpreter.filledValue(of: place)
            guard step.expr != nil || step.isInput, !value.isNull || value.nullReason != nil else { return nil }
            return (step.label ?? step.name, value)
        }
    }
}

// MARK: - For people

extension EvaluationListing {
    var text: String {
        let values = steps.map { "\($0.name) = \($0.value.literal)" + because($0.value) }
        let firings = interpreter.trace.firings.map { firing in
            let rules = firing.rules.map { "\($0 + 1)" }.joined(separator: language == .chinese ? "、" : ", ")
            return language == .chinese
                ? "决策表“\(firing.table)”：匹配规则 \(rules.isEmpty ? "无" : rules)"
                : "table “\(firing.table)”: rules \(rules.isEmpty ? "none" : rules)"
        }
        return (values + firings).joined(separator: "\n")
    }

    private func because(_ value: Value) -> String {
        guard let diagnostic = value.nullReason?.diagnostic else { return "" }
        let place = PlacedFinding(diagnostic, in: folder).map { "\($0.file):\($0.position)" }
        let message = diagnostic.message(in: language)
        return language == .chinese
            ? "（\(message)" + (place.map { "，见 \($0)" } ?? "") + "）"
            : " (\(message)" + (place.map { ", \($0)" } ?? "") + ")"
    }
}

// MARK: - For programs

extension EvaluationListing {
    var json: JSON {
        let values = steps.map { step in
            var members = [JSON.Member("name", .string(step.name)), JSON.Member("value", step.value.json)]
            if let finding = step.value.nullReason.flatMap({ PlacedFinding($0.diagnostic, in: folder) }) {
                members.append(JSON.Member("reason", finding.json))
            }
            return JSON.object(members)
        }
        let tables = interpreter.trace.firings.map { firing in
            JSON.object([
                JSON.Member("table", .string(firing.table)),
                JSON.Member("rules", .array(firing.rules.map { .number(Decimal128($0 + 1)) })),
            ])
        }
        return .object([JSON.Member("steps", .array(values)), JSON.Member("tables", .array(tables))])
    }
}
