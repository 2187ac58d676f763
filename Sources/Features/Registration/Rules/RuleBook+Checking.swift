import DMN
import FEEL

/// What `check` does for a pack, for models that stand in no pack: every decision rests on a clause, every row cites
/// one that exists, no expression is broken and none asks for the clock.
extension RuleBook {
    /// Everything to mend, in the order of files and places; none for rules that can be used.
    package var issues: [RuleIssue] {
        var issues: [RuleIssue] = []
        for (file, model) in models.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            issues += diagnostics[file, default: []].map {
                let (message, remedy) = ($0.reason.message(in: .chinese), $0.reason.remedy(in: .chinese))
                return RuleIssue(file: file, position: $0.position, message: "\(message)。\(remedy)。")
            }
            issues += compile(model).findings.filter { $0.namespace == model.namespace }.map {
                RuleIssue(file: file, position: $0.position, message: text(of: $0))
            }
            for element in model.drgElements { issues += self.issues(of: element, in: file) }
            issues += codeIssues(of: model, in: file)
        }
        return issues
    }

    private func issues(of element: DRGElement, in file: String) -> [RuleIssue] {
        switch element {
        case .knowledgeSource(let source) where RuleClause(source) == nil:
            let message = "依据“\(source.name)”没有写明可靠程度。请在 type 中以 [L]、[V]、[V2]、[D]、[R]、[P] 之一开头。"
            return [RuleIssue(file: file, position: source.position, message: message)]
        case .decision(let decision): return issues(of: decision, in: file)
        default: return []
        }
    }

    private func issues(of decision: Decision, in file: String) -> [RuleIssue] {
        var issues: [RuleIssue] = []
        if decision.authorityRequirements.isEmpty {
            let message = "决策“\(decision.name)”没有依据。请添加 authorityRequirement，指向一项依据。"
            issues.append(RuleIssue(file: file, position: decision.position, message: message))
        }
        guard case .decisionTable(let table) = decision.expression else { return issues }
        guard let column = table.annotations.firstIndex(where: { $0.name == RuleBook.clauseColumn }) else {
            let message = "决策表“\(decision.name)”没有 clause 批注列。请添加，逐行写依据。"
            return issues + [RuleIssue(file: file, position: table.head.position, message: message)]
        }
        let output = table.outputs.firstIndex { $0.name == RuleBook.clauseColumn }
        for (row, rule) in table.rules.enumerated() {
            let cited = rule.annotationEntries.indices.contains(column) ? rule.annotationEntries[column].content : ""
            if clauses[cited] == nil {
                let message = "决策表“\(decision.name)”第 \(row + 1) 行的依据“\(cited)”不存在。请写一项已有依据的名称。"
                issues.append(RuleIssue(file: file, position: rule.position, message: message))
            }
            if let output, rule.outputEntries[output].text.content != "\"\(cited)\"" {
                let message = "决策表“\(decision.name)”第 \(row + 1) 行输出的依据与批注“\(cited)”不同。请改为一致。"
                issues.append(RuleIssue(file: file, position: rule.position, message: message))
            }
        }
        return issues
    }

    /// A code names one finding for ever, so a model gives each but once.
    private func codeIssues(of model: Definitions, in file: String) -> [RuleIssue] {
        var seen: Set<String> = []
        var issues: [RuleIssue] = []
        for case .decisionTable(let table) in model.decisions.map(\.expression) {
            guard let column = table.outputs.firstIndex(where: { $0.name == RuleBook.codeColumn }) else { continue }
            for rule in table.rules where !seen.insert(rule.outputEntries[column].text.content).inserted {
                let message = "代码 \(rule.outputEntries[column].text.content) 重复。每条意见用一个代码。"
                issues.append(RuleIssue(file: file, position: rule.position, message: message))
            }
        }
        return issues
    }

    private static let clauseColumn = "clause"
    private static let codeColumn = "code"
}
