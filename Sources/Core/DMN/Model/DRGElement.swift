/// An element of the decision requirements graph.
public enum DRGElement: Hashable, Sendable {
    /// A value given from outside.
    case inputData(InputData)
    /// A question with its logic.
    case decision(Decision)
    /// A function.
    case businessKnowledgeModel(BusinessKnowledgeModel)
    /// A part that can be called as a whole.
    case decisionService(DecisionService)
    /// An authority.
    case knowledgeSource(KnowledgeSource)
}

// MARK: - What all have

extension DRGElement {
    /// The id, if any.
    public var id: String? {
        switch self {
        case .inputData(let element): element.id
        case .decision(let element): element.id
        case .businessKnowledgeModel(let element): element.id
        case .decisionService(let element): element.id
        case .knowledgeSource(let element): element.id
        }
    }

    /// The name, normalised.
    public var name: String {
        switch self {
        case .inputData(let element): element.name
        case .decision(let element): element.name
        case .businessKnowledgeModel(let element): element.name
        case .decisionService(let element): element.name
        case .knowledgeSource(let element): element.name
        }
    }

    /// The variable others see it by; knowledge sources have none.
    public var variable: InformationItem? {
        switch self {
        case .inputData(let element): element.variable
        case .decision(let element): element.variable
        case .businessKnowledgeModel(let element): element.variable
        case .decisionService(let element): element.variable
        case .knowledgeSource: nil
        }
    }

    /// Where the element begins.
    public var position: SourcePosition {
        switch self {
        case .inputData(let element): element.position
        case .decision(let element): element.position
        case .businessKnowledgeModel(let element): element.position
        case .decisionService(let element): element.position
        case .knowledgeSource(let element): element.position
        }
    }
}
