import Interchange
import Markup

/// One way to ask the site something: an endpoint in one of the forms of its answer.
struct Operation: Sendable, Identifiable {
    /// The name of the feature it belongs to.
    let feature: String
    /// What is asked.
    let endpoint: Endpoint
    /// The form of the answer.
    let representation: ErasedRepresentation

    /// Everything that can be asked of some features, in their order.
    static func all(of features: [Feature]) -> [Operation] {
        features.flatMap { feature in
            feature.endpoints.flatMap { endpoint in
                endpoint.representations.map { representation in
                    Operation(feature: feature.name, endpoint: endpoint, representation: representation)
                }
            }
        }
    }

    /// Names it in the document and in the address of its page.
    var id: String { endpoint.id + representation.suffix }

    /// Where it is, values in braces.
    var path: String { endpoint.path.described + representation.suffix }

    /// The inputs that stand in the path, in its order.
    var pathInputs: [InputForm] {
        endpoint.path.valueNames.map { name in
            endpoint.inputs.map(\.form).first { $0.name.utf8.elementsEqual(name.utf8) }
                ?? InputForm(name: name, label: Phrase(name), hint: nil, kind: .text(limit: 200), isRequired: true)
        }
    }

    /// The inputs that stand in the query of a question or in the form that is sent.
    var otherInputs: [InputForm] {
        let names = endpoint.path.valueNames
        return endpoint.inputs.map(\.form).filter { form in
            !names.contains { $0.utf8.elementsEqual(form.name.utf8) }
        }
    }

    /// Whether a file comes with its form.
    var takesFile: Bool {
        otherInputs.contains { form in
            if case .file = form.kind { true } else { false }
        }
    }

    /// A call of it, as a terminal takes it.
    func example(at site: String) -> String {
        var path = path
        for input in pathInputs { path = path.replacing("{\(input.name)}", with: input.kind.example) }
        guard endpoint.method == .post else { return "curl '\(site)\(path)'" }
        let flag = takesFile ? "--form" : "--data-urlencode"
        let values = otherInputs.filter(\.isRequired).map { " \(flag) '\($0.name)=\($0.kind.example)'" }
        return "curl\(values.joined()) '\(site)\(path)'"
    }
}
