import DMN
import FEEL

/// The words for a table's columns and for examples of its inputs, as they stand in the model and the plan.
struct TableWords {
    /// What the table belongs to.
    let element: String
    /// The model it stands in.
    let model: Model
    private let table: DecisionTable
    private let compiled: TableExpr
    private let plan: Plan

    init(_ table: DecisionTable, _ compiled: TableExpr, of element: String, in model: Model, _ plan: Plan) {
        self.table = table
        self.compiled = compiled
        self.element = element
        self.model = model
        self.plan = plan
    }
}

// MARK: - Places

extension TableWords {
    /// Where the table begins.
    var position: SourcePosition { table.head.position }

    /// Where a row begins.
    func position(ofRule rule: Int) -> SourcePosition { table.rules[rule].position }

    /// Where a value stands that is not allowed there.
    func position(of stranger: TableAnalysis.Stranger) -> SourcePosition {
        let rule = table.rules[stranger.rule]
        switch stranger.column {
        case .input(let column): return rule.inputEntries[column].text.position
        case .output(let column): return rule.outputEntries[column].text.position
        }
    }
}

// MARK: - Words

extension TableWords {
    /// What people read above a column, and what its expression is.
    func name(of column: TableAnalysis.Stranger.Column) -> Text {
        switch column {
        case .input(let column):
            let input = table.inputs[column]
            let expression = input.expression.text.content.onOneLine
            return Text(zh: input.label ?? expression, en: expression)
        case .output(let column):
            let output = table.outputs[column]
            let name = output.name ?? output.label ?? element
            return Text(zh: output.label ?? name, en: name)
        }
    }

    /// A value as one writes it, with the plan's word for it where there is one.
    func text(of value: Value) -> Text {
        if value.isNull { return Text(zh: "空值", en: "null") }
        guard let kind = value.string.flatMap({ plan.recognition($0) }) else {
            return Text(zh: value.literal, en: value.literal)
        }
        return Text(zh: "\(value.literal)（\(kind.label.zh)）", en: value.literal)
    }

    /// An input: `区县 = "outside"，金额 = 1`.
    func text(of example: TableAnalysis.Example) -> Text {
        guard !example.entries.isEmpty else { return Text(zh: "任何情况", en: "any input") }
        let entries = example.entries.map { text(of: $0) }
        return Text(zh: entries.map(\.zh).joined(separator: "，"), en: entries.map(\.en).joined(separator: " and "))
    }

    private func text(of entry: TableAnalysis.Example.Entry) -> Text {
        let name = name(of: .input(entry.column))
        switch entry.standing {
        case .value:
            let values = ([entry.value] + entry.others).map { text(of: $0) }
            return Text(
                zh: "\(name.zh) = \(values.map(\.zh).joined(separator: " 或 "))",
                en: "\(name.en) = \(values.map(\.en).joined(separator: " or "))")
        case .other: return Text(zh: "\(name.zh)为其他值", en: "any other \(name.en)")
        case .against(let comparison, let site):
            let other = written(at: site)
            return Text(
                zh: "\(name.zh) \(comparison.rawValue) \(other)", en: "\(name.en) \(comparison.rawValue) \(other)")
        }
    }

    /// The text at a site of the model.
    private func written(at site: Site) -> String {
        let sources = model.program.sources
        guard sources.indices.contains(Int(site.source)) else { return "" }
        let bytes = Array(sources[Int(site.source)].text.content.utf8)
        let (start, end) = (Int(site.start), min(Int(site.end), bytes.count))
        return start < end ? String(decoding: bytes[start..<end], as: UTF8.self).onOneLine : ""
    }
}

extension String {
    /// The text with each run of white space as one space.
    fileprivate var onOneLine: String {
        utf8.split { $0 <= 0x20 }.map { String(Substring($0)) }.joined(separator: " ")
    }
}
