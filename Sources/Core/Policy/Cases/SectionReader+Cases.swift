extension SectionReader {
    /// The cases of all groups of a file.
    mutating func cases(_ node: YAMLNode, beside model: String) -> [RuleCase] {
        guard let fields = fields(node, Text(zh: "算例文件", en: "a file of cases"), ["format", "groups"]) else {
            return []
        }
        checkFormat(fields, CaseSheet.format)
        return list(fields, "groups") { $0.group($1, beside: model) }.flatMap(\.self)
    }

    /// Cases that ask the same of facts that have a part in common.
    private mutating func group(_ node: YAMLNode, beside model: String) -> [RuleCase]? {
        let part = Text(zh: "一组算例", en: "a group of cases")
        let asked = Set(["award", "decision"].filter { node.hasKey($0) })
        // Of the two that say what is asked, the one that is missing is not missed.
        let required = asked.isEmpty ? ["decision", "clause", "cases"] : asked.sorted() + ["clause", "cases"]
        guard let fields = fields(node, part, required, optional: ["award", "decision", "given"]) else { return nil }
        if asked.count > 1 { report(.caseAsksTwice, at: fields.places["award"]) }
        let question: RuleCase.Question =
            asked.contains("award")
            ? .award(id(fields, "award"))
            : .decision(DecisionReference(file: model, decision: string(fields, "decision")))
        let clause = id(fields, "clause", dots: true)
        return list(fields, "cases") { reader, node in
            reader.ruleCase(node, question, clause, given: fields.values["given"])
        }
    }

    private mutating func ruleCase(
        _ node: YAMLNode, _ question: RuleCase.Question, _ clause: String, given: YAMLNode?
    ) -> RuleCase? {
        let part = Text(zh: "算例", en: "a case")
        guard
            let fields = fields(node, part, ["id", "expect"], optional: ["title", "clause", "facts"]),
            let expected = fields.values["expect"]
        else { return nil }
        let own = fields.values["clause"] == nil ? clause : id(fields, "clause", dots: true)
        return RuleCase(
            file: file, id: id(fields, "id"), title: optionalText(fields, "title"), clause: own, question: question,
            given: given, facts: fields.values["facts"], expected: expected, places: fields.places)
    }
}

extension YAMLNode {
    fileprivate func hasKey(_ key: String) -> Bool {
        guard case .map(let entries) = kind else { return false }
        return entries.contains { $0.key.isSame(as: key) }
    }
}
