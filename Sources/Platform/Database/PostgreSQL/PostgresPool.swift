import Dispatch
import Synchronization

/// A fixed number of sessions and a queue of those who wait for one: who came first is served first.
final class PostgresPool: Sendable {
    private let address: PostgresAddress
    private let limit: Int
    private let state = Mutex(State())

    /// How many may wait, and for how long.
    static let queue = (length: 10_000, seconds: 120)

    init(_ address: PostgresAddress, limit: Int) {
        self.address = address
        self.limit = max(1, limit)
    }

    private struct State {
        /// Sessions nobody uses, the one used last at the end: it is taken first, since what its server process keeps
        /// in memory is warm.
        var idle: [PostgresSession] = []
        /// How many sessions there are.
        var count = 0
        var waiting: [Waiter] = []
        var lastWaiter = 0
        var isClosed = false
        /// Those who wait for the end of what is under way.
        var closers: [CheckedContinuation<Void, Never>] = []

        var isQuiet: Bool { waiting.isEmpty && idle.count == count }
    }

    private struct Waiter {
        let id: Int
        let continuation: CheckedContinuation<PostgresSession, any Error>
    }

    /// Runs `work` on a session of its own.
    ///
    /// - Throws: ``DatabaseError`` when the pool is closed or all sessions stay in use, ``PostgresFault`` when there is no
    ///   connection, or what `work` throws.
    func run<Value: Sendable>(_ work: @escaping @Sendable (PostgresSession) throws -> Value) async throws -> Value {
        let session = try await take()
        defer { give(session) }
        return try await session.run(work)
    }

    /// Refuses new work, waits for what is under way or in line, and ends all connections.
    func close() async {
        await withCheckedContinuation { continuation in
            let isQuiet = state.withLock { state in
                state.isClosed = true
                if !state.isQuiet { state.closers.append(continuation) }
                return state.isQuiet
            }
            if isQuiet { continuation.resume() }
        }
        let idle = state.withLock { state in
            defer { state.idle = [] }
            return state.idle
        }
        for session in idle { await session.close() }
    }
}

// MARK: - Taking and giving

extension PostgresPool {
    private enum Step {
        case take(PostgresSession)
        case refuse(DatabaseError)
        case wait(Int)
    }

    private func take() async throws -> PostgresSession {
        try await withCheckedThrowingContinuation { continuation in
            let step = state.withLock { state -> Step in self.step(&state, continuation) }
            switch step {
            case .take(let session): continuation.resume(returning: session)
            case .refuse(let error): continuation.resume(throwing: error)
            case .wait(let id):
                DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(PostgresPool.queue.seconds)) {
                    [weak self] in self?.giveUp(id)
                }
            }
        }
    }

    private func step(_ state: inout State, _ continuation: CheckedContinuation<PostgresSession, any Error>) -> Step {
        if state.isClosed { return .refuse(DatabaseError(reason: .closed)) }
        if let session = state.idle.popLast() { return .take(session) }
        if state.count < limit {
            state.count += 1
            return .take(PostgresSession(address))
        }
        guard state.waiting.count < PostgresPool.queue.length else { return .refuse(PostgresPool.busy) }
        state.lastWaiter += 1
        state.waiting.append(Waiter(id: state.lastWaiter, continuation: continuation))
        return .wait(state.lastWaiter)
    }

    private func give(_ session: PostgresSession) {
        let (waiter, closers) = state.withLock { state -> (Waiter?, [CheckedContinuation<Void, Never>]) in
            if !state.waiting.isEmpty { return (state.waiting.removeFirst(), []) }
            state.idle.append(session)
            guard state.isClosed, state.isQuiet else { return (nil, []) }
            defer { state.closers = [] }
            return (nil, state.closers)
        }
        waiter?.continuation.resume(returning: session)
        for closer in closers { closer.resume() }
    }

    private func giveUp(_ id: Int) {
        let waiter = state.withLock { state -> Waiter? in
            state.waiting.firstIndex { $0.id == id }.map { state.waiting.remove(at: $0) }
        }
        waiter?.continuation.resume(throwing: PostgresPool.busy)
    }

    static let busy = DatabaseError(
        reason: .unavailable(message: "数据库的全部连接正忙，等候的人太多或已等候超过 \(queue.seconds) 秒，请稍后重试"))
}
