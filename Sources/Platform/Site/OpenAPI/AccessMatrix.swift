import Interchange
import Markup

/// Who may ask what: a line an endpoint, a column a kind of visitor.
struct AccessMatrix: Sendable {
    /// A kind of visitor.
    struct Visitor: Sendable {
        let code: String
        let name: Phrase
        /// What is open to them.
        let may: Set<Endpoint.Access>
    }

    /// An endpoint.
    struct Line: Sendable {
        /// What its feature is called in code.
        let feature: String
        /// What people read for its feature.
        let title: Phrase
        let endpoint: Endpoint
    }

    /// The lines, in the order of the features.
    let lines: [Line]

    /// The matrix of some features.
    init(_ features: [Feature]) {
        lines = features.flatMap { feature in
            feature.endpoints.map { Line(feature: feature.name, title: feature.title, endpoint: $0) }
        }
    }

    /// The kinds of visitors, who may least first.
    static let visitors = [
        Visitor(code: "everyone", name: OpenAPIWords.everyone, may: [.everyone]),
        Visitor(code: "operator", name: OpenAPIWords.operators, may: [.everyone, .loopback, .machine]),
    ]
}

// MARK: - As JSON

extension AccessMatrix {
    /// The form of ``json``.
    static let schema = Schema.array(
        .object([
            .init("endpoint", .string("names the endpoint")), .init("feature", .string("the part of the system")),
            .init("method", .word(["GET", "POST"], "how it is asked")), .init("path", .string("where it is")),
            .init("visitors", .array(.word(visitors.map(\.code), "who may ask"))),
        ]))

    /// The matrix for a program.
    var json: JSON {
        .array(
            lines.map { line in
                .members([
                    "endpoint": .string(line.endpoint.id), "feature": .string(line.feature),
                    "method": .string(line.endpoint.method.rawValue), "path": .string(line.endpoint.path.described),
                    "visitors": .array(
                        Self.visitors.filter { $0.may.contains(line.endpoint.access) }.map { .string($0.code) }),
                ])
            })
    }
}
