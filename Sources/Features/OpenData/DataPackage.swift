import Civic
import Exact
import Interchange
import Markup
import Site

/// All tables as a Data Package: what they are called, what each field holds, where each file is.
struct DataPackage: Sendable {
    let datasets: [Dataset]
    let settings: SiteSettings
    let asOf: CivilDay
    let at: Instant

    /// The form of ``json``; what follows the frame is as the Data Package standard has it.
    static let schema = Schema.object([
        .init("name", .string("names the package")), .init("title", .string("what people call it")),
        .init("description", .string("what is in it")), .init("version", .string("the day the data reach to")),
        .init("created", .instant("when the last act was done that it shows")),
        .init("licenses", .array(.map(.string("name, title or path of a licence")))),
        .init(
            "resources",
            .array(
                .object([
                    .init("name", .string("the table")), .init("path", .string("where its file is, from here")),
                    .init("title", .string("what people call it")), .init("description", .string("how it is counted")),
                    .init("format", .string("csv")), .init("mediatype", .string("text/csv")),
                    .init("encoding", .string("utf-8")), .init("profile", .string("tabular-data-resource")),
                    .init("schema", .anything("Table Schema")),
                ]))),
    ])

    /// The package.
    var json: JSON {
        let identity = settings.identity
        return .object([
            JSON.Member("name", .string("open-data")),
            JSON.Member("title", .string(Self.both(identity.name + OpenDataWords.suffix))),
            JSON.Member("description", .string(Self.both(OpenDataWords.lead))),
            JSON.Member("version", .string("\(asOf)")), JSON.Member("created", .string("\(at)")),
            JSON.Member("licenses", .array(licences)),
            JSON.Member("resources", .array(datasets.map(resource))),
        ])
    }

    private var licences: [JSON] {
        guard let licence = settings.licence else { return [] }
        return [
            .object([
                JSON.Member("name", .string("LicenseRef-site")), JSON.Member("title", .string(Self.both(licence.text))),
                JSON.Member("path", .string(licence.address)),
            ])
        ]
    }

    private func resource(_ dataset: Dataset) -> JSON {
        .object([
            JSON.Member("name", .string(dataset.id)), JSON.Member("path", .string("\(dataset.id).csv")),
            JSON.Member("title", .string(Self.both(dataset.title))),
            JSON.Member("description", .string(Self.both(dataset.reading))), JSON.Member("format", .string("csv")),
            JSON.Member("mediatype", .string("text/csv")), JSON.Member("encoding", .string("utf-8")),
            JSON.Member("profile", .string("tabular-data-resource")),
            JSON.Member(
                "schema",
                .object(
                    [
                        JSON.Member("fields", .array(dataset.fields.map(\.tableSchema))),
                        JSON.Member("missingValues", .array([.string("")])),
                    ]
                        + (dataset.key.isEmpty
                            ? [] : [JSON.Member("primaryKey", .array(dataset.key.map(JSON.string)))]))),
        ])
    }

    static func both(_ phrase: Phrase) -> String {
        phrase.zh.utf8.elementsEqual(phrase.en.utf8) ? phrase.zh : "\(phrase.zh) / \(phrase.en)"
    }
}

extension Dataset.Field {
    /// The field as Table Schema describes it.
    fileprivate var tableSchema: JSON {
        var members = [
            JSON.Member("name", .string(name)), JSON.Member("title", .string(DataPackage.both(label))),
            JSON.Member("type", .string(kind.tableType)),
        ]
        let words = [kind.unit.map { OpenDataWords.unit.labelling($0) }, note, kind.meaning].compactMap(\.self)
        if !words.isEmpty {
            members.append(JSON.Member("description", .string(DataPackage.both(Phrase.sequence(words)))))
        }
        var constraints: [JSON.Member] = []
        if isRequired { constraints.append(JSON.Member("required", .bool(true))) }
        if case .code(let codes) = kind {
            constraints.append(JSON.Member("enum", .array(codes.map { .string($0.code) })))
        }
        if !constraints.isEmpty { members.append(JSON.Member("constraints", .object(constraints))) }
        return .object(members)
    }
}

extension Dataset.Kind {
    /// The type of Table Schema.
    var tableType: String {
        switch self {
        case .text, .code: "string"
        case .integer: "integer"
        case .decimal, .yuan: "number"
        case .year: "year"
        case .day: "date"
        case .flag: "boolean"
        }
    }

    /// The unit of a number.
    var unit: Phrase? {
        switch self {
        case .integer(let unit), .decimal(let unit): unit.isEmpty ? nil : unit
        case .yuan: MoneyUnit.yuan.name
        case .text, .code, .year, .day, .flag: nil
        }
    }

    /// What the codes mean.
    var meaning: Phrase? {
        guard case .code(let words) = self else { return nil }
        return Phrase.list(words.map { Phrase($0.code).noting($0.label) })
    }
}
