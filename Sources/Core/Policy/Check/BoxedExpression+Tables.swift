import DMN

extension BoxedExpression {
    /// The boxes directly within this one.
    private var parts: [BoxedExpression] {
        switch self {
        case .literal, .decisionTable: []
        case .context(let context): context.entries.map(\.value)
        case .list(let list): list.elements
        case .relation(let relation): relation.rows.flatMap(\.elements)
        case .invocation(let call): (call.function.map { [$0] } ?? []) + call.bindings.compactMap(\.formula)
        case .functionDefinition(let function): function.body.map { [$0] } ?? []
        case .conditional(let choice): [choice.condition, choice.consequence, choice.alternative]
        case .filter(let filter): [filter.collection, filter.match]
        case .for(let loop): [loop.collection, loop.body]
        case .every(let quantifier), .some(let quantifier): [quantifier.collection, quantifier.condition]
        }
    }

    /// The decision tables in this box, at any depth.
    var tables: [DecisionTable] {
        if case .decisionTable(let table) = self { return [table] }
        return parts.flatMap(\.tables)
    }
}

extension DRGElement {
    /// The logic of a decision or a function.
    var logic: BoxedExpression? {
        switch self {
        case .decision(let decision): decision.expression
        case .businessKnowledgeModel(let knowledge): knowledge.encapsulatedLogic?.body
        case .inputData, .decisionService, .knowledgeSource: nil
        }
    }
}
