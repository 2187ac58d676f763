/// The values that the cells of a column name, in order.
///
/// They cut everything that may come into segments: segment 2i + 1 is value i itself, segment 2i lies below it, the
/// last one above them all. A cell holds on whole segments, so one search answers for all rules.
struct Breakpoints<Key: CellKey>: Sendable {
    let keys: [Key]

    init(_ cells: [CellReading<Key>]) {
        let named = cells.lazy.compactMap(\.spans).joined().flatMap { [$0.low?.key, $0.high?.key] }.compactMap { $0 }
        var keys: [Key] = []
        for key in named.sorted() where keys.last != key { keys.append(key) }
        self.keys = keys
    }

    var segmentCount: Int { 2 * keys.count + 1 }

    /// The segment that a value lies in.
    func segment(of key: Key) -> Int {
        let place = place(of: key)
        return place < keys.count && keys[place] == key ? 2 * place + 1 : 2 * place
    }

    /// The segments of a span whose ends are among the values; nil when it holds nothing.
    func segments(of span: Span<Key>) -> ClosedRange<Int>? {
        let low = span.low.map { 2 * place(of: $0.key) + ($0.isIncluded ? 1 : 2) } ?? 0
        let high = span.high.map { 2 * place(of: $0.key) + ($0.isIncluded ? 1 : 0) } ?? segmentCount - 1
        return low <= high ? low...high : nil
    }

    /// How many of the values are smaller.
    private func place(of key: Key) -> Int {
        var (low, high) = (0, keys.count)
        while low < high {
            let middle = (low + high) >> 1
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
