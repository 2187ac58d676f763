import HTTPTypes
import Hummingbird
import Logging
import NIOCore

/// Puts a site on a port.
package struct SiteServer: Sendable {
    /// The site.
    let site: Site
    /// The address it listens on, `127.0.0.1` for the machine alone.
    let host: String
    /// The port; 0 takes a free one.
    let port: Int

    /// A server for a site.
    package init(_ site: Site, host: String, port: Int) {
        self.site = site
        self.host = host
        self.port = port
    }

    /// Answers until the process is told to stop; what is being answered then is finished first.
    ///
    /// - Parameter started: called once with the port it listens on.
    /// - Throws: what keeps it from listening.
    package func run(started: @escaping @Sendable (Int) -> Void) async throws {
        let site = site
        let responder = CallbackResponder<BasicRequestContext> { request, context in
            await SiteServer.respond(to: request, context, site)
        }
        var logger = Logger(label: "beizeng")
        logger.logLevel = .error
        let application = Application(
            responder: responder, configuration: .init(address: .hostname(host, port: port)),
            onServerRunning: { channel in started(channel.localAddress?.port ?? 0) }, logger: logger)
        try await application.runService()
    }
}

// MARK: - From the wire and back

extension SiteServer {
    private static func respond(to request: Request, _ context: BasicRequestContext, _ site: Site) async -> Response {
        var headers: [String: [String]] = [:]
        for field in request.headers { headers[field.name.canonicalName, default: []].append(field.value) }
        if let authority = request.head.authority { headers["host"] = [authority] }
        let body = RequestBody(length: request.headers[.contentLength].flatMap { Int($0) }) { piece in
            for try await buffer in request.body { try piece(Array(buffer.readableBytesView)) }
        }
        let asked = SiteRequest(
            request.head.method.rawValue, request.head.path ?? "/", headers: headers, isFromLoopback: true, body: body)
        let answer = await site.answer(asked)
        var fields = HTTPFields()
        for (name, value) in answer.headers {
            if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
        }
        let status = HTTPResponse.Status(code: answer.status)
        switch answer.body {
        case .bytes(let bytes):
            return Response(status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        case .stream(let write):
            let body = ResponseBody { writer in
                // The writer is used by one task after another, never by two at a time.
                nonisolated(unsafe) var writer = writer
                try await write { piece in try await writer.write(ByteBuffer(bytes: piece)) }
                try await writer.finish(nil)
            }
            return Response(status: status, headers: fields, body: body)
        }
    }
}
