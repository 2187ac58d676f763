import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle
import UnixSignals

/// Puts a site on a port.
package struct SiteServer: Sendable {
    /// The site.
    let site: Site
    /// The address it listens on, `127.0.0.1` for the machine alone.
    let host: String
    /// The port; 0 takes a free one.
    let port: Int
    /// How much it takes of whom.
    let limits: ServerLimits
    /// The proxies in front of it.
    let proxies: ProxyTrust

    /// A server for a site.
    ///
    /// - Parameter proxies: the addresses of the proxies whose word about who asks counts.
    package init(
        _ site: Site, host: String, port: Int, limits: ServerLimits = ServerLimits(), proxies: [String] = []
    ) {
        self.proxies = ProxyTrust(proxies)
        self.site = site
        self.host = host
        self.port = port
        self.limits = limits
    }

    /// Whether a text is an address of the net, as `proxies` wants it.
    package static func isAddress(_ text: String) -> Bool { ProxyTrust.canonical(text) != nil }

    /// A server that listens.
    package struct Running: Sendable {
        /// The port it listens on.
        package let port: Int
        /// Tells it to stop, as a signal does.
        package let stop: @Sendable () async -> Void
    }

    /// Answers until it is told to stop; what is being answered then is finished first.
    ///
    /// - Parameters:
    ///   - obeysSignals: whether SIGTERM and SIGINT tell it to stop.
    ///   - overdue: called where it was told to stop and what is being answered has not ended two seconds after its time.
    ///   - started: called once, when it listens.
    /// - Throws: what keeps it from listening.
    package func run(
        obeysSignals: Bool = true, overdue: @escaping @Sendable () -> Void = {},
        started: @escaping @Sendable (Running) -> Void
    ) async throws {
        let watch = ServerWatch(site, limits, proxies, overdue: overdue)
        let responder = CallbackResponder<SiteContext> { request, context in
            await SiteServer.respond(to: request, context, watch)
        }
        var logger = Logger(label: "beizeng")
        logger.logLevel = .error
        let (listening, listens) = AsyncStream.makeStream(of: (any Channel).self)
        let application = Application(
            responder: responder,
            server: .http1(
                configuration: .init(
                    additionalChannelHandlers: [ConnectionGuard(watch)],
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: limits.fieldBytes, maxHeaderListSize: limits.headBytes,
                        maxHeaderFieldCount: limits.fields))),
            configuration: .init(
                address: .hostname(host, port: self.port), backlog: 1_024,
                availableConnectionsDelegate: .maximum(limits.connections, logger: logger)),
            onServerRunning: { channel in
                listens.yield(channel)
                listens.finish()
            }, logger: logger)
        let group = ServiceGroup(
            configuration: .init(services: [application], logger: logger))
        try await withThrowingDiscardingTaskGroup { tasks in
            tasks.addTask {
                for await channel in listening {
                    let stop: @Sendable () async -> Void = { await SiteServer.stop(group, channel) }
                    started(Running(port: channel.localAddress?.port ?? 0, stop: stop))
                    guard obeysSignals else { return }
                    for await _ in await UnixSignalsSequence(trapping: .sigterm, .sigint) { await stop() }
                }
            }
            defer { listens.finish() }
            try await group.run()
            tasks.cancelAll()
        }
    }

    /// Accepts nothing more, and when what was accepted has found its place, tells the rest to stop: a connection that is
    /// handed over while the server ends would end the process with it.
    private static func stop(_ group: ServiceGroup, _ channel: any Channel) async {
        try? await channel.setOption(.autoRead, value: false).get()
        try? await Task.sleep(for: .milliseconds(50))
        await group.triggerGracefulShutdown()
    }
}
