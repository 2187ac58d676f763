import Interchange
import Markup

/// What the site tells of itself: the document for programs, the same for people, and who may ask what.
enum DescriptionFeature {
    /// The capability of describing all others and itself.
    static func feature(describing others: [Feature]) -> Feature {
        let all: @Sendable () -> [Feature] = { others + [feature(describing: others)] }
        return Feature(
            "Interface", OpenAPIWords.title, endpoints: [document(all), list(all), operation(all), access(all)],
            columns: [
                MenuColumn("interface", OpenAPIWords.title, order: 910, .foot),
                MenuColumn("interface.access", OpenAPIWords.access, order: 920, .foot),
            ])
    }

    private static func document(_ features: @escaping @Sendable () -> [Feature]) -> Endpoint {
        Endpoint(
            "interface.document", .get("/openapi.json"), OpenAPIWords.document,
            answers: [
                .document("", .json) { features, visit in
                    OpenAPIDocument(features: features, settings: visit.settings).json.utf8
                }
            ]
        ) { _ in features() }
    }

    private static func list(_ features: @escaping @Sendable () -> [Feature]) -> Endpoint {
        Endpoint(
            "interface", .get("/api"), OpenAPIWords.title, summary: OpenAPIWords.lead,
            answers: [.page { features, visit in operationsPage(features, visit) }]
        ) { _ in features() }
    }

    private static let name = Input.text("operation", OpenAPIWords.call, isRequired: true)

    private static func operation(_ features: @escaping @Sendable () -> [Feature]) -> Endpoint {
        Endpoint(
            "interface.operation", .get("/api/{operation}"), OpenAPIWords.title, takes: [name],
            answers: [.page { operation, visit in operationPage(operation, visit) }]
        ) { visit in
            let name = try visit.required(name)
            guard let operation = Operation.all(of: features()).first(where: { $0.id.utf8.elementsEqual(name.utf8) })
            else { throw Refusal.missing(OpenAPIWords.noOperation) }
            return operation
        }
    }

    private static func access(_ features: @escaping @Sendable () -> [Feature]) -> Endpoint {
        Endpoint(
            "interface.access", .get("/access"), OpenAPIWords.access, summary: OpenAPIWords.accessLead,
            answers: [
                .page { features, visit in accessPage(AccessMatrix(features), visit) },
                .json(AccessMatrix.schema) { AccessMatrix($0).json },
            ]
        ) { _ in features() }
    }
}
