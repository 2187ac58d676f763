import Interchange

/// A question as it came over a connection, before anything of it is believed.
struct SiteRequest: Sendable {
    /// The method, as it was sent.
    let method: String
    /// Path and query, as they were sent.
    let target: String
    /// Header fields, names in lower case; of fields sent twice all values stand.
    let headers: [String: [String]]
    /// Whether it came over the loopback.
    let isFromLoopback: Bool
    /// The body, read where an endpoint takes one.
    let body: RequestBody

    /// A question.
    init(
        _ method: String, _ target: String, headers: [String: [String]] = [:], isFromLoopback: Bool = true,
        body: RequestBody = .empty
    ) {
        self.method = method
        self.target = target
        self.headers = headers
        self.isFromLoopback = isFromLoopback
        self.body = body
    }

    /// A header field that was sent once; `nil` where it was not, or more than once.
    func header(_ name: String) -> String? {
        guard let values = headers[name], values.count == 1 else { return nil }
        return values.first
    }
}

/// The body of a question, piece by piece.
struct RequestBody: Sendable {
    /// How many bytes it says it has; `nil` where it does not say.
    let length: Int?
    /// Hands its bytes on, piece by piece.
    let read: @Sendable (_ piece: ([UInt8]) throws -> Void) async throws -> Void

    /// No body.
    static let empty = RequestBody(length: 0) { _ in }

    /// A body that is there.
    static func bytes(_ bytes: [UInt8]) -> RequestBody {
        RequestBody(length: bytes.count) { piece in try piece(bytes) }
    }
}

/// An answer, ready for a connection.
struct SiteResponse: Sendable {
    /// The status.
    var status: Int
    /// Header fields in order, names in lower case.
    var headers: [(name: String, value: String)]
    /// What follows them.
    var body: Body

    /// What follows the header fields.
    enum Body: Sendable {
        /// Bytes that are there.
        case bytes([UInt8])
        /// Bytes that come while they are sent.
        case stream(@Sendable (_ piece: ([UInt8]) async throws -> Void) async throws -> Void)
    }
}
