import Synchronization

/// Answers that stay until the next act, as many as fit into a bound; those of an older record go first.
final class PageCache: Sendable {
    /// What an answer was made from.
    struct Key: Hashable {
        let target: String
        let tag: String
        let isLocal: Bool
    }

    fileprivate struct State {
        var answers: [Key: SiteResponse] = [:]
        /// Answers that are being made; who asks for one meanwhile waits for it.
        var making: [Key: Task<SiteResponse, any Error>] = [:]
        var order: [Key] = []
        var bytes = 0
    }

    private let limit: Int
    private let state = Mutex(State())

    /// A cache of at most `limit` bytes.
    init(limit: Int) { self.limit = limit }

    /// The answer that is kept, else the one that `make` makes, once for all who ask while it is made.
    ///
    /// Only what succeeded is kept.
    ///
    /// - Throws: what `make` throws.
    func answer(
        for key: Key, making make: @escaping @Sendable () async throws -> SiteResponse
    ) async throws -> SiteResponse {
        let found = state.withLock { state -> (kept: SiteResponse?, made: Task<SiteResponse, any Error>?) in
            if let kept = state.answers[key] { return (kept, nil) }
            if let task = state.making[key] { return (nil, task) }
            // Not a part of the question that began it: others may wait when that one has gone away.
            let task = Task { [weak self] in
                do {
                    let response = try await make()
                    self?.state.withLock { $0.end(key, with: response, limit: self?.limit ?? 0) }
                    return response
                } catch {
                    self?.state.withLock { $0.making[key] = nil }
                    throw error
                }
            }
            state.making[key] = task
            return (nil, task)
        }
        if let kept = found.kept { return kept }
        guard let made = found.made else { throw CancellationError() }
        return try await made.value
    }
}

extension PageCache.State {
    /// Keeps an answer whose bytes are there; what was kept first goes where there is no room.
    fileprivate mutating func end(_ key: PageCache.Key, with response: SiteResponse, limit: Int) {
        making[key] = nil
        guard response.status == 200, case .bytes(let bytes) = response.body, bytes.count * 8 <= limit else { return }
        if let newest = order.last, newest.tag != key.tag, newest.isOlder(than: key) {
            (answers, order, self.bytes) = ([:], [], 0)
        }
        guard answers.updateValue(response, forKey: key) == nil else { return }
        order.append(key)
        self.bytes += bytes.count
        var gone = 0
        while self.bytes > limit, gone < order.count {
            if case .bytes(let bytes)? = answers.removeValue(forKey: order[gone])?.body { self.bytes -= bytes.count }
            gone += 1
        }
        order.removeFirst(gone)
    }
}

extension PageCache.Key {
    /// Whether the record of this key is another one than that of `other`: what differs behind is how pages look.
    fileprivate func isOlder(than other: PageCache.Key) -> Bool {
        guard let mine = tag.utf8.lastIndex(of: UInt8(ascii: "-")),
            let its = other.tag.utf8.lastIndex(of: UInt8(ascii: "-"))
        else { return true }
        return !tag.utf8[..<mine].elementsEqual(other.tag.utf8[..<its])
    }
}
