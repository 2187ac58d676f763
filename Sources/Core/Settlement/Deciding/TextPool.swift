import Synchronization

/// The texts of reasons and clauses, each once, with the numbers that columns of results hold.
package final class TextPool: Sendable {
    private struct State {
        var numbers: [[UInt8]: Int32] = [:]
        var texts: [String] = []
    }

    private let state = Mutex(State())

    /// The number of each text, given when it is first seen.
    func numbers(of texts: [String]) -> [Int32] {
        state.withLock { state in
            texts.map { text in
                let bytes = Array(text.utf8)
                if let number = state.numbers[bytes] { return number }
                let number = Int32(truncatingIfNeeded: state.texts.count)
                state.numbers[bytes] = number
                state.texts.append(text)
                return number
            }
        }
    }

    /// The texts by number, as far as they were seen.
    var all: [String] { state.withLock(\.texts) }
}
