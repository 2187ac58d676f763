package import Exact
import Synchronization

/// The long runs of a process, one board for all features.
package final class LongRuns: Sendable {
    /// Tells how far a run is; calls are cheap and may come as often as the work likes.
    package typealias Progress = @Sendable (_ done: Int, _ total: Int?) -> Void

    private struct Entry {
        var run: LongRun
        var task: Task<Void, Never>?
        var watchers: [Int: AsyncStream<LongRun.State>.Continuation] = [:]
    }

    private struct Board {
        var entries: [String: Entry] = [:]
        var order: [String] = []
        var nextWatcher = 0

        mutating func forget(above limit: Int) {
            while order.count > limit, let place = order.firstIndex(where: { entries[$0]?.run.state.isFinal ?? true }) {
                entries.removeValue(forKey: order.remove(at: place))
            }
        }
    }

    private let now: @Sendable () -> Instant
    private let identifier: @Sendable () -> String
    private let limit: Int
    private let board = Mutex(Board())

    /// A board.
    ///
    /// - Parameters:
    ///   - limit: how many runs may be under way at once; finished ones are forgotten, the oldest first, when there are
    ///     sixteen times as many.
    ///   - now: the clock.
    ///   - identifier: names that nobody can guess.
    package init(
        limit: Int = 2, now: @escaping @Sendable () -> Instant, identifier: @escaping @Sendable () -> String
    ) {
        self.limit = limit
        self.now = now
        self.identifier = identifier
    }
}

// MARK: - Running

extension LongRuns {
    /// Begins work; `nil` where as many runs as may be are under way.
    ///
    /// - Parameters:
    ///   - label: what it does, as people call it.
    ///   - english: the same in English.
    ///   - work: does it, and returns the address under which its result stands; what it throws is told in its own words.
    package func begin(
        _ label: String, english: String? = nil, work: @escaping @Sendable (@escaping Progress) async throws -> String
    ) -> LongRun? {
        let run = LongRun(
            id: identifier(), label: label, english: english ?? label, began: now(),
            state: .running(done: 0, total: nil))
        let isFree = board.withLock { board in
            guard board.entries.values.count(where: { !$0.run.state.isFinal }) < limit else { return false }
            board.entries[run.id] = Entry(run: run)
            board.order.append(run.id)
            board.forget(above: limit * 16)
            return true
        }
        guard isFree else { return nil }
        let task = Task.detached(priority: .utility) { [self] in
            do {
                let address = try await work { done, total in self.tell(run.id, .running(done: done, total: total)) }
                tell(run.id, .done(address: address))
            } catch {
                tell(run.id, .failed(message: "\(error)"))
            }
        }
        board.withLock { $0.entries[run.id]?.task = task }
        return run
    }

    /// Asks every run to give up, which those do that look; what an act has not recorded is as if it had not begun.
    package func stop() {
        for task in board.withLock({ $0.entries.values.compactMap(\.task) }) { task.cancel() }
    }

    private func tell(_ id: String, _ state: LongRun.State) {
        board.withLock { board in
            guard let entry = board.entries[id], !entry.run.state.isFinal else { return }
            board.entries[id]?.run.state = state
            for watcher in entry.watchers.values {
                watcher.yield(state)
                if state.isFinal { watcher.finish() }
            }
            if state.isFinal { board.entries[id]?.watchers = [:] }
        }
    }
}

// MARK: - Watching

extension LongRuns {
    /// A run; `nil` where there is none of that name, or it was forgotten.
    package subscript(id: String) -> LongRun? { board.withLock { $0.entries[id]?.run } }

    /// Every run that is remembered, the last first.
    package var all: [LongRun] {
        board.withLock { board in board.order.reversed().compactMap { board.entries[$0]?.run } }
    }

    /// How far a run is, at once and whenever that changes, to the end; a slow watcher misses steps, never the end.
    package func watch(_ id: String) -> AsyncStream<LongRun.State> {
        let (stream, watcher) = AsyncStream.makeStream(of: LongRun.State.self, bufferingPolicy: .bufferingNewest(1))
        board.withLock { board in
            guard let state = board.entries[id]?.run.state else { return watcher.finish() }
            watcher.yield(state)
            guard !state.isFinal else { return watcher.finish() }
            let number = board.nextWatcher
            board.nextWatcher += 1
            board.entries[id]?.watchers[number] = watcher
            watcher.onTermination = { [weak self] _ in self?.leave(id, number) }
        }
        return stream
    }

    private func leave(_ id: String, _ watcher: Int) {
        // The end of a run ends its watchers under the lock; they are gone by then, and nothing is to be done.
        Task.detached { [weak self] in
            self?.board.withLock { _ = $0.entries[id]?.watchers.removeValue(forKey: watcher) }
        }
    }
}
