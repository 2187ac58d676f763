import DMN
import Markup
import Policy

/// A decision table as a lawyer reads it: a row a rule, conditions left, results right, clause and remark behind; what
/// the model says stands in code type, what it means below.
struct TableView {
    let table: DecisionTable
    let box: BoxView

    init(_ table: DecisionTable, _ box: BoxView) {
        self.table = table
        self.box = box
    }

    private var language: Language { box.language }

    private struct Row: Sendable {
        let number: Int
        let rule: DecisionTable.Rule
    }

    var html: HTML {
        let rows = table.rules.enumerated().map { Row(number: $0 + 1, rule: $1) }
        let data = DataTable(
            box.id, box.caption, rows: rows, columns: columns, note: RuleWords.hitPolicy.labelling(policy),
            layout: .wide)
        return "\(data, in: language)\(columnNotes)"
    }
}

// MARK: - Columns

extension TableView {
    private var columns: [TableColumn<Row>] {
        let (gloss, language) = (box.gloss, language)
        var columns = [TableColumn<Row>(RuleWords.row, .number) { .number(Int64($0.number)) }]
        columns += table.inputs.enumerated().map { index, input in
            let title = Phrase(zh: input.label ?? input.expression.text.content, en: input.expression.text.content)
            return TableColumn(title) { row in
                .html(TableView.test(row.rule.inputEntries[checked: index]?.text.content ?? "", gloss, language))
            }
        }
        columns += table.outputs.enumerated().map { index, output in
            let type = output.typeRef?.name
            return TableColumn(TableView.title(of: output, in: table)) { row in
                let text = row.rule.outputEntries[checked: index]?.text.content ?? ""
                return .html(TableView.value(text, type, gloss, language))
            }
        }
        // Where the result names its clause, the remark that names it again is left out.
        let namesClause = table.outputs.contains { $0.name?.isSame(as: "clause") ?? false }
        let remarks = table.annotations.enumerated().filter { !namesClause || !$1.name.isSame(as: "clause") }
        columns += remarks.map { index, annotation in
            TableColumn(TableView.title(of: annotation)) { row in
                .html(TableView.annotation(row.rule.annotationEntries[checked: index]?.content ?? "", gloss, language))
            }
        }
        return columns
    }

    private static func title(of output: DecisionTable.Output, in table: DecisionTable) -> Phrase {
        let name = output.name ?? table.outputLabel ?? "result"
        let label = output.label ?? table.outputLabel ?? output.name
        return Phrase(zh: "→ \(label ?? RuleWords.result.zh)", en: "→ \(name)")
    }

    private static func title(of annotation: DecisionTable.Annotation) -> Phrase {
        annotation.name.isSame(as: "clause")
            ? PlanWords.clause
            : annotation.name.isSame(as: PlanWords.note.zh) ? PlanWords.note : Phrase(annotation.name)
    }

    /// A condition; a dash asks for nothing.
    private static func test(_ text: String, _ gloss: Gloss, _ language: Language) -> HTML {
        let text = text.trimmed
        guard !text.isEmpty, text != "-" else { return "<span class=\"soft\">\(RuleWords.anything[language])</span>" }
        return value(text, nil, gloss, language)
    }

    private static func value(_ text: String, _ type: String?, _ gloss: Gloss, _ language: Language) -> HTML {
        let note = gloss.cell(text, type: type).map { words -> HTML in "<span class=\"note\">\(words[language])</span>"
        }
        return "<code>\(TableView.breakable(text))</code>\(note)"
    }

    /// A text of the model that may go on a new line behind a comma, and nowhere within a word.
    private static func breakable(_ text: String) -> HTML {
        let pieces = text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        return HTML(joining: pieces.map { HTML(text: String(Substring($0))) }, separator: ",<wbr>")
    }

    /// A remark: ids of clauses get their titles, what else stands there is a text.
    private static func annotation(_ text: String, _ gloss: Gloss, _ language: Language) -> HTML {
        let words = text.split(separator: " ").map(String.init)
        let titles = words.compactMap(gloss.code)
        guard !words.isEmpty, titles.count == words.count else { return "\(Phrase(Text(model: text))[language])" }
        return "\(Phrase.list(titles)[language])"
    }
}

// MARK: - Words

extension TableView {
    /// The hit policy in words.
    private var policy: Phrase {
        switch table.hitPolicy {
        case .unique: Phrase(zh: "各行互斥，至多一行符合", en: "UNIQUE: at most one row matches")
        case .first: Phrase(zh: "自上而下，取第一条符合的行", en: "FIRST: the first row that matches counts")
        case .priority: Phrase(zh: "符合的行中，取结果位次最高的", en: "PRIORITY: the highest-ranked result counts")
        case .any: Phrase(zh: "可以有多行符合，结果必须一致", en: "ANY: several may match if they agree")
        case .ruleOrder: Phrase(zh: "取全部符合的行，按行序", en: "RULE ORDER: all matches in the order of rows")
        case .outputOrder: Phrase(zh: "取全部符合的行，按结果位次", en: "OUTPUT ORDER: all matches by rank of result")
        case .collect:
            switch table.aggregation {
            case nil: Phrase(zh: "取全部符合的行", en: "COLLECT: all matches")
            case .sum: Phrase(zh: "符合的各行相加", en: "COLLECT SUM: the matches are added up")
            case .count: Phrase(zh: "数符合的行", en: "COLLECT COUNT: how many match")
            case .min: Phrase(zh: "取符合的行中最小的", en: "COLLECT MIN: the smallest match")
            case .max: Phrase(zh: "取符合的行中最大的", en: "COLLECT MAX: the largest match")
            }
        }
    }

    /// For each column what it tests, and which values it may have.
    private var columnNotes: HTML? {
        var rows: [SummaryList.Row] = []
        for input in table.inputs {
            let title = Phrase(zh: input.label ?? input.expression.text.content, en: input.expression.text.content)
            rows.append(.init(title, columnNote(input.expression.text.content, input.values)))
        }
        for output in table.outputs {
            let fallback = output.defaultEntry.map { entry -> HTML in
                "<p>\(RuleWords.fallback[language]) <code>\(entry.text.content)</code></p>"
            }
            guard output.values != nil || fallback != nil else { continue }
            let note: HTML = "\(columnNote(nil, output.values))\(fallback)"
            rows.append(.init(TableView.title(of: output, in: table), note))
        }
        guard !rows.isEmpty else { return nil }
        return """
            <details><summary>\(TableView.columnWords[language])</summary>\(SummaryList(rows), in: language)</details>
            """
    }

    private func columnNote(_ text: String?, _ values: BoxedUnaryTests?) -> HTML {
        let source = text.map { text -> HTML in
            let words = Gloss.sentence(box.gloss.terms(in: text), in: language).map { sentence -> HTML in
                "<span class=\"note\">\(sentence[language])</span>"
            }
            return "<p><code>\(text)</code>\(words)</p>"
        }
        let allowed = values.map { values -> HTML in
            let words = box.gloss.cell(values.text.content, type: nil).map { words -> HTML in
                "<span class=\"note\">\(words[language])</span>"
            }
            return "<p>\(RuleWords.allowed[language]) <code>\(values.text.content)</code>\(words)</p>"
        }
        return "\(source)\(allowed)"
    }

    private static let columnWords = Phrase(zh: "各栏的取值依据和允许取值", en: "What each column tests, and its values")
}

extension Array {
    /// The element there; `nil` beyond the end.
    fileprivate subscript(checked index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}

extension String {
    /// The text without white space around it.
    fileprivate var trimmed: String {
        var bytes = utf8[...]
        while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
        while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
        return String(Substring(bytes))
    }
}
