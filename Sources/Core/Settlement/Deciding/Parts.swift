import DMN
import Synchronization

/// A list of organisations cut into parts that may be done in any order, with what came of each.
final class Parts: Sendable {
    /// What came of one part.
    struct Part: Sendable {
        var candidates: CandidateList
        var statistics = ColumnStatistics()
        /// Its lines of reasons, until they are handed on.
        var lines: [UInt8] = []
    }

    fileprivate struct State {
        var results: [Result<Part, SettlementFault>?]
        var done = 0
        /// The lines of finished parts that have not been handed on.
        var lines: [Int: [UInt8]] = [:]
        /// The part whose lines come next, and whether somebody is handing lines on.
        var next = 0
        var isHandingOn = false
    }

    private let order: [Int]
    private let size: Int
    private let progress: @Sendable (Int, Int) -> Void
    private let lines: @Sendable ([UInt8]) -> Void
    /// Written once a part; the lock is also what lets `progress` be told by one thread at a time.
    private let state: Mutex<State>

    let count: Int

    init(
        _ order: [Int], of size: Int, _ progress: @escaping @Sendable (Int, Int) -> Void,
        _ lines: @escaping @Sendable ([UInt8]) -> Void
    ) {
        self.order = order
        self.size = size
        self.progress = progress
        self.lines = lines
        count = (order.count + size - 1) / size
        state = Mutex(State(results: Array(repeating: nil, count: count)))
    }

    subscript(part: Int) -> ArraySlice<Int> {
        order[part * size..<min((part + 1) * size, order.count)]
    }

    func finish(_ part: Int, with result: Result<Part, SettlementFault>) {
        state.withLock { state in
            state.results[part] = result.map(\.withoutLines)
            // Behind a fault nothing is handed on.
            state.lines[part] = try? result.get().lines
            state.done += self[part].count
            progress(state.done, order.count)
        }
        handOn()
    }

    /// Hands on the lines whose turn it is. One thread does it at a time, and does it for those that finish meanwhile.
    private func handOn() {
        guard let first = state.withLock({ $0.takeLines(isMine: false) }) else { return }
        var taken: [UInt8]? = first
        while let ready = taken {
            if !ready.isEmpty { lines(ready) }
            taken = state.withLock { $0.takeLines(isMine: true) }
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

extension Parts.State {
    /// The lines that come next; nil where they are not there yet, or where somebody else is at it.
    fileprivate mutating func takeLines(isMine: Bool) -> [UInt8]? {
        guard isMine || !isHandingOn else { return nil }
        let ready = lines.removeValue(forKey: next)
        isHandingOn = ready != nil
        if ready != nil { next += 1 }
        return ready
    }
}

extension Parts.Part {
    fileprivate var withoutLines: Parts.Part { Parts.Part(candidates: candidates, statistics: statistics) }
}
