import Interchange

/// Rows cut into ranges that are looked through side by side.
struct RowRanges {
    private let count: Int
    private static let size = 1 << 15

    init(_ count: Int) { self.count = count }

    /// What `look` finds in each range, in their order.
    func map<Found: Sendable>(_ look: (Range<Int>) -> Found) -> [Found] {
        Processors.map((count + RowRanges.size - 1) / RowRanges.size) { part in
            look(part * RowRanges.size..<min((part + 1) * RowRanges.size, count))
        }
    }
}

/// The rows of a table without some of them.
struct KeptRows {
    private let ranges: [Range<Int>]
    let count: Int
    private let isAll: Bool

    /// The rows below `count` without `dropped`, which ascend.
    init(of count: Int, without dropped: [Int32]) {
        var (ranges, start): ([Range<Int>], Int) = ([], 0)
        for row in dropped {
            if start < Int(row) { ranges.append(start..<Int(row)) }
            start = Int(row) + 1
        }
        if start < count { ranges.append(start..<count) }
        self.ranges = ranges
        self.count = count - dropped.count
        isAll = dropped.isEmpty
    }

    /// The values of these rows; of all rows the column as it is, not copied.
    func of<Value>(_ values: [Value]) -> [Value] {
        if isAll { return values }
        return [Value](unsafeUninitializedCapacity: max(count, 1)) { kept, filled in
            for range in ranges {
                let place = kept[filled...].initialize(fromContentsOf: values[range])
                filled = place
            }
        }
    }

    /// The rows themselves.
    var numbers: [Int32] {
        var numbers: [Int32] = []
        numbers.reserveCapacity(count)
        for range in ranges { for row in range { numbers.append(Int32(row)) } }
        return numbers
    }
}
