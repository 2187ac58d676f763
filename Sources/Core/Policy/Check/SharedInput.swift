import DMN
import FEEL

/// An input that a shared model declares for everyone who imports it, such as the seller's district of a contract
/// that a goal asks about: the platform gives it to the decisions of the feature it is for.
struct SharedInput {
    let name: String
    /// The name of its type.
    let type: String
    /// The model of the type; nil for a type of the language.
    let namespace: String?
}

extension Pack {
    /// The inputs that the shared models which `model` imports declare.
    func sharedInputs(of model: Model) -> [SharedInput] {
        model.definitions.imports.flatMap { entry -> [SharedInput] in
            guard let shared = vocabularies.first(where: { $0.namespace.isSame(as: entry.namespace) }) else {
                return []
            }
            return shared.inputData.compactMap { SharedInput($0, in: shared) }
        }
    }
}

extension SharedInput {
    /// The input as `model` declares it; nil without a type.
    fileprivate init?(_ input: InputData, in model: Definitions) {
        guard let reference = input.variable?.typeRef else { return nil }
        name = input.name
        guard FEELType.builtin(reference.name) == nil else {
            (type, namespace) = (reference.name, nil)
            return
        }
        for entry in model.imports where reference.name.utf8.starts(with: (entry.name + ".").utf8) {
            type = String(reference.name.dropFirst(entry.name.count + 1))
            namespace = entry.namespace
            return
        }
        (type, namespace) = (reference.name, model.namespace)
    }

    /// An input of the facts that every pack may ask for; nil for a name there are no facts for.
    init?(fact name: String) {
        guard let type = FactsVocabulary.type(ofInput: name) else { return nil }
        (self.name, self.type, namespace) = (name, type, FactsVocabulary.namespace)
    }

    /// The type as a model usually writes it.
    var written: String {
        guard let namespace, !namespace.isSame(as: FactsVocabulary.namespace) else { return type }
        return "\(FactsVocabulary.word(of: namespace)).\(type)"
    }

    /// Whether `found` is the declared type.
    func isType(_ found: FEELType) -> Bool {
        FactsVocabulary.isType(found, type, of: namespace ?? FactsVocabulary.namespace)
    }
}
