import Interchange
import Markup

/// The description of everything that can be asked, as OpenAPI 3.1 writes it; texts stand in both languages.
struct OpenAPIDocument {
    let features: [Feature]
    let settings: SiteSettings

    /// The version of the interface: its first number changes where a program that reads answers must change.
    static let version = "1.0.0"

    /// The document.
    var json: JSON {
        .members([
            "openapi": .string("3.1.0"),
            "info": info,
            "jsonSchemaDialect": .string("https://json-schema.org/draft/2020-12/schema"),
            "servers": .array([.members(["url": .string("/")])]),
            "tags": .array(features.filter { !$0.endpoints.isEmpty }.map(tag)),
            "paths": paths,
            "components": .members([
                "schemas": .members(["Problem": ProblemDocument.schema.json])
            ]),
        ])
    }

    private var info: JSON {
        let identity = settings.identity
        let contact = [identity.organiser, identity.contact].filter { !$0.isEmpty }.map(Self.both)
        return .members([
            "title": .string(Self.both(identity.name)), "summary": .string(Self.both(identity.subtitle)),
            "version": .string(Self.version),
            "contact": contact.isEmpty ? nil : .members(["name": .string(contact.joined(separator: "，"))]),
        ])
    }

    private func tag(_ feature: Feature) -> JSON {
        .members(["name": .string(feature.name), "description": .string(Self.both(feature.title))])
    }

    private var paths: JSON {
        var order: [String] = []
        var items: [String: [JSON.Member]] = [:]
        for operation in Operation.all(of: features) {
            if items[operation.path] == nil { order.append(operation.path) }
            let method = operation.endpoint.method == .get ? "get" : "post"
            items[operation.path, default: []].append(JSON.Member(method, json(of: operation)))
        }
        return .object(order.map { path in JSON.Member(path, .object(items[path] ?? [])) })
    }

    /// Chinese and English where they differ.
    static func both(_ phrase: Phrase) -> String {
        phrase.zh.utf8.elementsEqual(phrase.en.utf8) ? phrase.zh : "\(phrase.zh) / \(phrase.en)"
    }
}

// MARK: - Operations

extension OpenAPIDocument {
    private func json(of operation: Operation) -> JSON {
        let endpoint = operation.endpoint
        let queried = endpoint.method == .get ? operation.otherInputs : []
        let parameters =
            operation.pathInputs.map { parameter($0, in: "path") } + queried.map { parameter($0, in: "query") }
        return .members([
            "operationId": .string(operation.id), "tags": .array([.string(operation.feature)]),
            "summary": .string(Self.both(endpoint.name)),
            "description": endpoint.summary.map { .string(Self.both($0)) },
            "parameters": parameters.isEmpty ? nil : .array(parameters),
            "requestBody": endpoint.method == .post && !operation.otherInputs.isEmpty ? body(of: operation) : nil,
            "responses": .object(
                operation.answers.map { answer in JSON.Member("\(answer.status)", json(of: answer)) }),
        ])
    }

    private func parameter(_ form: InputForm, in place: String) -> JSON {
        .members([
            "name": .string(form.name), "in": .string(place),
            "description": .string(Self.both(form.label) + (form.hint.map { "。" + Self.both($0) } ?? "")),
            "required": place == "path" || form.isRequired ? .bool(true) : nil, "schema": form.schema,
        ])
    }

    private func body(of operation: Operation) -> JSON {
        let inputs = operation.otherInputs
        let required = inputs.filter(\.isRequired)
        let schema = JSON.members([
            "type": .string("object"),
            "properties": .object(inputs.map { JSON.Member($0.name, $0.schema) }),
            "required": required.isEmpty ? nil : .array(required.map { .string($0.name) }),
            "additionalProperties": .bool(false),
        ])
        let type = operation.takesFile ? "multipart/form-data" : "application/x-www-form-urlencoded"
        return .members([
            "required": .bool(!required.isEmpty),
            "content": .object([JSON.Member(type, .members(["schema": schema]))]),
        ])
    }

    private func json(of answer: Operation.Answer) -> JSON {
        let headers = answer.headers.map { header in
            JSON.Member(
                header.name,
                .members([
                    "description": .string(Self.both(header.what)), "schema": .members(["type": .string("string")]),
                ]))
        }
        let content = answer.types.map { type in
            JSON.Member(type.essence, .object(schema(of: answer, as: type).map { [JSON.Member("schema", $0)] } ?? []))
        }
        return .members([
            "description": .string(Self.both(answer.name)),
            "headers": headers.isEmpty ? nil : .object(headers),
            "content": content.isEmpty ? nil : .object(content),
        ])
    }

    private func schema(of answer: Operation.Answer, as type: MediaType) -> JSON? {
        switch type {
        case .problem: .members(["$ref": .string("#/components/schemas/Problem")])
        case .html: nil
        default: answer.schema?.json
        }
    }
}
