import DMN
import Markup
import Policy

extension PackStatements {
    /// What the models say: the text of each decision, the head and the rows of each table.
    mutating func addDecisions() {
        for model in pack.models {
            for element in model.definitions.drgElements {
                guard let sheet = DecisionSheet(element, in: model.definitions), sheet.kind != .input else { continue }
                add(.decisions, "\(model.file)#\(sheet.name)", sheet.title, fields(of: sheet))
            }
        }
    }

    private func fields(of sheet: DecisionSheet) -> [(name: Phrase, value: Phrase)] {
        switch sheet.logic {
        case .literal(let literal): return [(RuleWords.result, Phrase(literal.text.content))]
        case .decisionTable(let table): return head(of: table) + rows(of: table)
        case nil: return [(RuleWords.result, Phrase(""))]
        default:
            // Other boxes are told by where they changed; the file's hash says that they did.
            return [(RuleWords.needs, Phrase(sheet.needs.joined(separator: ", ")))]
        }
    }

    private func head(of table: DecisionTable) -> [(name: Phrase, value: Phrase)] {
        let inputs = table.inputs.map { input in
            let values = input.values.map { " ∈ \($0.text.content)" } ?? ""
            return input.expression.text.content + values
        }
        let policy = [table.hitPolicy.rawValue, table.aggregation?.rawValue].compactMap(\.self)
        return [
            (RuleWords.hitPolicy, Phrase(policy.joined(separator: " "))),
            (RuleWords.input, Phrase(inputs.joined(separator: " | "))),
        ]
    }

    /// A row is found again by its id; without one by its place.
    private func rows(of table: DecisionTable) -> [(name: Phrase, value: Phrase)] {
        table.rules.enumerated().map { index, rule in
            let name = rule.id ?? "\(index + 1)"
            let tests = rule.inputEntries.map(\.text.content).joined(separator: " | ")
            let values = rule.outputEntries.map(\.text.content).joined(separator: " | ")
            return (Phrase(zh: "表行 \(name)", en: "row \(name)"), Phrase("\(tests) → \(values)"))
        }
    }
}
