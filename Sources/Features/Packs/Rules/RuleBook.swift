import DMN
import Markup
import Policy

/// A version of a rule laid out for reading: its decisions in the order they are made, and what its words mean.
struct RuleBook: Sendable {
    /// The model's file.
    let file: String
    /// The decisions and functions behind the rule, those asked first first; the rule's own decision is the last.
    let sheets: [DecisionSheet]
    /// What names and codes mean.
    let glossary: Glossary

    /// The decisions behind `version`; `nil` where the pack has no such decision.
    init?(_ version: Award.Version, in pack: Pack) {
        guard let model = pack.model(for: version.decision),
            let place = model.program.place(named: version.decision.decision)
        else { return nil }
        file = model.file
        let shared = pack.files.filter { $0.name.hasSuffix(".dmn") && pack.model($0.name) == nil }
            .compactMap { try? ModelReader.read($0.bytes, file: $0.name).0 }
        glossary = Glossary(pack, model, shared: shared)
        let definitions = model.definitions
        let steps = model.program.order(for: [place]).map { model.program.steps[$0] }
        sheets = steps.compactMap { step in
            definitions.element(named: step.name).flatMap { DecisionSheet($0, in: definitions) }
        }
    }

    /// The sheets of rules that are asked for something: without the inputs, which have no logic.
    var decisions: [DecisionSheet] { sheets.filter { $0.kind != .input } }
}

/// One element of a model as a reader meets it.
struct DecisionSheet: Sendable {
    /// What kind of element it is.
    enum Kind: Hashable, Sendable {
        /// A fact given from outside.
        case input
        /// A question with its logic.
        case decision
        /// A function.
        case function
    }

    let kind: Kind
    let name: String
    let label: String?
    let question: String?
    let description: String?
    /// The type of its value, as the model names it.
    let type: String?
    /// The logic; `nil` for an input and an element without any.
    let logic: BoxedExpression?
    /// The parameters of a function.
    let parameters: [InformationItem]
    /// The names of the elements it draws on.
    let needs: [String]
    /// The clauses it rests on.
    let clauses: [String]

    /// The sheet of an element; `nil` for what decides nothing.
    init?(_ element: DRGElement, in model: Definitions) {
        func name(_ reference: ElementReference) -> String? { model.element(id: reference.id)?.name }
        (self.name, label, type) = (element.name, element.label, element.variable?.typeRef?.name)
        switch element {
        case .inputData(let input):
            (kind, question, description, logic, parameters, needs, clauses) = (
                .input, nil, input.description, nil, [], [], []
            )
        case .decision(let decision):
            (kind, question, description, logic) = (
                .decision, decision.question, decision.description, decision.expression
            )
            parameters = []
            needs =
                decision.informationRequirements.compactMap { name($0.reference) }
                + decision.knowledgeRequirements.compactMap { name($0.reference) }
            clauses = decision.authorityRequirements.compactMap { name($0.reference) }
        case .businessKnowledgeModel(let function):
            (kind, question, description) = (.function, nil, function.description)
            logic = function.encapsulatedLogic?.body
            parameters = function.encapsulatedLogic?.formalParameters ?? []
            needs = function.knowledgeRequirements.compactMap { name($0.reference) }
            clauses = function.authorityRequirements.compactMap { name($0.reference) }
        case .decisionService, .knowledgeSource: return nil
        }
    }

    /// What people read for it.
    var title: Phrase { Phrase(zh: label ?? name, en: name) }
}
