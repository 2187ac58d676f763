import Markup
import Site

/// The tables the site gives away.
func datasetsPage(_ datasets: [Dataset], _ visit: Visit) -> Page {
    let table = DataTable(
        "datasets", OpenDataWords.tables, rows: datasets,
        columns: [
            TableColumn(OpenDataWords.table, .link) { .link(Link($0.title, to: "/data/\($0.id)")) },
            TableColumn(OpenDataWords.reading) { .phrase($0.reading) },
            TableColumn(OpenDataWords.fields, .number) { .number(Int64($0.fields.count)) },
            TableColumn(OpenDataWords.files) { .html(fileLinks(of: $0, visit)) },
        ], note: OpenDataWords.asOf(.day(visit.today)), empty: OpenDataWords.empty)
    let facts = SummaryList([
        .init(OpenDataWords.package, HTML("<a href=\"/data/datapackage.json\">datapackage.json</a>")),
        .init(
            OpenDataWords.contracting,
            HTML("<a href=\"/data/ocds.json\">ocds.json</a> <a href=\"/data/ocds-records.json\">ocds-records.json</a>")),
        .init(OpenDataWords.licence, licence(visit)),
    ])
    return Page(OpenDataWords.title, column: "data", lead: OpenDataWords.lead, content: [table, facts])
}

/// CSV and JSON of a table.
func fileLinks(of dataset: Dataset, _ visit: Visit) -> HTML {
    let name = visit(dataset.title)
    return """
        <a\(attribute: "href", link: "/data/\(dataset.id).csv")\(attribute: "aria-label", "\(name) CSV")>CSV</a> \
        <a\(attribute: "href", link: "/data/\(dataset.id).json")\(attribute: "aria-label", "\(name) JSON")>JSON</a>
        """
}

/// The licence, as the settings say it.
func licence(_ visit: Visit) -> HTML {
    visit.settings.licence.map { $0.html(in: visit.language) } ?? HTML(text: visit(OpenDataWords.noLicence))
}
