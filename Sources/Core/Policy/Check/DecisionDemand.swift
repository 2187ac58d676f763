package import DMN
import FEEL

/// What somebody who names a decision of a pack expects of it: that it is there, what type it gives, and that it asks
/// only for what it will be given.
package struct DecisionDemand: Sendable {
    private let reference: DecisionReference
    private let types: [String]
    private let namespace: String
    private let given: Set<String>
    private let file: String
    private let position: SourcePosition

    /// A demand on the decision that `file` names at `position`.
    ///
    /// - Parameters:
    ///   - types: the types of the shared model `namespace`, any of which the decision may give.
    ///   - given: the names of the inputs it will be given.
    package init(
        _ reference: DecisionReference, gives types: [String], of namespace: String, given: Set<String>,
        in file: String, at position: SourcePosition
    ) {
        self.reference = reference
        self.types = types
        self.namespace = namespace
        self.given = given
        self.file = file
        self.position = position
    }
}

// MARK: - Checking

extension DecisionDemand {
    /// What is to be mended in the pack; nothing for an empty reference, which was reported when it was read.
    package func findings(in pack: Pack) -> [Finding] {
        guard !reference.file.isEmpty else { return [] }
        guard let model = pack.model(reference.file) else {
            // A file that is there but could not be read was reported when it was read.
            guard !pack.files.contains(where: { $0.name.isSame(as: reference.file) }) else { return [] }
            return [finding(.modelMissing(reference.file, present: pack.models.map(\.file)))]
        }
        guard let decision = model.decision(reference.decision),
            let place = model.program.place(named: reference.decision)
        else {
            return [finding(.decisionMissing(reference, present: model.definitions.decisions.map(\.name)))]
        }
        var findings: [Finding] = []
        let step = model.program.steps[place]
        if model.isWhole, !types.contains(where: { FactsVocabulary.isType(step.type, $0, of: namespace) }) {
            findings.append(
                Finding(
                    .typeOf(reference.decision, expected: expected, found: "\(step.type)"), file: model.file,
                    at: decision.variable?.typeRef?.position ?? decision.position))
        }
        let shared = pack.sharedInputs(of: model)
        for needed in model.program.order(for: [place]).map({ model.program.steps[$0] })
        where needed.isInput && !given.contains(needed.name) {
            // An input that nobody has anything for is reported where it stands.
            guard SharedInput(fact: needed.name) != nil || shared.contains(where: { $0.name.isSame(as: needed.name) })
            else { continue }
            findings.append(finding(.inputNotGiven(needed.name, to: reference, given: given)))
        }
        return findings
    }

    private func finding(_ fault: Finding.Fault) -> Finding { Finding(fault, file: file, at: position) }

    /// The types as models write them.
    private var expected: String {
        let isFacts = namespace.isSame(as: FactsVocabulary.namespace)
        let prefix = isFacts ? "" : FactsVocabulary.word(of: namespace) + "."
        return types.map { prefix + $0 }.joined(separator: ", ")
    }
}
