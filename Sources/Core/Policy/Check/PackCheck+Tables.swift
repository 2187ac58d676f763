import DMN
import FEEL

extension PackCheck {
    /// The annotation column, and the output, that name clauses.
    private static let clauseColumn = "clause"

    /// Every row cites its clause, and gives reasons and outcomes that people can read.
    mutating func checkTables() {
        for model in pack.models {
            for element in model.definitions.drgElements {
                for table in element.logic?.tables ?? [] { check(table, of: element.name, in: model) }
            }
            checkContexts(in: model)
        }
    }

    private mutating func check(_ table: DecisionTable, of element: String, in model: Model) {
        let column = table.annotations.firstIndex { $0.name.isSame(as: Self.clauseColumn) }
        if column == nil {
            report(.tableWithoutClauses(element), in: model.file, at: table.head.position)
        }
        for (index, rule) in table.rules.enumerated() {
            let cited = column.map { clauses(cited: rule, at: $0, row: index + 1, of: element, in: model) }
            for (output, entry) in zip(table.outputs, rule.outputEntries) {
                for answer in answers(of: entry) {
                    check(answer, for: output.name ?? "", cited: cited, in: model, at: entry.text.position)
                }
            }
        }
    }

    /// The clauses a row cites; those that do not exist are reported.
    private mutating func clauses(
        cited rule: DecisionTable.Rule, at column: Int, row: Int, of element: String, in model: Model
    ) -> [String] {
        let entry = rule.annotationEntries.indices.contains(column) ? rule.annotationEntries[column] : nil
        guard let entry, !entry.isBlank else {
            report(.rowWithoutClause(row, of: element), in: model.file, at: entry?.position ?? rule.position)
            return []
        }
        let ids = entry.content.utf8.split(whereSeparator: { $0 <= 0x20 }).map { String(Substring($0)) }
        for id in ids where plan.clauses[id] == nil {
            report(.unknown(id, .clause), in: model.file, at: entry.position)
        }
        return ids
    }

    /// The texts an output cell may give, as far as they are written out in it.
    private func answers(of entry: LiteralExpression) -> [String] {
        guard entry.text.content.utf8.contains(UInt8(ascii: "\"")) else { return [] }
        return Expression(entry.text.content).expr.answers
    }

    private mutating func check(
        _ answer: String, for output: String, cited: [String]?, in model: Model, at position: SourcePosition
    ) {
        switch output {
        case "reason" where plan.reason(answer) == nil:
            report(.unknown(answer, .reason), in: model.file, at: position)
        case "outcome" where !FactsVocabulary.outcomes.contains(answer):
            report(.unknownOutcome(answer, allowed: FactsVocabulary.outcomes), in: model.file, at: position)
        case Self.clauseColumn where plan.clauses[answer] == nil:
            report(.unknown(answer, .clause), in: model.file, at: position)
        case Self.clauseColumn:
            guard let cited, !cited.isEmpty, !cited.contains(where: { $0.isSame(as: answer) }) else { return }
            report(.clauseDiffers(answer, cited: cited), in: model.file, at: position)
        default: break
        }
    }

    /// The same for results that are written as contexts in place of tables.
    private mutating func checkContexts(in model: Model) {
        for step in model.program.steps where step.namespace.isSame(as: model.definitions.namespace) {
            guard let expr = step.expr else { continue }
            for output in ["reason", "outcome", Self.clauseColumn] {
                for answer in expr.answers(ofEntry: output) {
                    let position = model.program.position(of: answer.site) ?? step.position
                    check(answer.text, for: output, cited: nil, in: model, at: position)
                }
            }
        }
    }
}
