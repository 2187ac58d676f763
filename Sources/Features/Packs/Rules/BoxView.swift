import DMN
import Markup

/// Draws the logic of a decision as people read it: tables as tables, texts as texts with what their names mean.
struct BoxView: Sendable {
    let gloss: Gloss
    let language: Language
    /// Names the tables of a page apart.
    let id: String
    /// What stands above a table.
    let caption: Phrase

    /// The logic in markup.
    func html(_ box: BoxedExpression) -> HTML {
        switch box {
        case .literal(let literal): return text(literal.text.content)
        case .decisionTable(let table): return TableView(table, self).html
        case .context(let context):
            return rows(
                context.entries.map { entry in
                    let name = entry.variable.map { Phrase(zh: $0.label ?? $0.name, en: $0.name) }
                    return (name ?? RuleWords.result, entry.value)
                })
        case .list(let list): return rows(list.elements.enumerated().map { (Phrase("\($0 + 1)"), $1) })
        case .relation(let relation): return rows(relation)
        case .invocation(let call):
            let arguments = call.bindings.map { (Phrase($0.parameter.name), $0.formula) }
            return "\(call.function.map(html))\(rows(arguments))"
        case .functionDefinition(let function): return function.body.map(html) ?? ""
        case .conditional(let choice):
            return rows([
                (BoxWords.condition, choice.condition), (BoxWords.then, choice.consequence),
                (BoxWords.otherwise, choice.alternative),
            ])
        case .filter(let filter): return rows([(BoxWords.list, filter.collection), (BoxWords.match, filter.match)])
        case .for(let loop): return rows([(each(loop.variable), loop.collection), (BoxWords.gives, loop.body)])
        case .every(let test): return rows([(each(test.variable), test.collection), (BoxWords.all, test.condition)])
        case .some(let test): return rows([(each(test.variable), test.collection), (BoxWords.any, test.condition)])
        }
    }

    private func each(_ variable: String) -> Phrase {
        Phrase(zh: "对每个 \(variable)，取自", en: "for each \(variable) in")
    }
}

// MARK: - Pieces

extension BoxView {
    /// A text of the model in code type, and below it what its names mean.
    func text(_ text: String) -> HTML {
        let note = Gloss.sentence(gloss.terms(in: text), in: language).map { sentence -> HTML in
            "<p class=\"note\">\(RuleWords.inWhich.labelling(sentence)[language])</p>"
        }
        return "<pre><code>\(text)</code></pre>\(note)"
    }

    private func rows(_ rows: [(name: Phrase, value: BoxedExpression?)]) -> HTML {
        let lines = rows.map { row -> HTML in
            "<div><dt>\(row.name[language])</dt><dd>\(row.value.map(html))</dd></div>"
        }
        return "<dl class=\"summary\">\(lines)</dl>"
    }

    private func rows(_ relation: BoxedRelation) -> HTML {
        let columns = relation.columns.enumerated().map { index, column in
            TableColumn<BoxedList>(Phrase(zh: column.label ?? column.name, en: column.name)) { row in
                guard row.elements.indices.contains(index) else { return .none }
                return .html(html(row.elements[index]))
            }
        }
        return "\(DataTable(id, caption, rows: relation.rows, columns: columns, layout: .wide), in: language)"
    }
}

/// The words around boxes.
enum BoxWords {
    static let condition = Phrase(zh: "如果", en: "If")
    static let then = Phrase(zh: "则", en: "then")
    static let otherwise = Phrase(zh: "否则", en: "else")
    static let list = Phrase(zh: "清单", en: "List")
    static let match = Phrase(zh: "条件", en: "Condition")
    static let gives = Phrase(zh: "得出", en: "gives")
    static let all = Phrase(zh: "全部符合", en: "all satisfy")
    static let any = Phrase(zh: "至少一个符合", en: "some satisfies")
}
