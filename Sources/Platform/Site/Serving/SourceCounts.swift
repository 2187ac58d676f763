import Synchronization

/// How many connections each address has open.
final class SourceCounts: Sendable {
    private let counts = Mutex<[String: Int]>([:])
    private let limit: Int

    /// Counts that end at `limit` for each address.
    init(limit: Int) { self.limit = limit }

    /// Counts a connection; `false` where its address has as many as it may.
    func open(_ source: String) -> Bool {
        counts.withLock { counts in
            guard counts[source, default: 0] < limit else { return false }
            counts[source, default: 0] += 1
            return true
        }
    }

    /// A connection that was counted is over.
    func close(_ source: String) {
        counts.withLock { counts in
            let left = counts[source, default: 1] - 1
            counts[source] = left > 0 ? left : nil
        }
    }
}
