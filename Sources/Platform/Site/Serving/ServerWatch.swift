import NIOCore
import Synchronization

/// What all connections of a server share: its limits, its counts, whether it stops.
final class ServerWatch: Sendable {
    let limits: ServerLimits
    let site: Site
    let sources: SourceCounts
    let proxies: ProxyTrust
    private let stopping = Mutex(false)
    /// Called where what is being answered does not end in time.
    private let overdue: @Sendable () -> Void

    init(_ site: Site, _ limits: ServerLimits, _ proxies: ProxyTrust, overdue: @escaping @Sendable () -> Void) {
        self.overdue = overdue
        self.proxies = proxies
        self.limits = limits
        self.site = site
        sources = SourceCounts(limit: limits.connectionsPerSource)
    }

    /// The server was told to stop; what lasts, such as event streams, ends.
    func stop() {
        let isFirst = stopping.withLock { stopping in
            defer { stopping = true }
            return !stopping
        }
        guard isFirst else { return }
        site.stop()
        let (overdue, time) = (overdue, Duration.nanoseconds(limits.stop.nanoseconds) + .seconds(2))
        Task.detached {
            try? await Task.sleep(for: time)
            overdue()
        }
    }

    /// How fast the body of a question has to come.
    func bytesPerSecond(_ method: String, _ target: String?) -> Int {
        site.takesFiles(method, target ?? "/") ? limits.fileBytesPerSecond : limits.bytesPerSecond
    }
}
