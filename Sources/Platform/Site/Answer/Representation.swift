package import Interchange
import Markup

/// One way to show what an endpoint found: as a page, as JSON, as a file.
package struct Representation<Model: Sendable>: Sendable {
    /// What stands behind the path, such as `.json`; empty for the page.
    let suffix: String
    /// What the answer is.
    let mediaType: MediaType
    /// The form of a JSON answer.
    let schema: Schema?
    /// The statuses it may answer with when all is well.
    let statuses: [Int]
    let render: @Sendable (Model, Visit) async throws -> Content

    private init(
        _ suffix: String, _ mediaType: MediaType, schema: Schema? = nil, statuses: [Int] = [200],
        render: @escaping @Sendable (Model, Visit) async throws -> Content
    ) {
        self.suffix = suffix
        self.mediaType = mediaType
        self.schema = schema
        self.statuses = statuses
        self.render = render
    }
}

// MARK: - The ways

extension Representation {
    /// A page in the frame of the site.
    package static func page(_ page: @escaping @Sendable (Model, Visit) -> Page) -> Representation {
        Representation("", .html) { model, visit in .page(page(model, visit)) }
    }

    /// JSON under the path with `.json` behind it, in the form that `schema` describes.
    package static func json(_ schema: Schema, _ json: @escaping @Sendable (Model) -> JSON) -> Representation {
        Representation(".json", .json, schema: schema) { model, _ in .bytes(json(model).utf8, .json) }
    }

    /// A file under the path with `suffix` behind it, such as `.csv`, that a browser keeps.
    package static func file(
        _ suffix: String, _ type: MediaType, _ file: @escaping @Sendable (Model, Visit) async throws -> Download
    ) -> Representation {
        Representation(suffix, type) { model, visit in .download(try await file(model, visit)) }
    }

    /// A document under the path with `suffix` behind it, such as a feed, that a program reads.
    package static func document(
        _ suffix: String, _ type: MediaType, schema: Schema? = nil,
        _ document: @escaping @Sendable (Model, Visit) throws -> [UInt8]
    ) -> Representation {
        Representation(suffix, type, schema: schema) { model, visit in .bytes(try document(model, visit), type) }
    }

    /// Bytes that never change under their address.
    package static func lasting(
        _ type: MediaType, _ bytes: @escaping @Sendable (Model) -> [UInt8]
    ) -> Representation {
        Representation("", type) { model, _ in .lasting(bytes(model), type) }
    }

    /// Bytes that anybody may keep for some seconds.
    package static func passing(
        _ type: MediaType, seconds: Int, _ bytes: @escaping @Sendable (Model) -> [UInt8]
    ) -> Representation {
        Representation("", type) { model, _ in .passing(bytes(model), type, seconds: seconds) }
    }

    /// After something was done: to the page that shows it (303), so that asking anew does nothing twice.
    package static func redirect(_ target: @escaping @Sendable (Model) -> Redirect) -> Representation {
        Representation("", .html, statuses: [303]) { model, _ in .redirect(target(model)) }
    }

    /// Events as they happen, as `text/event-stream`.
    package static func events(
        _ events: @escaping @Sendable (Model, Visit) -> AsyncStream<LiveEvent>
    ) -> Representation {
        Representation("", .events) { model, visit in .events(events(model, visit)) }
    }
}

extension Representation where Model == AssetShelf.Asset {
    /// A file that never changes under its address.
    static func asset() -> Representation {
        Representation("", .any) { asset, _ in .lasting(asset.bytes, asset.type) }
    }
}

// MARK: - Without the type

/// A representation together with what finds its model.
struct ErasedRepresentation: Sendable {
    let suffix: String
    let mediaType: MediaType
    let schema: Schema?
    let statuses: [Int]
    let answer: @Sendable (Visit) async throws -> Content
}

extension Representation {
    func erased(_ load: @escaping @Sendable (Visit) async throws -> Model) -> ErasedRepresentation {
        ErasedRepresentation(suffix: suffix, mediaType: mediaType, schema: schema, statuses: statuses) { visit in
            try await render(load(visit), visit)
        }
    }
}
