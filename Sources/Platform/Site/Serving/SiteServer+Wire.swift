import HTTPTypes
import Hummingbird
import NIOCore

/// A question on its connection.
struct SiteContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    /// Where it came from and where its answer goes.
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        channel = source.channel
    }
}

// MARK: - From the wire and back

extension SiteServer {
    static func respond(to request: Request, _ context: SiteContext, _ watch: ServerWatch) async -> Response {
        let answer = await watch.site.answer(question(request, context, watch.proxies))
        var fields = HTTPFields()
        for (name, value) in answer.headers {
            if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
        }
        let status = HTTPResponse.Status(code: answer.status)
        switch answer.body {
        case .bytes(let bytes):
            return Response(status: status, headers: fields, body: ResponseBody(byteBuffer: bytes.buffer))
        case .stream(let write):
            let (chunk, eventLoop) = (watch.limits.chunk, context.channel.eventLoop)
            let body = ResponseBody { writer in
                // The writer is used by one task after another, never by two at a time.
                nonisolated(unsafe) var writer = writer
                try await write { piece in
                    // Each part waits until the reader has taken those before it; the writer knows that it has to wait
                    // once the connection has seen them.
                    for start in stride(from: 0, to: piece.count, by: chunk) {
                        let part = piece[start..<min(start + chunk, piece.count)]
                        try await writer.write(ByteBuffer(bytes: part))
                        try await eventLoop.submit {}.get()
                    }
                }
                try await writer.finish(nil)
            }
            return Response(status: status, headers: fields, body: body)
        }
    }

    private static func question(
        _ request: Request, _ context: SiteContext, _ proxies: ProxyTrust
    ) -> SiteRequest {
        var headers: [String: [String]] = [:]
        for field in request.headers { headers[field.name.canonicalName, default: []].append(field.value) }
        if let authority = request.head.authority { headers["host", default: []].append(authority) }
        let length = request.headers[.contentLength].flatMap { Int($0) }
        let body = RequestBody(length: length) { piece in
            var count = 0
            var refused: (any Error)?
            do {
                for try await part in request.body {
                    count += part.readableBytes
                    do { try piece(Array(part.readableBytesView)) } catch { refused = error }
                    if refused != nil { break }
                }
            } catch {
                throw Refusal.brokenBody
            }
            if let refused { throw refused }
            // What was cut off must not be taken for a whole.
            guard count == length ?? count else { throw Refusal.brokenBody }
        }
        let address = context.channel.remoteAddress
        let asker = proxies.asker(address?.ipAddress ?? "", headers)
        if let host = asker.host { headers["host"] = [host] }
        return SiteRequest(
            request.head.method.rawValue, request.head.path ?? "/", headers: headers,
            isFromLoopback: (address?.isLoopback ?? false) && !asker.isForwarded, source: asker.source,
            isSecure: asker.isSecure, body: body)
    }
}

extension SocketAddress {
    /// Whether it is the machine itself; what has no address of the net is.
    var isLoopback: Bool {
        guard let text = ipAddress?.utf8 else { return true }
        return text.starts(with: "127.".utf8) || text.elementsEqual("::1".utf8) || text.starts(with: "::ffff:127.".utf8)
    }
}
