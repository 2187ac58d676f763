import HTTPTypes
import NIOCore
import NIOHTTP1
import NIOHTTPTypes

/// Stands at a connection between its parts of questions and answers and what answers them: cuts off who is too slow,
/// refuses what is malformed, closes after the last answer without losing it.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let watch: ServerWatch
    private var clock: ConnectionClock
    private var tap: ByteTap?
    private var tick: Scheduled<Void>?
    /// The address that was counted; `nil` where it is not.
    private var source: String?
    /// Questions that are not answered to their end.
    private var open = 0
    /// Whether the body of the last question is still coming.
    private var isReceiving = false
    /// The bytes of the first line of the head that is coming, and whether that is all of it.
    private var line = (bytes: 0, isComplete: false)
    /// Whether the next answer is the last.
    private var isLast = false
    /// Whether the last answer was given.
    private var isDone = false

    init(_ watch: ServerWatch) {
        self.watch = watch
        clock = ConnectionClock(watch.limits, at: .now())
    }

    private var takesNothing: Bool { isDone || (isLast && open > 0 && !isReceiving) }
}

// MARK: - Beginning and ending

extension ConnectionGuard {
    func handlerAdded(context: ChannelHandlerContext) {
        let tap = ByteTap { [weak self] bytes in self?.take(bytes) ?? false }
        self.tap = tap
        try? context.pipeline.syncOperations.addHandler(tap, position: .first)
        let buffer = ChannelOptions.Types.SocketOption.Value(watch.limits.sendBuffer)
        try? context.channel.syncOptions?.setOption(.socketOption(.so_sndbuf), value: buffer)
        if context.channel.isActive { begin(context) }
    }

    func handlerRemoved(context: ChannelHandlerContext) { end() }

    func channelActive(context: ChannelHandlerContext) {
        begin(context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        end()
        breakBody(context)
        context.fireChannelInactive()
    }

    private func begin(_ context: ChannelHandlerContext) {
        guard tick == nil else { return }
        clock = ConnectionClock(watch.limits, at: .now())
        if let address = context.remoteAddress, !address.isLoopback, let name = address.ipAddress,
            !watch.proxies.contains(name)
        {
            guard watch.sources.open(name) else {
                context.close(promise: nil)
                return
            }
            source = name
        }
        look(context)
    }

    /// Whoever reads the body that was coming must not take what came for all of it.
    private func breakBody(_ context: ChannelHandlerContext) {
        guard isReceiving else { return }
        isReceiving = false
        context.fireErrorCaught(ChannelError.eof)
    }

    private func end() {
        tick?.cancel()
        tick = nil
        if let source { watch.sources.close(source) }
        source = nil
    }

    /// Looks at the connection's time now and again and again.
    private func look(_ context: ChannelHandlerContext) {
        let now = NIODeadline.now()
        let ready = (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
        clock.read(taken: (tap?.sent ?? 0) - ready, ready: ready, at: now)
        if let verdict = clock.verdict(at: now) {
            watch.site.metrics.cut(verdict.rawValue)
            tick = nil
            breakBody(context)
            context.close(promise: nil)
            return
        }
        tick = context.eventLoop.assumeIsolated().scheduleTask(in: watch.limits.tick) { self.look(context) }
    }
}

// MARK: - Questions

extension ConnectionGuard {
    /// Whether bytes that came in go to the parser.
    private func take(_ bytes: ByteBuffer) -> Bool {
        guard !takesNothing else { return false }
        clock.received(bytes.readableBytes, at: .now())
        if !isReceiving, !line.isComplete {
            let end = bytes.readableBytesView.firstIndex(of: UInt8(ascii: "\n"))
            line.bytes += end.map { $0 - bytes.readerIndex } ?? bytes.readableBytes
            line.isComplete = end != nil
        }
        return true
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isDone else { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            open += 1
            isReceiving = true
            line = (0, false)
            // Behind a change of protocols, which is not spoken here, the parser would keep whatever comes.
            if head.headerFields[.upgrade] != nil || head.method == .connect || head.wantsLast { isLast = true }
            let rate = watch.bytesPerSecond(head.method.rawValue, head.path)
            clock.headEnded(bytesPerSecond: rate, at: .now())
        case .body: break
        case .end:
            isReceiving = false
            clock.requestEnded()
        }
        context.fireChannelRead(data)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard !isDone else { return }
        guard error is HTTPParserError else {
            context.fireErrorCaught(error)
            return
        }
        isLast = true
        if open == 0 {
            refuse(error, context)
        } else if isReceiving {
            // Who reads the body has to know that it does not come.
            isReceiving = false
            context.fireErrorCaught(error)
        }
    }

    /// Answers what is no question: nothing behind it would understand it.
    private func refuse(_ error: any Error, _ context: ChannelHandlerContext) {
        let status: HTTPResponse.Status =
            switch error as? HTTPParserError {
            case .headerOverflow?: line.bytes > watch.limits.fieldBytes ? .uriTooLong : .requestHeaderFieldsTooLarge
            case .invalidMethod?: .methodNotAllowed
            case .invalidVersion?: .httpVersionNotSupported
            default: .badRequest
            }
        var fields: HTTPFields = [.contentLength: "0", .connection: "close", .cacheControl: "no-store"]
        if status == .methodNotAllowed { fields[.allow] = "GET, HEAD, POST" }
        watch.site.metrics.count(nil, status.code, microseconds: 0)
        context.write(wrapOutboundOut(.head(HTTPResponse(status: status, headerFields: fields))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        finish(context)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case is ChannelShouldQuiesceEvent:
            // What was sent before the server was told to stop may still lie in the socket: the connection stays open
            // for a moment, and whatever comes is answered.
            watch.stop()
            clock.stop(at: .now())
            isLast = true
        case ChannelEvent.inputClosed where isDone:
            context.close(promise: nil)
        default: context.fireUserInboundEventTriggered(event)
        }
    }
}

// MARK: - Answers

extension ConnectionGuard {
    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(var head) where head.status.kind != .informational:
            // Where the body is not wanted it is not waited for either.
            if isReceiving || head.headerFields[.connection] == "close" { isLast = true }
            if isLast { head.headerFields[.connection] = "close" }
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .end:
            open -= 1
            if isLast, open == 0 || isReceiving {
                let written = promise ?? context.eventLoop.makePromise()
                written.futureResult.assumeIsolated().whenComplete { _ in self.finish(context) }
                context.write(data, promise: written)
            } else {
                context.write(data, promise: promise)
                if open == 0 { clock.answered(at: .now()) }
            }
        default: context.write(data, promise: promise)
        }
    }

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        if mode == .output, !isDone {
            isDone = true
            clock.close(at: .now())
        }
        context.close(mode: mode, promise: promise)
    }

    /// Says that nothing more is answered, and throws away what still comes until the other side closes: closing at once
    /// would take the answer away from who is still sending.
    private func finish(_ context: ChannelHandlerContext) {
        guard !isDone else { return }
        isDone = true
        clock.close(at: .now())
        context.close(mode: .output, promise: nil)
    }
}

extension HTTPRequest {
    /// Whether the other side asks nothing after this.
    fileprivate var wantsLast: Bool {
        headerFields[values: .connection].contains { value in
            value.utf8.split(separator: UInt8(ascii: ",")).contains { word in
                word.filter { $0 != UInt8(ascii: " ") }.map { $0 | 0x20 }.elementsEqual("close".utf8)
            }
        }
    }
}
