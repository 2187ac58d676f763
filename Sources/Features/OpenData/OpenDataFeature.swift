import Exact
import Interchange
import Markup
package import Site

/// Open data: every table that a feature gives away, as page, CSV and JSON, in one Data Package; contracts that their
/// units opened, as OCDS.
package struct OpenDataFeature: Sendable {
    private let datasets: [Dataset]
    private let contracts: Contracts

    /// Opened contracts in the order of their numbers: so many behind the first ones.
    package typealias Contracts =
        @Sendable (_ visit: Visit, _ start: Int, _ limit: Int) async throws -> [OpenedContract]

    /// Open data of the tables of features.
    ///
    /// - Parameter contracts: the contracts that their units opened.
    package init(
        _ datasets: [Dataset], contracts: @escaping Contracts = { _, _, _ in [] }
    ) {
        self.datasets = datasets
        self.contracts = contracts
    }

    /// What it hands to the command.
    package var feature: Feature {
        Feature(
            "OpenData", OpenDataWords.title, endpoints: [list, package, releases, records] + datasets.map(endpoint),
            columns: [MenuColumn("data", OpenDataWords.title, order: 700)])
    }
}

// MARK: - Endpoints

extension OpenDataFeature {
    private var list: Endpoint {
        let datasets = datasets
        return Endpoint(
            "data", .get("/data"), OpenDataWords.title, summary: OpenDataWords.lead,
            answers: [.page { datasets, visit in datasetsPage(datasets, visit) }]
        ) { _ in datasets }
    }

    private var package: Endpoint {
        let datasets = datasets
        return Endpoint(
            "data.package", .get("/data/datapackage.json"), OpenDataWords.package,
            answers: [.document("", .json, schema: DataPackage.schema) { package, _ in package.json.utf8 }]
        ) { visit in
            let begin = Instant(milliseconds: 0)
            return DataPackage(
                datasets: datasets, settings: visit.settings, asOf: visit.today, at: visit.head.at ?? begin)
        }
    }

    private var releases: Endpoint {
        Endpoint(
            "data.ocds", .get("/data/ocds.json"), OpenDataWords.contracting, summary: OpenDataWords.contractingWhat,
            takes: [Self.part],
            answers: [
                .document("", .json, schema: .anything("OCDS 1.1.5 release package")) {
                    ReleasePackage(part: $0).json($1).utf8
                }
            ]
        ) { visit in try await contractPart(visit) }
    }

    private var records: Endpoint {
        Endpoint(
            "data.ocds-records", .get("/data/ocds-records.json"), OpenDataWords.records,
            summary: OpenDataWords.recordsWhat, takes: [Self.part],
            answers: [
                .document("", .json, schema: .anything("OCDS 1.1.5 record package")) {
                    RecordPackage(part: $0).json($1).utf8
                }
            ]
        ) { visit in try await contractPart(visit) }
    }

    /// The part that a visit asks for; one more than it holds is read, to know whether it is the last.
    private func contractPart(_ visit: Visit) async throws -> ContractPart {
        let (number, size) = (Int(visit[Self.part] ?? 1), ContractPart.size)
        let found = try await contracts(visit, (number - 1) * size, size + 1)
        guard number == 1 || !found.isEmpty else { throw Refusal.missing(OpenDataWords.noPart) }
        return ContractPart(number: number, contracts: Array(found.prefix(size)), isFollowed: found.count > size)
    }

    private static let part = Input.number("part", OpenDataWords.part, in: 1...100_000)
    /// How many rows a part has, and how many the page shows.
    static let step = 1_000

    private func endpoint(of dataset: Dataset) -> Endpoint {
        Endpoint(
            "data.\(dataset.id)", .get(Path(stringLiteral: "/data/\(dataset.id)")), dataset.title,
            summary: dataset.reading, takes: [Self.part],
            answers: [
                .page(datasetPage), .json(dataset.schema) { $0.json },
                .file(".csv", .csv) { part, visit in DatasetCSV(dataset: part.dataset).download(visit) },
            ]
        ) { visit in
            let part = visit[Self.part] ?? 1
            var rows = try await dataset.page(nil, Self.step, visit)
            // Parts are counted, since a value of a key may be anything; what lies before is passed over.
            for _ in 1..<part {
                guard rows.count == Self.step else { throw Refusal.missing(OpenDataWords.noPart) }
                rows = try await dataset.page(rows.last, Self.step, visit)
            }
            return DatasetPart(
                dataset: dataset, rows: rows, next: rows.count == Self.step ? part + 1 : nil, asOf: visit.today)
        }
    }
}
