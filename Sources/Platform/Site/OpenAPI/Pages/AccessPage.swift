import Markup

/// Who may ask what, as a table.
func accessPage(_ matrix: AccessMatrix, _: Visit) -> Page {
    var columns: [TableColumn<AccessMatrix.Line>] = [
        TableColumn(OpenAPIWords.purpose) { .phrase($0.endpoint.name) },
        TableColumn(OpenAPIWords.call, .code) { .code("\($0.endpoint.method.rawValue) \($0.endpoint.path.described)") },
        TableColumn(OpenAPIWords.ofFeature) { .phrase($0.title) },
    ]
    for visitor in AccessMatrix.visitors {
        columns.append(
            TableColumn(visitor.name) { line in
                .phrase(visitor.may.contains(line.endpoint.access) ? OpenAPIWords.may : OpenAPIWords.mayNot)
            })
    }
    let table = DataTable("access", OpenAPIWords.matrix, rows: matrix.lines, columns: columns)
    return Page(
        OpenAPIWords.access, trail: [Link(OpenAPIWords.title, to: "/api")], lead: OpenAPIWords.accessLead,
        content: [table])
}
