import DMN
import Synchronization

/// A list of organisations cut into parts that may be done in any order, with what came of each.
final class Parts: Sendable {
    /// What came of one part.
    struct Part: Sendable {
        var candidates: CandidateList
        var statistics = ColumnStatistics()
    }

    private struct State {
        var results: [Result<Part, SettlementFault>?]
        var done = 0
    }

    private let order: [Int]
    private let size: Int
    private let progress: @Sendable (Int, Int) -> Void
    /// Written once a part; the lock is also what lets `progress` be told by one thread at a time.
    private let state: Mutex<State>

    let count: Int

    init(_ order: [Int], of size: Int, _ progress: @escaping @Sendable (Int, Int) -> Void) {
        self.order = order
        self.size = size
        self.progress = progress
        count = (order.count + size - 1) / size
        state = Mutex(State(results: Array(repeating: nil, count: count)))
    }

    subscript(part: Int) -> ArraySlice<Int> {
        order[part * size..<min((part + 1) * size, order.count)]
    }

    func finish(_ part: Int, with result: Result<Part, SettlementFault>) {
        state.withLock { state in
            state.results[part] = result
            state.done += self[part].count
            progress(state.done, order.count)
        }
    }

    /// What came of all parts, in the order of the list.
    ///
    /// - Throws: the first fault in that order.
    func joined(_ rules: [CandidateList.Rule], _ pool: TextPool) throws(SettlementFault) -> Part {
        var all = Part(candidates: CandidateList(rules))
        let results = state.withLock { state in
            defer { state.results = [] }
            return state.results
        }
        var parts: [Part] = []
        for result in results { if let result { parts.append(try result.get()) } }
        all.candidates.reserve(parts.reduce(0) { $0 + $1.candidates.count })
        for part in parts {
            all.candidates.append(contentsOf: part.candidates)
            all.statistics.add(part.statistics)
        }
        all.candidates.settle(pool)
        return all
    }
}
