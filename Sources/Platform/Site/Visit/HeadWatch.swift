import Synchronization

/// How far the record goes, asked of the database a few times a second at most, however many ask.
///
/// Who changed the record forgets what was known, so that the answer to a change shows it.
final class HeadWatch: Sendable {
    private struct State {
        /// What was read, and when; `nil` where it is not to be relied on.
        var known: (head: RecordHead, at: ContinuousClock.Instant)?
        /// The reading that is under way; those who ask meanwhile wait for it.
        var reading: Task<RecordHead, any Error>?
        /// Counts what was forgotten, so that a reading begun before does not count after.
        var era = 0
        var watchers: [Int: AsyncStream<RecordHead>.Continuation] = [:]
        var next = 0
        var poller: Task<Void, Never>?
        var isStopped = false
    }

    private let read: @Sendable () async throws -> RecordHead
    private let freshness: Duration
    private let interval: Duration
    private let state = Mutex(State())

    /// A watch over what `read` tells.
    ///
    /// - Parameters:
    ///   - freshness: how old an answer may be.
    ///   - interval: how often those who watch are told of what others did.
    init(
        freshness: Duration, interval: Duration = .milliseconds(500),
        _ read: @escaping @Sendable () async throws -> RecordHead
    ) {
        self.read = read
        self.freshness = freshness
        self.interval = interval
    }

    /// How far the record goes.
    ///
    /// - Throws: what reading it throws.
    func current() async throws -> RecordHead {
        let known = state.withLock { state -> RecordHead? in
            guard let known = state.known, ContinuousClock.now - known.at < freshness else { return nil }
            return known.head
        }
        if let known { return known }
        return try await task().value
    }

    /// What was known counts no longer: this process changed the record.
    func forget() {
        state.withLock { state in
            state.known = nil
            state.reading = nil
            state.era += 1
        }
    }

    private func task() -> Task<RecordHead, any Error> {
        state.withLock { state in
            if let reading = state.reading { return reading }
            let era = state.era
            let task = Task { [weak self, read] in
                let begun = ContinuousClock.now
                do {
                    let head = try await read()
                    self?.end(era, (head, begun))
                    return head
                } catch {
                    self?.end(era, nil)
                    throw error
                }
            }
            state.reading = task
            return task
        }
    }

    private func end(_ era: Int, _ known: (head: RecordHead, at: ContinuousClock.Instant)?) {
        state.withLock { state in
            guard state.era == era else { return }
            state.reading = nil
            if let known { state.known = known }
        }
    }
}

// MARK: - Telling

extension HeadWatch {
    /// The head now and whenever it has moved, until the one who watches or the server stops; one reading serves all.
    func changes() -> AsyncStream<RecordHead> {
        AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
            let id = state.withLock { state -> Int? in
                guard !state.isStopped else { return nil }
                state.next += 1
                state.watchers[state.next] = continuation
                if state.poller == nil { state.poller = Task { [weak self] in await self?.poll() } }
                return state.next
            }
            guard let id else { return continuation.finish() }
            continuation.onTermination = { [weak self] _ in
                self?.state.withLock { state in
                    state.watchers[id] = nil
                    if state.watchers.isEmpty {
                        state.poller?.cancel()
                        state.poller = nil
                    }
                }
            }
        }
    }

    /// Nobody is told anything any more.
    func stop() {
        let watchers = state.withLock { state in
            state.isStopped = true
            state.poller?.cancel()
            return Array(state.watchers.values)
        }
        for watcher in watchers { watcher.finish() }
    }

    private func poll() async {
        var told: [Int: String] = [:]
        while !Task.isCancelled {
            if let head = try? await current() {
                let watchers = state.withLock { $0.watchers }
                told = told.filter { watchers[$0.key] != nil }
                for (id, watcher) in watchers where told.updateValue(head.mark, forKey: id) != head.mark {
                    watcher.yield(head)
                }
            }
            try? await Task.sleep(for: interval)
        }
    }
}
