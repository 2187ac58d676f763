import NIOCore

/// Sees the bytes of a connection before they are parts of a question and after they were parts of an answer.
final class ByteTap: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundIn = IOData
    typealias OutboundOut = IOData

    /// Bytes handed over for sending, since the connection began.
    private(set) var sent = 0
    /// Told of what comes in; what it declines goes no further.
    private let takes: (ByteBuffer) -> Bool

    init(takes: @escaping (ByteBuffer) -> Bool) { self.takes = takes }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard takes(unwrapInboundIn(data)) else { return }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        sent += unwrapOutboundIn(data).readableBytes
        context.write(data, promise: promise)
    }
}
