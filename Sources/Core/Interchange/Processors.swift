import Dispatch
import Synchronization

/// Does work that falls into parts on all processors at once.
package enum Processors {
    /// Does `work` for all numbers below `count`, in any order and several at a time; comes back when all are done.
    ///
    /// What `work` writes for one number nobody may read or write for another: calls are not ordered by a lock, which
    /// is what lets a million rows be written without one.
    package static func perform(_ count: Int, _ work: (Int) -> Void) {
        guard count > 1 else {
            if count == 1 { work(0) }
            return
        }
        withoutActuallyEscaping(work) { work in
            // Nothing that `work` captures is used outside while it runs, and what it writes no two calls share.
            nonisolated(unsafe) let shared = work
            DispatchQueue.concurrentPerform(iterations: count) { shared($0) }
        }
    }

    /// What `work` makes of each number below `count`, in their order.
    package static func map<Result: Sendable>(_ count: Int, _ work: (Int) -> Result) -> [Result] {
        let results = Mutex([Result?](repeating: nil, count: count))
        perform(count) { index in
            let result = work(index)
            results.withLock { $0[index] = result }
        }
        return results.withLock { $0.compactMap { $0 } }
    }
}
