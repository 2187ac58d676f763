import FEEL

/// What the shared model of facts promises to every pack: names of inputs and of types.
enum FactsVocabulary {
    /// The namespace of the first version, which packs import.
    static let namespace = "urn:beizeng:facts:1"

    /// What an award's decision gives.
    static let award = "tAward"
    /// What the combination's decision gives.
    static let combination = "tCombination"
    /// The outcomes an award may have.
    static let outcomes = ["granted", "assumed", "refused", "unknown"]
    /// The input that holds the pack's own numbers, of a type of the model's own.
    static let parameters = "parameters"

    /// The inputs a model may declare, with their types; `parameters` aside.
    static let inputs: KeyValuePairs = [
        "unit": "tOrganisation", "sales": "tContracts", "purchases": "tContracts", "recognitions": "tRecognitions",
        "recognition": "tRecognition", "year": "tYear", "as of": "date", "candidates": "tCandidates",
    ]

    /// The type an input must have; nil for a name the platform gives nothing for.
    static func type(ofInput name: String) -> String? { inputs.first { $0.key.isSame(as: name) }?.value }

    /// The word of a shared model's namespace by which models usually import it: `facts` of `urn:beizeng:facts:1`.
    static func word(of namespace: String) -> String {
        let parts = namespace.utf8.split(separator: UInt8(ascii: ":"))
        return parts.count > 1 ? String(Substring(parts[parts.count - 2])) : namespace
    }

    /// Whether `type` is the type of this name of a shared model, or one of the language.
    static func isType(_ type: FEELType, _ name: String, of namespace: String = namespace) -> Bool {
        if let builtin = FEELType.builtin(name) { return type == builtin }
        var type = type
        while case .named(let named) = type {
            if named.name.isSame(as: name), named.namespace.isSame(as: namespace) { return true }
            type = named.type
        }
        return false
    }
}
