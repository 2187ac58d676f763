import DMN
import Exact
import FEEL
import Policy

/// Reads one evaluation's trace as steps, inputs, limits and roundings.
struct TraceReader {
    private let award: AwardProgram
    private let seen: Interpretation
    private let landmarks: Landmarks
    private let nodes: [Site: Value]

    init(_ award: AwardProgram, _ seen: Interpretation, _ landmarks: Landmarks) {
        self.award = award
        self.seen = seen
        self.landmarks = landmarks
        var nodes: [Site: Value] = [:]
        for node in seen.trace.nodes { nodes[node.site] = node.value }
        self.nodes = nodes
    }

    private var program: Program { award.program }
}

// MARK: - Steps

extension TraceReader {
    /// The decisions in the order they were made, each with how its value came about.
    var steps: [AwardExplanation.Step] {
        award.order.compactMap { place in
            let step = program.steps[place]
            guard let expr = step.expr else { return nil }
            let value = seen.values[place]
            return AwardExplanation.Step(
                name: step.name, label: Text(zh: step.label ?? step.name, en: step.name),
                formula: formula(expr),
                value: Text(
                    zh: Display.text(value, step.type, .chinese), en: Display.text(value, step.type, .english)))
        }
    }

    private func formula(_ expr: Expr) -> Text {
        if case .extended(let form) = expr.kind, let table = form as? TableExpr { return reading(of: table) }
        let chinese = FormulaWriter(program, seen.values, nodes, .chinese).text(expr)
        let english = FormulaWriter(program, seen.values, nodes, .english).text(expr)
        return Text(zh: chinese, en: english)
    }

    /// Which row of a table fired, what it looked at and what its annotations say.
    private func reading(of table: TableExpr) -> Text {
        let rules = seen.trace.firings.last { $0.site == table.site }?.rules ?? []
        guard let first = rules.first else { return Text(zh: "没有符合的行", en: "no row matches") }
        let rows = rules.map { "\($0 + 1)" }.joined(separator: "、")
        let rule = table.rules[first]
        var looked: (zh: [String], en: [String]) = ([], [])
        for (input, cell) in zip(table.inputs, rule.cells) where !cell.holdsAlways {
            looked.zh.append(FormulaWriter(program, seen.values, nodes, .chinese).text(input.expr))
            looked.en.append(FormulaWriter(program, seen.values, nodes, .english).text(input.expr))
        }
        let notes = zip(table.annotations, rule.annotations).filter { !$0.1.isEmpty && $0.0 != "clause" }.map(\.1)
        let words = notes.map(Text.init(model:))
        let note = Text(
            zh: words.isEmpty ? "" : "（\(words.map(\.zh).joined(separator: "；"))）",
            en: words.isEmpty ? "" : " (\(words.map(\.en).joined(separator: "; ")))")
        return Text(
            zh: "按表第 \(rows) 行\(note.zh)\(looked.zh.isEmpty ? "" : "：" + looked.zh.joined(separator: "，"))",
            en: "row \(rules.map { "\($0 + 1)" }.joined(separator: ", "))\(note.en)"
                + (looked.en.isEmpty ? "" : ": " + looked.en.joined(separator: ", ")))
    }
}

// MARK: - Inputs, limits, roundings

extension TraceReader {
    /// The single facts that the decisions looked at: members of inputs.
    var inputs: [AwardExplanation.Input] {
        var found: [AwardExplanation.Input] = []
        for member in landmarks.members {
            guard let value = nodes[member.site], value.list == nil, value.context == nil,
                !found.contains(where: { $0.name == member.name })
            else { continue }
            let words = Text(
                zh: Display.text(value, member.type, .chinese), en: Display.text(value, member.type, .english))
            found.append(
                AwardExplanation.Input(
                    name: member.name, label: member.label, values: [value.text], words: [words]))
        }
        return found
    }

    /// Where an amount was held against a limit.
    var caps: [AwardExplanation.Cap] {
        landmarks.limits.compactMap { call in
            guard nodes[call.site] != nil, call.arguments.count == 2, let before = value(of: call.arguments[0])?.number,
                let limit = value(of: call.arguments[1])?.number
            else { return nil }
            return AwardExplanation.Cap(limit: limit.description, before: before.description, isApplied: limit < before)
        }
    }

    /// Where an amount was rounded.
    var roundings: [AwardExplanation.Rounding] {
        landmarks.roundings.compactMap { call in
            guard let after = nodes[call.site]?.number, let before = call.arguments.first.flatMap(value)?.number else {
                return nil
            }
            return AwardExplanation.Rounding(
                function: call.function, before: before.description, after: after.description)
        }
    }

    private func value(of expr: Expr) -> Value? {
        if case .constant(let value) = expr.kind { return value }
        return nodes[expr.site]
    }

    /// The contracts the amount was reckoned from: the last list of contracts that a decision chose, else all read.
    var contracts: [String] {
        let chosen = award.order.last { program.steps[$0].expr != nil && ids(in: seen.values[$0]) != nil }
        let given = award.order.last { program.steps[$0].isInput && ids(in: seen.values[$0]) != nil }
        return (chosen ?? given).flatMap { ids(in: seen.values[$0]) } ?? []
    }

    /// The ids of a list of contracts, nil for any other value.
    private func ids(in value: Value) -> [String]? {
        guard let items = value.list, items.allSatisfy({ $0.context?["contract_id"] != nil }) else { return nil }
        return items.compactMap { $0["contract_id"].string }
    }
}
