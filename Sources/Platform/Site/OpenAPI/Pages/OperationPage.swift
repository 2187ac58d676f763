import Interchange
import Markup

/// One operation: what it takes, what it answers, how it is called.
func operationPage(_ operation: Operation, _ visit: Visit) -> Page {
    let endpoint = operation.endpoint
    let place = endpoint.method == .get ? OpenAPIWords.inQuery : OpenAPIWords.inForm
    let inputs =
        operation.pathInputs.map { OperationInput(form: $0, place: OpenAPIWords.inPath) }
        + operation.otherInputs.map { OperationInput(form: $0, place: place) }
    let schema = operation.representation.schema.map { schema -> HTML in
        """
        <section><h2>\(visit(OpenAPIWords.fields))</h2>
        <pre><code>\(schema.json.indented)</code></pre></section>
        """
    }
    let body: HTML = """
        <p><code>\(endpoint.method.rawValue) \(operation.path)</code></p>
        \(inputTable(inputs, visit))
        \(answerTable(operation), in: visit.language)
        <section><h2>\(visit(OpenAPIWords.example))</h2>
        <pre><code>\(operation.example(at: "http://127.0.0.1:8080"))</code></pre></section>
        \(schema)
        """
    return Page(endpoint.name, trail: [Link(OpenAPIWords.title, to: "/api")], lead: endpoint.summary, body: body)
}

/// An input and where it stands.
private struct OperationInput: Sendable {
    let form: InputForm
    let place: Phrase
}

private func inputTable(_ inputs: [OperationInput], _ visit: Visit) -> HTML {
    guard !inputs.isEmpty else { return "<p>\(visit(OpenAPIWords.noParameters))</p>" }
    let columns: [TableColumn<OperationInput>] = [
        TableColumn(OpenAPIWords.parameter, .code) { .code($0.form.name) },
        TableColumn(OpenAPIWords.place) { input in
            .phrase(input.form.isRequired ? input.place.noting(OpenAPIWords.required) : input.place)
        },
        TableColumn(OpenAPIWords.meaning) { input in
            input.form.hint.map { .noted(.phrase(input.form.label), $0) } ?? .phrase(input.form.label)
        },
        TableColumn(OpenAPIWords.values) { .phrase(OpenAPIWords.kind($0.form.kind)) },
    ]
    return "\(DataTable("parameters", OpenAPIWords.parameters, rows: inputs, columns: columns), in: visit.language)"
}

private func answerTable(_ operation: Operation) -> DataTable<Operation.Answer> {
    DataTable(
        "answers", OpenAPIWords.answers, rows: operation.answers,
        columns: [
            TableColumn(OpenAPIWords.status, .code) { .code("\($0.status)") },
            TableColumn(OpenAPIWords.meaning) { .phrase($0.name) },
            TableColumn(OpenAPIWords.form) { answer in
                answer.types.isEmpty ? .none : .text(answer.types.map(\.essence).joined(separator: ", "))
            },
        ])
}

extension JSON {
    /// The value on lines of its own, as people read it.
    fileprivate var indented: String {
        var text = ""
        write(to: &text, depth: 0)
        return text
    }

    private func write(to text: inout String, depth: Int) {
        let (inner, outer) = (String(repeating: "  ", count: depth + 1), String(repeating: "  ", count: depth))
        switch self {
        case .object(let members) where !members.isEmpty:
            text += "{\n"
            for (place, member) in members.enumerated() {
                text += inner + String(decoding: JSON.string(member.key).utf8, as: UTF8.self) + ": "
                member.value.write(to: &text, depth: depth + 1)
                text += place + 1 < members.count ? ",\n" : "\n"
            }
            text += outer + "}"
        case .array(let elements) where elements.contains { $0.members != nil }:
            text += "[\n"
            for (place, element) in elements.enumerated() {
                text += inner
                element.write(to: &text, depth: depth + 1)
                text += place + 1 < elements.count ? ",\n" : "\n"
            }
            text += outer + "]"
        default: text += String(decoding: utf8, as: UTF8.self)
        }
    }
}
