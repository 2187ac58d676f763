import DMN
import FEEL
import Policy

extension Explainer {
    /// What keeps a rule from granting, as far as the table that decides can tell; nothing where it grants, where no
    /// version is in force, and where the plan's combination took the amount away.
    func missing(for candidate: Candidate) -> [AwardExplanation.Change] {
        guard candidate.outcome == .refused || candidate.outcome == .unknown, candidate.beforeCombination == nil,
            let run = candidate.runs.first(where: { $0.outcome == candidate.outcome }), let number = run.program,
            let seen = run.interpretation
        else { return [] }
        let award = programs[number]
        guard case .extended(let form)? = award.program.steps[award.decision].expr?.plain.kind,
            let table = form as? TableExpr
        else { return [] }
        let nodes = SeenValues(seen)
        let values = table.inputs.compactMap { nodes.value(of: $0.expr) }
        let labels = labels(of: award)
        return (NearestChange(table, globals: seen.values, values: values)?.change ?? []).map { column in
            let type = table.inputs[column.column].expr.type
            let label = labels.indices.contains(column.column) ? labels[column.column] : Text(zh: "", en: "")
            return AwardExplanation.Change(
                label: label, wanted: column.wanted.words(type),
                now: Text(
                    zh: Display.text(column.now, type, .chinese), en: Display.text(column.now, type, .english)))
        }
    }

    /// What people read above the columns of the deciding table.
    private func labels(of award: AwardProgram) -> [Text] {
        guard let model = pack.model(for: award.version.decision),
            case .decision(let decision) = model.definitions.element(named: award.version.decision.decision),
            case .decisionTable(let table)? = decision.expression
        else { return [] }
        return table.inputs.map { input in
            let text = input.expression.text.content
            return Text(zh: input.label ?? text, en: text)
        }
    }
}

// MARK: - In words

extension NearestChange.Wanted {
    /// `须为企业`, `must be “enterprise”`.
    fileprivate func words(_ type: FEELType) -> Text {
        func shown(_ value: Value) -> Text {
            Text(zh: Display.text(value, type, .chinese), en: Display.text(value, type, .english))
        }
        func either(_ values: [Value]) -> Text {
            let texts = values.map(shown)
            let (first, last) = (texts.dropLast(), texts.last ?? Text(zh: "", en: ""))
            guard !first.isEmpty else { return last }
            return Text(
                zh: first.map(\.zh).joined(separator: "、") + "或者" + last.zh,
                en: first.map(\.en).joined(separator: ", ") + " or " + last.en)
        }
        switch self {
        case .values(let values):
            let list = either(values)
            return Text(zh: "须为\(list.zh)", en: "must be \(list.en)")
        case .others(let values):
            let list = either(values)
            return Text(zh: "不能为\(list.zh)", en: "must not be \(list.en)")
        case .between(let low, let high):
            let lower = low.map { bound in
                let point = shown(bound.value)
                return Text(
                    zh: (bound.isIncluded ? "不低于 " : "大于 ") + point.zh,
                    en: (bound.isIncluded ? "at least " : "more than ") + point.en)
            }
            let upper = high.map { bound in
                let point = shown(bound.value)
                return Text(
                    zh: (bound.isIncluded ? "不超过 " : "小于 ") + point.zh,
                    en: (bound.isIncluded ? "at most " : "less than ") + point.en)
            }
            let parts = [lower, upper].compactMap(\.self)
            return Text(
                zh: "须" + (parts.isEmpty ? "有数值" : parts.map(\.zh).joined(separator: "、")),
                en: "must be " + (parts.isEmpty ? "known" : parts.map(\.en).joined(separator: " and ")))
        }
    }
}
