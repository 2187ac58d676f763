import Civic
import Exact
import Markup
import Site

/// A table: its reading, its fields, its files, its first rows.
func datasetPage(_ part: DatasetPart, _ visit: Visit) -> Page {
    let dataset = part.dataset
    let facts = SummaryList([
        .init(OpenDataWords.reading, dataset.reading), .init(OpenDataWords.files, fileLinks(of: dataset, visit)),
        .init(OpenDataWords.licence, licence(visit)),
    ])
    return Page(
        dataset.title, column: "data", trail: [Link(OpenDataWords.title, to: "/data")],
        lead: OpenDataWords.asOf(.day(part.asOf)), content: [facts, fields(of: dataset), sample(of: part)])
}

private func fields(of dataset: Dataset) -> DataTable<Dataset.Field> {
    DataTable(
        "fields", OpenDataWords.fields, rows: dataset.fields,
        columns: [
            TableColumn(OpenDataWords.field, .code) { .code($0.name) },
            TableColumn(OpenDataWords.label) { .phrase($0.label) },
            TableColumn(OpenDataWords.kind) { field in
                let type = OpenDataWords.type(field.kind.tableType)
                return .phrase(field.isRequired ? type.noting(OpenDataWords.required) : type)
            },
            TableColumn(OpenDataWords.unit) { field in field.kind.unit.map { .phrase($0) } ?? .none },
            TableColumn(OpenDataWords.note) { field in
                let words = [field.note, field.kind.meaning].compactMap(\.self)
                return words.isEmpty ? .none : .phrase(Phrase.sequence(words))
            },
        ], note: OpenDataWords.missing)
}

/// How many rows are shown.
private let shownRows = 20

private func sample(of part: DatasetPart) -> DataTable<DatasetRow> {
    let fields = part.dataset.fields
    let columns = fields.indices.map { index in
        TableColumn<DatasetRow>(fields[index].label, fields[index].kind.column) { row in
            row.values[index].cell(fields[index])
        }
    }
    return DataTable(
        "sample", OpenDataWords.sample, rows: part.rows.prefix(shownRows).map(DatasetRow.init), columns: columns,
        empty: OpenDataWords.empty, layout: .wide)
}

/// A row, for a table of the page.
private struct DatasetRow: Sendable {
    let values: [Dataset.Value]
}

extension Dataset.Kind {
    /// How a column of it is set.
    fileprivate var column: ColumnKind {
        switch self {
        case .text, .code, .year, .flag: .text
        case .integer(let unit), .decimal(let unit): .number(unit: unit.isEmpty ? nil : unit)
        case .yuan: .money
        case .day: .day
        }
    }
}

extension Dataset.Value {
    /// The value in a cell; a code by what people read for it.
    fileprivate func cell(_ field: Dataset.Field) -> TableCell {
        switch self {
        case .none: .none
        case .text(let text):
            if case .code(let words) = field.kind,
                let word = words.first(where: { $0.code.utf8.elementsEqual(text.utf8) })
            {
                .phrase(word.label)
            } else {
                field.words(text).map { .phrase($0) } ?? .text(text)
            }
        case .integer(let number):
            if case .year = field.kind { .text("\(number)") } else { .number(number) }
        case .decimal(let number): .quantity(.number(number, decimals: number.places))
        case .yuan(let amount): .money(amount)
        case .day(let day): .day(day)
        case .flag(let flag): .phrase(flag ? OpenDataWords.yes : OpenDataWords.no)
        }
    }
}

extension Decimal128 {
    /// How many digits behind the point it takes to write it, four at most.
    fileprivate var places: Int {
        (0..<4).first { rounded(toScale: $0, .halfUp) == self } ?? 4
    }
}
