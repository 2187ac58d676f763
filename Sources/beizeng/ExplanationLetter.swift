import Civic
import Entitlements
import FEEL
import Interchange
import Markup
import Policy
import Settlement

/// The explanations of one unit's year, to be read or to be processed.
struct ExplanationLetter {
    private let explanation: UnitExplanation

    init(_ explanation: UnitExplanation) { self.explanation = explanation }

    private var plan: Plan { explanation.plan }
    private var year: Int { explanation.year }
    private var rule: String? { explanation.rule }
    private var explanations: [AwardExplanation] { explanation.explanations }
    private var total: Yuan { explanation.total }
    private var id: String { explanation.organisation.description }
}

// MARK: - To be read

extension ExplanationLetter {
    func text(in language: Diagnostic.Language) -> String {
        let isChinese = language == .chinese
        var parts = [heading(language)]
        let due = explanations.filter { $0.amount > .zero }
        let rest = explanations.filter { $0.amount == .zero }
        for (index, explanation) in due.enumerated() { parts.append(section(explanation, "\(index + 1). ", language)) }
        if !rest.isEmpty {
            parts.append(isChinese ? "未予补助" : "Not granted")
            for explanation in rest { parts.append(section(explanation, "· ", language)) }
        }
        if explanations.isEmpty {
            let asked = rule.map { (zh: "“\($0)”", en: "“\($0)”") } ?? (zh: "任何补助", en: "any award")
            parts.append(isChinese ? "本年度没有与\(asked.zh)有关的事实。" : "The year has no fact that \(asked.en) asks for.")
        }
        if explanations.contains(where: { !$0.missing.isEmpty }) {
            parts.append(
                isChinese
                    ? "“还差什么”只按决策表推算，不是承诺；有关事实以登记为准。"
                    : "“lacking” is told from the decision table alone, and promises nothing.")
        }
        if let assumptions = assumptions(language) { parts.append(assumptions) }
        if explanation.isDamaged {
            parts.append(
                isChinese
                    ? "注意：本单位有记录因差错被搁置，更正后金额可能变化，见 problems.csv。"
                    : "Note: rows naming this unit were set aside; the amount may change once they are mended.")
        }
        return parts.joined(separator: "\n\n")
    }

    /// What the plan does not say and the amounts rest on, each once.
    private func assumptions(_ language: Diagnostic.Language) -> String? {
        let used = explanation.assumptions
        guard !used.isEmpty else { return nil }
        let heading = language == .chinese ? "政策未写明、测算时所作的假设" : "What the plan does not say, and was assumed"
        return ([heading] + used.map { "· \($0.text[language])" }).joined(separator: "\n")
    }

    private func heading(_ language: Diagnostic.Language) -> String {
        guard language == .chinese else {
            let scope = rule.map { "under \($0)" } ?? "in all"
            return "\(plan.title.en)\n\(id): \(year), \(scope) \(money(total, language)). "
                + "A calculation, not a decision: review and public notice come before payment."
        }
        let scope = rule.map { "\($0) 一项可享" } ?? "可享合计"
        return "\(plan.title.zh)\n单位 \(id)，\(year) 年度\(scope) \(money(total, language))。\n以下为测算结果，经审核、公示后方可拨付。"
    }

    private func money(_ amount: Yuan, _ language: Diagnostic.Language) -> String {
        language == .chinese
            ? amount.description : amount.description.split(separator: " ").first.map { "\($0) yuan" } ?? ""
    }

    private func section(_ item: AwardExplanation, _ mark: String, _ language: Diagnostic.Language) -> String {
        let isChinese = language == .chinese
        var lines = [
            "\(mark)\(item.title[language])  \(isChinese ? item.outcome.words.zh : item.outcome.rawValue)  \(money(item.amount, language))"
        ]
        func add(_ zh: String, _ en: String, _ text: String) { lines.append("   \(isChinese ? zh : en)\(text)") }
        add("理由：", "reason: ", item.reason[language])
        add("依据：", "clause: ", "\(item.clauseTitle[language])（\(item.clause)）")
        if !item.missing.isEmpty {
            add(
                "还差什么：", "lacking: ", item.missing.map { $0.text[language] }.joined(separator: isChinese ? "；" : "; "))
        }
        if !item.version.isEmpty { add("版本：", "version: ", item.version) }
        for recognition in item.recognitions {
            let approved = recognition.approved.map { "，核定 \(Yuan(fen: $0))" } ?? ""
            add("认定：", "recognition: ", "\(recognition.label[language]) \(recognition.day)\(isChinese ? approved : "")")
        }
        if let before = item.beforeCombination {
            add("合并前：", "before combination: ", money(before, language))
        }
        for (index, step) in item.steps.enumerated() {
            lines.append(
                "   \(isChinese ? "第 \(index + 1) 步" : "step \(index + 1)")  \(step.label[language]) = \(step.formula[language]) = \(step.value[language])"
            )
        }
        if !item.contracts.isEmpty {
            add("合同：", "contracts: ", "\(item.contracts.count) \(isChinese ? "项" : "in all")")
            for start in stride(from: 0, to: item.contracts.count, by: 4) {
                lines.append(
                    "     " + item.contracts[start..<min(start + 4, item.contracts.count)].joined(separator: "  "))
            }
        }
        return lines.joined(separator: "\n")
    }
}

extension Outcome {
    /// The outcome in the words of the desk.
    var chinese: String { words.zh }
}

// MARK: - To be processed

extension ExplanationLetter {
    var json: [UInt8] {
        var writer = JSONWriter()
        writer.beginObject()
        writer.member("org_id", id)
        writer.key("year")
        writer.integer(Int64(year))
        writer.key("total_fen")
        writer.integer(total.fen)
        writer.key("awards")
        writer.list(explanations) { item, writer in
            writer.member("rule", item.rule)
            writer.key("amount_fen")
            writer.integer(item.amount.fen)
            writer.member("outcome", item.outcome.rawValue)
            writer.member("reason", item.reason.zh)
            writer.member("clause", item.clause)
            writer.key("steps")
            writer.list(item.steps) { step, writer in
                writer.member("name", step.name)
                writer.member("label", step.label.zh)
                writer.member("formula", step.formula.zh)
                writer.member("value", step.value.zh)
            }
            writer.key("contract_ids")
            writer.beginArray()
            for contract in item.contracts { writer.string(contract) }
            writer.endArray()
            guard !item.missing.isEmpty else { return }
            writer.key("missing")
            writer.list(item.missing) { change, writer in
                writer.member("fact", change.label.zh)
                writer.member("needed", change.wanted.zh)
                writer.member("now", change.now.zh)
            }
        }
        writer.endObject()
        writer.endLine()
        return writer.bytes
    }
}
