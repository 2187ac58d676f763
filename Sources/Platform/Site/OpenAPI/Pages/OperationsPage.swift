import Markup

/// Everything that can be asked, a table a feature.
func operationsPage(_ features: [Feature], _ visit: Visit) -> Page {
    let columns: [TableColumn<Operation>] = [
        TableColumn(OpenAPIWords.purpose) { .phrase($0.endpoint.name) },
        TableColumn(OpenAPIWords.call, .link) { operation in
            let text = "\(operation.endpoint.method.rawValue) \(operation.path)"
            return .html("<a\(attribute: "href", link: operationAddress(operation))><code>\(text)</code></a>")
        },
        TableColumn(OpenAPIWords.form) { .text($0.representation.mediaType.essence) },
    ]
    let tables = features.filter { !$0.endpoints.isEmpty }.map { feature in
        DataTable(
            "operations-\(feature.name.lowercased())", feature.title, rows: Operation.all(of: [feature]),
            columns: columns)
    }
    let ways: HTML = """
        <p><a href="/openapi.json">\(visit(OpenAPIWords.document))</a> · \
        <a href="/access">\(visit(OpenAPIWords.matrix))</a></p>
        """
    return Page(OpenAPIWords.title, lead: OpenAPIWords.lead, content: [ways] + tables)
}

/// Where the page of an operation is.
func operationAddress(_ operation: Operation) -> String {
    Address("/api/" + PercentCoding.encode(operation.id)).text
}
