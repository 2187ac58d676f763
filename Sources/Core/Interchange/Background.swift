import Dispatch
import Synchronization

/// A value worked out on another thread while the caller does something else.
package final class Background<Value: Sendable>: Sendable {
    private let result = Mutex<Value?>(nil)
    private let group = DispatchGroup()
    private let work: @Sendable () -> Value

    /// Begins `work` at once if a processor is free.
    package init(_ work: @escaping @Sendable () -> Value) {
        self.work = work
        DispatchQueue.global().async(group: group) { [self] in
            let value = work()
            result.withLock { $0 = value }
        }
    }

    /// The value; waits until it is there.
    package var value: Value {
        group.wait()
        // Set before the group is left, so the work is never done twice.
        return result.withLock { $0 } ?? work()
    }
}
