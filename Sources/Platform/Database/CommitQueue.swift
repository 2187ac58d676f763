import Synchronization

/// Writes that wait for a commit they can share, and the lanes that serve them: while one commit is being made durable
/// the next writes gather.
///
/// A lane is whatever runs batches one after the other; it begins when ``add(_:)`` says so and ends when ``goesOn()``
/// says so.
final class CommitQueue: Sendable {
    private let lanes: Int
    private let batch: Int
    private let limit: Int
    private let state = Mutex(State())

    /// A queue for `lanes` that take `batch` writes at once; more than `limit` do not wait.
    init(lanes: Int, batch: Int, limit: Int = .max) {
        self.lanes = max(1, lanes)
        self.batch = max(1, batch)
        self.limit = limit
    }

    private struct State {
        var writes: [any WaitingWrite] = []
        /// How many lanes are at work.
        var lanes = 0
        var isClosed = false
        /// Who waits until nothing is under way any more.
        var closing: [CheckedContinuation<Void, Never>] = []
    }

    /// What became of a write that wants to wait.
    enum Admission {
        /// It waits, and a lane will come to it.
        case waits
        /// It waits, and a new lane must begin.
        case begins
        /// There are too many before it.
        case full
        /// No more writes are taken.
        case closed
    }

    /// Whether no more writes are taken.
    var isClosed: Bool { state.withLock { $0.isClosed } }

    /// Puts a write at the end.
    func add(_ write: any WaitingWrite) -> Admission {
        state.withLock { state in
            if state.isClosed { return .closed }
            if state.writes.count >= limit { return .full }
            state.writes.append(write)
            guard state.lanes < lanes else { return .waits }
            state.lanes += 1
            return .begins
        }
    }

    /// The next writes for a lane; none when another lane was quicker.
    func next() -> [any WaitingWrite] {
        state.withLock { state in
            let writes = Array(state.writes.prefix(batch))
            state.writes.removeFirst(writes.count)
            return writes
        }
    }

    /// Whether a lane that is through with its writes goes on; otherwise it has ended.
    func goesOn() -> Bool {
        let (goesOn, closing) = state.withLock { state -> (Bool, [CheckedContinuation<Void, Never>]) in
            if !state.writes.isEmpty { return (true, []) }
            state.lanes -= 1
            if state.lanes > 0 { return (false, []) }
            defer { state.closing = [] }
            return (false, state.closing)
        }
        for continuation in closing { continuation.resume() }
        return goesOn
    }

    /// Takes no more writes, and waits for those that were taken.
    func close() async {
        await withCheckedContinuation { continuation in
            let isIdle = state.withLock { state in
                state.isClosed = true
                if state.lanes > 0 { state.closing.append(continuation) }
                return state.lanes == 0
            }
            if isIdle { continuation.resume() }
        }
    }
}
