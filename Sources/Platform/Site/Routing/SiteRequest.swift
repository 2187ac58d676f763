import NIOCore

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
    /// The address it came from; empty where the system does not say.
    let source: String
    /// Whether it came over HTTPS, as a declared proxy says.
    let isSecure: Bool
    /// The body, read where an endpoint takes one.
    let body: RequestBody

    /// A question.
    init(
        _ method: String, _ target: String, headers: [String: [String]] = [:], isFromLoopback: Bool = true,
        source: String = "", isSecure: Bool = false, body: RequestBody = .empty
    ) {
        self.method = method
        self.target = target
        self.headers = headers
        self.isFromLoopback = isFromLoopback
        self.source = source
        self.isSecure = isSecure
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
        case bytes(SharedBytes)
        /// Bytes that come while they are sent.
        case stream(@Sendable (_ piece: ([UInt8]) async throws -> Void) async throws -> Void)
    }
}

/// Bytes that many readers get at a time and that are there once.
struct SharedBytes: Sendable, RandomAccessCollection, ExpressibleByArrayLiteral {
    /// The bytes, as a connection takes them.
    let buffer: ByteBuffer

    init(_ bytes: [UInt8]) { buffer = ByteBuffer(bytes: bytes) }

    init(arrayLiteral elements: UInt8...) { self.init(elements) }

    var startIndex: Int { 0 }

    var endIndex: Int { buffer.readableBytes }

    subscript(place: Int) -> UInt8 { buffer.readableBytesView[buffer.readerIndex + place] }
}

extension SiteResponse.Body {
    /// Bytes that are there.
    static func bytes(_ bytes: [UInt8]) -> SiteResponse.Body { .bytes(SharedBytes(bytes)) }
}

extension SiteResponse {
    /// Leaves out what follows the header fields, which still tell how long it would be (RFC 9110, section 9.3.2).
    mutating func leaveOutBody() {
        switch body {
        case .bytes(let bytes):
            if status != 304 { headers.append(("content-length", "\(bytes.count)")) }
            body = .bytes([])
        case .stream:
            // How long a stream would be is not known: the end of the connection says that it ends here.
            headers.append(("connection", "close"))
            body = .stream { _ in }
        }
    }
}
