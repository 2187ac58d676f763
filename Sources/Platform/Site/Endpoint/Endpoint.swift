package import Markup

/// One thing that can be asked of the site: its address, who may ask, what it takes, how it answers.
///
/// From this one description come the route, the form and its validation, the JSON beside the page, the OpenAPI document
/// and the matrix of permissions.
///
/// ```swift
/// Endpoint(
///     "goals", .get("/goals"), Phrase(zh: "倍增目标", en: "Goals"), takes: [day],
///     answers: [.page(goalsPage), .json(goalsSchema, goalsJSON)]
/// ) { visit in
///     try await desk.standing(on: visit[day] ?? visit.today)
/// }
/// ```
package struct Endpoint: Sendable, Identifiable {
    /// Names it in the OpenAPI document, in logs and in links; lower-case words with dots.
    package let id: String
    /// How it is asked.
    package let method: Method
    /// Where it is.
    package let path: Path
    /// What people call it.
    package let name: Phrase
    /// What it is for, in a sentence; for the OpenAPI document.
    package let summary: Phrase?
    /// Who may ask.
    package let access: Access
    /// What it takes, from the address, the query or the form.
    package let inputs: [any InputField]
    /// How it answers, the first where nobody asks for another.
    let representations: [ErasedRepresentation]
    /// Shows a form again with what was wrong with it; `nil` where a page of its own tells it.
    let again: (@Sendable (FormFaults, Visit) async throws -> Page)?
    /// Whether the same question has the same answer until the next act; then it is kept and has an `ETag`.
    let isSteady: Bool
    /// Whether a query tells of the one who asks; then the answer to it is not kept.
    let isPersonal: Bool
    /// Whether the answer rests on the record; what does not is answered without asking how far the record goes.
    var readsRecord = true

    /// An endpoint.
    ///
    /// - Parameters:
    ///   - id: names it for good.
    ///   - call: how it is asked and where it is; a `GET` changes nothing.
    ///   - name: what people call it, as a menu shows it.
    ///   - summary: what it is for, in a sentence.
    ///   - access: who may ask.
    ///   - inputs: what it takes; what is not named here is refused.
    ///   - again: shows the form again with what was wrong with it.
    ///   - isSteady: whether the answer stays until the next act; only a `GET` is.
    ///   - isPersonal: whether a query tells of the one who asks; then only the answer to none is kept.
    ///   - representations: how it answers, the page first.
    ///   - load: finds or does what is asked.
    package init<Model: Sendable>(
        _ id: String, _ call: Call, _ name: Phrase, summary: Phrase? = nil,
        access: Access = .everyone, takes inputs: [any InputField] = [],
        again: (@Sendable (FormFaults, Visit) async throws -> Page)? = nil, isSteady: Bool = true,
        isPersonal: Bool = false,
        answers representations: [Representation<Model>], load: @escaping @Sendable (Visit) async throws -> Model
    ) {
        self.id = id
        method = call.method
        path = call.path
        self.name = name
        self.summary = summary
        self.access = access
        self.inputs = inputs
        self.again = again
        self.isSteady = isSteady && call.method == .get
        self.isPersonal = isPersonal
        self.representations = representations.map { $0.erased(load) }
    }
}

// MARK: - Parts

extension Endpoint {
    /// The endpoint as one whose answer does not rest on the record.
    func withoutRecord() -> Endpoint {
        var endpoint = self
        endpoint.readsRecord = false
        return endpoint
    }

    /// Whether its form brings files.
    var takesFiles: Bool { inputs.contains { $0.form.isFile } }

    /// How an endpoint is asked.
    package enum Method: String, Sendable {
        /// Asks; changes nothing.
        case get = "GET"
        /// Does something.
        case post = "POST"
    }

    /// How an endpoint is asked and where it is: `.get("/goals")`.
    package struct Call: Sendable {
        let method: Method
        let path: Path

        /// Asks a path for something; nothing changes.
        package static func get(_ path: Path) -> Call { Call(method: .get, path: path) }

        /// Sends something to a path.
        package static func post(_ path: Path) -> Call { Call(method: .post, path: path) }
    }

    /// Who may ask.
    package enum Access: String, Sendable, CaseIterable {
        /// Everyone.
        case everyone
        /// Who operates the system at the machine itself: asked over the loopback, under a loopback name, through no proxy,
        /// of a site that opens these pages.
        case loopback
        /// Programs on the machine itself, such as one that collects metrics.
        case machine
    }
}

// MARK: - Linking

extension Endpoint {
    /// The address with values for its inputs; what the path does not name goes to the query, in the order given.
    package func address(_ values: KeyValuePairs<String, String?> = [:]) -> Address { path.address(values) }
}
