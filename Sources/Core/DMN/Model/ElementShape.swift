/// What an element of the standard may hold, as far as versions 1.1 to 1.6 agree or add to each other.
///
/// Every element also takes `id`, `label`, `description` and `extensionElements`.
struct ElementShape: Sendable {
    let attributes: [String]
    let children: [String]
    /// Whether a boxed expression may be a child.
    var holdsExpression = false

    static let everywhere = ElementShape(
        attributes: ["id", "label"], children: ["description", "extensionElements"])
    static let expressions = [
        "literalExpression", "decisionTable", "context", "list", "relation", "invocation", "functionDefinition",
        "conditional", "filter", "for", "every", "some",
    ]

    func allows(child name: String) -> Bool {
        children.contains(name) || Self.everywhere.children.contains(name)
            || holdsExpression && Self.expressions.contains(name)
    }

    func allows(attribute name: String) -> Bool {
        attributes.contains(name) || Self.everywhere.attributes.contains(name)
    }
}

// MARK: - Model

extension ElementShape {
    static let definitions = ElementShape(
        attributes: ["name", "namespace", "expressionLanguage", "typeLanguage", "exporter", "exporterVersion"],
        children: [
            "import", "itemDefinition", "inputData", "decision", "businessKnowledgeModel", "decisionService",
            "knowledgeSource", "group", "textAnnotation", "association", "elementCollection",
            "performanceIndicator", "organizationUnit",
        ])
    static let `import` = ElementShape(
        attributes: ["name", "namespace", "locationURI", "importType"], children: [])
    static let itemDefinition = ElementShape(
        attributes: ["name", "typeLanguage", "isCollection"],
        children: ["typeRef", "allowedValues", "typeConstraint", "itemComponent", "functionItem"])
    static let functionItem = ElementShape(attributes: ["outputTypeRef"], children: ["parameters"])
    static let informationItem = ElementShape(attributes: ["name", "typeRef"], children: [])
    static let reference = ElementShape(attributes: ["href"], children: [])
}

// MARK: - Requirements graph

extension ElementShape {
    static let inputData = ElementShape(attributes: ["name"], children: ["variable"])
    static let decision = ElementShape(
        attributes: ["name"],
        children: [
            "question", "allowedAnswers", "variable", "informationRequirement", "knowledgeRequirement",
            "authorityRequirement", "supportedObjective", "impactedPerformanceIndicator", "decisionMaker",
            "decisionOwner", "usingProcess", "usingTask",
        ],
        holdsExpression: true)
    static let businessKnowledgeModel = ElementShape(
        attributes: ["name"],
        children: ["variable", "encapsulatedLogic", "knowledgeRequirement", "authorityRequirement"])
    static let decisionService = ElementShape(
        attributes: ["name"],
        children: ["variable", "outputDecision", "encapsulatedDecision", "inputDecision", "inputData"])
    static let knowledgeSource = ElementShape(
        attributes: ["name", "locationURI"], children: ["authorityRequirement", "type", "owner"])
    static let requirement = ElementShape(
        attributes: [], children: ["requiredDecision", "requiredInput", "requiredKnowledge", "requiredAuthority"])
}

// MARK: - Expressions

extension ElementShape {
    static let literalExpression = ElementShape(
        attributes: ["typeRef", "expressionLanguage"], children: ["text", "importedValues"])
    static let importedValues = ElementShape(
        attributes: ["name", "namespace", "locationURI", "importType", "expressionLanguage"],
        children: ["importedElement"])
    static let unaryTests = ElementShape(attributes: ["typeRef", "expressionLanguage"], children: ["text"])
    static let context = ElementShape(attributes: ["typeRef"], children: ["contextEntry"])
    static let contextEntry = ElementShape(attributes: [], children: ["variable"], holdsExpression: true)
    static let list = ElementShape(attributes: ["typeRef"], children: [], holdsExpression: true)
    static let relation = ElementShape(attributes: ["typeRef"], children: ["column", "row"])
    static let invocation = ElementShape(attributes: ["typeRef"], children: ["binding"], holdsExpression: true)
    static let binding = ElementShape(attributes: [], children: ["parameter"], holdsExpression: true)
    static let functionDefinition = ElementShape(
        attributes: ["typeRef", "kind"], children: ["formalParameter"], holdsExpression: true)
    static let conditional = ElementShape(attributes: ["typeRef"], children: ["if", "then", "else"])
    static let filter = ElementShape(attributes: ["typeRef"], children: ["in", "match"])
    static let iteration = ElementShape(attributes: ["typeRef", "iteratorVariable"], children: ["in", "return"])
    static let quantifier = ElementShape(
        attributes: ["typeRef", "iteratorVariable"], children: ["in", "satisfies"])
    static let childExpression = ElementShape(attributes: ["typeRef"], children: [], holdsExpression: true)
}

// MARK: - Decision tables

extension ElementShape {
    static let decisionTable = ElementShape(
        attributes: ["typeRef", "hitPolicy", "aggregation", "preferredOrientation", "outputLabel"],
        children: ["input", "output", "annotation", "rule"])
    static let input = ElementShape(attributes: [], children: ["inputExpression", "inputValues"])
    static let output = ElementShape(
        attributes: ["name", "typeRef"], children: ["outputValues", "defaultOutputEntry"])
    static let annotation = ElementShape(attributes: ["name"], children: [])
    static let rule = ElementShape(attributes: [], children: ["inputEntry", "outputEntry", "annotationEntry"])
    static let annotationEntry = ElementShape(attributes: [], children: ["text"])
}
