// MARK: - Elements of the requirements graph

extension ModelBuilder {
    mutating func inputData(_ element: XMLElement) -> InputData {
        inspect(element, as: .inputData)
        return InputData(
            id: element.attribute("id"), name: required("name", of: element).normalisedName,
            label: element.attribute("label"), description: onlyText("description", of: element),
            variable: variable(of: element), position: element.position)
    }

    mutating func decision(_ element: XMLElement) -> Decision {
        inspect(element, as: .decision)
        return Decision(
            id: element.attribute("id"), name: required("name", of: element).normalisedName,
            label: element.attribute("label"), description: onlyText("description", of: element),
            question: onlyText("question", of: element), allowedAnswers: onlyText("allowedAnswers", of: element),
            variable: variable(of: element), informationRequirements: informationRequirements(of: element),
            knowledgeRequirements: knowledgeRequirements(of: element),
            authorityRequirements: authorityRequirements(of: element), expression: expression(in: element),
            position: element.position)
    }

    mutating func knowledgeModel(_ element: XMLElement) -> BusinessKnowledgeModel {
        inspect(element, as: .businessKnowledgeModel)
        let logic = only("encapsulatedLogic", of: element)
        return BusinessKnowledgeModel(
            id: element.attribute("id"), name: required("name", of: element).normalisedName,
            label: element.attribute("label"), description: onlyText("description", of: element),
            variable: variable(of: element), encapsulatedLogic: logic.map { function($0) },
            knowledgeRequirements: knowledgeRequirements(of: element),
            authorityRequirements: authorityRequirements(of: element), position: element.position)
    }

    mutating func service(_ element: XMLElement) -> DecisionService {
        inspect(element, as: .decisionService)
        return DecisionService(
            id: element.attribute("id"), name: required("name", of: element).normalisedName,
            label: element.attribute("label"), description: onlyText("description", of: element),
            variable: variable(of: element), outputDecisions: references("outputDecision", of: element),
            encapsulatedDecisions: references("encapsulatedDecision", of: element),
            inputDecisions: references("inputDecision", of: element), inputData: references("inputData", of: element),
            position: element.position)
    }

    mutating func source(_ element: XMLElement) -> KnowledgeSource {
        inspect(element, as: .knowledgeSource)
        let owner = only("owner", of: element)
        return KnowledgeSource(
            id: element.attribute("id"), name: required("name", of: element).normalisedName,
            label: element.attribute("label"), description: onlyText("description", of: element),
            locationURI: element.attribute("locationURI"), type: onlyText("type", of: element),
            owner: owner.map { reference($0) }, authorityRequirements: authorityRequirements(of: element),
            position: element.position)
    }

    private mutating func variable(of element: XMLElement) -> InformationItem? {
        only("variable", of: element).map { item($0) }
    }
}

// MARK: - Requirements

extension ModelBuilder {
    private mutating func informationRequirements(of element: XMLElement) -> [InformationRequirement] {
        var requirements: [InformationRequirement] = []
        for child in element.children("informationRequirement") {
            guard let target = requirementTarget(of: child, among: ["requiredDecision", "requiredInput"])
            else { continue }
            requirements.append(
                InformationRequirement(
                    id: child.attribute("id"),
                    source: target.kind == "requiredInput" ? .input(target.reference) : .decision(target.reference),
                    position: child.position))
        }
        return requirements
    }

    private mutating func knowledgeRequirements(of element: XMLElement) -> [KnowledgeRequirement] {
        var requirements: [KnowledgeRequirement] = []
        for child in element.children("knowledgeRequirement") {
            guard let target = requirementTarget(of: child, among: ["requiredKnowledge"]) else { continue }
            requirements.append(
                KnowledgeRequirement(
                    id: child.attribute("id"), reference: target.reference, position: child.position))
        }
        return requirements
    }

    private mutating func authorityRequirements(of element: XMLElement) -> [AuthorityRequirement] {
        var requirements: [AuthorityRequirement] = []
        for child in element.children("authorityRequirement") {
            let kinds = ["requiredAuthority", "requiredDecision", "requiredInput"]
            guard let target = requirementTarget(of: child, among: kinds) else { continue }
            let source: AuthorityRequirement.Source =
                switch target.kind {
                case "requiredDecision": .decision(target.reference)
                case "requiredInput": .input(target.reference)
                default: .authority(target.reference)
                }
            requirements.append(
                AuthorityRequirement(id: child.attribute("id"), source: source, position: child.position))
        }
        return requirements
    }

    /// The one child of a requirement that says what is required; none or several are noted.
    private mutating func requirementTarget(
        of element: XMLElement, among kinds: [String]
    ) -> (kind: String, reference: ElementReference)? {
        inspect(element, as: .requirement)
        let targets = element.children.filter {
            $0.name.namespace == element.name.namespace && kinds.contains($0.name.local)
        }
        guard let target = targets.first else {
            let names = kinds.map { "<\($0)>" }.joined(separator: " or ")
            report(.missingElement(names, parent: element.name.local), at: element.position)
            return nil
        }
        for extra in targets.dropFirst() {
            report(.repeatedElement("required element", parent: element.name.local), at: extra.position)
        }
        return (target.name.local, reference(target))
    }
}
