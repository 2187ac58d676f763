import Synchronization

/// Those who watch something as it happens: not more than a bound, and none after the server was told to stop.
final class EventWatchers: Sendable {
    fileprivate struct State {
        var ends: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
        var count = 0
        var next = 0
        var isStopped = false
    }

    private let limit: Int
    /// How often a stream without events says that it is still there.
    fileprivate let heartbeat: Duration
    fileprivate let state = Mutex(State())

    /// Room for `limit` at a time.
    init(limit: Int, heartbeat: Duration = .seconds(15)) {
        self.limit = limit
        self.heartbeat = heartbeat
    }

    /// How many there are.
    var count: Int { state.withLock { $0.count } }

    /// A place to watch from; `nil` where none is left. It is given back when nobody holds it any more.
    func take() -> Seat? {
        state.withLock { state in
            guard !state.isStopped, state.count < limit else { return nil }
            state.count += 1
            state.next += 1
            return Seat(state.next, self)
        }
    }

    /// All streams end, and no other begins.
    func stop() {
        let ends = state.withLock { state in
            state.isStopped = true
            return Array(state.ends.values)
        }
        for end in ends { end.finish() }
    }

    /// A place to watch from.
    final class Seat: Sendable {
        private let id: Int
        private let watchers: EventWatchers

        fileprivate init(_ id: Int, _ watchers: EventWatchers) {
            self.id = id
            self.watchers = watchers
        }

        deinit {
            watchers.state.withLock { state in
                state.count -= 1
                state.ends[id] = nil
            }
        }
    }
}

// MARK: - Telling

extension EventWatchers.Seat {
    /// Tells events as they happen, and now and then that there were none; who reads too slowly misses the oldest.
    ///
    /// - Throws: what handing a piece over throws, once nobody is there to take it.
    func tell(_ events: AsyncStream<LiveEvent>, to piece: ([UInt8]) async throws -> Void) async throws {
        let (lines, line) = AsyncStream.makeStream(of: [UInt8].self, bufferingPolicy: .bufferingNewest(64))
        let isOpen = watchers.state.withLock { state in
            state.ends[id] = line
            return !state.isStopped
        }
        if !isOpen { line.finish() }
        // A browser that lost the stream asks for it again after three seconds.
        try await piece(Array("retry: 3000\n\n".utf8))
        let heartbeat = watchers.heartbeat
        try await withThrowingTaskGroup { tasks in
            tasks.addTask {
                for await event in events { line.yield(event.bytes) }
                line.finish()
            }
            tasks.addTask {
                while !Task.isCancelled {
                    try await Task.sleep(for: heartbeat)
                    line.yield(Array(": still here\n\n".utf8))
                }
            }
            defer { tasks.cancelAll() }
            for await bytes in lines { try await piece(bytes) }
        }
    }
}
